import { symmetricEigen, type Matrix } from './symmetric-eigen.ts';

/** What a pivot may fall below zero by, for matrices that were typed or rounded. */
const ROUNDED = 1e-10;

/**
 * Lower triangle L with L·Lᵀ = the matrix; undefined where the matrix is not positive semidefinite. Where it is singular
 * (drivers that move as one) the columns that nothing is left for are zero.
 */
export function choleskyFactor(matrix: Matrix): Matrix | undefined {
  const size = matrix.length;
  const factor = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  for (let j = 0; j < size; j++) {
    let pivot = matrix[j]![j]!;
    for (let k = 0; k < j; k++) pivot -= factor[j]![k]! ** 2;
    if (!(pivot >= -ROUNDED)) return undefined;
    const root = pivot > ROUNDED ? Math.sqrt(pivot) : 0;
    factor[j]![j] = root;
    for (let i = j + 1; i < size; i++) {
      let left = matrix[i]![j]!;
      for (let k = 0; k < j; k++) left -= factor[i]![k]! * factor[j]![k]!;
      if (root === 0 && Math.abs(left) > 4 * Math.sqrt(ROUNDED)) return undefined;
      factor[i]![j] = root === 0 ? 0 : left / root;
    }
  }
  return factor;
}

/**
 * A with A·Aᵀ = the matrix, whose columns are the principal components in falling order of their variance: with it the first
 * of some independent normals carry most. Undefined where the matrix is not positive semidefinite.
 */
export function principalFactor(matrix: Matrix): Matrix | undefined {
  const { values, vectors } = symmetricEigen(matrix);
  if (values.length > 0 && !(values.at(-1)! >= -ROUNDED * values.length)) return undefined;
  const roots = values.map((value) => Math.sqrt(Math.max(0, value)));
  return matrix.map((_, i) => roots.map((root, k) => root * vectors[k]![i]!));
}
