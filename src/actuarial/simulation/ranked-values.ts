import { selectRanks } from './select.ts';

/** Most buckets between least and greatest value; a bucket of 10,000 simulated balances then holds about ten. */
const MOST_BUCKETS = 1024;
/** Values for a bucket where there are fewer of them. */
const IN_BUCKET = 8;
/** Below this many values, ordering them directly is as quick. */
const FEW = 256;

const counts = new Int32Array(MOST_BUCKETS + 1);
const starts = new Int32Array(MOST_BUCKETS);
const next = new Int32Array(MOST_BUCKETS);
const isWanted = new Uint8Array(MOST_BUCKETS);
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
  const size = Math.min(MOST_BUCKETS, Math.max(1, Math.floor(count / IN_BUCKET)));
  const scale = size / (greatest - least);
  if (count < FEW || !(scale < Infinity && scale > 0)) return ordered(values, ranks);

  if (buckets.length < count) buckets = new Uint16Array(count);
  counts.fill(0, 0, size + 1);
  for (let i = 0; i < count; i++) {
    const bucket = Math.min(size - 1, Math.floor((values[i]! - least) * scale));
    buckets[i] = bucket;
    counts[bucket + 1]!++;
  }
  for (let b = 0; b < size; b++) counts[b + 1]! += counts[b]!;

  isWanted.fill(0, 0, size);
  const places = ranks.map((rank) => {
    const bucket = bucketOf(rank, size);
    isWanted[bucket] = 1;
    return { bucket, rank };
  });
  const wanted = [...new Set(places.map(({ bucket }) => bucket))].sort((a, b) => a - b);
  let held = 0;
  for (const bucket of wanted) {
    starts[bucket] = next[bucket] = held;
    held += counts[bucket + 1]! - counts[bucket]!;
  }
  const inside = new Float64Array(held);
  for (let i = 0; i < count; i++) {
    const bucket = buckets[i]!;
    if (isWanted[bucket] === 1) inside[next[bucket]!++] = values[i]!;
  }
  // Buckets stand in rising order, so that all ranks are found among what they hold at once.
  return ordered(inside, places.map(({ bucket, rank }) => starts[bucket]! + rank - counts[bucket]!));
}

/** The last bucket that begins at or before a rank. */
function bucketOf(rank: number, size: number): number {
  let [low, high] = [0, size - 1];
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
