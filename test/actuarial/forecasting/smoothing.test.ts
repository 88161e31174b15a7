import { describe, expect, test } from 'vitest';
import { holtWintersStart } from '../../../src/actuarial/forecasting/holt-winters-start.ts';
import { isRefused } from '../../../src/actuarial/forecasting/series.ts';
import { smooth } from '../../../src/actuarial/forecasting/smoothing.ts';
import { airline, near } from './known-series.ts';

describe('smoothing at given weights', () => {
  test('moves the level by alpha of each error', () => {
    const got = smooth([10, 14, 12], { alpha: 0.5 }, { level: 10, from: 0 });
    expect(got.fitted).toEqual([10, 10, 12]);
    expect(got.level).toBe(12);
    expect(got.sse).toBe(16);
    expect([...got.forecast(2)]).toEqual([12, 12]);
  });

  test('follows a line without error, and damps it where told', () => {
    const line = [3, 5, 7, 9, 11];
    const start = { level: 1, trend: 2, from: 0 };
    expect(smooth(line, { alpha: 0.3, beta: 0.2 }, start).sse).toBe(0);
    const damped = smooth(line.slice(0, 1), { alpha: 1, beta: 0, phi: 0.5 }, start);
    // Level 3 and trend ½·2: then half of it again at each step.
    expect([...damped.forecast(3)]).toEqual([3.5, 3.75, 3.875]);
  });

  test.each(['additive', 'multiplicative'] as const)('follows a line with %s seasons without error', (kind) => {
    const seasons = kind === 'additive' ? [4, -1, -3] : [1.5, 0.9, 0.6];
    const values = Array.from({ length: 12 }, (_, index) => (kind === 'additive' ? 10 + index + seasons[index % 3]! : (10 + index) * seasons[index % 3]!));
    const got = smooth(values, { alpha: 0.3, beta: 0.1, gamma: 0.2 }, { level: 9, trend: 1, seasons, from: 0 }, kind);
    expect(got.sse).toBeLessThan(1e-24);
    got.forecast(4).forEach((mean, step) => {
      const base = 22 + step;
      expect(near(mean, kind === 'additive' ? base + seasons[step % 3]! : base * seasons[step % 3]!, 1e-12)).toBe(true);
    });
  });

  test('gives what R’s HoltWinters gives for the airline passengers at alpha 0.3, beta 0.05, gamma 0.2', () => {
    // R 4.2.2, stats::HoltWinters(AirPassengers, 0.3, 0.05, 0.2, seasonal = "multiplicative"): a, b, s1, SSE.
    const series = { values: airline, frequency: 12 };
    const start = holtWintersStart(series, 'multiplicative');
    if (isRefused(start)) throw new Error(start.fault.kind);
    expect(near(start.level, 124.316919191919, 1e-14)).toBe(true);
    const { level, trend, seasons, sse } = smooth(airline, { alpha: 0.3, beta: 0.05, gamma: 0.2 }, start, 'multiplicative');
    expect([near(level, 493.949422215905, 1e-13), near(trend, 3.632484320848, 1e-12), near(seasons[0]!, 0.9124763230688, 1e-12), near(sse, 32523.7616164221, 1e-12)]).toEqual([true, true, true, true]);
  });
});
