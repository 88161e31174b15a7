/** What stands in a cell before anybody has decided what it means. Dates arrive as ISO text in a `DateCell`. */
export type CellValue = string | number | boolean | DateCell | null;

export interface DateCell {
  readonly date: string;
  /** The Excel serial, for cells where somebody's plain number carries a date format. */
  readonly serial: number;
}

/** A merged area; rows and columns count from 0, ends included. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** One sheet, or one text file, cell by cell as it stands. */
export interface Grid {
  readonly file: string;
  /** Absent for a text file. */
  readonly sheet?: string;
  readonly rows: readonly (readonly CellValue[])[];
  readonly merges: readonly Merge[];
}

/** `A` for 0, `AA` for 26. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) letters = String.fromCharCode(65 + (rest % 26)) + letters;
  return letters;
}

/** Column number from 0 of `A`, `AA`; -1 when the text is no column. */
export function columnNumber(letters: string): number {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return -1;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** A1 address of a cell; row and column count from 0. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

export function isBlank(value: CellValue | undefined): value is null | undefined {
  return value === null || value === undefined || (typeof value === 'string' && value.trim() === '');
}

/** The cell as a person would read it aloud, for messages and for header matching. */
export function cellText(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? value.date : String(value);
}

/** Rows with every merged area filled with its first cell; the rows without merges are shared, not copied. */
export function filledRows(grid: Grid): readonly (readonly CellValue[])[] {
  if (grid.merges.length === 0) return grid.rows;
  const rows = grid.rows.slice();
  const copied = new Set<number>();
  for (const merge of grid.merges) {
    const value = grid.rows[merge.top]?.[merge.left] ?? null;
    for (let row = merge.top; row <= Math.min(merge.bottom, rows.length - 1); row++) {
      if (!copied.has(row)) {
        rows[row] = (rows[row] ?? []).slice();
        copied.add(row);
      }
      const cells = rows[row] as CellValue[];
      for (let column = merge.left; column <= merge.right; column++) {
        while (cells.length <= column) cells.push(null);
        cells[column] = value;
      }
    }
  }
  return rows;
}
