/** Rows of a square matrix. */
export type Matrix = readonly ArrayLike<number>[];

/** Squarings after which the power of a matrix is beyond 2^60: what differs in size by a millionth has parted by then. */
const squarings = 60;

/** Rows × columns of two square matrices of one size. */
export function product(a: Matrix, b: Matrix): Float64Array[] {
  const rows: Float64Array[] = [];
  for (const row of a) {
    const out = new Float64Array(b.length);
    rows.push(out);
    for (let k = 0; k < b.length; k++) {
      const factor = row[k]!;
      if (factor === 0) continue;
      const other = b[k]!;
      for (let j = 0; j < out.length; j++) out[j]! += factor * other[j]!;
    }
  }
  return rows;
}

export function times(matrix: Matrix, vector: ArrayLike<number>): Float64Array {
  return Float64Array.from(matrix, (row) => dot(row, vector));
}

export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

/**
 * The matrix multiplied by itself for ever, scaled to greatest entry 1: the product of the right and left dominant vectors,
 * where one eigenvalue is greater than all others.
 */
export function limitOfPowers(matrix: Matrix): Float64Array[] {
  let power = scaledToOne(matrix).rows;
  for (let step = 0; step < squarings; step++) {
    const next = scaledToOne(product(power, power)).rows;
    const moved = distance(power, next);
    power = next;
    if (moved < 1e-15) break;
  }
  return power;
}

/**
 * Size of the greatest eigenvalue: the limit of ‖Aᵏ‖^(1/k), by squaring.
 *
 * @see Gelfand (1941), Normierte Ringe
 */
export function spectralRadius(matrix: Matrix): number {
  let { rows, size } = scaledToOne(matrix);
  if (size === 0) return 0;
  let logarithm = Math.log(size);
  for (let step = 1; step <= squarings; step++) {
    ({ rows, size } = scaledToOne(product(rows, rows)));
    if (size === 0) return 0;
    logarithm += Math.log(size) / 2 ** step;
  }
  return Math.exp(logarithm);
}

/** Greatest difference of two entries. */
function distance(a: Matrix, b: Matrix): number {
  let worst = 0;
  for (let i = 0; i < a.length; i++) for (let j = 0; j < a.length; j++) worst = Math.max(worst, Math.abs(a[i]![j]! - b[i]![j]!));
  return worst;
}

function scaledToOne(matrix: Matrix): { readonly rows: Float64Array[]; readonly size: number } {
  let size = 0;
  for (const row of matrix) for (let j = 0; j < row.length; j++) size = Math.max(size, Math.abs(row[j]!));
  const rows: Float64Array[] = [];
  for (const row of matrix) {
    const out = new Float64Array(row.length);
    rows.push(out);
    if (size > 0) for (let j = 0; j < row.length; j++) out[j] = row[j]! / size;
  }
  return { rows, size };
}
