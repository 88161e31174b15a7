import libraryInverse from '@stdlib/math-base-special-betaincinv';
import { exp } from '../elementary/exp.ts';
import { log } from '../elementary/log.ts';
import { logGamma } from '../special/gamma.ts';
import { incompleteBeta } from '../special/incomplete-beta.ts';

/** P(T ≤ t) for Student's t with `df` > 0 degrees of freedom, which need not be whole. */
export function studentDistribution(t: number, df: number): number {
  const square = t * t;
  const tail = 0.5 * incompleteBeta(df / 2, 0.5, df / (df + square), square / (df + square));
  return t > 0 ? 1 - tail : tail;
}

/** t with P(T ≤ t) = p. */
export function studentQuantile(p: number, df: number): number {
  if (p === 0.5) return 0;
  const tail = Math.min(p, 1 - p);
  if (tail <= 0) return p < 0.5 ? -Infinity : Infinity;
  const rest = libraryInverse(2 * tail, 0.5, df / 2, true);
  let t = Math.sqrt((df * rest) / (1 - rest));
  for (let step = 0; step < 3; step++) t += (studentDistribution(-t, df) - tail) / studentDensity(t, df);
  return p < 0.5 ? -t : t;
}

export function studentDensity(t: number, df: number): number {
  return exp(logGamma((df + 1) / 2) - logGamma(df / 2) - 0.5 * log(df * Math.PI) - ((df + 1) / 2) * log(1 + (t * t) / df));
}
