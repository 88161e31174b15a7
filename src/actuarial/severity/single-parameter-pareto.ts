import { exp } from '../elementary/exp.ts';
import { log } from '../elementary/log.ts';
import { exponentialIntegral, expMinusOne, logOnePlus } from '../special/exp-log.ts';
import { checkPositive, severityFrom } from './from-core.ts';
import type { Severity } from './severity.ts';

/**
 * Pareto of the first kind, above a known least loss θ: S(x) = (θ/x)^α for x ≥ θ. Moments of order k exist for k < α,
 * limited ones always; a limit below θ is the limited loss itself.
 *
 * @throws RangeError unless α, θ > 0. Source: KPW A.4.1.4.
 */
export function singleParameterPareto(alpha: number, theta: number): Severity {
  checkPositive('singleParameterPareto', { alpha, theta });
  const above = (x: number): number => log(x / theta);
  return severityFrom({
    family: 'singleParameterPareto',
    parameters: { alpha, theta },
    support: { least: theta, greatest: Infinity },
    logDensity: (x) => log(alpha / x) - alpha * above(x),
    distribution: (x) => -expMinusOne(-alpha * above(x)),
    survival: (x) => exp(-alpha * above(x)),
    quantile: (p) => theta * exp(-logOnePlus(-p) / alpha),
    tailQuantile: (q) => theta * exp(-log(q) / alpha),
    rawMoment: (k) => (k < alpha ? (alpha * theta ** k) / (alpha - k) : Infinity),
    // θ^k + ∫_θ^limit k·x^(k−1)·S(x) dx, in log x.
    limitedMoment: (limit, k) => theta ** k * (1 + k * exponentialIntegral(k - alpha, above(limit))),
    upperMoment: (limit, k) => (k < alpha ? ((alpha * theta ** k) / (alpha - k)) * exp((k - alpha) * above(limit)) : Infinity),
    excess: (deductible) => (alpha <= 1 ? Infinity : (deductible / (alpha - 1)) * exp(-alpha * above(deductible))),
  });
}
