import { power } from '../../elementary/power.ts';
import { CounterDraws } from '../../random/counter-draws.ts';
import type { Forecast } from '../forecast-method.ts';
import { checkedLevel } from '../interval-forecast.ts';
import type { EtsModel } from './ets-forecast.ts';
import { EtsWalk } from './ets-walk.ts';

const PATHS = 5000;
const SEED = 1;

/** Forecasts with no further errors: the means where trend and season are additive. */
export function etsPathForecast({ form, weights: { phi }, state, frequency }: EtsModel, steps: number): Float64Array {
  const seasons = form.season === 'N' ? null : state.slice(form.trend === 'N' ? 1 : 2);
  let reach = 0;
  return Float64Array.from({ length: steps }, (_, step) => {
    reach += power(phi, step + 1);
    const level = state[0]!;
    const base = form.trend === 'N' ? level : form.trend === 'A' ? level + reach * state[1]! : level * power(state[1]!, reach);
    const season = seasons?.[frequency - 1 - (step % frequency)] ?? 0;
    return form.season === 'N' ? base : form.season === 'A' ? base + season : base * season;
  });
}

/**
 * Intervals as quantiles of 5,000 paths with normal errors, the same at each call. The standard error of an end at level 0.95
 * is about 4 percent of the interval's half width.
 */
export function simulatedForecast(model: EtsModel, steps: number): Forecast {
  let sorted: Float64Array[] | undefined;
  return {
    mean: etsPathForecast(model, steps),
    interval: (level) => {
      checkedLevel(level);
      sorted ??= simulated(model, steps);
      const at = (p: number): Float64Array => Float64Array.from(sorted!, (values) => quantile8(values, p));
      return { lower: at(0.5 - level / 2), upper: at(0.5 + level / 2) };
    },
  };
}

/** Sorted values of all paths, by horizon. */
function simulated({ form, weights, state, variance }: EtsModel, steps: number): Float64Array[] {
  const draws = new CounterDraws(SEED);
  const sd = Math.sqrt(variance);
  const columns = Array.from({ length: steps }, () => new Float64Array(PATHS));
  for (let path = 0; path < PATHS; path++) {
    const walk = new EtsWalk(form, weights, state);
    for (let step = 0; step < steps; step++) {
      const fit = walk.next();
      const error = sd * draws.normal(path, step);
      const value = form.error === 'A' ? fit + error : fit * (1 + error);
      columns[step]![path] = value;
      walk.take(value);
    }
  }
  return columns.map((column) => column.sort());
}

/** Hyndman and Fan's (1996) type 8. */
function quantile8(sorted: Float64Array, p: number): number {
  const place = Math.min(Math.max((sorted.length + 1 / 3) * p + 1 / 3, 1), sorted.length);
  const below = Math.floor(place);
  return sorted[below - 1]! + (place - below) * (sorted[Math.min(below, sorted.length - 1)]! - sorted[below - 1]!);
}
