import { selectRanks } from './select.ts';

/**
 * Percentiles at several probabilities at once: of n values the one at (n − 1)p in order, straight between neighbours (type
 * 7 of Hyndman & Fan 1996, R's default). The values stay as they are.
 *
 * @param probabilities within 0 … 1, in any order
 * @throws RangeError where there are no values, one is NaN, or a probability is outside 0 … 1
 */
export function percentiles(values: Float64Array, probabilities: readonly number[]): Float64Array {
  return percentilesInPlace(values.slice(), probabilities);
}

/** The same without a copy: the values are reordered. */
export function percentilesInPlace(values: Float64Array, probabilities: readonly number[]): Float64Array {
  const last = values.length - 1;
  if (last < 0) throw new RangeError('percentiles: at least one value; got none');
  for (const value of values) if (Number.isNaN(value)) throw new RangeError('percentiles: numbers; got NaN');
  for (const p of probabilities) if (!(p >= 0 && p <= 1)) throw new RangeError(`percentiles: probabilities within 0 … 1; got ${p}`);
  const ranks = probabilities.flatMap((p) => [Math.floor(last * p), Math.ceil(last * p)]);
  selectRanks(values, [...new Set(ranks)].sort((one, other) => one - other));
  return Float64Array.from(probabilities, (p, index) => {
    const [low, high] = [values[ranks[2 * index]!]!, values[ranks[2 * index + 1]!]!];
    const beyond = last * p - ranks[2 * index]!;
    return beyond === 0 || low === high ? low : low + beyond * (high - low);
  });
}
