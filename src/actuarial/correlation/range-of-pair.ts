import { symmetricEigen, type Matrix } from './symmetric-eigen.ts';

const NOTHING = 1e-12;

/**
 * Values that the correlation of variables i and j may take while all the others stay; undefined where no value makes the
 * matrix positive semidefinite.
 *
 * With R the correlations of the others, a and b those of i and j with them: aᵀR⁺b ± √((1 − aᵀR⁺a)(1 − bᵀR⁺b)). For three
 * variables that is r_ik·r_jk ± √((1 − r_ik²)(1 − r_jk²)).
 */
export function rangeOfPair(matrix: Matrix, i: number, j: number): { readonly least: number; readonly greatest: number } | undefined {
  const others = matrix.map((_, k) => k).filter((k) => k !== i && k !== j);
  const { values, vectors } = symmetricEigen(others.map((k) => others.map((l) => matrix[k]![l]!)));
  if (values.some((value) => value < -NOTHING * matrix.length)) return undefined;
  let [ab, aa, bb] = [0, 0, 0];
  for (const [k, value] of values.entries()) {
    const along = (row: number): number => others.reduce((sum, other, at) => sum + vectors[k]![at]! * matrix[row]![other]!, 0);
    const [a, b] = [along(i), along(j)];
    if (value <= NOTHING) {
      if (Math.abs(a) > Math.sqrt(NOTHING) || Math.abs(b) > Math.sqrt(NOTHING)) return undefined;
      continue;
    }
    ab += (a * b) / value;
    aa += (a * a) / value;
    bb += (b * b) / value;
  }
  if (aa > 1 + NOTHING || bb > 1 + NOTHING) return undefined;
  const room = Math.sqrt(Math.max(0, 1 - aa) * Math.max(0, 1 - bb));
  return { least: Math.max(-1, ab - room), greatest: Math.min(1, ab + room) };
}
