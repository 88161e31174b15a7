import { exp } from '../elementary/exp.ts';
import type { Frequency } from './frequency.ts';

/** Values are brought down by this when they outgrow its inverse. */
const SHIFT = 600;
const STEP_DOWN = 2 ** -SHIFT;
const GREATEST = 2 ** SHIFT;

/**
 * The distribution of S = X_1 + … + X_N on a grid by Panjer's recursion
 *
 *   g_k = Σ_j (a + b·j/k)·f_j·g_(k−j) / (1 − a·f_0),  g_0 = P_N(f_0).
 *
 * It starts from 1 and not from g_0, which is no number for e^−800, and is brought down whenever it grows too large. For
 * Poisson and negative binomial counts every term is positive and each probability keeps its relative accuracy; for a
 * binomial of many trials terms cancel: use `fftAggregate`.
 *
 * @param severity probability of each point 0, h, 2h, …
 * @param points number of points of the result
 * @throws RangeError for a frequency outside the (a, b, 0) class and its zero-modified members
 * Source: Panjer (1981), ASTIN Bulletin 12, 22–26; KPW (2012), theorem 9.8.
 */
export function panjer(frequency: Frequency, severity: ArrayLike<number>, points: number): Float64Array {
  const { modified, recursion } = frequency;
  if (modified !== undefined) return withShare(panjer(modified.base, severity, points), modified.share);
  if (recursion === undefined) throw new RangeError(`panjer: a frequency of the (a, b, 1) class; got ${frequency.family}`);
  const { a, b } = recursion;
  const first = severity[0] ?? 0;
  const divisor = 1 - a * first;
  const result = new Float64Array(points);
  result[0] = 1;
  let shifts = 0;
  for (let k = 1; k < points; k++) {
    const most = Math.min(k, severity.length - 1);
    let sum = 0;
    for (let j = 1; j <= most; j++) sum += (a + (b * j) / k) * severity[j]! * result[k - j]!;
    result[k] = sum / divisor;
    if (Math.abs(result[k]!) > GREATEST) {
      for (let each = 0; each <= k; each++) result[each]! *= STEP_DOWN;
      shifts++;
    }
  }
  const start = frequency.logGenerating(first) + shifts * SHIFT * Math.LN2;
  // In two factors: e^start alone may be no number.
  const half = exp(start / 2);
  return result.map((value) => value * half * half);
}

function withShare(base: Float64Array, share: number): Float64Array {
  const result = base.map((value) => value * share);
  result[0]! += 1 - share;
  return result;
}
