import { isRefused } from '../../actuarial/forecasting/series.ts';
import type { Issue } from '../../i18n/issue.ts';
import type { BackTestCase } from './back-test-case.ts';
import { calibratedBand, isBand, type CalibratedBand } from './calibrated-bands.ts';
import { bandLevels, intervalsAt } from './case-scores.ts';
import { forecastWith, type Forecaster } from './forecaster.ts';
import { breaksOf, stretchTo, type SeriesBreak } from './series-break.ts';
import type { YearSeries } from './year-series.ts';

/** One year foretold from all that is known, with bands as wide as the past of the method says. */
export interface NextYear {
  readonly series: string;
  readonly method: string;
  readonly used: string;
  readonly origin: number;
  readonly year: number;
  readonly forecast: number;
  /** Those the past suffices for. */
  readonly bands: readonly CalibratedBand[];
}

export interface NextForecast {
  readonly years: readonly NextYear[];
  /** A note for each level that no past suffices for, once for the nearest year. */
  readonly issues: readonly Issue[];
}

/**
 * The years after the last one known, each with its calibrated bands.
 *
 * @param past cases of back-tests of this and of other series, from which the bands are calibrated
 */
export function nextForecast(series: YearSeries, method: Forecaster, past: readonly BackTestCase[], horizon: number, breaks: readonly SeriesBreak[] = []): NextForecast {
  const origin = series.points.at(-1)?.year;
  if (origin === undefined) return { years: [], issues: [] };
  const known = stretchTo(series.points, breaksOf(series, breaks), origin).map(({ value }) => value);
  const made = forecastWith(method, known, horizon);
  if (isRefused(made)) return { years: [], issues: [] };
  const lacking = new Map<number, Issue>();
  const years = Array.from({ length: horizon }, (_, step): NextYear => {
    const forecast = made.forecast.mean[step]!;
    const coming = { series: series.id, method: method.id, horizon: step + 1, origin, forecast, intervals: intervalsAt(made.forecast, step) };
    const bands = bandLevels.flatMap((level) => {
      const found = calibratedBand(coming, past, level);
      if (isBand(found)) return [found];
      if (!lacking.has(level)) lacking.set(level, { code: 'forecast/band-too-few', severity: 'note', place: {}, values: { series: series.id, method: method.id, year: origin + step + 1, level: Math.round(level * 100), needs: found.needs, has: found.has } });
      return [];
    });
    return { series: series.id, method: method.id, used: made.used.id, origin, year: origin + step + 1, forecast, bands };
  });
  return { years, issues: [...lacking.values()] };
}
