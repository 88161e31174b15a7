import { exp } from '../elementary/exp.ts';
import { log } from '../elementary/log.ts';
import { gammaRatio, logGamma } from '../special/gamma.ts';
import {
  incompleteGamma,
  incompleteGammaInverse,
  incompleteGammaTail,
  incompleteGammaTailInverse,
  upperGammaIntegral,
} from '../special/incomplete-gamma.ts';
import { checkPositive, severityFrom } from './from-core.ts';
import type { Severity } from './severity.ts';

/**
 * Inverse gamma: θ divided by a gamma variable of shape α; F(x) = 1 − Γ(α; θ/x). Moments of order k exist for k < α, limited
 * ones always.
 *
 * @throws RangeError unless α, θ > 0. Source: KPW A.3.2.2.
 */
export function inverseGamma(alpha: number, theta: number): Severity {
  checkPositive('inverseGamma', { alpha, theta });
  const constant = alpha * log(theta) - logGamma(alpha);
  const moment = (k: number): number => (k < alpha ? theta ** k * gammaRatio(alpha, -k) : Infinity);
  const below = (limit: number, k: number): number =>
    k < alpha - 0.5
      ? moment(k) * incompleteGammaTail(alpha - k, theta / limit)
      : theta ** k * upperGammaIntegral(alpha - k, theta / limit) * exp(-logGamma(alpha));
  return severityFrom({
    family: 'inverseGamma',
    parameters: { alpha, theta },
    support: { least: 0, greatest: Infinity },
    logDensity: (x) => (x === 0 ? -Infinity : constant - (alpha + 1) * log(x) - theta / x),
    distribution: (x) => incompleteGammaTail(alpha, theta / x),
    survival: (x) => incompleteGamma(alpha, theta / x),
    quantile: (p) => theta / incompleteGammaTailInverse(alpha, p),
    tailQuantile: (q) => theta / incompleteGammaInverse(alpha, q),
    rawMoment: moment,
    limitedMoment: (limit, k) => below(limit, k) + limit ** k * incompleteGamma(alpha, theta / limit),
    upperMoment: (limit, k) => (k < alpha ? moment(k) * incompleteGamma(alpha - k, theta / limit) : Infinity),
  });
}
