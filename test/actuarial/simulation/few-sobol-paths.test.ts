import { CounterDraws } from '../../../src/actuarial/random/counter-draws.ts';
import { replicateSeeds } from '../../../src/actuarial/random/replicate-seeds.ts';
import { controlledPercentiles } from '../../../src/actuarial/simulation/controlled-percentiles.ts';
import { meanEstimate, percentileEstimates } from '../../../src/actuarial/simulation/simulation-error.ts';
import { plainColumns, sobolColumns, sobolControls } from './fund-like.ts';
import { describe, expect, test } from 'vitest';

/** Balances after so many years by a million plain paths, `MILLION=1 npm run bench draws`; their own errors are a tenth of those of 10,000. */
const million = [
  { year: 5, mean: 195.5985, percentiles: [129.7387, 169.8851, 196.5355, 222.3434, 258.1663], negative: 0.000004 },
  { year: 10, mean: 242.1599, percentiles: [-7.8786, 148.6838, 248.3986, 342.7379, 470.3614], negative: 0.054927 },
  { year: 20, mean: 312.6024, percentiles: [-859.4283, -98.463, 359.4744, 776.7165, 1322.9222], negative: 0.296315 },
  { year: 30, mean: 265.1394, percentiles: [-3208.8358, -892.6355, 443.3111, 1617.3184, 3125.4079], negative: 0.40721 },
];
const levels = [0.05, 0.25, 0.5, 0.75, 0.95];
const SOBOL = 1024;
const PLAIN = 10_000;

const rootMeanSquare = (values: readonly number[]): number => Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);

/**
 * 30 years × 4 correlated risks. Errors of 1,024 Sobol paths over 48 seeds, as multiples of the standard error of 10,000 plain
 * paths: 1 is as good as those.
 */
describe('1,024 scrambled Sobol paths against the standard error of 10,000 plain ones', () => {
  const runs = replicateSeeds(20261122, 48).map((seed) => ({ columns: sobolColumns(seed, SOBOL), controlled: controlledPercentiles(sobolControls(seed, SOBOL), levels) }));
  const plain = plainColumns(new CounterDraws(20261122), PLAIN);
  const compared = million.map(({ year, mean, percentiles, negative }) => {
    const errors = (figure: (balances: Float64Array, run: (typeof runs)[number]) => number, truth: number, unit: number): number => rootMeanSquare(runs.map((run) => (figure(run.columns[year - 1]!, run) - truth) / unit));
    const units = percentileEstimates(plain[year - 1]!, levels);
    return {
      mean: errors((balances) => meanEstimate(balances).value, mean, meanEstimate(plain[year - 1]!).standardError!),
      percentiles: percentiles.map((truth, index) => errors((balances, { controlled }) => controlled(balances)[index]!, truth, units[index]!.standardError!)),
      chance: errors((balances) => balances.filter((balance) => balance < 0).length / SOBOL, negative, Math.sqrt((negative * (1 - negative)) / PLAIN)),
    };
  });

  test('means are at least three times as good', () => {
    for (const { mean } of compared) expect(mean).toBeLessThan(1 / 3);
  });

  test('percentiles are better on the whole; only far out, where the fund is far from linear, may they be worse', () => {
    const all = compared.flatMap(({ percentiles }) => percentiles);
    expect(rootMeanSquare(all)).toBeLessThan(0.85);
    for (const { percentiles } of compared) {
      for (const error of percentiles.slice(1, 4)) expect(error).toBeLessThan(0.85);
      for (const error of [percentiles[0]!, percentiles[4]!]) expect(error).toBeLessThan(1.6);
    }
  });

  test('chances of a deficit miss by no more than one and a half times as much', () => {
    // In year 5 the chance is four in a million: one path of 1,024 would be far too many.
    for (const { chance } of compared.slice(1)) expect(chance).toBeLessThan(1.5);
  });
});
