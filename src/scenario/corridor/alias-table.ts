/**
 * A discrete distribution to be drawn from in constant time: the low bits of one random word choose a cell, a second word
 * decides between the cell's own number and its alias.
 *
 * Cells are padded to a power of two, so that each is equally likely; probabilities are kept to 2^-32 of a cell.
 *
 * Source: Vose (1991), IEEE Transactions on Software Engineering 17, 972–975, after Walker (1977).
 */
export interface AliasTable {
  /** Number of cells less 1. */
  readonly mask: number;
  /** A second word below this keeps the cell's own number. */
  readonly threshold: Float64Array;
  readonly alias: Uint32Array;
}

const WORD = 2 ** 32;

/** @throws RangeError unless the probabilities are from 0 and their sum is above 0 */
export function aliasTable(probabilities: ArrayLike<number>): AliasTable {
  const cells = 2 ** Math.ceil(Math.log2(Math.max(2, probabilities.length)));
  let sum = 0;
  for (let j = 0; j < probabilities.length; j++) sum += probabilities[j]!;
  if (!(sum > 0 && sum < Infinity)) throw new RangeError(`aliasTable: probabilities with a sum above 0; got ${sum}`);
  const left = Float64Array.from({ length: cells }, (_, j) => ((probabilities[j] ?? 0) / sum) * cells);
  const threshold = new Float64Array(cells).fill(WORD);
  const alias = Uint32Array.from({ length: cells }, (_, j) => j);
  const small: number[] = [];
  const large: number[] = [];
  left.forEach((share, j) => (share < 1 ? small : large).push(j));
  while (small.length > 0 && large.length > 0) {
    const [poor, rich] = [small.pop()!, large.pop()!];
    threshold[poor] = Math.round(left[poor]! * WORD);
    alias[poor] = rich;
    left[rich] = left[rich]! - (1 - left[poor]!);
    (left[rich]! < 1 ? small : large).push(rich);
  }
  // A cell left over for rounding must not give a number of probability 0.
  const likely = alias.find((_, j) => (probabilities[j] ?? 0) > 0)!;
  for (const j of small) {
    if ((probabilities[j] ?? 0) > 0) continue;
    threshold[j] = 0;
    alias[j] = likely;
  }
  return { mask: cells - 1, threshold, alias };
}
