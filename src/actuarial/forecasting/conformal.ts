import type { Refused } from './series.ts';

export interface ConformalScale {
  /** Factor for the half-widths of the interval; below 1 where it was too wide. */
  readonly scale: number;
  /** Past cases it was taken from. */
  readonly count: number;
}

/**
 * Past cases without which no interval of this level can be calibrated: the smallest n with ⌈(n + 1)·level⌉ ≤ n. 4 for 80%, 19
 * for 95%.
 *
 * @throws RangeError unless 0 < level < 1
 */
export function casesNeeded(level: number): number {
  if (!(level > 0 && level < 1)) throw new RangeError(`casesNeeded: 0 < level < 1; got ${level}`);
  // 0.95 / 0.05 comes out a little above 19.
  return Math.ceil(level / (1 - level) - 1e-9);
}

/**
 * By what an interval has to be widened, or narrowed, so that it covers with its level as past ones would have: the
 * ⌈(n + 1)·level⌉-th smallest of the past misses. Holds on average where past and coming cases are exchangeable; forecasts
 * of neighbouring years are so only roughly.
 *
 * @param misses of past cases, as `scaledMiss` gives them
 * @returns `too-few` where there are fewer cases than the level needs
 * Source: split conformal prediction, Vovk, Gammerman & Shafer, Algorithmic Learning in a Random World (2005), chapter 2;
 * Lei et al. (2018), Journal of the American Statistical Association 113, 1094–1111, algorithm 2.
 */
export function conformalScale(misses: readonly number[], level: number): ConformalScale | Refused {
  const needs = casesNeeded(level);
  if (misses.length < needs) return { fault: { kind: 'too-few', needs, has: misses.length } };
  const sorted = Float64Array.from(misses).sort();
  const rank = Math.min(misses.length, Math.ceil((misses.length + 1) * level - 1e-9));
  return { scale: sorted[rank - 1]!, count: misses.length };
}

/**
 * How far what came lies from the forecast, in half-widths of the interval on its side: 1 on its end, below 1 inside.
 * Infinite where that half-width is 0.
 */
export function scaledMiss(forecast: number, { lower, upper }: { readonly lower: number; readonly upper: number }, actual: number): number {
  if (actual === forecast) return 0;
  return actual > forecast ? (actual - forecast) / (upper - forecast) : (forecast - actual) / (forecast - lower);
}
