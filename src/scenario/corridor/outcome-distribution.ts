/** How an amount is distributed over the paths of a run; yuan. */
export interface OutcomeDistribution {
  readonly expected: number;
  readonly standardDeviation: number;
  /** Of `expected`, where the paths were simulated; null where they are points with probabilities. */
  readonly standardError: number | null;
  readonly least: number;
  readonly greatest: number;
  /** Probability of half a fen and more, and of as much below zero. */
  readonly above: number;
  readonly below: number;
  readonly quantiles: readonly OutcomeQuantile[];
  /** Tail value at risk on either side. */
  readonly tails: readonly OutcomeTail[];
  /** Amounts that have at least a hundredth of the probability by themselves. */
  readonly atoms: readonly { readonly value: number; readonly probability: number }[];
  /** What is left after the atoms, for a figure; from the 0.0005 to the 0.9995 quantile, with what is outside in the end bins. */
  readonly bins: readonly OutcomeBin[];
}

export interface OutcomeQuantile {
  readonly p: number;
  /** Least amount with a probability of p or more up to it. */
  readonly value: number;
}

export interface OutcomeTail {
  readonly p: number;
  /** Expectation over the least amounts that make up 1 − p. */
  readonly lower: number;
  /** Expectation over the greatest amounts that make up 1 − p. */
  readonly upper: number;
}

export interface OutcomeBin {
  readonly from: number;
  readonly to: number;
  readonly probability: number;
}

export const usualQuantiles: readonly number[] = [0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 0.75, 0.8, 0.9, 0.95, 0.975, 0.99, 0.995];
export const usualTails: readonly number[] = [0.9, 0.95, 0.99, 0.995];
const binCount = 60;
const leastAtom = 0.01;
const halfAFen = 0.005;

/**
 * @param values one for each path, or one that holds on all
 * @param weights probability of each path; all alike, and drawn by chance, if absent
 */
export function outcomeDistribution(values: Float64Array, weights?: Float64Array): OutcomeDistribution {
  if (values.length === 1) return certain(values[0]!, weights === undefined);
  const sorted = inOrder(values, weights);
  const { amounts, shares } = sorted;
  const expected = amounts.reduce((sum, amount, k) => sum + amount * shares[k]!, 0);
  const variance = amounts.reduce((sum, amount, k) => sum + (amount - expected) ** 2 * shares[k]!, 0);
  const count = values.length;
  const cumulated = new Float64Array(count);
  let above = 0;
  let below = 0;
  for (let k = 0, sum = 0; k < count; k++) {
    cumulated[k] = sum += shares[k]!;
    if (amounts[k]! >= halfAFen) above += shares[k]!;
    if (amounts[k]! <= -halfAFen) below += shares[k]!;
  }
  const quantile = (p: number) => amounts[Math.min(count - 1, firstReaching(cumulated, p))]!;
  const atoms = atomsOf(sorted);
  return {
    expected,
    standardDeviation: Math.sqrt(variance),
    standardError: weights === undefined ? Math.sqrt(variance / (count - 1)) : null,
    least: amounts[0]!,
    greatest: amounts[count - 1]!,
    above: Math.min(1, above),
    below: Math.min(1, below),
    quantiles: usualQuantiles.map((p) => ({ p, value: quantile(p) })),
    tails: usualTails.map((p) => ({ p, lower: tail(sorted, 1 - p), upper: -tail(turned(sorted), 1 - p) })),
    atoms,
    bins: binsOf(sorted, quantile(0.0005), quantile(0.9995), new Set(atoms.map(({ value }) => value))),
  };
}

function certain(value: number, isDrawn: boolean): OutcomeDistribution {
  return {
    expected: value, standardDeviation: 0, standardError: isDrawn ? 0 : null, least: value, greatest: value,
    above: Number(value >= halfAFen), below: Number(value <= -halfAFen),
    quantiles: usualQuantiles.map((p) => ({ p, value })), tails: usualTails.map((p) => ({ p, lower: value, upper: value })),
    atoms: [{ value, probability: 1 }], bins: [],
  };
}

interface Ordered {
  readonly amounts: Float64Array;
  readonly shares: Float64Array;
}

function inOrder(values: Float64Array, weights: Float64Array | undefined): Ordered {
  const count = values.length;
  if (!weights) return { amounts: values.toSorted(), shares: new Float64Array(count).fill(1 / count) };
  if (rises(values)) return { amounts: values, shares: weights };
  const back = values.toReversed();
  if (rises(back)) return { amounts: back, shares: weights.toReversed() };
  const order = Uint32Array.from({ length: count }, (_, k) => k).sort((a, b) => values[a]! - values[b]!);
  return { amounts: Float64Array.from(order, (k) => values[k]!), shares: Float64Array.from(order, (k) => weights[k]!) };
}

function rises(values: Float64Array): boolean {
  for (let k = 1; k < values.length; k++) if (values[k]! < values[k - 1]!) return false;
  return true;
}

function turned({ amounts, shares }: Ordered): Ordered {
  return { amounts: amounts.toReversed().map((amount) => -amount), shares: shares.toReversed() };
}

/** Index of the first sum that reaches p; a sum of many parts counts as reached within 1e-12. */
function firstReaching(cumulated: Float64Array, p: number): number {
  let [low, high] = [0, cumulated.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (cumulated[middle]! >= p - 1e-12) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Expectation over the least amounts that make up `share`. */
function tail({ amounts, shares }: Ordered, share: number): number {
  let left = share;
  let sum = 0;
  for (let k = 0; k < amounts.length && left > 0; k++) {
    const taken = Math.min(left, shares[k]!);
    sum += taken * amounts[k]!;
    left -= taken;
  }
  return sum / (share - Math.max(0, left));
}

function atomsOf({ amounts, shares }: Ordered): OutcomeDistribution['atoms'] {
  const atoms: { value: number; probability: number }[] = [];
  for (let k = 0; k < amounts.length; ) {
    const value = amounts[k]!;
    let probability = 0;
    while (k < amounts.length && amounts[k] === value) probability += shares[k++]!;
    if (probability >= leastAtom) atoms.push({ value, probability });
  }
  return atoms;
}

function binsOf({ amounts, shares }: Ordered, from: number, to: number, atoms: ReadonlySet<number>): readonly OutcomeBin[] {
  if (!(to > from)) return [];
  const width = (to - from) / binCount;
  const probabilities = new Float64Array(binCount);
  amounts.forEach((amount, k) => {
    if (atoms.has(amount)) return;
    probabilities[Math.max(0, Math.min(binCount - 1, Math.floor((amount - from) / width)))]! += shares[k]!;
  });
  return Array.from(probabilities, (probability, bin) => ({ from: from + bin * width, to: from + (bin + 1) * width, probability }));
}
