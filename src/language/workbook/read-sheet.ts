import type { CellContent } from './workbook.ts';

/** A cell as a file has it; rows and columns count from 0. */
export interface ReadCell {
  readonly row: number;
  readonly column: number;
  /** Of a formula: the value it was saved with. */
  readonly value: CellContent;
  /** Without the equals sign. */
  readonly formula?: string;
}

export interface ReadSheet {
  readonly name: string;
  /** Cells that are not empty, by `row,column`. */
  readonly cells: ReadonlyMap<string, ReadCell>;
}
