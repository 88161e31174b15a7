import type { TriangleRow } from '../../actuarial/reserving/read-triangle.ts';

export type TriangleForm = 'cumulative' | 'incremental';

/** A row of a person's own triangle, with the address of its amount. */
export interface PlacedTriangleRow extends TriangleRow {
  /** Empty where it has none. */
  readonly cell: string;
}

/** One triangle of a file: of one scheme and region, and of one column of amounts. */
export interface TriangleOfFile {
  /** Codes or words of its keys that others of the file differ in; empty where it is the only one. */
  readonly name: string;
  readonly sheet: string;
  readonly rows: readonly PlacedTriangleRow[];
  readonly form: TriangleForm;
}

export interface TriangleFile {
  readonly file: string;
  readonly triangles: readonly TriangleOfFile[];
}

export type TriangleExample = 'steady' | 'faster' | 'taylor-ashe';

/** Which triangle is looked at, and what a person says of it. */
export interface TriangleEdits {
  /** An example, or the number of a triangle of the file. `steady` if absent. */
  readonly of?: TriangleExample | number;
  readonly file?: TriangleFile;
  /** Whether amounts are cumulative, where it is not what the column says. */
  readonly form?: TriangleForm;
  /** Expected cost: yuan per unit of exposure, or per origin without one. */
  readonly prior?: number;
  readonly seed?: number;
}
