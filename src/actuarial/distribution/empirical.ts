import { sum } from '../elementary/sum.ts';
import type { Distribution } from './distribution.ts';
import { distributionFrom } from './from-core.ts';

/**
 * What was observed, each value as likely (at least one, in any order). Quantiles are values that occur (type 1 of
 * Hyndman & Fan 1996); the standard deviation is that of this distribution, with n in its denominator.
 */
export function empirical(values: readonly number[]): Distribution {
  const sorted = Float64Array.from(values).sort();
  const count = sorted.length;
  const mean = sum(sorted) / count;
  return distributionFrom({
    family: 'empirical',
    parameters: { values: [...values] },
    least: sorted[0]!,
    greatest: sorted[count - 1]!,
    mean,
    standardDeviation: Math.sqrt(sum(sorted.map((value) => (value - mean) ** 2)) / count),
    distribution(x) {
      let low = 0;
      let high = count;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if (sorted[middle]! <= x) low = middle + 1;
        else high = middle;
      }
      return low / count;
    },
    // A share of i/n that was rounded up must not reach the next value.
    quantile: (p) => sorted[Math.max(0, Math.ceil(p * count * (1 - 4 * Number.EPSILON)) - 1)]!,
  });
}
