import { gamma, gammaRatio, logGamma } from '../special/gamma.ts';
import { exp } from '../elementary/exp.ts';
import { betaIntegral, incompleteBeta } from '../special/incomplete-beta.ts';

/**
 * Moments of W^(1/γ), where S(w) = (1 + w)^−α: what Burr, Pareto and log-logistic have in common. Order h = k/γ.
 *
 * Source: KPW A.2.3.1.
 */

/** E[W^h] = Γ(1 + h)·Γ(α − h)/Γ(α); Infinity from h = α on. */
export function powerMoment(alpha: number, h: number): number {
  if (h >= alpha) return Infinity;
  return gamma(1 + h) * (Number.isInteger(h) ? gammaRatio(alpha, -h) : exp(logGamma(alpha - h) - logGamma(alpha)));
}

/** E[W^h; W ≤ w], also for h ≥ α. */
export function powerMomentBelow(alpha: number, h: number, w: number): number {
  const v = 1 / (1 + 1 / w);
  const rest = 1 / (1 + w);
  // Near h = α the two factors of the closed form tend to ∞ and 0.
  if (alpha - h > 0.5) return powerMoment(alpha, h) * incompleteBeta(1 + h, alpha - h, v, rest);
  return alpha * betaIntegral(1 + h, alpha - h, v, rest);
}

/** E[W^h; W > w]. */
export function powerMomentAbove(alpha: number, h: number, w: number): number {
  if (h >= alpha) return Infinity;
  return powerMoment(alpha, h) * incompleteBeta(alpha - h, 1 + h, 1 / (1 + w), 1 / (1 + 1 / w));
}
