import { describe, expect, test } from 'vitest';
import { CounterDraws } from '../../../src/actuarial/random/counter-draws.ts';
import { autoregress, autoregressionFault, scoreAutoregression } from '../../../src/actuarial/simulation/autoregression.ts';

const draws = new CounterDraws(20261122);
const YEARS = 6;
const PATHS = 20_000;

function columns(process: Parameters<typeof autoregress>[1]): Float64Array[] {
  const all = Array.from({ length: YEARS }, () => new Float64Array(PATHS));
  const path = new Float64Array(YEARS);
  for (let p = 0; p < PATHS; p++) {
    for (let t = 0; t < YEARS; t++) path[t] = draws.normal(p, t);
    autoregress(path, process, { years: YEARS });
    for (let t = 0; t < YEARS; t++) all[t]![p] = path[t]!;
  }
  return all;
}

const mean = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / PATHS;
const covariance = (one: Float64Array, other: Float64Array): number => mean(one.map((value, p) => value * other[p]!)) - mean(one) * mean(other);

describe('AR(1) that starts stationary', () => {
  const process = { persistence: 0.7, shock: 0.02, mean: 0.05 };
  const variance = 0.02 ** 2 / (1 - 0.7 ** 2);
  const all = columns(process);

  test('has the same mean and variance in every year', () => {
    for (const column of all) {
      expect(Math.abs(mean(column) - 0.05)).toBeLessThan(4 * Math.sqrt(variance / PATHS));
      expect(Math.abs(covariance(column, column) / variance - 1)).toBeLessThan(4 * Math.sqrt(2 / PATHS));
    }
  });

  test('forgets by its persistence from year to year', () => {
    for (let lag = 1; lag < YEARS; lag++) expect(Math.abs(covariance(all[0]!, all[lag]!) / variance - 0.7 ** lag)).toBeLessThan(4 * Math.sqrt(2 / PATHS));
  });
});

test('AR(1) from a known year widens: variance s²(1 − φ^2t)/(1 − φ²), mean on its way back', () => {
  const all = columns({ persistence: 0.6, shock: 60, start: 100, mean: 40 });
  for (const [t, column] of all.entries()) {
    const variance = (3600 * (1 - 0.6 ** (2 * (t + 1)))) / (1 - 0.36);
    expect(Math.abs(mean(column) - (40 + 60 * 0.6 ** (t + 1)))).toBeLessThan(4 * Math.sqrt(variance / PATHS));
    expect(Math.abs(covariance(column, column) / variance - 1)).toBeLessThan(4 * Math.sqrt(2 / PATHS));
  }
});

test('a random walk from a known year adds its shocks up', () => {
  const path = Float64Array.of(1, -2, 0.5);
  autoregress(path, { persistence: 1, shock: 2, start: 10 }, { years: 3 });
  expect([...path]).toEqual([12, 8, 9]);
});

test('paths may stand among others', () => {
  const mixed = Float64Array.of(9, 1, 9, 1, 9, 1);
  autoregress(mixed, { persistence: 0.5, shock: 1, start: 0 }, { years: 3, from: 1, stride: 2 });
  expect([...mixed]).toEqual([9, 1, 9, 1.5, 9, 1.75]);
});

test('scores stay standard normal', () => {
  for (const column of columns(scoreAutoregression(-0.4))) expect(Math.abs(covariance(column, column) - 1)).toBeLessThan(4 * Math.sqrt(2 / PATHS));
});

test('what is no process is a fault', () => {
  expect(autoregressionFault({ persistence: 1, shock: 1 })).toEqual({ kind: 'not-stationary', parameter: 'persistence', value: 1 });
  expect(autoregressionFault({ persistence: 0.5, shock: -1 })).toEqual({ kind: 'negative-spread', parameter: 'shock', value: -1 });
  expect(autoregressionFault({ persistence: NaN, shock: 1 })).toMatchObject({ kind: 'not-a-number', parameter: 'persistence' });
  expect(autoregressionFault({ persistence: 1.1, shock: 1, start: 0 })).toBeUndefined();
  expect(() => autoregress(new Float64Array(2), { persistence: -1, shock: 1 }, { years: 2 })).toThrow(RangeError);
});
