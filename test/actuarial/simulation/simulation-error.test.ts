import { describe, expect, test } from 'vitest';
import { CounterDraws } from '../../../src/actuarial/random/counter-draws.ts';
import { replicateSeeds } from '../../../src/actuarial/random/replicate-seeds.ts';
import { SobolDraws } from '../../../src/actuarial/random/sobol.ts';
import { meanEstimate, orderInterval, percentileEstimates, probabilityEstimate, replicateEstimate } from '../../../src/actuarial/simulation/simulation-error.ts';
import { normalQuantile } from '../../../src/actuarial/special/normal.ts';

const draws = new CounterDraws(20261122);

/** Share of 1,000 simulations of 200 paths whose interval holds the truth. */
function coverage(truth: number, interval: (values: Float64Array) => { readonly least: number | null; readonly greatest: number | null }): number {
  let held = 0;
  for (let simulation = 0; simulation < 1000; simulation++) {
    const { least, greatest } = interval(Float64Array.from({ length: 200 }, (_, path) => draws.normal(path, simulation)));
    if (least! <= truth && truth <= greatest!) held++;
  }
  return held / 1000;
}

/** Four standard errors of a share of 0.95 among 1,000. */
const chance = 4 * Math.sqrt((0.95 * 0.05) / 1000);

describe('the error of a mean', () => {
  test('is s/√n', () => {
    const { value, standardError, least, greatest } = meanEstimate(Float64Array.of(1, 2, 3, 4));
    expect([value, standardError]).toEqual([2.5, Math.sqrt(5 / 3) / 2]);
    expect(Math.abs(greatest! - least! - 2 * normalQuantile(0.975) * standardError!)).toBeLessThan(1e-15);
  });

  test('holds the truth as often as it says', () => {
    expect(Math.abs(coverage(0, (values) => meanEstimate(values)) - 0.95)).toBeLessThan(chance);
  });

  test('of one path is not told', () => {
    expect(meanEstimate(Float64Array.of(3))).toEqual({ value: 3, standardError: null, least: null, greatest: null });
  });
});

describe('the error of a chance', () => {
  test('is the exact interval', () => {
    // SciPy 1.17.1: beta.ppf(0.025, 5, 96) and beta.isf(0.025, 6, 95)
    const { value, least, greatest } = probabilityEstimate(5, 100);
    expect(value).toBe(0.05);
    expect(Math.abs(least! - 0.016431879182052155)).toBeLessThan(1e-14);
    expect(Math.abs(greatest! - 0.11283491110546276)).toBeLessThan(1e-14);
  });

  test('of what never or always came reaches to 1 − 0.025^(1/n) from the end', () => {
    expect(probabilityEstimate(0, 100)).toMatchObject({ value: 0, least: 0 });
    expect(Math.abs(probabilityEstimate(0, 100).greatest! - (1 - 0.025 ** 0.01))).toBeLessThan(1e-14);
    expect(Math.abs(probabilityEstimate(100, 100).least! - 0.025 ** 0.01)).toBeLessThan(1e-14);
  });

  test('of a share that is none is refused', () => {
    for (const [hits, paths] of [[1, 0], [-1, 4], [5, 4], [0.5, 4]] as const) expect(() => probabilityEstimate(hits, paths)).toThrow(RangeError);
  });
});

describe('the error of a percentile', () => {
  test('lies between order statistics: of ten values the second and the ninth hold the median with 97.9%', () => {
    // 1 − 2·(1 + 10)/2^10 = 0.9785; one rank further in it is 0.89.
    expect(orderInterval(10, 0.5)).toEqual({ least: 1, greatest: 8 });
  });

  test.each([0.1, 0.5, 0.95])('holds the percentile %d at least as often as it says', (p) => {
    expect(coverage(normalQuantile(p), (values) => percentileEstimates(values, [p])[0]!)).toBeGreaterThan(0.95 - chance);
  });

  test('comes near √(p(1−p)/n)/f for many paths', () => {
    const values = Float64Array.from({ length: 40_000 }, (_, path) => draws.normal(path, 5000));
    const [{ standardError }] = percentileEstimates(values, [0.5]) as [ReturnType<typeof meanEstimate>];
    expect(Math.abs(standardError! / (Math.sqrt(0.25 / 40_000) * Math.sqrt(2 * Math.PI)) - 1)).toBeLessThan(0.15);
  });

  test('is not told where there are too few paths', () => {
    expect(percentileEstimates(Float64Array.of(1, 2, 3), [0.01])[0]).toMatchObject({ value: 1.02, least: null, standardError: null });
  });
});

describe('the error over replicates', () => {
  test("is Student's interval", () => {
    // SciPy 1.17.1: t.interval(0.95, 3, loc=2.5, scale=sem([1, 2, 3, 4]))
    const { value, least, greatest } = replicateEstimate([1, 2, 3, 4]);
    expect(value).toBe(2.5);
    expect(Math.abs(least! - 0.4457397432394794)).toBeLessThan(1e-13);
    expect(Math.abs(greatest! - 4.554260256760521)).toBeLessThan(1e-13);
  });

  test('of one replicate is not told', () => {
    expect(replicateEstimate([3]).standardError).toBeNull();
  });

  test('tells that of scrambled Sobol points, whose means miss by far less than those of as many plain paths', () => {
    const result = (own: { normal(path: number, draw: number): number }): number =>
      meanEstimate(Float64Array.from({ length: 512 }, (_, path) => Math.exp(0.2 * own.normal(path, 0)) + own.normal(path, 1) * own.normal(path, 2))).value;
    const truth = Math.exp(0.02);
    const intervals = Array.from({ length: 100 }, (_, seed) => replicateEstimate(replicateSeeds(seed, 8).map((each) => result(new SobolDraws(each)))));
    const held = intervals.filter(({ least, greatest }) => least! <= truth && truth <= greatest!).length;
    expect(Math.abs(held / 100 - 0.95)).toBeLessThan(4 * Math.sqrt((0.95 * 0.05) / 100));
    // Standard error of 4,096 plain paths of this variance, e^0.08 − e^0.04 + 1.
    const plain = Math.sqrt((Math.exp(0.08) - Math.exp(0.04) + 1) / 4096);
    for (const { standardError } of intervals) expect(standardError!).toBeLessThan(plain / 2);
  });
});
