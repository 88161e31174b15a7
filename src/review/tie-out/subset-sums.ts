/** Sums of all subsets of one size, ascending, each with the subset as bits. */
export interface SizedSums {
  readonly sums: Float64Array;
  readonly masks: Uint32Array;
}

/**
 * Sums of all subsets of up to 20 whole numbers, by size. A number more doubles the subsets, and what it adds comes in
 * order already: merging costs 2^(n+1) steps and no sort (Horowitz & Sahni, J. ACM 21 (1974) 277–292, kept apart by size).
 */
export function subsetSums(numbers: ArrayLike<number>): readonly SizedSums[] {
  if (numbers.length > 20) throw new RangeError(`subsetSums: at most 20 numbers; got ${numbers.length}`);
  const bySize: SizedSums[] = [{ sums: new Float64Array(1), masks: new Uint32Array(1) }];
  for (let index = 0; index < numbers.length; index++) {
    const none: SizedSums = { sums: new Float64Array(0), masks: new Uint32Array(0) };
    bySize.push(none);
    for (let size = index + 1; size > 0; size--) bySize[size] = merged(bySize[size]!, bySize[size - 1]!, numbers[index]!, 1 << index);
  }
  return bySize;
}

/** The subsets without a number and those with it. */
function merged(without: SizedSums, before: SizedSums, number: number, bit: number): SizedSums {
  const length = without.sums.length + before.sums.length;
  const sums = new Float64Array(length);
  const masks = new Uint32Array(length);
  for (let at = 0, left = 0, right = 0; at < length; at++) {
    const takesLeft = right === before.sums.length || (left < without.sums.length && without.sums[left]! <= before.sums[right]! + number);
    if (takesLeft) {
      sums[at] = without.sums[left]!;
      masks[at] = without.masks[left++]!;
    } else {
      sums[at] = before.sums[right]! + number;
      masks[at] = before.masks[right++]! | bit;
    }
  }
  return { sums, masks };
}
