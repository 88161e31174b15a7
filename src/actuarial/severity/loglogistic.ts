import { burr } from './burr.ts';
import { checkPositive } from './from-core.ts';
import type { Severity } from './severity.ts';

/** Log-logistic: S(x) = 1/[1 + (x/θ)^γ], the Burr with α = 1. @throws RangeError unless γ, θ > 0. Source: KPW A.2.3.3. */
export function loglogistic(gamma: number, theta: number): Severity {
  checkPositive('loglogistic', { gamma, theta });
  return { ...burr(1, gamma, theta), family: 'loglogistic', parameters: { gamma, theta } };
}
