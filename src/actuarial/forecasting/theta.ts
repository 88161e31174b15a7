import { power } from '../elementary/power.ts';
import { sum } from '../elementary/sum.ts';
import { normalQuantile } from '../special/normal.ts';
import { autocorrelations } from './autocorrelation.ts';
import { classicalDecomposition } from './classical-decomposition.ts';
import { etsFit } from './ets/ets-fit.ts';
import type { Fitted, ForecastMethod } from './forecast-method.ts';
import { checkedSteps, intervalForecast } from './interval-forecast.ts';
import { leastSquares } from './least-squares.ts';
import { isRefused, seriesFault, type Refused, type Series } from './series.ts';

export interface FittedTheta extends Fitted {
  /** Weight of simple exponential smoothing. */
  readonly alpha: number;
  /** Half the slope of the line through the (seasonally adjusted) series, a step. */
  readonly drift: number;
  readonly variance: number;
  /** Factors of one season from that of the next step; null where no season was found. */
  readonly seasons: readonly number[] | null;
}

/**
 * The Theta method: simple exponential smoothing with half the slope of the trend line as drift. A season is taken out first
 * by multiplicative decomposition, where the autocorrelation at its lag is significant at 90 percent.
 *
 * Intervals are those of simple smoothing around the mean, not widened by the season's factor.
 *
 * Source: Assimakopoulos & Nikolopoulos (2000), International Journal of Forecasting 16, 521–530; in the form of Hyndman &
 * Billah (2003), International Journal of Forecasting 19, 287–290.
 */
export function theta(series: Series): FittedTheta | Refused {
  const refused = seriesFault(series, { least: 7 });
  if (refused) return refused;
  const values = Array.from(series.values);
  const n = values.length;
  const m = series.frequency;
  const factors = seasonFactors(series);
  const adjusted = factors === null ? values : values.map((value, index) => value / factors[index % m]!);
  const smoothing = etsFit({ values: adjusted, frequency: 1 }, { error: 'A', trend: 'N', season: 'N', damped: false }, { criterion: 'squares' });
  if (isRefused(smoothing)) return smoothing;
  const line = leastSquares(adjusted.map((_, index) => [1, index]), adjusted)!;
  const drift = line.coefficients[1]! / 2;
  const { weights: { alpha }, variance, state } = smoothing;
  const seasons = factors && Array.from({ length: m }, (_, step) => factors[(n + step) % m]!);
  return {
    alpha, drift, variance, seasons,
    fitted: smoothing.fitted.map((value, index) => value! * (factors?.[index % m] ?? 1)),
    forecast: (steps) => {
      const start = (1 - power(1 - alpha, n)) / alpha;
      const mean = Float64Array.from({ length: checkedSteps(steps) }, (_, step) => (state[0]! + drift * (step + start)) * (seasons?.[step % m] ?? 1));
      return intervalForecast(mean, mean.map((_, step) => Math.sqrt(variance * (1 + step * alpha * alpha))));
    },
  };
}

/** Multiplicative seasons from that of the first observation, where there are any that can be told. */
function seasonFactors(series: Series): readonly number[] | null {
  const { values, frequency: m } = series;
  if (m === 1 || values.length <= 2 * m) return null;
  const r = autocorrelations(values, m);
  const limit = Math.sqrt((1 + 2 * sum(r.slice(0, -1).map((each) => each * each))) / values.length);
  if (!(Math.abs(r[m - 1]!) / limit > normalQuantile(0.95))) return null;
  const parts = classicalDecomposition(series, 'multiplicative');
  return isRefused(parts) || parts.figure.some((factor) => Math.abs(factor) < 1e-4) ? null : parts.figure;
}

export const thetaMethod: ForecastMethod = { id: 'theta', least: 7, leastFor: () => 7, fit: theta };
