import { sum } from '../elementary/sum.ts';
import type { ForecastMethod } from './forecast-method.ts';
import { isRefused, type Series } from './series.ts';

export interface RollingError {
  /** Observations known at the origin. */
  readonly known: number;
  /** Steps ahead, from 1. */
  readonly horizon: number;
  readonly actual: number;
  readonly forecast: number;
  /** actual − forecast. */
  readonly error: number;
  /** Ends of the interval at `level`, where one was asked for. */
  readonly interval: { readonly lower: number; readonly upper: number } | null;
}

export interface RollingOptions {
  /** Greatest horizon. */
  readonly steps: number;
  /** Observations before the first origin's own: training begins with `initial` + 1. Default: 0. */
  readonly initial?: number;
  /** Length of a sliding window; without it all observations up to the origin are used. */
  readonly window?: number;
  /** Level of prediction intervals to be kept with the errors. */
  readonly level?: number;
}

/**
 * Errors of a method at every origin, each fitted to what was known there and to nothing later. Origins at which the method
 * refuses are left out.
 *
 * Source: Tashman (2000), International Journal of Forecasting 16, 437–450.
 */
export function rollingErrors(method: ForecastMethod, series: Series, { steps, initial = 0, window, level }: RollingOptions): readonly RollingError[] {
  const values = Array.from(series.values);
  const errors: RollingError[] = [];
  for (let known = initial + (window ?? 1); known < values.length; known++) {
    const fitted = method.fit({ ...series, values: values.slice(window === undefined ? 0 : known - window, known) });
    if (isRefused(fitted)) continue;
    const reach = Math.min(steps, values.length - known);
    const forecast = fitted.forecast(reach);
    const ends = level === undefined ? null : forecast.interval(level);
    for (let step = 0; step < reach; step++) {
      const actual = values[known + step]!;
      const mean = forecast.mean[step]!;
      const interval = ends && { lower: ends.lower[step]!, upper: ends.upper[step]! };
      errors.push({ known, horizon: step + 1, actual, forecast: mean, error: actual - mean, interval });
    }
  }
  return errors;
}

export interface HorizonErrors {
  readonly horizon: number;
  readonly count: number;
  readonly rmse: number;
  readonly mae: number;
  /** Mean of actual − forecast. */
  readonly bias: number;
}

/** Errors put together by horizon, nearest first. */
export function errorsByHorizon(errors: readonly RollingError[]): readonly HorizonErrors[] {
  const horizons = [...new Set(errors.map(({ horizon }) => horizon))].sort((one, other) => one - other);
  return horizons.map((horizon) => {
    const own = errors.filter((each) => each.horizon === horizon).map(({ error }) => error);
    const mean = (of: (error: number) => number): number => sum(own.map(of)) / own.length;
    return { horizon, count: own.length, rmse: Math.sqrt(mean((error) => error ** 2)), mae: mean(Math.abs), bias: mean((error) => error) };
  });
}
