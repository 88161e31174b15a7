import { describe, expect, test } from 'vitest';
import { namedDistribution, type Distribution } from '../../../src/actuarial/distribution/distribution.ts';
import { normalDistribution } from '../../../src/actuarial/special/normal.ts';

type Parameters = Readonly<Record<string, number | readonly number[]>>;

function made(family: string, parameters: Parameters): Distribution {
  const found = namedDistribution(family, parameters);
  if ('fault' in found) throw new Error(JSON.stringify(found.fault));
  return found.distribution;
}

const continuous: readonly (readonly [string, Parameters])[] = [
  ['normal', { mean: -0.02, sd: 0.6 }],
  ['lognormal', { mean: 100, sd: 20 }],
  ['lognormal', { meanlog: -1, sdlog: 0.8 }],
  ['triangular', { least: -2, mode: -1, greatest: 3 }],
  ['triangular', { least: 0, mode: 0, greatest: 1 }],
  ['triangular', { least: 0, mode: 1, greatest: 1 }],
  ['pert', { least: 2, mode: 3, greatest: 7 }],
  ['pert', { least: 0, mode: 0.5, greatest: 1, shape: 0.5 }],
  ['pert', { least: -1, mode: -1, greatest: 1, shape: 20 }],
  ['uniform', { least: -3, greatest: 4 }],
];

describe.each(continuous)('%s %o', (family, parameters) => {
  const distribution = made(family, parameters);
  const { mean, standardDeviation } = distribution;

  test('finds the value that is not exceeded with a chance, and the other way round', () => {
    for (const p of [1e-6, 0.01, 0.3, 0.5, 0.8, 0.999]) expect(Math.abs(distribution.distribution(distribution.quantile(p)) - p)).toBeLessThan(1e-14);
  });

  test('gives at a score the quantile of its probability', () => {
    // A table of a PERT is within 1e-9 of its range, here up to 5; near 1 the probability itself is rounded.
    for (let z = -5; z <= 5; z += 0.0937) expect(Math.abs(distribution.atScore(z) - distribution.quantile(normalDistribution(z)))).toBeLessThan(5e-9 * Math.max(1, mean));
  });

  test('rises with the score', () => {
    const values = Array.from({ length: 4001 }, (_, at) => distribution.atScore(-8 + at * 0.004));
    expect(values.every((value, at) => at === 0 || value >= values[at - 1]!)).toBe(true);
  });

  test('has the mean and the standard deviation of its quantiles', () => {
    // Midpoints in the normal score, weighted by its density: exact beyond rounding for smooth functions (trapezoidal rule).
    const steps = 4000;
    let [total, first, second] = [0, 0, 0];
    for (let step = 0; step < steps; step++) {
      const z = -8 + (16 * (step + 0.5)) / steps;
      const weight = Math.exp(-0.5 * z * z);
      const away = (distribution.atScore(z) - mean) / standardDeviation;
      total += weight;
      first += weight * away;
      second += weight * away * away;
    }
    // The corner of a triangle costs the square of the step.
    expect(Math.abs(first / total)).toBeLessThan(1e-5);
    expect(Math.abs(second / total - 1)).toBeLessThan(1e-5);
  });

  test('ends where its support ends', () => {
    expect([distribution.quantile(0), distribution.quantile(1)]).toEqual([distribution.least, distribution.greatest]);
    expect([distribution.distribution(-Infinity), distribution.distribution(Infinity)]).toEqual([0, 1]);
    expect([distribution.atScore(-Infinity), distribution.atScore(Infinity)]).toEqual([distribution.least, distribution.greatest]);
    for (const wrong of [-0.1, 1.1, NaN]) expect(() => distribution.quantile(wrong)).toThrow(RangeError);
    expect(() => distribution.distribution(NaN)).toThrow(RangeError);
  });
});

/** SciPy 1.17.1: `2 + 5·beta.ppf(p, 1.8, 4.2)`, `triang.ppf(p, 0.2, 2, 5)`, `lognorm.ppf(p, √log 1.04, scale = 100/√1.04)`. */
test.each([
  { family: 'pert', parameters: { least: 2, mode: 3, greatest: 7 }, quantiles: [2.1156726309613236, 2.9295812448711636, 4.72667025216791] },
  { family: 'triangular', parameters: { least: 2, mode: 3, greatest: 7 }, quantiles: [2.223606797749979, 3.258342613226059, 5.585786437626905] },
  { family: 'lognormal', parameters: { mean: 100, sd: 20 }, quantiles: [61.85820671704885, 88.38536467527109, 126.38857897542283] },
])('$family has the quantiles of SciPy', ({ family, parameters, quantiles }) => {
  const distribution = made(family, parameters);
  for (const [index, p] of [0.01, 0.3, 0.9].entries()) expect(Math.abs(distribution.quantile(p) / quantiles[index]! - 1)).toBeLessThan(1e-13);
});

test('a PERT has mean (least + 4·mode + greatest)/6', () => {
  expect(made('pert', { least: 1, mode: 2, greatest: 9 }).mean).toBe((1 + 8 + 9) / 6);
});

describe('empirical', () => {
  const distribution = made('empirical', { values: [0.03, -0.01, 0.03, 0.08] });

  test('gives values that were observed, as often as they were', () => {
    expect([0.25, 0.26, 0.75, 0.76].map((p) => distribution.quantile(p))).toEqual([-0.01, 0.03, 0.03, 0.08]);
    expect([-1, -0.01, 0.03, 0.05, 0.08].map((x) => distribution.distribution(x))).toEqual([0, 0.25, 0.75, 0.75, 1]);
  });

  test('reaches a share of its count with the value itself, however it is rounded', () => {
    const ten = made('empirical', { values: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] });
    for (let k = 1; k <= 10; k++) expect([ten.quantile(k / 10), ten.quantile(k * 0.1)]).toEqual([k, k]);
  });

  test('has the mean of what was observed and n in its variance', () => {
    const mean = (0.03 - 0.01 + 0.03 + 0.08) / 4;
    expect(Math.abs(distribution.mean - mean)).toBeLessThan(1e-15);
    const variance = [0.03, -0.01, 0.03, 0.08].reduce((sum, value) => sum + (value - mean) ** 2, 0) / 4;
    expect(Math.abs(distribution.standardDeviation - Math.sqrt(variance))).toBeLessThan(1e-15);
  });
});

test.each<readonly [string, Parameters, number]>([
  ['normal', { mean: 3, sd: 0 }, 3],
  ['lognormal', { mean: 3, sd: 0 }, 3],
  ['triangular', { least: 3, mode: 3, greatest: 3 }, 3],
  ['pert', { least: 3, mode: 3, greatest: 3 }, 3],
  ['uniform', { least: 3, greatest: 3 }, 3],
])('%s without spread is certain', (family, parameters, value) => {
  const certain = made(family, parameters);
  expect([certain.mean, certain.standardDeviation, certain.quantile(0.2), certain.atScore(2), certain.distribution(2.9), certain.distribution(3)]).toEqual([value, 0, value, value, 0, 1]);
});
