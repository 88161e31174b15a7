import { log } from '../elementary/log.ts';

/**
 * A forecast that is a distribution, with its scores for what came. All scores are losses: lower is better, and the least
 * expected score is that of the true distribution.
 */
export interface Predictive {
  /** P(X ≤ x). */
  distribution(x: number): number;
  /** Density at x; for counts the probability of x. */
  density(x: number): number;
  /** Continuous ranked probability score, ∫ (F(x) − 1{x ≥ y})² dx, in the unit of y. */
  crps(y: number): number;
  /** −log of the density, or probability, at y; Infinity where it is 0. */
  logScore(y: number): number;
}

/** Shifted and stretched: location + scale·X. @throws RangeError unless the scale is above 0 */
export function located(standard: Predictive, location: number, scale: number): Predictive {
  if (!(scale > 0)) throw new RangeError(`located: a scale above 0; got ${scale}`);
  const z = (y: number): number => (y - location) / scale;
  return {
    distribution: (x) => standard.distribution(z(x)),
    density: (x) => standard.density(z(x)) / scale,
    crps: (y) => scale * standard.crps(z(y)),
    logScore: (y) => standard.logScore(z(y)) + log(scale),
  };
}
