import { describe, expect, test } from 'vitest';
import { aggregateLoss } from '../../../src/actuarial/aggregate/aggregate-loss.ts';
import { binomial } from '../../../src/actuarial/aggregate/binomial.ts';
import { compoundMoments, momentsOfFrequency, momentsOfSeverity } from '../../../src/actuarial/aggregate/compound-moments.ts';
import { countTable } from '../../../src/actuarial/aggregate/count-table.ts';
import { discretise, type Discretisation } from '../../../src/actuarial/aggregate/discretise.ts';
import { fftAggregate } from '../../../src/actuarial/aggregate/fft-aggregate.ts';
import type { Frequency } from '../../../src/actuarial/aggregate/frequency.ts';
import { geometric, negativeBinomial } from '../../../src/actuarial/aggregate/negative-binomial.ts';
import { panjer } from '../../../src/actuarial/aggregate/panjer.ts';
import { poisson } from '../../../src/actuarial/aggregate/poisson.ts';
import { zeroModified } from '../../../src/actuarial/aggregate/zero-modified.ts';
import { exponential } from '../../../src/actuarial/severity/exponential.ts';
import { lognormal } from '../../../src/actuarial/severity/lognormal.ts';
import { withMassAtZero } from '../../../src/actuarial/severity/mixture.ts';
import { relativeError } from '../severity/examples.ts';

const pmf = [0.1, 0.35, 0.2, 0.15, 0.1, 0.06, 0.04];
const sum = (values: Iterable<number>): number => Array.from(values).reduce((total, value) => total + value, 0);

const recursive: readonly (readonly [string, Frequency])[] = [
  ['Poisson', poisson(4)],
  ['negative binomial', negativeBinomial(2.5, 1.4)],
  ['binomial', binomial(12, 0.2)],
  ['zero-modified Poisson', zeroModified(poisson(3), 0.6)],
  ['zero-truncated geometric', zeroModified(geometric(2), 0)],
];

describe.each(recursive)('%s losses', (_, frequency) => {
  test('add up alike by recursion and by Fourier transform', () => {
    const one = panjer(frequency, pmf, 200);
    const other = fftAggregate(frequency, pmf, 200);
    // Fourier rounds to 2^-53 of the whole in each of 9 stages.
    one.forEach((probability, k) => expect(Math.abs(probability - other[k]!)).toBeLessThan(1e-15));
  });

  test('have the moments of the compound formulas', () => {
    const loss = aggregateLoss({ frequency, severity: pmf, span: 5 });
    const moment = (centre: number, k: number): number => sum(loss.probabilities.map((p, j) => p * (5 * j - centre) ** k));
    expect(relativeError(moment(0, 1), loss.mean)).toBeLessThan(1e-12);
    expect(relativeError(moment(loss.mean, 2), loss.variance)).toBeLessThan(1e-11);
    expect(relativeError(moment(loss.mean, 3) / loss.variance ** 1.5, loss.skewness!)).toBeLessThan(1e-9);
    expect(loss.beyond).toBe(0);
  });

  test('split at any retention into what is below and above', () => {
    const loss = aggregateLoss({ frequency, severity: pmf, span: 5 });
    for (const retention of [0, 3, 20, 57, 100]) {
      const direct = sum(loss.probabilities.map((p, j) => p * Math.max(0, 5 * j - retention)));
      expect(relativeError(loss.stopLoss(retention), direct, 1e-6)).toBeLessThan(1e-11);
      expect(relativeError(loss.limitedExpectation(retention) + loss.stopLoss(retention), loss.mean)).toBeLessThan(1e-13);
    }
  });

  test('have quantiles that are reached, and a tail expectation above them', () => {
    const loss = aggregateLoss({ frequency, severity: pmf, span: 5 });
    for (const p of [0.5, 0.9, 0.995]) {
      const quantile = loss.quantile(p);
      expect(loss.distribution(quantile)).toBeGreaterThanOrEqual(p);
      expect(loss.distribution(quantile - 5)).toBeLessThan(p);
      expect(loss.tailExpectation(p)).toBeGreaterThan(quantile);
    }
  });
});

test('a table of counts is summed like the frequency it lists', () => {
  const table = countTable(Array.from({ length: 13 }, (_, n) => binomial(12, 0.2).probability(n)));
  const one = aggregateLoss({ frequency: table, severity: pmf, span: 1 });
  const other = aggregateLoss({ frequency: binomial(12, 0.2), severity: pmf, span: 1 });
  other.probabilities.forEach((probability, k) => expect(Math.abs(probability - one.probabilities[k]!)).toBeLessThan(1e-15));
});

test('the recursion starts where the chance of no loss is no number', () => {
  // e^−5000 is 0 in doubles. 5000 losses of 1 to 3: nearly normal.
  const loss = aggregateLoss({ frequency: poisson(5000), severity: [0, 0.5, 0.3, 0.2], span: 1, method: 'panjer' });
  expect(relativeError(sum(loss.probabilities.map((p, j) => p * j)), loss.mean)).toBeLessThan(1e-11);
  const other = aggregateLoss({ frequency: poisson(5000), severity: [0, 0.5, 0.3, 0.2], span: 1, method: 'fft' });
  expect(loss.quantile(0.99)).toBe(other.quantile(0.99));
  expect(relativeError(loss.tailExpectation(0.99), other.tailExpectation(0.99))).toBeLessThan(1e-9);
});

test('tilting keeps what lies above the transform from folding back', () => {
  // A geometric sum whose mean lies far above the 64 points asked for.
  const frequency = geometric(400);
  const exact = panjer(frequency, [0, 0.5, 0.5], 64);
  const tilted = fftAggregate(frequency, [0, 0.5, 0.5], 64);
  const folded = fftAggregate(frequency, [0, 0.5, 0.5], 64, 0);
  exact.forEach((probability, k) => expect(Math.abs(probability - tilted[k]!)).toBeLessThan(1e-10));
  expect(Math.abs(exact[10]! - folded[10]!)).toBeGreaterThan(1e-3);
});

test('a short grid says what lies beyond it and still prices a stop-loss', () => {
  const whole = aggregateLoss({ frequency: poisson(4), severity: pmf, span: 1 });
  const short = aggregateLoss({ frequency: poisson(4), severity: pmf, span: 1, points: 12 });
  expect(relativeError(short.beyond, whole.survival(11))).toBeLessThan(1e-12);
  expect(relativeError(short.stopLoss(6), whole.stopLoss(6))).toBeLessThan(1e-12);
  expect(() => short.quantile(0.99)).toThrow(/^aggregateLoss: more points for the quantile of 0.99/);
});

test('a geometric number of exponential losses is an exponential with a mass at zero', () => {
  // Loss Data Analytics, example 5.3.8: mass 1/(1 + β), mean θ(1 + β).
  const [beta, theta] = [3, 100];
  const exact = withMassAtZero(1 / (1 + beta), exponential(theta * (1 + beta)));
  const loss = aggregateLoss({ frequency: geometric(beta), severity: discretise(exponential(theta), { span: 1, points: 3000 }), span: 1 });
  expect(relativeError(loss.mean, exact.mean)).toBeLessThan(1e-12);
  // A span h adds h²/6 of each loss's spread to it: (1/100)²/6 relative to the scale.
  for (const x of [50, 300, 1000, 3000]) expect(Math.abs(loss.stopLoss(x) - exact.excess(x)) / exact.mean).toBeLessThan(2e-5);
});

describe('a severity on a grid', () => {
  const severity = withMassAtZero(0.2, lognormal(5, 1));
  const on = (method: Discretisation) => discretise(severity, { span: 20, points: 100, method });

  test.each(['upper', 'lower', 'rounding', 'unbiased'] as const)('by %s adds up to 1', (method) => {
    expect(sum(on(method))).toBeCloseTo(1, 13);
    expect(Math.min(...on(method))).toBeGreaterThanOrEqual(0);
  });

  test('keeps the limited expected value at its points, if unbiased', () => {
    const grid = on('unbiased');
    for (const j of [1, 7, 50, 99]) {
      const limited = sum(grid.map((p, k) => p * Math.min(k, j) * 20));
      expect(relativeError(limited, severity.limitedMoment(20 * j))).toBeLessThan(1e-12);
    }
  });

  test('is enclosed by rounding all losses down and up', () => {
    const mean = (method: Discretisation): number => sum(on(method).map((p, k) => p * k * 20));
    expect(mean('upper')).toBeLessThan(severity.limitedMoment(1980));
    expect(mean('lower')).toBeGreaterThan(severity.limitedMoment(1980));
  });

  test('may leave out what lies above', () => {
    const dropped = discretise(severity, { span: 20, points: 10, method: 'rounding', remainder: 'drop' });
    expect(relativeError(sum(dropped), severity.distribution(190))).toBeLessThan(1e-13);
  });
});

test('compound moments need no grid', () => {
  const moments = compoundMoments(momentsOfFrequency(poisson(25)), momentsOfSeverity(exponential(40)));
  // Compound Poisson: λ·E[X^k].
  expect(moments.mean).toBe(1000);
  expect(relativeError(moments.variance, 25 * 2 * 40 ** 2)).toBeLessThan(1e-13);
  expect(relativeError(moments.skewness!, (25 * 6 * 40 ** 3) / (25 * 2 * 40 ** 2) ** 1.5)).toBeLessThan(1e-13);
});

test.each([
  ['aggregateLoss: probabilities from 0 that add up to 1; got a sum of 0.9', () => aggregateLoss({ frequency: poisson(1), severity: [0.5, 0.4], span: 1 })],
  ['aggregateLoss: a span above 0; got 0', () => aggregateLoss({ frequency: poisson(1), severity: [0.5, 0.5], span: 0 })],
  ['panjer: a frequency of the (a, b, 1) class; got countTable', () => panjer(countTable([0.5, 0.5]), [0, 1], 5)],
  ['discretise: a span above 0; got -1', () => discretise(exponential(1), { span: -1, points: 5 })],
  ['discretise: two points at least; got 1', () => discretise(exponential(1), { span: 1, points: 1 })],
])('%s', (message, make) => expect(make).toThrow(message));
