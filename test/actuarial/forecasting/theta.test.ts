import { describe, expect, test } from 'vitest';
import { isRefused, type Refused } from '../../../src/actuarial/forecasting/series.ts';
import { theta } from '../../../src/actuarial/forecasting/theta.ts';
import { thetaLines } from '../../../src/actuarial/forecasting/theta-lines.ts';
import { airline, near, nile } from './known-series.ts';

function fitted<T extends object>(result: T | Refused): T {
  if (isRefused(result)) throw new Error(result.fault.kind);
  return result;
}

describe('the Theta method', () => {
  test('is what R’s forecast 8.20 gives for the Nile', () => {
    // thetaf(Nile, 10): means 1 and 10, lower end at 95 percent of step 10.
    const forecast = fitted(theta({ values: nile, frequency: 1 })).forecast(10);
    expect(near(forecast.mean[0]!, 799.811996215856, 1e-10)).toBe(true);
    expect(near(forecast.mean[9]!, 787.597621778412, 1e-10)).toBe(true);
    expect(near(forecast.interval(0.95).lower[9]!, 436.428224323676, 1e-10)).toBe(true);
  });

  test('takes a season out where there is one, and puts it back', () => {
    const { seasons, forecast } = fitted(theta({ values: airline, frequency: 12 }));
    expect(seasons).toHaveLength(12);
    const { mean } = forecast(24);
    expect(mean.indexOf(Math.max(...mean.slice(0, 12)))).toBe(6);
    expect(fitted(theta({ values: nile, frequency: 12 })).seasons).toBeNull();
  });

  test('grows by half the slope of the trend line', () => {
    const values = [2, 5, 3, 7, 6, 9, 8, 12, 10, 13];
    const { mean } = fitted(theta({ values, frequency: 1 })).forecast(3);
    const times = values.map((_, index) => index - 4.5);
    const slope = times.reduce((total, time, index) => total + time * values[index]!, 0) / times.reduce((total, time) => total + time * time, 0);
    expect(near(mean[2]! - mean[1]!, slope / 2, 1e-12)).toBe(true);
  });

  test('as two lines grows by the same, from a start of its own', () => {
    // Hyndman & Billah (2003): the two forms differ by how the smoothing is started alone.
    const short = fitted(theta({ values: nile, frequency: 1 })).forecast(6).mean;
    const lines = fitted(thetaLines({ values: nile, frequency: 1 })).forecast(6).mean;
    expect(near(lines[5]! - lines[0]!, short[5]! - short[0]!, 1e-10)).toBe(true);
    expect(near(lines[0]!, short[0]!, 0.02)).toBe(true);
  });
});
