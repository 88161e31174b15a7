import { orderWeights } from './order-weights.ts';

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
  const weighted = orderWeights(count, probabilities);
  return (values) => {
    if (values.length !== count) throw new RangeError(`smoothPercentiles: ${count} values; got ${values.length}`);
    const sorted = values.slice().sort();
    // NaN stands last.
    if (Number.isNaN(sorted[count - 1])) throw new RangeError('smoothPercentiles: numbers; got NaN');
    return weighted(sorted);
  };
}
