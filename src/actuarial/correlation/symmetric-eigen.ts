/** A symmetric matrix as rows of equal length. */
export type Matrix = readonly (readonly number[])[];

export interface Eigen {
  /** In falling order. */
  readonly values: readonly number[];
  /** `vectors[k]` has length 1 and belongs to `values[k]`; its largest component is positive. */
  readonly vectors: Matrix;
}

const SWEEPS = 60;

/**
 * Eigenvalues and eigenvectors of a symmetric matrix, of which the upper triangle is read.
 *
 * Cyclic Jacobi rotations until nothing off the diagonal is left that counts. Absolute error of the values about 1e-15 times
 * the largest. Source: Golub & Van Loan, Matrix Computations (4th ed. 2013), section 8.5.
 */
export function symmetricEigen(matrix: Matrix): Eigen {
  const size = matrix.length;
  const a = Array.from({ length: size }, (_, i) => Float64Array.from({ length: size }, (_, j) => matrix[Math.min(i, j)]![Math.max(i, j)]!));
  const turned = Array.from({ length: size }, (_, i) => Float64Array.from({ length: size }, (_, j) => (i === j ? 1 : 0)));
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    let moved = false;
    for (let p = 0; p < size - 1; p++) {
      for (let q = p + 1; q < size; q++) moved = rotate(a, turned, p, q) || moved;
    }
    if (!moved) break;
  }
  const order = Array.from({ length: size }, (_, k) => k).sort((one, other) => a[other]![other]! - a[one]![one]!);
  return { values: order.map((k) => a[k]![k]!), vectors: order.map((k) => upright([...turned[k]!])) };
}

/** Makes a[p][q] zero; rows of `turned` become the eigenvectors. False where it counted for nothing already. */
function rotate(a: readonly Float64Array[], turned: readonly Float64Array[], p: number, q: number): boolean {
  const off = a[p]![q]!;
  const scale = Math.sqrt(Math.abs(a[p]![p]! * a[q]![q]!));
  if (Math.abs(off) <= 1e-17 * scale || Math.abs(off) < 1e-300) return false;
  const theta = (a[q]![q]! - a[p]![p]!) / (2 * off);
  const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  for (let k = 0; k < a.length; k++) {
    const [x, y] = [a[k]![p]!, a[k]![q]!];
    a[k]![p] = c * x - s * y;
    a[k]![q] = s * x + c * y;
  }
  for (let k = 0; k < a.length; k++) {
    const [x, y] = [a[p]![k]!, a[q]![k]!];
    a[p]![k] = c * x - s * y;
    a[q]![k] = s * x + c * y;
  }
  a[p]![q] = 0;
  a[q]![p] = 0;
  for (let k = 0; k < a.length; k++) {
    const [x, y] = [turned[p]![k]!, turned[q]![k]!];
    turned[p]![k] = c * x - s * y;
    turned[q]![k] = s * x + c * y;
  }
  return true;
}

function upright(vector: number[]): number[] {
  const largest = vector.reduce((best, x) => (Math.abs(x) > Math.abs(best) + 1e-12 ? x : best), 0);
  return largest < 0 ? vector.map((x) => -x) : vector;
}
