import { exp } from '../elementary/exp.ts';
import { log } from '../elementary/log.ts';
import { exponentialIntegral, expMinusOne, logOnePlus } from '../special/exp-log.ts';
import { checkPositive, severityFrom } from './from-core.ts';
import type { Severity } from './severity.ts';
import { powerMoment, powerMomentAbove, powerMomentBelow } from './transformed-beta-moments.ts';

/**
 * Pareto of the second kind (Lomax): S(x) = [θ/(x + θ)]^α. Moments of order k exist for k < α, limited ones always.
 *
 * @throws RangeError unless α, θ > 0. Source: KPW A.2.3.2 (there "Pareto").
 */
export function pareto(alpha: number, theta: number): Severity {
  checkPositive('pareto', { alpha, theta });
  const logSurvival = (x: number): number => -alpha * logOnePlus(x / theta);
  return severityFrom({
    family: 'pareto',
    parameters: { alpha, theta },
    support: { least: 0, greatest: Infinity },
    logDensity: (x) => log(alpha / theta) - (alpha + 1) * logOnePlus(x / theta),
    distribution: (x) => -expMinusOne(logSurvival(x)),
    survival: (x) => exp(logSurvival(x)),
    quantile: (p) => theta * expMinusOne(-logOnePlus(-p) / alpha),
    tailQuantile: (q) => theta * expMinusOne(-log(q) / alpha),
    rawMoment: (k) => theta ** k * powerMoment(alpha, k),
    limitedMoment: (limit, k) =>
      k === 1
        ? theta * exponentialIntegral(1 - alpha, logOnePlus(limit / theta))
        : theta ** k * powerMomentBelow(alpha, k, limit / theta) + limit ** k * exp(logSurvival(limit)),
    upperMoment: (limit, k) => theta ** k * powerMomentAbove(alpha, k, limit / theta),
    excess: (deductible) => (alpha <= 1 ? Infinity : ((deductible + theta) / (alpha - 1)) * exp(logSurvival(deductible))),
  });
}
