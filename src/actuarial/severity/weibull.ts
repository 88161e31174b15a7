import { exp } from '../elementary/exp.ts';
import { log } from '../elementary/log.ts';
import { power } from '../elementary/power.ts';
import { expMinusOne, logOnePlus } from '../special/exp-log.ts';
import { gamma } from '../special/gamma.ts';
import { incompleteGamma, incompleteGammaTail } from '../special/incomplete-gamma.ts';
import { checkPositive, severityFrom } from './from-core.ts';
import type { Severity } from './severity.ts';

/** Weibull: shape τ, scale θ; S(x) = e^−(x/θ)^τ. @throws RangeError unless τ, θ > 0. Source: KPW A.3.2.3. */
export function weibull(tau: number, theta: number): Severity {
  checkPositive('weibull', { tau, theta });
  const scaled = (x: number): number => power(x / theta, tau);
  const moment = (k: number): number => theta ** k * gamma(1 + k / tau);
  return severityFrom({
    family: 'weibull',
    parameters: { tau, theta },
    support: { least: 0, greatest: Infinity },
    logDensity: (x) => log(tau / theta) + (tau === 1 ? 0 : (tau - 1) * log(x / theta)) - scaled(x),
    distribution: (x) => -expMinusOne(-scaled(x)),
    survival: (x) => exp(-scaled(x)),
    quantile: (p) => theta * power(-logOnePlus(-p), 1 / tau),
    tailQuantile: (q) => theta * power(-log(q), 1 / tau),
    rawMoment: moment,
    limitedMoment: (limit, k) => {
      const z = scaled(limit);
      return timesProbability(moment(k), incompleteGamma(1 + k / tau, z)) + limit ** k * exp(-z);
    },
    upperMoment: (limit, k) => moment(k) * incompleteGammaTail(1 + k / tau, scaled(limit)),
  });
}

/** A moment that is too large for a number, times a probability of 0, is 0. */
function timesProbability(moment: number, probability: number): number {
  return probability === 0 ? 0 : moment * probability;
}
