import type { Fitted, ForecastMethod } from './forecast-method.ts';
import { checkedLevel } from './interval-forecast.ts';
import { isRefused } from './series.ts';

/**
 * Mean of the forecasts of several methods. The ends of the intervals are the means of theirs: since the parts' errors go
 * together only in part, they are rather too wide than too narrow.
 *
 * Source: Makridakis & Hibon (2000), International Journal of Forecasting 16, 451–476, for the mean of simple, Holt's and
 * damped smoothing; means of quantiles: Lichtendahl, Grushka-Cockayne & Winkler (2013), Management Science 59, 1594–1611.
 *
 * @throws RangeError without methods, or with weights that are not as many, not positive, or do not sum to 1
 */
export function combination(id: string, methods: readonly ForecastMethod[], weights = methods.map(() => 1 / methods.length)): ForecastMethod {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (methods.length === 0 || weights.length !== methods.length || !weights.every((weight) => weight > 0) || Math.abs(total - 1) > 1e-9) {
    throw new RangeError(`combination: methods with positive weights that sum to 1; got ${methods.length} methods and weights ${weights.join(', ')}`);
  }
  const leastFor = (frequency: number): number => Math.max(...methods.map((method) => method.leastFor(frequency)));
  return {
    id, leastFor,
    least: leastFor(1),
    fit: (series) => {
      const parts: Fitted[] = [];
      for (const method of methods) {
        const fitted = method.fit(series);
        if (isRefused(fitted)) return fitted.fault.kind === 'too-few' ? { fault: { ...fitted.fault, needs: leastFor(series.frequency) } } : fitted;
        parts.push(fitted);
      }
      return {
        fitted: Array.from(series.values, (_, index) => {
          const own = parts.map(({ fitted }) => fitted[index] ?? null);
          return own.includes(null) ? null : own.reduce<number>((sum, value, part) => sum + weights[part]! * value!, 0);
        }),
        forecast: (steps) => {
          const forecasts = parts.map((part) => part.forecast(steps));
          return {
            mean: together(forecasts.map(({ mean }) => mean), weights),
            interval: (level) => {
              const ends = forecasts.map((forecast) => forecast.interval(checkedLevel(level)));
              return { lower: together(ends.map(({ lower }) => lower), weights), upper: together(ends.map(({ upper }) => upper), weights) };
            },
          };
        },
      };
    },
  };
}

function together(columns: readonly Float64Array[], weights: readonly number[]): Float64Array {
  return columns[0]!.map((_, step) => columns.reduce((sum, column, part) => sum + weights[part]! * column[step]!, 0));
}
