import { describe, expect, test } from 'vitest';
import { driftMethod, meanMethod, naiveMethod, seasonalNaiveMethod } from '../../../src/actuarial/forecasting/baseline.ts';
import type { ForecastMethod } from '../../../src/actuarial/forecasting/forecast-method.ts';
import { isRefused } from '../../../src/actuarial/forecasting/series.ts';
import { near } from './known-series.ts';

function forecast(method: ForecastMethod, values: readonly number[], steps: number, frequency = 1) {
  const fitted = method.fit({ values, frequency });
  if (isRefused(fitted)) throw new Error(fitted.fault.kind);
  return { ...fitted.forecast(steps), fitted: fitted.fitted };
}

/** Φ⁻¹(0.975), Abramowitz & Stegun, table 26.1 with more digits. */
const Z = 1.959963984540054;

describe('baselines', () => {
  test('the naive method repeats the last observation; its variance grows by the step', () => {
    const { mean, interval, fitted } = forecast(naiveMethod, [3, 5, 4, 8], 3);
    expect([...mean]).toEqual([8, 8, 8]);
    expect(fitted).toEqual([null, 3, 5, 4]);
    const sd = Math.sqrt((2 ** 2 + 1 + 4 ** 2) / 3);
    interval(0.95).upper.forEach((end, step) => expect(near(end, 8 + Z * sd * Math.sqrt(step + 1), 1e-12)).toBe(true));
  });

  test('the seasonal naive method repeats the last season; its variance grows by the season', () => {
    const { mean, interval } = forecast(seasonalNaiveMethod, [1, 10, 2, 12, 5, 11], 5, 2);
    expect([...mean]).toEqual([5, 11, 5, 11, 5]);
    const sd = Math.sqrt((1 + 4 + 9 + 1) / 4);
    const width = interval(0.95).upper.map((end, step) => (end - mean[step]!) / (Z * sd));
    [1, 1, Math.SQRT2, Math.SQRT2, Math.sqrt(3)].forEach((root, step) => expect(near(width[step]!, root, 1e-12)).toBe(true));
  });

  test('drift draws the line from the first observation to the last, and doubts its slope', () => {
    const { mean, interval } = forecast(driftMethod, [2, 3, 7, 8], 2);
    expect([...mean]).toEqual([10, 12]);
    const variance = ((1 - 2) ** 2 + (4 - 2) ** 2 + (1 - 2) ** 2) / 2;
    const width = interval(0.95).upper[1]! - 12;
    expect(near(width, Z * Math.sqrt(variance * (2 + 4 / 3)), 1e-12)).toBe(true);
  });

  test('the mean has the intervals of Student’s t', () => {
    const { mean, interval } = forecast(meanMethod, [1, 2, 3], 1);
    expect(mean[0]).toBe(2);
    // t(0.975) with 2 degrees of freedom has a closed form: (2p − 1)·√(2/(4p(1 − p))).
    expect(near(interval(0.95).upper[0]! - 2, 0.95 * Math.sqrt(2 / (4 * 0.975 * 0.025)) * Math.sqrt(4 / 3), 1e-12)).toBe(true);
  });
});
