import { describe, expect, test } from 'vitest';
import { leastSquares } from '../../../src/actuarial/forecasting/least-squares.ts';
import { regression } from '../../../src/actuarial/forecasting/regression.ts';
import { isRefused, type Refused } from '../../../src/actuarial/forecasting/series.ts';
import { linearTrend, logLinearTrend, logLinearWithBreaks, meanGrowth } from '../../../src/actuarial/forecasting/trend.ts';
import { near } from './known-series.ts';

function fitted<T extends object>(result: T | Refused): T {
  if (isRefused(result)) throw new Error(result.fault.kind);
  return result;
}

/** Anscombe (1973), The American Statistician 27, 17–21: the first of four sets with the same regression. */
const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
const y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68];

describe('least squares', () => {
  test('gives Anscombe’s line', () => {
    // His table: 3 + 0.5x, standard error of the slope 0.118, multiple R² 0.667, residual sum of squares 13.75 (13.76 unrounded).
    const { coefficients: [intercept, slope], standardErrors, r2, sigma } = leastSquares(x.map((each) => [1, each]), y)!;
    expect([Math.abs(intercept! - 3), Math.abs(slope! - 0.5)].every((error) => error < 5e-4)).toBe(true);
    expect([Math.abs(standardErrors[1]! - 0.118) < 5e-4, Math.abs(r2 - 0.667) < 5e-4, Math.abs(9 * sigma ** 2 - 13.76) < 5e-3]).toEqual([true, true, true]);
  });

  test('knows columns that are combinations of others', () => {
    expect(leastSquares([[1, 2, 3], [1, 3, 4], [1, 5, 6], [1, 9, 10]], [1, 2, 3, 4])).toBeNull();
  });
});

describe('regression on drivers', () => {
  test('forecasts what given drivers lead to, least surely far from the known ones', () => {
    const fit = fitted(regression({ values: y, frequency: 1 }, x.map((each) => [each])));
    const forecast = fit.forecast([[9], [20]]);
    expect(near(forecast.mean[0]!, 7.500909090909091, 1e-12)).toBe(true);
    const width = forecast.interval(0.9).upper.map((end, step) => end - forecast.mean[step]!);
    // Leverage 1/n + (x − mean)²/Σ(x − mean)², with mean 9 and Σ = 110.
    expect(near(width[1]! / width[0]!, Math.sqrt((1 + 1 / 11 + 121 / 110) / (1 + 1 / 11)), 1e-12)).toBe(true);
  });

  test('refuses drivers that say the same, and rows that do not fit', () => {
    expect(regression({ values: y, frequency: 1 }, x.map((each) => [each, 2 * each]))).toEqual({ fault: { kind: 'not-identified' } });
    expect(regression({ values: y, frequency: 1 }, x.map((each, index) => [index === 3 ? Infinity : each]))).toEqual({ fault: { kind: 'not-finite', at: 3 } });
    expect(() => regression({ values: y, frequency: 1 }, [[1]])).toThrow('regression: one row of drivers for each of 11 observations');
    expect(() => fitted(regression({ values: y, frequency: 1 }, x.map((each) => [each]))).forecast([[1, 2]])).toThrow('forecast: 1 drivers a step; got 2');
  });
});

describe('trends', () => {
  const growing = Array.from({ length: 12 }, (_, index) => 100 * 1.08 ** index);

  test('go on as they were', () => {
    const line = fitted(linearTrend({ values: [3, 5, 7, 9], frequency: 1 })).forecast(2);
    expect([...line.mean].map((each) => Math.round(each * 1e9) / 1e9)).toEqual([11, 13]);
    const growth = fitted(logLinearTrend({ values: growing, frequency: 1 })).forecast(2);
    expect(near(growth.mean[1]!, 100 * 1.08 ** 13, 1e-12)).toBe(true);
    expect(near(meanGrowth({ values: growing, frequency: 1 }) as number, 0.08, 1e-12)).toBe(true);
  });

  test('may break: the break that is there is found, and none where there is none', () => {
    // Growth of 15 percent up to the tenth figure and 4 percent after, with ripples of 0.2 percent.
    const bent = Array.from({ length: 20 }, (_, index) => 100 * 1.15 ** Math.min(index, 9) * 1.04 ** Math.max(0, index - 9) * (1 + 0.002 * ((index * 7) % 3 - 1)));
    const fit = fitted(logLinearWithBreaks({ values: bent, frequency: 1 }));
    expect(fit.breaks).toEqual([9]);
    const { mean } = fit.forecast(2);
    expect(Math.abs(mean[1]! / mean[0]! - 1.04)).toBeLessThan(0.002);
    const rippled = growing.map((value, index) => value * (1 + 0.002 * ((index * 7) % 3 - 1)));
    expect(fitted(logLinearWithBreaks({ values: rippled, frequency: 1 })).breaks).toEqual([]);
  });

  test('of logarithms need figures above 0', () => {
    expect(logLinearTrend({ values: [1, 2, 0, 4], frequency: 1 })).toEqual({ fault: { kind: 'not-positive', at: 2, value: 0 } });
  });
});
