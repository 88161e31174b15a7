/** Amounts with their probabilities, and the variance that bringing them there has added. */
export interface CondensedClaims {
  readonly amounts: Float64Array;
  readonly probabilities: Float64Array;
  readonly addedVariance: number;
}

/**
 * Claims on fewer points, evenly apart: the probability of an amount goes to the two points around it so that its mean
 * stays. What is paid on them is then off only where it bends, by at most an eighth of the step squared times the density.
 *
 * @param points two or more; fewer amounts stay as they are
 */
export function condensedClaims(amounts: Float64Array, probabilities: Float64Array, points: number): CondensedClaims {
  if (amounts.length <= points) return { amounts, probabilities, addedVariance: 0 };
  const first = amounts[0]!;
  const step = (amounts.at(-1)! - first) / (points - 1);
  const shares = new Float64Array(points);
  let added = 0;
  amounts.forEach((amount, k) => {
    const at = (amount - first) / step;
    const below = Math.min(points - 2, Math.floor(at));
    const part = at - below;
    shares[below]! += probabilities[k]! * (1 - part);
    shares[below + 1]! += probabilities[k]! * part;
    added += probabilities[k]! * part * (1 - part);
  });
  return { amounts: Float64Array.from(shares, (_, k) => first + k * step), probabilities: shares, addedVariance: added * step * step };
}
