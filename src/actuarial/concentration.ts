import { CompensatedSum } from './elementary/sum.ts';

export interface Concentration {
  /** Gini coefficient: 0 where all are equal, 1 − 1/n where one has it all. */
  readonly gini: number;
  /** Share of the total that the greatest `share` of the values make. */
  topShare(share: number): number;
}

/**
 * How unevenly a total is spread over the values, such as expenses over persons. Gini: Σ(2i − n − 1)·x(i) / (n·Σx), x(i) in
 * rising order, without the correction n/(n − 1). The greatest share of n persons is rounded up to whole persons.
 *
 * @throws RangeError where there is no value, one is negative or not finite, or they sum to 0
 * Source: Gini (1912) in the covariance form; Cowell, Measuring inequality (3rd ed. 2011), appendix A. From memory.
 */
export function concentration(values: ArrayLike<number>): Concentration {
  const sorted = Float64Array.from(values).sort();
  const n = sorted.length;
  if (n === 0 || !(sorted[0]! >= 0 && sorted[n - 1]! < Infinity && sorted[n - 1]! > 0)) {
    throw new RangeError(`concentration: finite values from 0, one above it; got ${n} from ${sorted[0]} to ${sorted[n - 1]}`);
  }
  const total = new CompensatedSum();
  const weighted = new CompensatedSum();
  sorted.forEach((value, index) => {
    total.add(value);
    weighted.add((2 * index + 1 - n) * value);
  });
  return {
    gini: weighted.value / (n * total.value),
    topShare: (share) => {
      if (!(share >= 0 && share <= 1)) throw new RangeError(`topShare: a share from 0 to 1; got ${share}`);
      const top = new CompensatedSum();
      for (let index = n - Math.ceil(share * n - 1e-9); index < n; index++) top.add(sorted[index]!);
      return top.value / total.value;
    },
  };
}
