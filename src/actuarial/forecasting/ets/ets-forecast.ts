import { power } from '../../elementary/power.ts';
import type { Forecast } from '../forecast-method.ts';
import { checkedSteps, intervalForecast } from '../interval-forecast.ts';
import { multiplicativeSeasonVariance } from './ets-season-variance.ts';
import type { EtsForm, EtsWeights } from './ets-form.ts';
import { etsPathForecast, simulatedForecast } from './ets-simulation.ts';

export interface EtsModel {
  readonly form: EtsForm;
  readonly weights: EtsWeights;
  /** After the last observation. */
  readonly state: Float64Array;
  readonly variance: number;
  readonly frequency: number;
}

/**
 * Means and prediction intervals: normal with the model's own variance where that has a formula, by simulation where the
 * trend, or the season of an additive error, is multiplicative.
 *
 * Source: Hyndman, Koehler, Ord & Snyder, Forecasting with Exponential Smoothing (2008), sections 6.2 to 6.4.
 */
export function etsForecast(model: EtsModel, steps: number): Forecast {
  checkedSteps(steps);
  const { form, variance } = model;
  if (form.trend === 'M' || (form.error === 'A' && form.season === 'M')) return simulatedForecast(model, steps);
  if (form.season === 'M') {
    const { mean, variance: spread } = multiplicativeSeasonVariance(model, steps);
    return intervalForecast(mean, spread.map(Math.sqrt));
  }
  const mean = etsPathForecast(model, steps);
  const weights = errorWeights(model, steps);
  return intervalForecast(mean, (form.error === 'A' ? additiveVariance(weights, variance) : multiplicativeVariance(mean, weights, variance)).map(Math.sqrt));
}

/** c_j, what an error does to the forecast j steps on: α + β·(φ + … + φ^j), and γ a whole number of seasons later. */
function errorWeights({ form, weights: { alpha, beta, gamma, phi }, frequency }: EtsModel, steps: number): Float64Array {
  let reach = 0;
  return Float64Array.from({ length: steps }, (_, index) => {
    const j = index + 1;
    reach += power(phi, j);
    return alpha + (form.trend === 'N' ? 0 : beta * reach) + (form.season !== 'N' && j % frequency === 0 ? gamma : 0);
  });
}

/** Class 1, equation 6.1: σ²·(1 + Σ c_j²). */
function additiveVariance(weights: Float64Array, variance: number): Float64Array {
  let total = 1;
  return weights.map((_, step) => {
    if (step > 0) total += weights[step - 1]! ** 2;
    return variance * total;
  });
}

/** Class 2, equation 6.2: (1 + σ²)·θ_h − μ_h², with θ_h = μ_h² + σ²·Σ c_j²·θ_(h−j). */
function multiplicativeVariance(mean: Float64Array, weights: Float64Array, variance: number): Float64Array {
  const theta = new Float64Array(mean.length);
  for (let h = 0; h < mean.length; h++) {
    let total = 0;
    for (let j = 1; j <= h; j++) total += weights[j - 1]! ** 2 * theta[h - j]!;
    theta[h] = mean[h]! ** 2 + variance * total;
  }
  return theta.map((each, h) => (1 + variance) * each - mean[h]! ** 2);
}
