/**
 * Splits the worth of a whole among its parts in the one way that does not depend on their order and leaves nothing over:
 * each part gets its mean contribution over all orders in which the parts can join.
 *
 * @param count number of parts, at most 16
 * @param worth what the parts of a subset are worth together; bit i of the mask stands for part i
 * @returns one amount for each part; they add up to `worth(all) − worth(none)` but for rounding
 * @see Shapley (1953), A value for n-person games
 */
export function shapley(count: number, worth: (mask: number) => number): readonly number[] {
  if (!Number.isInteger(count) || count < 0 || count > 16) throw new RangeError(`shapley: 0 to 16 parts; got ${count}`);
  const weights = subsetWeights(count);
  const worths = Array.from({ length: 2 ** count }, (_, mask) => worth(mask));
  return Array.from({ length: count }, (_, part) => {
    const bit = 1 << part;
    return worths.reduce((sum, value, mask) => ((mask & bit) === 0 ? sum + weights[bitCount(mask)]! * (worths[mask | bit]! - value) : sum), 0);
  });
}

/** Chance that exactly a given subset of size s stands before a part: s! (n − s − 1)! / n!. */
function subsetWeights(count: number): readonly number[] {
  const weights: number[] = [];
  for (let size = 0; size < count; size++) {
    let weight = 1 / count;
    for (let k = 1; k <= size; k++) weight *= k / (count - k);
    weights.push(weight);
  }
  return weights;
}

function bitCount(mask: number): number {
  let bits = 0;
  for (let rest = mask; rest > 0; rest &= rest - 1) bits++;
  return bits;
}
