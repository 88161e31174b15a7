import { symmetricEigen, type Matrix } from './symmetric-eigen.ts';

const STEPS = 2000;
const TOLERANCE = 1e-13;

/**
 * The correlation matrix nearest to a symmetric matrix (least sum of squared differences): alternating projections onto the
 * positive semidefinite matrices and those with ones on the diagonal, with Dykstra's correction. Its least eigenvalue is 0 up
 * to rounding, unless the matrix was a correlation matrix already.
 *
 * Source: Higham, Computing the nearest correlation matrix, IMA J. Numer. Anal. 22 (2002) 329–343, algorithm 3.3.
 *
 * @param matrix symmetric and finite; of entries off their mirror image the upper is read
 */
export function nearestCorrelation(matrix: Matrix): Matrix {
  const size = matrix.length;
  const entries = (of: (i: number, j: number) => number): number[][] => Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_, j) => of(i, j)));
  let y = entries((i, j) => matrix[Math.min(i, j)]![Math.max(i, j)]!);
  let correction = entries(() => 0);
  for (let step = 0; step < STEPS; step++) {
    const corrected = entries((i, j) => y[i]![j]! - correction[i]![j]!);
    const x = positivePart(corrected);
    correction = entries((i, j) => x[i]![j]! - corrected[i]![j]!);
    const next = entries((i, j) => (i === j ? 1 : x[i]![j]!));
    const moved = Math.max(0, ...next.flatMap((row, i) => row.map((value, j) => Math.abs(value - y[i]![j]!))));
    y = next;
    if (moved < TOLERANCE) break;
  }
  return rescaled(positivePart(y));
}

/** Nearest positive semidefinite matrix. */
function positivePart(matrix: Matrix): number[][] {
  const { values, vectors } = symmetricEigen(matrix);
  return matrix.map((_, i) => matrix.map((_, j) => values.reduce((sum, value, k) => (value > 0 ? sum + value * vectors[k]![i]! * vectors[k]![j]! : sum), 0)));
}

/** Ones on the diagonal to the last bit, and semidefinite still. */
function rescaled(matrix: Matrix): Matrix {
  return matrix.map((row, i) => row.map((value, j) => (i === j ? 1 : Math.max(-1, Math.min(1, value / Math.sqrt(matrix[i]![i]! * matrix[j]![j]!))))));
}
