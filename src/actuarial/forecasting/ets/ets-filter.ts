import { log } from '../../elementary/log.ts';
import type { EtsForm, EtsWeights } from './ets-form.ts';
import { EtsWalk } from './ets-walk.ts';

export interface EtsPath {
  /** n·log Σe² and, for multiplicative errors, 2·Σlog|fit|: minus twice the log-likelihood but for a constant. */
  readonly criterion: number;
  /** Σe²; the errors are relative to the fit where they are multiplicative. */
  readonly sse: number;
  /** Mean of (y − fit)². */
  readonly mse: number;
  /** The model after the last observation. */
  readonly walk: EtsWalk;
}

/**
 * Runs a model over the observations from a state before the first.
 *
 * @param fits filled with the one-step forecasts
 * Source: Hyndman, Koehler, Ord & Snyder, Forecasting with Exponential Smoothing (2008), equation 5.3.
 */
export function etsFilter(y: Float64Array, form: EtsForm, weights: EtsWeights, start: Float64Array, fits = new Float64Array(y.length)): EtsPath {
  const walk = new EtsWalk(form, weights, start);
  const relative = form.error === 'M';
  let sse = 0;
  let squares = 0;
  let logs = 0;
  for (let t = 0; t < y.length; t++) {
    const fit = walk.next();
    fits[t] = fit;
    const missed = y[t]! - fit;
    const error = relative ? missed / fit : missed;
    sse += error * error;
    squares += missed * missed;
    if (relative) logs += log(Math.abs(fit));
    walk.take(y[t]!);
  }
  return { criterion: y.length * log(sse) + 2 * logs, sse, mse: squares / y.length, walk };
}
