import betaQuantile from '@stdlib/math-base-special-betaincinv';
import { sum } from '../elementary/sum.ts';
import { incompleteBeta } from '../special/incomplete-beta.ts';
import { normalQuantile } from '../special/normal.ts';
import { percentiles } from './percentiles.ts';
import { rankedValues } from './ranked-values.ts';

const CONFIDENCE = 0.95;

/** What a simulation found and how far chance may have moved it: from `least` to `greatest` at the asked confidence (0.95). */
export interface Estimate {
  readonly value: number;
  /** Standard deviation of the estimate; null where too few paths tell. */
  readonly standardError: number | null;
  readonly least: number | null;
  readonly greatest: number | null;
}

/** Mean of independent paths: s/√n, and the normal interval. */
export function meanEstimate(values: Float64Array, confidence = CONFIDENCE): Estimate {
  const { mean, deviation } = momentsOf(values);
  const standardError = deviation === null ? null : deviation / Math.sqrt(values.length);
  return around(mean, standardError, normalQuantile(0.5 + confidence / 2));
}

/**
 * Chance of what came `hits` times in `paths` independent paths: √(p(1−p)/n), and the exact interval of Clopper & Pearson
 * (Biometrika 26 (1934) 404–413), which says something where it never came, too.
 *
 * @throws RangeError unless 0 ≤ hits ≤ paths are whole and there is a path
 */
export function probabilityEstimate(hits: number, paths: number, confidence = CONFIDENCE): Estimate {
  if (!(Number.isInteger(hits) && Number.isInteger(paths) && hits >= 0 && hits <= paths && paths > 0)) {
    throw new RangeError(`probabilityEstimate: whole numbers 0 ≤ hits ≤ paths, paths above 0; got ${hits} and ${paths}`);
  }
  const value = hits / paths;
  const outside = (1 - confidence) / 2;
  return {
    value,
    standardError: Math.sqrt((value * (1 - value)) / paths),
    least: hits === 0 ? 0 : betaQuantile(outside, hits, paths - hits + 1),
    greatest: hits === paths ? 1 : betaQuantile(outside, hits + 1, paths - hits, true),
  };
}

/**
 * Percentiles (type 7) of independent paths with the interval between two order statistics that holds whatever the
 * distribution; null at the end where there are too few paths for one. The standard error is the interval's width over that
 * of a normal one.
 *
 * Source: David & Nagaraja, Order Statistics (3rd ed. 2003), section 7.1.
 */
export function percentileEstimates(values: Float64Array, probabilities: readonly number[], confidence = CONFIDENCE): readonly Estimate[] {
  const count = values.length;
  const found = percentiles(values, probabilities);
  const intervals = probabilities.map((p) => orderInterval(count, p, confidence));
  const ranks = intervals.flatMap(({ least, greatest }) => [least, greatest]).filter((rank) => rank !== null);
  const wanted = [...new Set(ranks)].sort((one, other) => one - other);
  const ordered = rankedValues(values, wanted);
  const at = (rank: number | null): number | null => (rank === null ? null : ordered[wanted.indexOf(rank)]!);
  const width = 2 * normalQuantile(0.5 + confidence / 2);
  return intervals.map((interval, index) => {
    const [least, greatest] = [at(interval.least), at(interval.greatest)];
    return { value: found[index]!, least, greatest, standardError: least === null || greatest === null ? null : (greatest - least) / width };
  });
}

/** Ranks (from 0) of the order statistics that a percentile lies between at this confidence, each side missing half the rest. */
export function orderInterval(count: number, p: number, confidence = CONFIDENCE): { readonly least: number | null; readonly greatest: number | null } {
  const outside = (1 - confidence) / 2;
  /** P(at most k of the values lie below the percentile). */
  const below = (k: number): number => (k < 0 ? 0 : k >= count ? 1 : incompleteBeta(count - k, k + 1, 1 - p, p));
  // The value of rank r lies above the percentile where at most r values lie below it.
  const least = firstRank(count, (rank) => below(rank) > outside) - 1;
  const greatest = firstRank(count, (rank) => below(rank) >= 1 - outside);
  return { least: least < 0 ? null : least, greatest: greatest >= count ? null : greatest };
}

function firstRank(count: number, reached: (rank: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (reached(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * A figure from independent replicates of a whole simulation: their mean, s/√R, and Student's interval. Scrambled Sobol
 * paths of one seed depend on each other, and only the spread over seeds (`replicateSeeds`) tells their error. Of percentiles
 * it leaves out the small bias that all finite samples share.
 */
export function replicateEstimate(replicates: readonly number[], confidence = CONFIDENCE): Estimate {
  const count = replicates.length;
  const { mean, deviation } = momentsOf(replicates);
  if (deviation === null) return around(mean, null, 0);
  const freedom = count - 1;
  const share = betaQuantile(1 - confidence, freedom / 2, 0.5);
  return around(mean, deviation / Math.sqrt(count), Math.sqrt(freedom * (1 / share - 1)));
}

function momentsOf(values: ArrayLike<number> & Iterable<number>): { readonly mean: number; readonly deviation: number | null } {
  const count = values.length;
  const mean = sum(values) / count;
  const squares = Array.from(values, (value) => (value - mean) ** 2);
  return { mean, deviation: count < 2 ? null : Math.sqrt(sum(squares) / (count - 1)) };
}

function around(value: number, standardError: number | null, factor: number): Estimate {
  if (standardError === null) return { value, standardError, least: null, greatest: null };
  return { value, standardError, least: value - factor * standardError, greatest: value + factor * standardError };
}
