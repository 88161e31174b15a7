import type { TriangleRow } from './read-triangle.ts';

type Cells = ArrayLike<string | number | null>;

/** Columns of a table in long form, such as those of the contract `claims_triangle`. */
export interface TriangleColumns {
  readonly origin: Cells;
  readonly development: Cells;
  /** Amounts of the month, or cumulative ones. */
  readonly paid: Cells;
  readonly exposure?: Cells | undefined;
}

/** Rows for `triangleFrom`, in the order of the table. Words that are no number become NaN, which `triangleFrom` refuses by name. */
export function rowsOfColumns({ origin, development, paid, exposure }: TriangleColumns): TriangleRow[] {
  return Array.from({ length: origin.length }, (_, row) => ({
    origin: String(origin[row] ?? ''),
    development: Number(development[row] ?? Number.NaN),
    paid: amount(paid[row]),
    exposure: amount(exposure?.[row]),
  }));
}

function amount(cell: string | number | null | undefined): number | null {
  return cell == null || cell === '' ? null : Number(cell);
}
