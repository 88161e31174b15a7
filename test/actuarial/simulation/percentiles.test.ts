import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { normalQuantile } from '../../../src/actuarial/elementary/normal-quantile.ts';
import { CounterDraws } from '../../../src/actuarial/random/counter-draws.ts';
import { SobolDraws } from '../../../src/actuarial/random/sobol.ts';
import { percentiles } from '../../../src/actuarial/simulation/percentiles.ts';
import { controlledPercentiles } from '../../../src/actuarial/simulation/controlled-percentiles.ts';
import { smoothPercentiles } from '../../../src/actuarial/simulation/smooth-percentiles.ts';

const levels = [0, 0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 1];

function sortedPercentile(values: Float64Array, p: number): number {
  const sorted = values.toSorted();
  const place = (sorted.length - 1) * p;
  const low = sorted[Math.floor(place)]!;
  return place === Math.floor(place) ? low : low + (place - Math.floor(place)) * (sorted[Math.ceil(place)]! - low);
}

describe('percentiles', () => {
  test('are those of NumPy (R type 7)', () => {
    // NumPy: quantile([3, 1, 4, 1, 5, 9, 2, 6], [.1, .25, .5, .9]) = 1, 1.75, 3.5, 6.9
    const found = percentiles(Float64Array.of(3, 1, 4, 1, 5, 9, 2, 6), [0.1, 0.25, 0.5, 0.9]);
    for (const [index, expected] of [1, 1.75, 3.5, 6.9].entries()) expect(Math.abs(found[index]! - expected)).toBeLessThan(1e-14);
  });

  test('are those of the sorted values, for any values, and leave them in place', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 3 })), { minLength: 1, maxLength: 400 }), (list) => {
        const values = Float64Array.from(list);
        expect([...percentiles(values, levels)]).toEqual(levels.map((p) => sortedPercentile(values, p)));
        expect([...values]).toEqual(list);
      }),
      { numRuns: 200, seed: 20261122 },
    );
  });

  test.each([1000, 10_000, 50_001])('of %d draws, sorted, reversed, equal and with far outliers', (count) => {
    const draws = new CounterDraws(5);
    const some = Float64Array.from({ length: count }, (_, path) => draws.normal(path, 0));
    for (const values of [some, some.toSorted(), some.toSorted().reverse(), some.map(() => 7), some.map((value) => Math.round(value) + 0), some.map((value, path) => (path === 3 ? 1e300 : value)), some.map((value, path) => (path === 9 ? -Infinity : value))]) {
      expect([...percentiles(values, levels)]).toEqual(levels.map((p) => sortedPercentile(values, p)));
    }
  });

  test('come in the order in which they were asked for', () => {
    expect([...percentiles(Float64Array.of(1, 2, 3, 4, 5), [1, 0, 0.5, 0.5])]).toEqual([5, 1, 3, 3]);
  });

  test('of nothing, of no number, or beyond 0 … 1 are refused', () => {
    expect(() => percentiles(new Float64Array(0), [0.5])).toThrow(RangeError);
    expect(() => percentiles(Float64Array.of(1, NaN), [0.5])).toThrow(RangeError);
    expect(() => percentiles(Float64Array.of(1, 2), [1.5])).toThrow(RangeError);
  });
});

describe('percentiles that lean on known normals', () => {
  const inner = levels.slice(1, -1);
  const draws = new SobolDraws(3);
  const normals = Array.from({ length: 3 }, (_, k) => Float64Array.from({ length: 256 }, (_, path) => draws.normal(path, k)));

  test('are exact where the values are a line of them, however few the paths', () => {
    const values = normals[0]!.map((_, path) => 5 + 3 * normals[0]![path]! - 4 * normals[2]![path]!);
    // 5 + 5·Φ⁻¹(p)
    const found = controlledPercentiles(normals, inner)(values);
    for (const [index, p] of inner.entries()) expect(Math.abs(found[index]! - (5 + 5 * normalQuantile(p)))).toBeLessThan(0.1);
    const smooth = smoothPercentiles(256, inner)(values);
    const missed = (of: Float64Array): number => Math.hypot(...inner.map((p, index) => of[index]! - (5 + 5 * normalQuantile(p))));
    expect(missed(found)).toBeLessThan(missed(smooth) / 3);
  });

  test('rise with their probabilities, whatever the order these are asked in', () => {
    const values = normals[0]!.map((z, path) => Math.exp(z) + 0.3 * normals[1]![path]! ** 3);
    const asked = [0.9, 0.1, 0.5, 0.11, 0.89];
    const found = controlledPercentiles(normals, asked)(values);
    const inOrder = [1, 3, 2, 4, 0].map((index) => found[index]!);
    expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b));
  });

  test('are the smooth ones where values have nothing to do with the normals, or do not differ', () => {
    const same = new Float64Array(256).fill(7);
    expect([...controlledPercentiles(normals, levels)(same)].every((value) => Math.abs(value - 7) < 1e-12)).toBe(true);
    const alone = Float64Array.from({ length: 256 }, (_, path) => draws.normal(path, 9));
    const [found, smooth] = [controlledPercentiles(normals, [0.5])(alone), smoothPercentiles(256, [0.5])(alone)];
    // A tenth of the standard error of the median, √(π/2)/√256.
    expect(Math.abs(found[0]! - smooth[0]!)).toBeLessThan(0.1 * Math.sqrt(Math.PI / 2 / 256));
  });

  test('ask for columns of one length and for numbers', () => {
    expect(() => controlledPercentiles([], [0.5])).toThrow(RangeError);
    expect(() => controlledPercentiles([new Float64Array(2), new Float64Array(3)], [0.5])).toThrow(RangeError);
    expect(() => controlledPercentiles(normals, [0.5])(new Float64Array(3))).toThrow(RangeError);
    expect(() => controlledPercentiles(normals, [0.5])(new Float64Array(256).fill(NaN))).toThrow(RangeError);
  });
});

describe('smooth percentiles', () => {
  test('are those of SciPy', () => {
    // SciPy 1.17.1: mstats.hdquantiles([1, 2, 4, 8, 16, 32, 64], prob=[.25, .5, .9]), as printed
    const found = smoothPercentiles(7, [0.25, 0.5, 0.9])(Float64Array.of(64, 2, 4, 1, 16, 32, 8));
    for (const [index, expected] of [3.22202605, 11.21808212, 54.80872517].entries()) expect(Math.abs(found[index]! - expected)).toBeLessThan(5e-9);
  });

  test('of many values come near the single order statistics', () => {
    const draws = new CounterDraws(6);
    const values = Float64Array.from({ length: 20_000 }, (_, path) => draws.normal(path, 0));
    const [smooth, single] = [smoothPercentiles(values.length, levels)(values), percentiles(values, levels)];
    // A quarter of the standard error of the 1% percentile, √(0.01·0.99/20000)/φ(−2.33), the widest of them.
    for (const [index, value] of smooth.entries()) expect(Math.abs(value - single[index]!)).toBeLessThan(0.25 * (Math.sqrt(0.0099 / 20_000) / 0.0267));
  });

  test('of one value are that value, and other counts are refused', () => {
    expect([...smoothPercentiles(1, [0, 0.3, 1])(Float64Array.of(4))]).toEqual([4, 4, 4]);
    expect(() => smoothPercentiles(2, [0.5])(Float64Array.of(4))).toThrow(RangeError);
    expect(() => smoothPercentiles(2, [0.5])(Float64Array.of(4, NaN))).toThrow(RangeError);
  });
});
