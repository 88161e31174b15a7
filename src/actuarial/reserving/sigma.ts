import { exp } from '../elementary/exp.ts';
import { logLine } from './log-line.ts';

/** How Mack's σ is found where fewer than two origins show a step. */
export type SigmaRule = 'mack' | 'log-linear';

export interface Sigmas {
  /** Entry k: σ of the step from development k + 1 to k + 2, in √yuan for volume averages. */
  readonly sigma: Float64Array;
  /** The rule that was used for those that were missing; null where none was. */
  readonly rule: SigmaRule | 'given' | null;
}

/**
 * Above this p-value of its slope the log-linear rule gives way to Mack's: the σ show no trend that could be drawn on.
 * R ChainLadder does the same.
 */
const TREND = 0.05;

/**
 * σ of every step. The missing ones by Mack's rule, σ² = min(σ₋₁⁴/σ₋₂², σ₋₂², σ₋₁²) of the two before it, or by a straight line
 * through log σ against development. Where one σ alone is known it is taken over.
 *
 * Sources: Mack (1993), 217, and Mack (1999), 363 (rules); manual of R ChainLadder 0.2, MackChainLadder, est.sigma (fallback).
 */
export function sigmas(variances: readonly (number | null)[], rule: SigmaRule | { readonly given: number }): Sigmas {
  const missing = variances.flatMap((variance, k) => (variance === null ? [k] : []));
  const roots = variances.map((variance) => (variance === null ? null : Math.sqrt(variance)));
  const sigma = Float64Array.from(roots, (root) => root ?? 0);
  if (missing.length === 0) return { sigma, rule: null };
  if (typeof rule === 'object') {
    for (const k of missing) sigma[k] = rule.given;
    return { sigma, rule: 'given' };
  }
  const trend = rule === 'log-linear' ? logLine(roots.map((_, k) => k + 1), roots) : null;
  if (trend !== null && trend.pValue !== null && trend.pValue <= TREND) {
    for (const k of missing) sigma[k] = exp(trend.intercept + trend.slope * (k + 1));
    return { sigma, rule: 'log-linear' };
  }
  for (const k of missing) sigma[k] = Math.sqrt(mackVariance(sigma[k - 1] ?? 0, sigma[k - 2] ?? sigma[k - 1] ?? 0));
  return { sigma, rule: 'mack' };
}

function mackVariance(last: number, lastButOne: number): number {
  const [near, far] = [last * last, lastButOne * lastButOne];
  return far === 0 ? 0 : Math.min((near * near) / far, far, near);
}
