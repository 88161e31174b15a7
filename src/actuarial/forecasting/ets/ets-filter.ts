import { log } from '../../elementary/log.ts';
import { power } from '../../elementary/power.ts';
import type { EtsForm, EtsWeights } from './ets-form.ts';

/** Stands for a quotient by what is nearly 0. */
const HUGE = 1e10;
const TINY = 1e-10;

export interface EtsPath {
  /** n·log Σe² and, for multiplicative errors, 2·Σlog|fit|: minus twice the log-likelihood but for a constant. */
  readonly criterion: number;
  /** Σe²; the errors are relative to the fit where they are multiplicative. */
  readonly sse: number;
  /** Mean of (y − fit)². */
  readonly mse: number;
  readonly state: Float64Array;
  readonly fits: Float64Array;
}

/**
 * Runs a model over the observations from a state before the first.
 *
 * @param fits filled with the one-step forecasts
 * Source: Hyndman, Koehler, Ord & Snyder, Forecasting with Exponential Smoothing (2008), table 2.1 and equation 5.3.
 */
export function etsFilter(y: Float64Array, frequency: number, form: EtsForm, weights: EtsWeights, start: Float64Array, fits = new Float64Array(y.length)): EtsPath {
  const { alpha, beta, gamma, phi } = weights;
  const trending = form.trend !== 'N';
  const seasonal = form.season !== 'N';
  const seasons = seasonal ? start.slice(trending ? 2 : 1).reverse() : new Float64Array(0);
  let level = start[0]!;
  let growth = trending ? start[1]! : 0;
  let sse = 0;
  let squares = 0;
  let logs = 0;
  for (let t = 0; t < y.length; t++) {
    const at = seasonal ? t % frequency : 0;
    const season = seasonal ? seasons[at]! : 0;
    let base = level;
    let damped = 0;
    if (form.trend === 'A') {
      damped = phi * growth;
      base = level + damped;
    } else if (form.trend === 'M') {
      damped = growth < 0 ? Number.NaN : phi === 1 ? growth : power(growth, phi);
      base = level * damped;
    }
    const fit = form.season === 'A' ? base + season : form.season === 'M' ? base * season : base;
    fits[t] = fit;
    const error = form.error === 'A' ? y[t]! - fit : (y[t]! - fit) / fit;
    sse += error * error;
    squares += (y[t]! - fit) ** 2;
    if (form.error === 'M') logs += log(Math.abs(fit));

    const adjusted = form.season === 'A' ? y[t]! - season : form.season === 'M' ? (Math.abs(season) < TINY ? HUGE : y[t]! / season) : y[t]!;
    const before = level;
    level = base + alpha * (adjusted - base);
    if (trending) {
      const grown = form.trend === 'A' ? level - before : Math.abs(before) < TINY ? HUGE : level / before;
      growth = damped + (beta / alpha) * (grown - damped);
    }
    if (seasonal) {
      const own = form.season === 'A' ? y[t]! - base : Math.abs(base) < TINY ? HUGE : y[t]! / base;
      seasons[at] = season + gamma * (own - season);
    }
  }
  const turn = seasonal ? y.length % frequency : 0;
  const latestFirst = [...seasons.slice(turn), ...seasons.slice(0, turn)].reverse();
  return {
    criterion: y.length * log(sse) + (form.error === 'M' ? 2 * logs : 0),
    sse,
    mse: squares / y.length,
    state: Float64Array.from([level, ...(trending ? [growth] : []), ...latestFirst]),
    fits,
  };
}
