import { log } from '../elementary/log.ts';
import { gammaRatio, logGamma } from '../special/gamma.ts';
import { incompleteGamma, incompleteGammaInverse, incompleteGammaTail, incompleteGammaTailInverse } from '../special/incomplete-gamma.ts';
import { checkPositive, severityFrom } from './from-core.ts';
import type { Severity } from './severity.ts';

/** Gamma: shape α, scale θ; F(x) = Γ(α; x/θ), mean αθ. @throws RangeError unless α, θ > 0. Source: KPW A.3.2.1. */
export function gamma(alpha: number, theta: number): Severity {
  checkPositive('gamma', { alpha, theta });
  const constant = logGamma(alpha) + alpha * log(theta);
  const moment = (k: number): number => theta ** k * gammaRatio(alpha, k);
  return severityFrom({
    family: 'gamma',
    parameters: { alpha, theta },
    support: { least: 0, greatest: Infinity },
    logDensity: (x) => (alpha === 1 ? 0 : (alpha - 1) * log(x)) - x / theta - constant,
    distribution: (x) => incompleteGamma(alpha, x / theta),
    survival: (x) => incompleteGammaTail(alpha, x / theta),
    quantile: (p) => theta * incompleteGammaInverse(alpha, p),
    tailQuantile: (q) => theta * incompleteGammaTailInverse(alpha, q),
    rawMoment: moment,
    limitedMoment: (limit, k) =>
      moment(k) * incompleteGamma(alpha + k, limit / theta) + limit ** k * incompleteGammaTail(alpha, limit / theta),
    upperMoment: (limit, k) => moment(k) * incompleteGammaTail(alpha + k, limit / theta),
  });
}
