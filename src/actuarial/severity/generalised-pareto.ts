import { exp } from '../elementary/exp.ts';
import { log } from '../elementary/log.ts';
import { gammaRatio } from '../special/gamma.ts';
import { expMinusOne, logOnePlus } from '../special/exp-log.ts';
import { incompleteBeta } from '../special/incomplete-beta.ts';
import { exponential } from './exponential.ts';
import { checkFinite, checkPositive, severityFrom } from './from-core.ts';
import { pareto } from './pareto.ts';
import type { Severity } from './severity.ts';

/** Below this shape the distribution is the exponential to within rounding of its moments (relative error about ξ). */
const NO_SHAPE = 1e-12;

/**
 * Generalised Pareto: S(x) = (1 + ξx/σ)^(−1/ξ), the limit of excesses over a high threshold. ξ > 0 is the Pareto with
 * α = 1/ξ, θ = σ/ξ; ξ = 0 the exponential; ξ < 0 ends at −σ/ξ.
 *
 * @throws RangeError unless ξ is finite and σ > 0. Source: Pickands (1975), Annals of Statistics 3, 119–131.
 */
export function generalisedPareto(xi: number, sigma: number): Severity {
  checkFinite('generalisedPareto', { xi });
  checkPositive('generalisedPareto', { sigma });
  const named = { family: 'generalisedPareto', parameters: { xi, sigma } };
  if (Math.abs(xi) < NO_SHAPE) return { ...exponential(sigma), ...named };
  return xi > 0 ? { ...pareto(1 / xi, sigma / xi), ...named } : bounded(xi, sigma);
}

/** ξ < 0: X = greatest·B with P(B > b) = (1 − b)^n. */
function bounded(xi: number, sigma: number): Severity {
  const n = -1 / xi;
  const greatest = sigma * n;
  const logSurvival = (x: number): number => n * logOnePlus(-x / greatest);
  const moment = (k: number): number => greatest ** k * gammaRatio(1, k) / gammaRatio(n + 1, k);
  const rest = (x: number): number => (greatest - x) / greatest;
  return severityFrom({
    family: 'generalisedPareto',
    parameters: { xi, sigma },
    support: { least: 0, greatest },
    logDensity: (x) => -log(sigma) + (n === 1 ? 0 : (n - 1) * logOnePlus(-x / greatest)),
    distribution: (x) => -expMinusOne(logSurvival(x)),
    survival: (x) => exp(logSurvival(x)),
    quantile: (p) => -greatest * expMinusOne(logOnePlus(-p) / n),
    tailQuantile: (q) => -greatest * expMinusOne(log(q) / n),
    rawMoment: moment,
    limitedMoment: (limit, k) => moment(k) * incompleteBeta(k + 1, n, limit / greatest, rest(limit)) + limit ** k * exp(logSurvival(limit)),
    upperMoment: (limit, k) => moment(k) * incompleteBeta(n, k + 1, rest(limit), limit / greatest),
    excess: (deductible) => (greatest / (n + 1)) * exp((n + 1) * logOnePlus(-deductible / greatest)),
  });
}
