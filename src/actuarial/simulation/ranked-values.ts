import { selectRanks } from './select.ts';

/** Buckets between least and greatest value; a bucket of 10,000 simulated balances then holds about ten. */
const BUCKETS = 1024;
/** Below this many values, ordering them directly is as quick. */
const FEW = 256;

const counts = new Int32Array(BUCKETS + 1);
const isWanted = new Uint8Array(BUCKETS);
let buckets = new Uint16Array(0);

/**
 * The values that would stand at some ranks (from 0, rising) if all were sorted; the values stay as they are.
 *
 * Values are counted in buckets of equal width, and only those in a bucket that holds one of the ranks are ordered: two
 * passes over all of them, whatever the number of ranks. Where the values crowd in few buckets more must be ordered, which
 * takes longer and gives the same.
 *
 * @throws RangeError where a value is NaN
 */
export function rankedValues(values: Float64Array, ranks: readonly number[]): Float64Array {
  const count = values.length;
  let least = Infinity;
  let greatest = -Infinity;
  let total = 0;
  for (let i = 0; i < count; i++) {
    const value = values[i]!;
    if (value < least) least = value;
    if (value > greatest) greatest = value;
    total += value;
  }
  if (Number.isNaN(total) && values.some(Number.isNaN)) throw new RangeError('rankedValues: numbers; got NaN');
  const scale = BUCKETS / (greatest - least);
  if (count < FEW || !(scale < Infinity && scale > 0)) return ordered(values, ranks);

  if (buckets.length < count) buckets = new Uint16Array(count);
  counts.fill(0);
  for (let i = 0; i < count; i++) {
    const bucket = Math.min(BUCKETS - 1, Math.floor((values[i]! - least) * scale));
    buckets[i] = bucket;
    counts[bucket + 1]!++;
  }
  for (let b = 0; b < BUCKETS; b++) counts[b + 1]! += counts[b]!;

  isWanted.fill(0);
  const places = ranks.map((rank) => {
    const bucket = bucketOf(rank);
    isWanted[bucket] = 1;
    return { bucket, rank };
  });
  const wanted = [...new Set(places.map(({ bucket }) => bucket))].sort((a, b) => a - b);
  const starts = new Int32Array(BUCKETS);
  let held = 0;
  for (const bucket of wanted) {
    starts[bucket] = held;
    held += counts[bucket + 1]! - counts[bucket]!;
  }
  const inside = new Float64Array(held);
  const next = starts.slice();
  for (let i = 0; i < count; i++) {
    const bucket = buckets[i]!;
    if (isWanted[bucket] === 1) inside[next[bucket]!++] = values[i]!;
  }
  // Buckets stand in rising order, so that all ranks are found among what they hold at once.
  return ordered(inside, places.map(({ bucket, rank }) => starts[bucket]! + rank - counts[bucket]!));
}

/** The last bucket that begins at or before a rank. */
function bucketOf(rank: number): number {
  let [low, high] = [0, BUCKETS - 1];
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (counts[middle]! <= rank) low = middle;
    else high = middle - 1;
  }
  return low;
}

function ordered(values: Float64Array, ranks: readonly number[]): Float64Array {
  const copy = values.slice();
  if (copy.length <= 4 * FEW) copy.sort();
  else selectRanks(copy, [...new Set(ranks)]);
  return Float64Array.from(ranks, (rank) => copy[rank]!);
}
