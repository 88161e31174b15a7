import { incompleteBeta } from '../special/incomplete-beta.ts';

/** Beyond so many standard deviations of the weights nothing of them is left. */
const REACH = 9;

interface Weights {
  readonly from: number;
  readonly weights: Float64Array;
}

/**
 * Percentiles as weighted means of all order statistics, for few paths: less exposed to chance than single order statistics,
 * and of evenly spread (Sobol) paths by a third or so, as what is averaged is smooth. The function it gives is for samples of
 * this count and may be used for many; their values stay as they are.
 *
 * The weight of the i-th value of n is I(i/n) − I((i−1)/n), I the beta distribution with (n+1)p and (n+1)(1−p); 0 and 1 give
 * the least and the greatest. Its bias is of order 1/n. Source: Harrell & Davis, A new distribution-free quantile estimator,
 * Biometrika 69 (1982) 635–640.
 *
 * @throws RangeError where the count is none of whole numbers from 1, or a probability is outside 0 … 1
 */
export function smoothPercentiles(count: number, probabilities: readonly number[]): (values: Float64Array) => Float64Array {
  if (!(Number.isInteger(count) && count >= 1)) throw new RangeError(`smoothPercentiles: a whole number of values from 1; got ${count}`);
  const prepared = probabilities.map((p) => weightsAt(count, p));
  return (values) => {
    if (values.length !== count) throw new RangeError(`smoothPercentiles: ${count} values; got ${values.length}`);
    const sorted = values.slice().sort();
    // NaN stands last.
    if (Number.isNaN(sorted[count - 1])) throw new RangeError('smoothPercentiles: numbers; got NaN');
    return Float64Array.from(prepared, ({ from, weights }) => weights.reduce((sum, weight, at) => sum + weight * sorted[from + at]!, 0));
  };
}

function weightsAt(count: number, p: number): Weights {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`smoothPercentiles: probabilities within 0 … 1; got ${p}`);
  if (p === 0 || p === 1) return { from: p === 0 ? 0 : count - 1, weights: Float64Array.of(1) };
  const [a, b] = [(count + 1) * p, (count + 1) * (1 - p)];
  const spread = REACH * Math.sqrt((p * (1 - p)) / (count + 2)) + REACH ** 2 / count;
  const from = Math.max(0, Math.floor(count * (p - spread)));
  const to = Math.min(count, Math.ceil(count * (p + spread)));
  const reached = Float64Array.from({ length: to - from + 1 }, (_, at) => incompleteBeta(a, b, (from + at) / count, 1 - (from + at) / count));
  const weights = Float64Array.from({ length: to - from }, (_, at) => reached[at + 1]! - reached[at]!);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return { from, weights: weights.map((weight) => weight / total) };
}
