import { subsetSums, type SizedSums } from './subset-sums.ts';

/** Differences that together come to the target, or near it. */
export interface ExplainingSet {
  /** Positions among the differences, ascending. */
  readonly members: readonly number[];
  /** What the set leaves of the target, fen. */
  readonly leaves: number;
  /** Sum of the members' weights. */
  readonly weight: number;
}

export type ExplainingSets =
  | {
      readonly kind: 'explained';
      /** Members of each set: no smaller set explains the target. */
      readonly size: number;
      /** Fewest left first, then heaviest, then in the order of the differences. */
      readonly sets: readonly ExplainingSet[];
      /** How many sets of this size there are, shown or not. */
      readonly count: number;
    }
  | { readonly kind: 'unexplained'; readonly nearest: ExplainingSet };

export interface SetSearch {
  /** How far a set may miss the target, fen. */
  readonly tolerance: number;
  /** Plausibility of each difference; 1 each if absent. */
  readonly weights?: readonly number[];
  readonly mostSets?: number;
}

/** More differences than these are not searched exactly. */
export const mostSearched = 40;

/** Sets that are looked at to rank them; beyond that, the first met are ranked. */
const mostRanked = 20_000;

/**
 * The smallest sets of differences whose sum is the target within the tolerance, by search of all subsets (halves met in
 * the middle, so 2^20 sums a half for 40 differences). Where no subset is near enough: the one that leaves least.
 *
 * All amounts are whole fen. Ranked by number of members, then by what is left, then by weight.
 *
 * @throws RangeError for more than 40 differences, or numbers that are not whole or whose sum is not exact
 */
export function explainingSets(differences: readonly number[], target: number, search: SetSearch): ExplainingSets {
  checkAmounts(differences, target, search.tolerance);
  const middle = differences.length >> 1;
  const halves: Halves = { lower: subsetSums(differences.slice(0, middle)), upper: subsetSums(differences.slice(middle)), middle };
  let nearest = { leaves: target, pair: [0, 0] as readonly [number, number] };
  for (let size = 0; size <= differences.length; size++) {
    for (const [lower, upper] of splits(halves, size)) {
      const found = closest(lower, upper, target);
      if (Math.abs(found.leaves) < Math.abs(nearest.leaves)) nearest = found;
    }
    if (Math.abs(nearest.leaves) <= search.tolerance) return { kind: 'explained', size, ...setsOfSize(halves, size, target, search) };
  }
  return { kind: 'unexplained', nearest: setOf(halves, nearest.pair, nearest.leaves, search.weights) };
}

interface Halves {
  readonly lower: readonly SizedSums[];
  readonly upper: readonly SizedSums[];
  /** Position of the first difference of the upper half. */
  readonly middle: number;
}

/** Ways of taking `size` members from the two halves. */
function splits({ lower, upper }: Halves, size: number): (readonly [SizedSums, SizedSums])[] {
  return lower.flatMap((sums, count) => (size >= count && size - count < upper.length ? [[sums, upper[size - count]!] as const] : []));
}

function closest(
  lower: SizedSums,
  upper: SizedSums,
  target: number,
): { readonly leaves: number; readonly pair: readonly [number, number] } {
  let best = Infinity;
  let pair: readonly [number, number] = [0, 0];
  for (let low = 0, high = upper.sums.length - 1; low < lower.sums.length && high >= 0;) {
    const leaves = target - lower.sums[low]! - upper.sums[high]!;
    if (Math.abs(leaves) < Math.abs(best)) {
      best = leaves;
      pair = [lower.masks[low]!, upper.masks[high]!];
    }
    if (leaves > 0) low++;
    else high--;
  }
  return { leaves: best, pair };
}

function setsOfSize(
  halves: Halves,
  size: number,
  target: number,
  search: SetSearch,
): { readonly sets: readonly ExplainingSet[]; readonly count: number } {
  const { tolerance, weights, mostSets = 12 } = search;
  const found: ExplainingSet[] = [];
  let count = 0;
  for (const [lower, upper] of splits(halves, size)) {
    // As sums of the lower half rise, the window of fitting sums of the upper half moves down.
    let from = upper.sums.length;
    let end = upper.sums.length;
    for (let low = 0; low < lower.sums.length; low++) {
      const rest = target - lower.sums[low]!;
      while (from > 0 && upper.sums[from - 1]! >= rest - tolerance) from--;
      while (end > 0 && upper.sums[end - 1]! > rest + tolerance) end--;
      count += end - from;
      for (let high = from; high < end && found.length < mostRanked; high++) {
        found.push(setOf(halves, [lower.masks[low]!, upper.masks[high]!], rest - upper.sums[high]!, weights));
      }
    }
  }
  found.sort((a, b) => Math.abs(a.leaves) - Math.abs(b.leaves) || b.weight - a.weight || inOrder(a.members, b.members));
  return { sets: found.slice(0, mostSets), count };
}

function setOf(
  { middle }: Halves,
  [low, high]: readonly [number, number],
  leaves: number,
  weights: readonly number[] | undefined,
): ExplainingSet {
  const members: number[] = [];
  for (let bit = 0; bit < 20; bit++) if ((low >>> bit) & 1) members.push(bit);
  for (let bit = 0; bit < 20; bit++) if ((high >>> bit) & 1) members.push(middle + bit);
  return { members, leaves, weight: members.reduce((sum, member) => sum + (weights?.[member] ?? 1), 0) };
}

function inOrder(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((member, index) => member !== b[index]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}

function checkAmounts(differences: readonly number[], target: number, tolerance: number): void {
  if (differences.length > mostSearched)
    throw new RangeError(`explainingSets: at most ${mostSearched} differences; got ${differences.length}`);
  const all = [...differences, target, tolerance];
  if (!all.every(Number.isSafeInteger) || tolerance < 0)
    throw new RangeError(`explainingSets: whole fen; got ${all.find((each) => !Number.isSafeInteger(each)) ?? tolerance}`);
  if (!Number.isSafeInteger(all.reduce((sum, each) => sum + Math.abs(each), 0)))
    throw new RangeError('explainingSets: amounts whose sum is exact');
}
