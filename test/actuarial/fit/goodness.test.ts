import { describe, expect, test } from 'vitest';
import { chiSquare } from '../../../src/actuarial/fit/chi-square.ts';
import { goodnessOfSample } from '../../../src/actuarial/fit/goodness.ts';
import { sampleOf, type Observations, type Sample } from '../../../src/actuarial/fit/observations.ts';
import { plotPoints } from '../../../src/actuarial/fit/plot-points.ts';
import { distanceToBands, distanceToSample } from '../../../src/actuarial/fit/wasserstein.ts';
import { expectedPiecewise, greatestSlope } from '../../../src/actuarial/piecewise-payment.ts';
import { banded } from '../../../src/actuarial/severity/banded.ts';
import { empirical } from '../../../src/actuarial/severity/empirical.ts';
import { exponential } from '../../../src/actuarial/severity/exponential.ts';
import { gamma } from '../../../src/actuarial/severity/gamma.ts';
import { lognormal } from '../../../src/actuarial/severity/lognormal.ts';
import { uniform } from '../../../src/actuarial/severity/uniform.ts';
import { relativeError } from '../severity/examples.ts';
import { sampleFrom } from './seeded.ts';

const sound = (observations: Observations): Sample => sampleOf(observations) as Sample;

describe('goodness of fit', () => {
  const values = sampleFrom(gamma(2, 100), 300, 3);
  const severity = gamma(1.9, 104);
  const sorted = values.toSorted((one, other) => one - other);

  test('has the Anderson–Darling statistic of the textbook sum', () => {
    const n = sorted.length;
    const sum = sorted.reduce((total, x, i) => total + (2 * i + 1) * (Math.log(severity.distribution(x)) + Math.log(severity.survival(sorted[n - 1 - i]!))), 0);
    expect(relativeError(goodnessOfSample(severity, sound({ values }), 2)!.andersonDarling!, -n - sum / n)).toBeLessThan(1e-10);
  });

  test('has the greatest distance of the distribution functions, on both sides of a step', () => {
    const { kolmogorovSmirnov } = goodnessOfSample(uniform(0, 1), sound({ values: [0.2, 0.5, 0.9] }), 0)!;
    // F_n is 2/3 from 0.5 to 0.9, where F reaches 0.9.
    expect(kolmogorovSmirnov).toBeCloseTo(0.9 - 2 / 3, 14);
  });

  test('is not given where deductibles differ', () => {
    expect(goodnessOfSample(severity, sound({ values, truncatedAt: values.map((_, index) => (index % 2) * 1e-3) }), 2)).toBeNull();
  });

  test('does not change when all losses above a deductible are scaled in probability', () => {
    // The exponential above any point is the exponential again.
    const seen = sampleFrom(exponential(10), 50, 5);
    const [plain, shifted] = [seen, seen.map((value) => value + 7)].map((each, index) => goodnessOfSample(exponential(10), sound({ values: each, truncatedAt: 7 * index }), 1)!);
    for (const figure of ['kolmogorovSmirnov', 'andersonDarling', 'wasserstein'] as const) expect(relativeError(plain![figure]!, shifted![figure]!)).toBeLessThan(1e-10);
  });
});

describe('chi-square', () => {
  test('compares bands', () => {
    const table = { bands: [{ from: 0, to: 1, count: 30 }, { from: 1, to: 2, count: 50 }, { from: 2, to: 4, count: 120 }] };
    const result = chiSquare(uniform(0, 4), table, 0)!;
    expect(result.statistic).toBeCloseTo(20 ** 2 / 50 + 0 + 20 ** 2 / 100, 12);
    expect(result.degreesOfFreedom).toBe(2);
    // With two degrees of freedom: e^(−statistic/2).
    expect(relativeError(result.probability, Math.exp(-6))).toBeLessThan(1e-13);
  });

  test('joins bands that expect fewer than five, and counts what lies between them', () => {
    const table = { bands: [{ from: 0, to: 1, count: 9 }, { from: 1, to: 1.1, count: 1 }, { from: 2, to: 4, count: 10 }] };
    const result = chiSquare(uniform(0, 4), table, 0)!;
    expect(result.bands.map(({ from, to, observed }) => [from, to, observed])).toEqual([[0, 1, 9], [1, 2, 1], [2, Infinity, 10]]);
    expect(chiSquare(uniform(0, 4), table, 2)).toBeNull();
  });
});

describe('the Wasserstein distance', () => {
  test('of two uniforms is how far one has to move', () => {
    expect(relativeError(distanceToBands(uniform(3, 5), [{ from: 1, to: 3, count: 7 }]), 2)).toBeLessThan(1e-12);
  });

  test('to a sample is the sum of the ways of its quantiles', () => {
    // Uniform on 0 … 1 to the points 0.2 and 0.9: ∫|x − 0.2| below a half, ∫|x − 0.9| above.
    const expected = (0.2 ** 2 + 0.3 ** 2) / 2 + (0.4 ** 2 + 0.1 ** 2) / 2;
    expect(relativeError(distanceToSample(uniform(0, 1), sound({ values: [0.2, 0.9] }), 0), expected)).toBeLessThan(1e-14);
  });

  test('bounds the error of every payment function by its slope', () => {
    const values = sampleFrom(lognormal(8, 1), 500, 11);
    const fit = lognormal(8.1, 0.9);
    const bands = [{ from: 0, to: 1000, count: 30, mean: 600 }, { from: 1000, to: 5000, count: 50, mean: 2600 }, { from: 5000, to: 50000, count: 20, mean: 9000 }];
    const distances = [[empirical(values), distanceToSample(fit, sound({ values }), 0)], [banded(bands), distanceToBands(fit, bands)]] as const;
    for (const [data, distance] of distances) {
      for (const [deductible, limit, rate] of [[300, 3000, 0.6], [2000, 90000, 0.9], [0, 8000, 1]] as const) {
        const payment = { knots: [{ at: deductible, value: 0 }, { at: limit, value: rate * (limit - deductible) }], lastSlope: 0 };
        const error = Math.abs(expectedPiecewise(fit, payment) - expectedPiecewise(data, payment));
        expect(error).toBeLessThanOrEqual(greatestSlope(payment) * distance);
      }
    }
  });
});

describe('points of the plots', () => {
  test('lie on the diagonal where the fit is the sample’s own', () => {
    const severity = exponential(10);
    const values = Array.from({ length: 20 }, (_, index) => severity.quantile((index + 0.5) / 20));
    for (const { observedShare, fittedShare, observed, fitted } of plotPoints(severity, { values })) {
      expect(relativeError(observedShare, fittedShare)).toBeLessThan(1e-13);
      expect(relativeError(observed, fitted)).toBeLessThan(1e-13);
    }
  });

  test('are thinned evenly and keep both ends', () => {
    const values = Array.from({ length: 1000 }, (_, index) => index + 1);
    const points = plotPoints(exponential(500), { values }, 50);
    expect(points).toHaveLength(50);
    expect([points[0]!.observed, points.at(-1)!.observed]).toEqual([1, 1000]);
  });

  test('are none for what cannot be used', () => expect(plotPoints(exponential(1), { values: [] })).toEqual([]));
});
