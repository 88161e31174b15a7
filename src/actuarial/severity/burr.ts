import { exp } from '../elementary/exp.ts';
import { log } from '../elementary/log.ts';
import { power } from '../elementary/power.ts';
import { expMinusOne, logOnePlus } from '../special/exp-log.ts';
import { checkPositive, severityFrom } from './from-core.ts';
import type { Severity } from './severity.ts';
import { powerMoment, powerMomentAbove, powerMomentBelow } from './transformed-beta-moments.ts';

/**
 * Burr (XII): S(x) = [1 + (x/θ)^γ]^−α. Moments of order k exist for k < αγ, limited ones always.
 *
 * @throws RangeError unless α, γ, θ > 0. Source: KPW A.2.3.1.
 */
export function burr(alpha: number, gamma: number, theta: number): Severity {
  checkPositive('burr', { alpha, gamma, theta });
  const scaled = (x: number): number => power(x / theta, gamma);
  const logSurvival = (x: number): number => -alpha * logOnePlus(scaled(x));
  return severityFrom({
    family: 'burr',
    parameters: { alpha, gamma, theta },
    support: { least: 0, greatest: Infinity },
    logDensity: (x) => log((alpha * gamma) / theta) + (gamma === 1 ? 0 : (gamma - 1) * log(x / theta)) - (alpha + 1) * logOnePlus(scaled(x)),
    distribution: (x) => -expMinusOne(logSurvival(x)),
    survival: (x) => exp(logSurvival(x)),
    quantile: (p) => theta * power(expMinusOne(-logOnePlus(-p) / alpha), 1 / gamma),
    tailQuantile: (q) => theta * power(expMinusOne(-log(q) / alpha), 1 / gamma),
    rawMoment: (k) => theta ** k * powerMoment(alpha, k / gamma),
    limitedMoment: (limit, k) => theta ** k * powerMomentBelow(alpha, k / gamma, scaled(limit)) + limit ** k * exp(logSurvival(limit)),
    upperMoment: (limit, k) => theta ** k * powerMomentAbove(alpha, k / gamma, scaled(limit)),
  });
}
