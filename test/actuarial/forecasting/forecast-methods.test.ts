import { describe, expect, test } from 'vitest';
import { forecastMethod, forecastMethods } from '../../../src/actuarial/forecasting/forecast-methods.ts';
import { isRefused, type Series } from '../../../src/actuarial/forecasting/series.ts';
import { withFallback } from '../../../src/actuarial/forecasting/with-fallback.ts';
import { airline, nile } from './known-series.ts';

const months: Series = { values: airline, frequency: 12 };
const years: Series = { values: nile, frequency: 1 };
const first = ({ values, frequency }: Series, count: number): Series => ({ values: Array.from(values).slice(0, count), frequency });
const seasonal = new Set(['holt-winters-additive', 'holt-winters-multiplicative']);
const positive = new Set(['log-linear-trend', 'log-linear-with-breaks', 'holt-winters-multiplicative']);

describe.each(forecastMethods.map((method) => [method.id, method] as const))('%s', (id, method) => {
  test('takes as many observations as it says it needs, and says so with one fewer', () => {
    for (const series of [months, years]) {
      if (seasonal.has(id) && series.frequency === 1) continue;
      const needs = method.leastFor(series.frequency);
      expect(isRefused(method.fit(first(series, needs)))).toBe(false);
      expect(method.fit(first(series, needs - 1))).toEqual({ fault: { kind: 'too-few', needs, has: needs - 1 } });
    }
    expect(method.least).toBe(method.leastFor(1));
  });

  test('forecasts finite figures with intervals that widen with the level and hold the mean', () => {
    const fitted = method.fit(months);
    if (isRefused(fitted)) throw new Error(fitted.fault.kind);
    expect(fitted.fitted).toHaveLength(airline.length);
    const forecast = fitted.forecast(24);
    const [narrow, wide] = [forecast.interval(0.5), forecast.interval(0.95)];
    expect(forecast.mean).toHaveLength(24);
    forecast.mean.forEach((mean, step) => {
      const ends = [wide.lower[step]!, narrow.lower[step]!, mean, narrow.upper[step]!, wide.upper[step]!];
      expect(ends.every(Number.isFinite)).toBe(true);
      expect(ends).toEqual([...ends].sort((one, other) => one - other));
    });
    expect(fitted.forecast(3).mean).toEqual(forecast.mean.slice(0, 3));
  });

  test('refuses what is no number, no season and, where it must, what is not above 0', () => {
    const hole = airline.map((value, index) => (index === 5 ? Number.NaN : value));
    expect(method.fit({ values: hole, frequency: 12 })).toEqual({ fault: { kind: 'not-finite', at: 5 } });
    expect(method.fit({ values: airline, frequency: 1.5 })).toEqual({ fault: { kind: 'frequency', frequency: 1.5 } });
    if (seasonal.has(id)) expect(method.fit(years)).toEqual({ fault: { kind: 'no-season' } });
    const low = method.fit({ values: airline.map((value, index) => (index === 7 ? -1 : value)), frequency: 12 });
    if (positive.has(id)) expect(low).toEqual({ fault: { kind: 'not-positive', at: 7, value: -1 } });
    else expect(isRefused(low)).toBe(false);
  });
});

test('each id is one method', () => {
  expect(new Set(forecastMethods.map(({ id }) => id)).size).toBe(forecastMethods.length);
  expect(forecastMethod('theta')?.id).toBe('theta');
  expect(forecastMethod('oracle')).toBeUndefined();
});

test('steps and levels that are none are faults of the program', () => {
  const fitted = forecastMethod('naive')!.fit(years);
  if (isRefused(fitted)) throw new Error(fitted.fault.kind);
  expect(() => fitted.forecast(0)).toThrow('forecast: a whole number of steps from 1; got 0');
  expect(() => fitted.forecast(2).interval(95)).toThrow('interval: a level between 0 and 1; got 95');
});

describe('where a method refuses', () => {
  test('the first simpler one that takes the series is used, and what was passed over is said', () => {
    const result = withFallback(forecastMethod('ets')!, first(years, 4));
    if (isRefused(result)) throw new Error(result.fault.kind);
    expect(result.used.id).toBe('drift');
    expect(result.passedOver.map(({ method, fault }) => [method.id, fault])).toEqual([['ets', { kind: 'too-few', needs: 7, has: 4 }]]);
    expect(result.fitted.forecast(1).mean[0]).toBe(1210 + (1210 - 1120) / 3);
  });

  test('the fallback may be refused too, down to the naive method', () => {
    const result = withFallback(forecastMethod('holt')!, first(years, 2));
    if (isRefused(result)) throw new Error(result.fault.kind);
    expect(result.used.id).toBe('naive');
    expect(result.passedOver.map(({ method }) => method.id)).toEqual(['holt', 'drift']);
  });

  test('nothing takes a single observation, nor a hole', () => {
    expect(withFallback(forecastMethod('theta')!, first(years, 1))).toEqual({ fault: { kind: 'too-few', needs: 7, has: 1 } });
    expect(withFallback(forecastMethod('theta')!, { values: [1, Number.NaN, 3], frequency: 1 })).toEqual({ fault: { kind: 'not-finite', at: 1 } });
  });
});
