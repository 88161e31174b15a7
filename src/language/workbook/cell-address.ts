/** A cell of a workbook; rows and columns count from 0. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** Stays where it is as the formula is copied. */
  readonly fixed?: true;
}

/** `A` for 0, `Z` for 25, `AA` for 26. */
export function columnLetters(column: number): string {
  const rest = column % 26;
  const last = String.fromCharCode(65 + rest);
  return column < 26 ? last : columnLetters((column - rest) / 26 - 1) + last;
}

/** `B7` of row 6 and column 1; `$B$7` where it shall stay as the formula is copied. */
export function cellText({ row, column }: Pick<CellPlace, 'row' | 'column'>, fixed = false): string {
  const sign = fixed ? '$' : '';
  return `${sign}${columnLetters(column)}${sign}${row + 1}`;
}

/** `B7`, `B7:B9` or `$B$7:$B$9`; with `fixedStart` `B$7:B9`, which grows as it is copied down. */
export function rangeText({ place, rows, fixed, fixedStart }: { readonly place: CellPlace; readonly rows: number; readonly fixed?: true; readonly fixedStart?: true }): string {
  const first = fixedStart ? `${columnLetters(place.column)}$${place.row + 1}` : cellText(place, fixed === true);
  return rows === 1 && !fixedStart ? first : `${first}:${cellText({ row: place.row + rows - 1, column: place.column }, fixed === true)}`;
}

/** Every sheet name in quotation marks: it may hold brackets, digits or spaces. */
export function quotedSheet(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}
