/** Rows of numbers, all of one length. */
export type Matrix = readonly (readonly number[])[];

export function product(one: Matrix, other: Matrix): number[][] {
  const columns = other[0]!.length;
  return one.map((row) => {
    const result = new Array<number>(columns).fill(0);
    row.forEach((value, index) => {
      if (value === 0) return;
      const factor = other[index]!;
      for (let column = 0; column < columns; column++) result[column]! += value * factor[column]!;
    });
    return result;
  });
}

export function transposed(matrix: Matrix): number[][] {
  return matrix[0]!.map((_, column) => matrix.map((row) => row[column]!));
}

export function add(one: Matrix, other: Matrix): number[][] {
  return one.map((row, index) => row.map((value, column) => value + other[index]![column]!));
}

export function scaled(matrix: Matrix, by: number): number[][] {
  return matrix.map((row) => row.map((value) => value * by));
}

export function kronecker(one: Matrix, other: Matrix): number[][] {
  return one.flatMap((row) => other.map((inner) => row.flatMap((value) => inner.map((each) => value * each))));
}

/** Inverse by Gauss and Jordan with row exchanges; null where the matrix is singular. */
export function inverse(matrix: Matrix): number[][] | null {
  const n = matrix.length;
  const rows = matrix.map((row, index) => [...row, ...row.map((_, column) => (column === index ? 1 : 0))]);
  for (let column = 0; column < n; column++) {
    let pivot = column;
    for (let row = column + 1; row < n; row++) if (Math.abs(rows[row]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = row;
    const head = rows[pivot]![column]!;
    if (!(Math.abs(head) > 0) || !Number.isFinite(head)) return null;
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    rows[column] = rows[column]!.map((value) => value / head);
    for (let row = 0; row < n; row++) {
      const factor = rows[row]![column]!;
      if (row !== column && factor !== 0) rows[row] = rows[row]!.map((value, index) => value - factor * rows[column]![index]!);
    }
  }
  return rows.map((row) => row.slice(n));
}
