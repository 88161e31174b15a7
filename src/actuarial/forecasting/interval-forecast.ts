import { normalQuantile } from '../special/normal.ts';
import type { Forecast } from './forecast-method.ts';

/**
 * Forecast whose errors are a multiple of a standard distribution: mean ± quantile(½ + level/2) · sd.
 *
 * @param sd standard deviation of the error by horizon, as long as `mean`
 * @param quantile of the standard distribution; the normal one by default
 */
export function intervalForecast(mean: Float64Array, sd: Float64Array, quantile: (p: number) => number = normalQuantile): Forecast {
  return {
    mean,
    interval: (level) => {
      const width = quantile(0.5 + checkedLevel(level) / 2);
      return { lower: mean.map((value, step) => value - width * sd[step]!), upper: mean.map((value, step) => value + width * sd[step]!) };
    },
  };
}

/** A forecast seen through an increasing function, such as e^x: its median goes with the mean, its quantiles with the ends. */
export function transformedForecast(forecast: Forecast, increasing: (value: number) => number): Forecast {
  return {
    mean: forecast.mean.map(increasing),
    interval: (level) => {
      const { lower, upper } = forecast.interval(level);
      return { lower: lower.map(increasing), upper: upper.map(increasing) };
    },
  };
}

/** @throws RangeError where the level is not between 0 and 1 */
export function checkedLevel(level: number): number {
  if (!(level > 0 && level < 1)) throw new RangeError(`interval: a level between 0 and 1; got ${level}`);
  return level;
}

/** @throws RangeError where the number of steps is not whole and positive */
export function checkedSteps(steps: number): number {
  if (!Number.isInteger(steps) || steps < 1) throw new RangeError(`forecast: a whole number of steps from 1; got ${steps}`);
  return steps;
}
