/** Running sums of shares, for `categoryAt`. */
export function cumulated(shares: readonly number[]): Float64Array {
  let sum = 0;
  return Float64Array.from(shares, (share) => (sum += share));
}

/** Index of the share that a uniform number falls in; the last one takes what rounding leaves. */
export function categoryAt(running: Float64Array, uniform: number): number {
  const last = running.length - 1;
  let index = 0;
  while (index < last && uniform >= running[index]!) index++;
  return index;
}
