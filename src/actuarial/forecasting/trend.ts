import { exp } from '../elementary/exp.ts';
import { log } from '../elementary/log.ts';
import type { Fitted, ForecastMethod } from './forecast-method.ts';
import { checkedSteps, transformedForecast } from './interval-forecast.ts';
import type { LeastSquares } from './least-squares.ts';
import { isRefused, seriesFault, type Refused, type Series } from './series.ts';
import { regression } from './regression.ts';

export interface FittedTrend extends Fitted {
  /** Intercept at time 0, slope a step (the first observation is time 1), then the changes of slope at the breaks. */
  readonly model: LeastSquares;
  /** Observations, counted from 0, after which the slope changes. */
  readonly breaks: readonly number[];
}

/**
 * Line through the observations against time 1, 2, …, n, bent at the breaks without a jump.
 *
 * @param breaks observations, counted from 0, after which the slope is another
 */
export function linearTrend(series: Series, breaks: readonly number[] = []): FittedTrend | Refused {
  const refused = seriesFault(series, { least: 3 + breaks.length });
  if (refused) return refused;
  const row = (time: number): number[] => [time, ...breaks.map((at) => Math.max(0, time - at - 1))];
  const n = series.values.length;
  const fit = regression(series, Array.from({ length: n }, (_, index) => row(index + 1)));
  if (isRefused(fit)) return fit;
  return {
    fitted: fit.fitted, model: fit.model, breaks,
    forecast: (steps) => fit.forecast(Array.from({ length: checkedSteps(steps) }, (_, step) => row(n + step + 1))),
  };
}

/**
 * Line through the logarithms, so growth at a constant rate; e^slope − 1 a step. Forecasts are medians: nothing is added for
 * the mean of a lognormal error. Needs values above 0.
 */
export function logLinearTrend(series: Series, breaks: readonly number[] = []): FittedTrend | Refused {
  const refused = seriesFault(series, { least: 3 + breaks.length, positive: true });
  if (refused) return refused;
  const fit = linearTrend({ ...series, values: Array.from(series.values, log) }, breaks);
  if (isRefused(fit)) return fit;
  return { ...fit, fitted: fit.fitted.map((value) => exp(value!)), forecast: (steps) => transformedForecast(fit.forecast(steps), exp) };
}

/** Growth a step that leads from the first observation to the last: (last/first)^(1/(n − 1)) − 1. */
export function meanGrowth(series: Series): number | Refused {
  const refused = seriesFault(series, { least: 2, positive: true });
  if (refused) return refused;
  const { values } = series;
  return exp((log(values[values.length - 1]!) - log(values[0]!)) / (values.length - 1)) - 1;
}

/**
 * Log-linear trend whose breaks are found one after another, each where it leaves the least squares, while Schwarz's
 * criterion n·log(RSS/n) + (parameters)·log n falls. A break counts as two parameters, its place and its bend.
 *
 * The intervals take the breaks for given, so they are too narrow where the places were found in the same data.
 *
 * @param most breaks allowed
 * @param segment observations that each segment has at least
 * Source: one break at a time as in Bai (1997), Econometric Theory 13, 315–352; the criterion is Yao's (1988, Statistics &
 * Probability Letters 6, 181–189). Both from memory.
 */
export function logLinearWithBreaks(series: Series, { most = 2, segment = 4 } = {}): FittedTrend | Refused {
  let best = logLinearTrend(series);
  if (isRefused(best)) return best;
  const n = series.values.length;
  const criterion = ({ model, breaks }: FittedTrend): number =>
    n * log(Math.max(Number.MIN_VALUE, model.residuals.reduce((total, each) => total + each * each, 0) / n)) + (2 + 2 * breaks.length) * log(n);
  while (best.breaks.length < most) {
    const taken = [-1, ...best.breaks, n - 1];
    const places = Array.from({ length: n }, (_, index) => index).filter((index) => taken.every((other) => Math.abs(other - index) >= segment));
    let better: FittedTrend = best;
    for (const place of places) {
      const bent = logLinearTrend(series, [...best.breaks, place].sort((one, other) => one - other));
      if (!isRefused(bent) && criterion(bent) < criterion(better)) better = bent;
    }
    if (better === best) break;
    best = better;
  }
  return best;
}

export const linearTrendMethod: ForecastMethod = { id: 'linear-trend', least: 3, leastFor: () => 3, fit: (series) => linearTrend(series) };
export const logLinearTrendMethod: ForecastMethod = { id: 'log-linear-trend', least: 3, leastFor: () => 3, fit: (series) => logLinearTrend(series) };
export const logLinearWithBreaksMethod: ForecastMethod = {
  id: 'log-linear-with-breaks',
  least: 3,
  leastFor: () => 3,
  fit: (series) => logLinearWithBreaks(series),
};
