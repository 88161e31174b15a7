import { isRefused } from '../../actuarial/forecasting/series.ts';
import { relativeError, type BackTestCase } from './back-test-case.ts';
import { intervalsAt, scoresAt } from './case-scores.ts';
import { forecastWith, type Forecaster } from './forecaster.ts';
import { breaksBetween, breaksOf, stretchTo, type SeriesBreak } from './series-break.ts';
import type { YearSeries } from './year-series.ts';

export interface RollingSettings {
  /** Greatest horizon in years. */
  readonly horizon: number;
  /** Origins that are tried; all by default. */
  readonly origins?: readonly number[];
  readonly breaks?: readonly SeriesBreak[];
}

/**
 * Forecasts of a series from every origin, each fitted to the years up to it and after the last break, beside what came.
 * Targets beyond a break of definition are left out: they do not count what the forecast counted. A forecaster that refuses
 * the years known is stood in for by a simpler one, and the case says so.
 */
export function rollingBackTest(series: YearSeries, methods: readonly Forecaster[], { horizon, origins, breaks = [] }: RollingSettings): readonly BackTestCase[] {
  const own = breaksOf(series, breaks);
  const byYear = new Map(series.points.map(({ year, value }) => [year, value]));
  const cases: BackTestCase[] = [];
  for (const { year: origin } of series.points) {
    if (origins !== undefined && !origins.includes(origin)) continue;
    const targets = Array.from({ length: horizon }, (_, step) => origin + step + 1).filter(
      (year) => byYear.has(year) && !breaksBetween(own, origin, year).some(({ kind }) => kind === 'definition'),
    );
    if (targets.length === 0) continue;
    const known = stretchTo(series.points, own, origin).map(({ value }) => value);
    for (const method of methods) {
      const made = forecastWith(method, known, horizon);
      if (isRefused(made)) continue;
      const { forecast, used, passedOver } = made;
      for (const target of targets) {
        const step = target - origin - 1;
        const actual = byYear.get(target)!;
        const mean = forecast.mean[step]!;
        if (!Number.isFinite(mean)) continue;
        cases.push({
          series: series.id, method: method.id, used: used.id, fault: passedOver, origin, target,
          horizon: step + 1,
          known: known.length,
          actual, forecast: mean,
          error: relativeError(actual, mean),
          intervals: intervalsAt(forecast, step),
          scores: scoresAt(forecast, step, actual),
          crosses: breaksBetween(own, origin, target),
        });
      }
    }
  }
  return cases;
}
