import { arcSine, sine } from '../elementary/sine.ts';

/**
 * Correlation of the normal scores behind a Gaussian copula with Spearman's rank correlation ρ_S: 2 sin(π ρ_S / 6).
 * Source: Kruskal, Ordinal measures of association, JASA 53 (1958), section 7 (from memory).
 */
export function scoreCorrelationOfSpearman(rank: number): number {
  return 2 * sine((Math.PI * rank) / 6);
}

/** Spearman's rank correlation under a Gaussian copula: (6/π) arcsin(ρ/2). */
export function spearmanOfScoreCorrelation(correlation: number): number {
  return (6 / Math.PI) * arcSine(correlation / 2);
}

/** Correlation of the normal scores with Kendall's τ: sin(π τ / 2). Holds for t copulas too. */
export function scoreCorrelationOfKendall(tau: number): number {
  return sine((Math.PI * tau) / 2);
}

/** Kendall's τ under a Gaussian or t copula: (2/π) arcsin ρ. */
export function kendallOfScoreCorrelation(correlation: number): number {
  return (2 / Math.PI) * arcSine(correlation);
}
