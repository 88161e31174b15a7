import { describe, expect, test } from 'vitest';
import { layerMoment } from '../../../src/actuarial/layer.ts';
import { scaled } from '../../../src/actuarial/severity/scaled.ts';
import { all, continuous, relativeError } from './examples.ts';

const SHARES = [1e-6, 0.01, 0.2, 0.5, 0.8, 0.97, 0.9999] as const;

/** ∫ by Simpson's rule on 4,000 steps of each piece, for functions smooth within the pieces. */
function integral(of: (x: number) => number, ends: readonly number[]): number {
  const steps = 4000;
  let total = 0;
  for (let piece = 1; piece < ends.length; piece++) {
    const [from, to] = [ends[piece - 1]!, ends[piece]!];
    const h = (to - from) / steps;
    for (let step = 0; step <= steps; step++) total += (h / 3) * (step === 0 || step === steps ? 1 : step % 2 === 1 ? 4 : 2) * of(from + step * h);
  }
  return total;
}

describe.each(continuous)('%s', (_, severity) => {
  test.each(SHARES)('finds the loss that is not exceeded with probability %d, and the other way round', (p) => {
    // The loss itself is rounded: that moves the probability by density × loss × 2^-53, here with room for a few of them.
    const rounded = (x: number): number => 1e-12 + (8 * Number.EPSILON * x * severity.density(x)) / p;
    const [low, high] = [severity.quantile(p), severity.tailQuantile(p)];
    expect(relativeError(severity.distribution(low), p)).toBeLessThan(rounded(low));
    expect(relativeError(severity.survival(high), p)).toBeLessThan(rounded(high));
  });

  test('has the slope of its distribution function as density', () => {
    for (const p of [0.07, 0.33, 0.77]) {
      const x = severity.quantile(p);
      const h = x * 1e-5;
      const slope = (severity.distribution(x + h) - severity.distribution(x - h)) / (2 * h);
      // The difference quotient errs by h²·F'''/6 and by rounding of F over h.
      expect(relativeError(slope, severity.density(x))).toBeLessThan(1e-6);
    }
  });
});

describe.each(all)('%s', (_, severity) => {
  const ends = [0, ...SHARES.slice(1).map((p) => severity.quantile(p))].filter((end, index, each) => index === 0 || end > each[index - 1]!);

  test('splits all losses at any point', () => {
    for (const x of ends) expect(Math.abs(severity.distribution(x) + severity.survival(x) - 1)).toBeLessThan(1e-14);
  });

  test('has E[(X ∧ d)^k] = k ∫ x^(k−1) S(x) dx', () => {
    // From half the median on, where S is smooth enough for Simpson's rule; the rest is a difference of the same function.
    const from = Math.max(severity.support.least, severity.quantile(0.5) / 2);
    for (const k of [1, 2, 3]) {
      const pieces = [from, ...ends.filter((end) => end > from)];
      const knots = [10, 26, 50, 110, 4, 80].filter((knot) => knot > from && knot < pieces.at(-1)! && severity.family === 'mixture');
      const area = integral((x) => k * x ** (k - 1) * severity.survival(x), [...pieces, ...knots].sort((one, other) => one - other));
      const difference = severity.limitedMoment(pieces.at(-1)!, k) - severity.limitedMoment(from, k);
      expect(relativeError(area, difference)).toBeLessThan(1e-8);
    }
  });

  test('adds a limited and an upper moment up to the raw one', () => {
    for (const x of ends.slice(1)) {
      for (const k of [1, 2]) {
        const whole = severity.limitedMoment(x, k) - x ** k * severity.survival(x) + severity.upperMoment(x, k);
        expect(relativeError(whole, severity.rawMoment(k))).toBeLessThan(1e-11);
      }
      expect(relativeError(severity.limitedMoment(x) + severity.excess(x), severity.mean)).toBeLessThan(1e-11);
    }
  });

  test('has layers that add up', () => {
    const [first, ...others] = [0, ...ends.slice(1), Infinity];
    let lower = first!;
    let total = 0;
    for (const upper of others) {
      total += layerMoment(severity, lower, upper, 1);
      lower = upper;
    }
    expect(relativeError(total, severity.mean)).toBeLessThan(1e-11);
  });

  test('limits to 0, to the limit itself and to nothing at the ends', () => {
    expect(severity.limitedMoment(0)).toBe(0);
    expect(severity.limitedMoment(Infinity)).toBe(severity.mean);
    expect(severity.excess(Infinity)).toBe(0);
    expect(severity.survival(Infinity)).toBe(0);
    expect(severity.distribution(-1)).toBe(0);
    expect(severity.quantile(0)).toBe(severity.support.least);
  });

  test('grows with inflation as a whole', () => {
    const grown = scaled(severity, 1.08);
    for (const x of ends.slice(1)) {
      expect(relativeError(grown.limitedMoment(1.08 * x), 1.08 * severity.limitedMoment(x))).toBeLessThan(1e-13);
      expect(relativeError(grown.survival(1.08 * x), severity.survival(x), 1e-3)).toBeLessThan(1e-12);
    }
  });

  test('has a tail expectation that is the mean of the quantiles above', () => {
    const p = 0.9;
    // In p = 1 − e^−t the quantile is smooth; what lies beyond t = 30 is below 1e-13 of the tail, if it has a variance.
    if (severity.variance === Infinity) return;
    const mean = integral((t) => severity.tailQuantile((1 - p) * Math.exp(-t)) * Math.exp(-t), [0, 2, 10, 30]);
    expect(relativeError(mean, severity.tailExpectation(p))).toBeLessThan(1e-5);
  });
});
