import type { Triangle } from './triangle.ts';

/** One origin's development factor C(i, k+1)/C(i, k). */
export interface SingleFactor {
  readonly i: number;
  readonly k: number;
  readonly factor: number;
  /** C(i, k), above 0. */
  readonly from: number;
}

/** The development factors of single origins by step; those from an amount of 0 or below are left out. */
export function singleFactors({ labels, developments, cumulative, known }: Triangle): readonly (readonly SingleFactor[])[] {
  return Array.from({ length: developments - 1 }, (_, k) =>
    labels.flatMap((__, i) => {
      const from = cumulative[i * developments + k]!;
      return known[i]! > k + 1 && from > 0 ? [{ i, k, factor: cumulative[i * developments + k + 1]! / from, from }] : [];
    }),
  );
}

/** Ranks from 1 in rising order; equal values share the mean of theirs. */
export function ranks(values: readonly number[]): number[] {
  const order = [...values.keys()].sort((one, other) => values[one]! - values[other]!);
  const result = new Array<number>(values.length).fill(0);
  for (let start = 0; start < order.length; ) {
    let end = start;
    while (end < order.length && values[order[end]!] === values[order[start]!]) end++;
    for (let at = start; at < end; at++) result[order[at]!] = (start + 1 + end) / 2;
    start = end;
  }
  return result;
}
