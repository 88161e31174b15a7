import { etsFit } from './ets/ets-fit.ts';
import type { Fitted } from './forecast-method.ts';
import { leastSquares } from './least-squares.ts';
import { checkedSteps, intervalForecast } from './interval-forecast.ts';
import { isRefused, seriesFault, type Refused, type Series } from './series.ts';

export interface FittedThetaLines extends Fitted {
  /** Weight of the smoothing of the bent line. */
  readonly alpha: number;
}

/**
 * The Theta method in the form of the M3 competition: the trend line (theta 0) is drawn on, the line with twice the curvature
 * of the series (theta 2) is smoothed simply, and the mean of both is the forecast. For series without a season.
 *
 * The forecasts that were submitted differ from it in single series: the paper does not say how the smoothing was started,
 * and some of those forecasts alternate from step to step, which no two lines do.
 *
 * Source: Assimakopoulos & Nikolopoulos (2000), International Journal of Forecasting 16, 521–530, section 3.
 */
export function thetaLines(series: Series): FittedThetaLines | Refused {
  const refused = seriesFault(series, { least: 7 });
  if (refused) return refused;
  const values = Array.from(series.values);
  const line = leastSquares(values.map((_, index) => [1, index]), values)!;
  const [intercept = 0, slope = 0] = line.coefficients;
  const bent = values.map((value, index) => 2 * value - line.fitted[index]!);
  const smoothing = etsFit({ values: bent, frequency: 1 }, { error: 'A', trend: 'N', season: 'N', damped: false }, { criterion: 'squares' });
  if (isRefused(smoothing)) return smoothing;
  const { weights: { alpha }, variance } = smoothing;
  return {
    alpha,
    fitted: smoothing.fitted.map((value, index) => (value! + line.fitted[index]!) / 2),
    forecast: (steps) => {
      const flat = smoothing.forecast(checkedSteps(steps)).mean;
      const mean = flat.map((value, step) => (value + intercept + slope * (values.length + step)) / 2);
      // The errors of the bent line are twice those of the series.
      return intervalForecast(mean, mean.map((_, step) => Math.sqrt((variance / 4) * (1 + step * alpha * alpha))));
    },
  };
}
