import { incompleteBeta } from '../special/incomplete-beta.ts';
import { incompleteGammaTail } from '../special/incomplete-gamma.ts';

export interface Coverage {
  readonly count: number;
  readonly covered: number;
  readonly share: number;
  readonly below: number;
  readonly above: number;
  /**
   * Chance of so few, or so many, covered (whichever is rarer, doubled) if each interval covers with the level, independently
   * of the others: forecasts that overlap in time do not, and then it is too small.
   */
  readonly probability: number;
}

/**
 * How many intervals covered what came.
 *
 * @param level nominal coverage
 * @throws RangeError without cases, or unless 0 < level < 1
 */
export function coverage(cases: readonly { readonly lower: number; readonly upper: number; readonly actual: number }[], level: number): Coverage {
  if (cases.length === 0) throw new RangeError('coverage: at least one interval; got none');
  if (!(level > 0 && level < 1)) throw new RangeError(`coverage: 0 < level < 1; got ${level}`);
  const count = cases.length;
  const below = cases.filter(({ lower, actual }) => actual < lower).length;
  const above = cases.filter(({ upper, actual }) => actual > upper).length;
  const covered = count - below - above;
  // P(at least k of n) = I_p(k, n − k + 1).
  const atLeast = (k: number): number => (k <= 0 ? 1 : k > count ? 0 : incompleteBeta(k, count - k + 1, level, 1 - level));
  const probability = Math.min(1, 2 * Math.min(atLeast(covered), 1 - atLeast(covered + 1)));
  return { count, covered, below, above, share: covered / count, probability };
}

/**
 * Probability integral transform of what came: F(y), uniform on 0 … 1 for a calibrated forecast. For counts a point between
 * P(X < y) and P(X ≤ y), so that it is uniform too.
 *
 * @param before P(X < y)
 * @param upTo P(X ≤ y); the same for continuous forecasts
 * @param between a random number from 0 to 1, drawn by the caller; ½ gives the middle
 * Source: Dawid (1984), Journal of the Royal Statistical Society A 147, 278–292; for counts Czado, Gneiting & Held (2009),
 * Biometrics 65, 1254–1261.
 */
export function integralTransform(before: number, upTo = before, between = 0.5): number {
  return before + between * (upTo - before);
}

/** Rank of y among the members of a sample, as a share from 0 to 1: ties count half. */
export function sampleTransform(members: ArrayLike<number>, y: number): number {
  let total = 0;
  for (let index = 0; index < members.length; index++) total += members[index]! < y ? 1 : members[index] === y ? 0.5 : 0;
  return total / members.length;
}

export interface TransformHistogram {
  /** Counts in equal bins of 0 … 1. Heaped at both ends: too narrow forecasts; in the middle: too wide; at one end: biased. */
  readonly counts: readonly number[];
  /** Pearson's chi-square against equal counts, and the chance of a greater one. */
  readonly statistic: number;
  readonly probability: number;
}

/** @throws RangeError without transforms, or with fewer than 2 bins */
export function transformHistogram(transforms: readonly number[], bins = 10): TransformHistogram {
  if (transforms.length === 0 || !(bins >= 2)) throw new RangeError(`transformHistogram: transforms and 2 bins; got ${transforms.length} and ${bins}`);
  const counts = new Array<number>(bins).fill(0);
  for (const transform of transforms) counts[Math.min(bins - 1, Math.max(0, Math.floor(transform * bins)))]! += 1;
  const expected = transforms.length / bins;
  const statistic = counts.reduce((total, count) => total + (count - expected) ** 2 / expected, 0);
  return { counts, statistic, probability: incompleteGammaTail((bins - 1) / 2, statistic / 2) };
}
