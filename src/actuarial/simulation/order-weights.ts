import { incompleteBeta } from '../special/incomplete-beta.ts';

/** Beyond so many standard deviations of the weights nothing of them is left. */
const REACH = 9;

interface Weights {
  readonly from: number;
  readonly weights: Float64Array;
}

/**
 * Weighted means of the order statistics of so many values, as Harrell and Davis weigh them for percentiles: see
 * `smoothPercentiles`. The function takes values in rising order.
 *
 * @throws RangeError where the count is no whole number from 1, or a probability is outside 0 … 1
 */
export function orderWeights(count: number, probabilities: readonly number[]): (sorted: Float64Array) => Float64Array {
  const prepared = probabilities.map((p) => weightsAt(count, p));
  return (sorted) => Float64Array.from(prepared, ({ from, weights }) => {
    let sum = 0;
    for (let at = 0; at < weights.length; at++) sum += weights[at]! * sorted[from + at]!;
    return sum;
  });
}

function weightsAt(count: number, p: number): Weights {
  if (!(Number.isInteger(count) && count >= 1)) throw new RangeError(`orderWeights: a whole number of values from 1; got ${count}`);
  if (!(p >= 0 && p <= 1)) throw new RangeError(`orderWeights: probabilities within 0 … 1; got ${p}`);
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
