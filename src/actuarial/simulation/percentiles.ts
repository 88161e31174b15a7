import { rankedValues } from './ranked-values.ts';

/**
 * Percentiles at several probabilities at once: of n values the one at (n − 1)p in order, straight between neighbours (type
 * 7 of Hyndman & Fan 1996, R's default). The values stay as they are.
 *
 * @param probabilities within 0 … 1, in any order
 * @throws RangeError where there are no values, one is NaN, or a probability is outside 0 … 1
 */
export function percentiles(values: Float64Array, probabilities: readonly number[]): Float64Array {
  const last = values.length - 1;
  if (last < 0) throw new RangeError('percentiles: at least one value; got none');
  for (const p of probabilities) if (!(p >= 0 && p <= 1)) throw new RangeError(`percentiles: probabilities within 0 … 1; got ${p}`);
  const ranks = [...new Set(probabilities.flatMap((p) => [Math.floor(last * p), Math.ceil(last * p)]))].sort((one, other) => one - other);
  const found = rankedValues(values, ranks);
  const at = (rank: number): number => found[ranks.indexOf(rank)]!;
  return Float64Array.from(probabilities, (p) => {
    const [low, high] = [at(Math.floor(last * p)), at(Math.ceil(last * p))];
    const beyond = last * p - Math.floor(last * p);
    return beyond === 0 || low === high ? low : low + beyond * (high - low);
  });
}
