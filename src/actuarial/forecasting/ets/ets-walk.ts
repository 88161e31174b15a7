import { power } from '../../elementary/power.ts';
import type { EtsForm, EtsWeights } from './ets-form.ts';

/** Stands for a quotient by what is nearly 0. */
const HUGE = 1e10;
const TINY = 1e-10;

/**
 * A model on its way through time: says the next observation, then takes it in.
 *
 * Source: Hyndman, Koehler, Ord & Snyder, Forecasting with Exponential Smoothing (2008), table 2.1.
 */
export class EtsWalk {
  readonly #form: EtsForm;
  readonly #weights: EtsWeights;
  readonly #seasons: Float64Array;
  #at = 0;
  #level: number;
  #growth: number;
  #base = 0;
  #damped = 0;

  /** @param state level, growth, seasons with the latest first */
  constructor(form: EtsForm, weights: EtsWeights, state: Float64Array) {
    this.#form = form;
    this.#weights = weights;
    this.#level = state[0]!;
    this.#growth = form.trend === 'N' ? 0 : state[1]!;
    this.#seasons = form.season === 'N' ? new Float64Array(1) : state.slice(form.trend === 'N' ? 1 : 2).reverse();
  }

  /** Forecast of the next observation. */
  next(): number {
    const { trend, season } = this.#form;
    const { phi } = this.#weights;
    if (trend === 'N') this.#base = this.#level;
    else if (trend === 'A') {
      this.#damped = phi * this.#growth;
      this.#base = this.#level + this.#damped;
    } else {
      this.#damped = this.#growth < 0 ? Number.NaN : phi === 1 ? this.#growth : power(this.#growth, phi);
      this.#base = this.#level * this.#damped;
    }
    const own = this.#seasons[this.#at]!;
    return season === 'A' ? this.#base + own : season === 'M' ? this.#base * own : this.#base;
  }

  /** Takes in the observation that `next` has forecast. */
  take(y: number): void {
    const { trend, season } = this.#form;
    const { alpha, beta, gamma } = this.#weights;
    const base = this.#base;
    const own = this.#seasons[this.#at]!;
    const adjusted = season === 'A' ? y - own : season === 'M' ? (Math.abs(own) < TINY ? HUGE : y / own) : y;
    const before = this.#level;
    this.#level = base + alpha * (adjusted - base);
    if (trend !== 'N') {
      const grown = trend === 'A' ? this.#level - before : Math.abs(before) < TINY ? HUGE : this.#level / before;
      this.#growth = this.#damped + (beta / alpha) * (grown - this.#damped);
    }
    if (season === 'N') return;
    const seen = season === 'A' ? y - base : Math.abs(base) < TINY ? HUGE : y / base;
    this.#seasons[this.#at] = own + gamma * (seen - own);
    this.#at = this.#at + 1 === this.#seasons.length ? 0 : this.#at + 1;
  }

  get state(): Float64Array {
    const trend = this.#form.trend === 'N' ? [] : [this.#growth];
    const seasons = this.#form.season === 'N' ? [] : [...this.#seasons.slice(this.#at), ...this.#seasons.slice(0, this.#at)].reverse();
    return Float64Array.from([this.#level, ...trend, ...seasons]);
  }
}
