import { exp } from '../elementary/exp.ts';
import { log } from '../elementary/log.ts';
import { expMinusOne, logOnePlus } from '../special/exp-log.ts';
import { gammaRatio } from '../special/gamma.ts';
import { incompleteGamma, incompleteGammaTail } from '../special/incomplete-gamma.ts';
import { checkPositive, severityFrom } from './from-core.ts';
import type { Severity } from './severity.ts';

/** Exponential: S(x) = e^(−x/θ), mean θ. @throws RangeError unless θ > 0. Source: KPW A.3.3.1. */
export function exponential(theta: number): Severity {
  checkPositive('exponential', { theta });
  return severityFrom({
    family: 'exponential',
    parameters: { theta },
    support: { least: 0, greatest: Infinity },
    logDensity: (x) => -x / theta - log(theta),
    distribution: (x) => -expMinusOne(-x / theta),
    survival: (x) => exp(-x / theta),
    quantile: (p) => -theta * logOnePlus(-p),
    tailQuantile: (q) => -theta * log(q),
    rawMoment: (k) => theta ** k * gammaRatio(1, k),
    limitedMoment: (limit, k) => {
      const x = limit / theta;
      if (k === 1) return -theta * expMinusOne(-x);
      return theta ** k * gammaRatio(1, k) * incompleteGamma(k + 1, x) + limit ** k * exp(-x);
    },
    upperMoment: (limit, k) => theta ** k * gammaRatio(1, k) * incompleteGammaTail(k + 1, limit / theta),
    excess: (deductible) => theta * exp(-deductible / theta),
  });
}
