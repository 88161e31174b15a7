import { studentQuantile } from '../scoring/student.ts';
import { sum } from '../elementary/sum.ts';
import type { ForecastMethod } from './forecast-method.ts';
import { checkedSteps, intervalForecast } from './interval-forecast.ts';
import { seriesFault } from './series.ts';

/**
 * The mean of all observations; intervals by Student's t with n − 1 degrees of freedom around s·√(1 + 1/n).
 *
 * Source: Hyndman & Athanasopoulos, Forecasting: Principles and Practice (3rd edition), sections 5.2 and 5.5.
 */
export const meanMethod: ForecastMethod = {
  id: 'mean',
  least: 2,
  leastFor: () => 2,
  fit: (series) => {
    const refused = seriesFault(series, { least: 2 });
    if (refused) return refused;
    const values = Array.from(series.values);
    const n = values.length;
    const mean = sum(values) / n;
    const sd = Math.sqrt((sum(values.map((value) => (value - mean) ** 2)) / (n - 1)) * (1 + 1 / n));
    return {
      fitted: values.map(() => mean),
      forecast: (steps) =>
        intervalForecast(new Float64Array(checkedSteps(steps)).fill(mean), new Float64Array(steps).fill(sd), (p) => studentQuantile(p, n - 1)),
    };
  },
};

/** The last observation again; the variance of the error grows with the horizon. Source as `meanMethod`. */
export const naiveMethod: ForecastMethod = { id: 'naive', least: 2, leastFor: () => 2, fit: (series) => lagWalk(series, 1, false) };

/** The last observation of the same season again; with frequency 1 the naive method. Source as `meanMethod`. */
export const seasonalNaiveMethod: ForecastMethod = {
  id: 'seasonal-naive',
  least: 2,
  leastFor: (frequency) => frequency + 1,
  fit: (series) => lagWalk(series, series.frequency, false),
};

/**
 * The last observation grown on by the mean step; the error of the mean step widens the intervals: its variance at horizon h
 * is σ²·h·(1 + h/(n − 1)). Source as `meanMethod`.
 */
export const driftMethod: ForecastMethod = { id: 'drift', least: 3, leastFor: () => 3, fit: (series) => lagWalk(series, 1, true) };

function lagWalk(series: Parameters<ForecastMethod['fit']>[0], lag: number, drifting: boolean): ReturnType<ForecastMethod['fit']> {
  const refused = seriesFault(series, { least: lag + (drifting ? 2 : 1) });
  if (refused) return refused;
  const values = Array.from(series.values);
  const steps = values.slice(lag).map((value, index) => value - values[index]!);
  const drift = drifting ? sum(steps) / steps.length : 0;
  const variance = sum(steps.map((step) => (step - drift) ** 2)) / (steps.length - (drifting ? 1 : 0));
  const last = values.slice(-lag);
  return {
    fitted: values.map((_, index) => (index < lag ? null : values[index - lag]! + drift)),
    forecast: (horizon) => {
      const rounds = Array.from({ length: checkedSteps(horizon) }, (_, step) => Math.floor(step / lag) + 1);
      return intervalForecast(
        Float64Array.from(rounds, (round, step) => last[step % lag]! + round * drift),
        Float64Array.from(rounds, (round) => Math.sqrt(variance * (round + (drifting ? round ** 2 / steps.length : 0)))),
      );
    },
  };
}
