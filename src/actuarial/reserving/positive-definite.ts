/**
 * Lower factor L of a symmetric positive definite matrix, L·Lᵀ (Cholesky); null where it is none within rounding.
 *
 * @param matrix row by row, size × size; the upper half is not read
 */
export function choleskyFactor(matrix: Float64Array, size: number): Float64Array | null {
  const factor = new Float64Array(size * size);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let rest = matrix[row * size + column]!;
      for (let k = 0; k < column; k++) rest -= factor[row * size + k]! * factor[column * size + k]!;
      if (column < row) factor[row * size + column] = rest / factor[column * size + column]!;
      else if (rest > 1e-14 * matrix[row * size + row]!) factor[row * size + row] = Math.sqrt(rest);
      else return null;
    }
  }
  return factor;
}

/** vᵀ·M⁻¹·v of the matrix with this lower factor. */
export function inverseForm(factor: Float64Array, vector: ArrayLike<number>): number {
  const size = vector.length;
  const solved = new Float64Array(size);
  let form = 0;
  for (let row = 0; row < size; row++) {
    let rest = vector[row]!;
    for (let k = 0; k < row; k++) rest -= factor[row * size + k]! * solved[k]!;
    solved[row] = rest / factor[row * size + row]!;
    form += solved[row]! * solved[row]!;
  }
  return form;
}
