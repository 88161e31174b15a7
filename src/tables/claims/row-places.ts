import type { Place } from '../../i18n/issue.ts';
import { cellAddress } from '../grid.ts';
import type { ClaimRole } from './header.ts';

/** A sheet of a workbook, or a whole file: rows of the table of claims count on through all parts. */
export interface FilePart {
  readonly sheet?: string;
  /** Number, from 0, of the part's first row among the rows of all parts. */
  readonly first: number;
  /** Column of the file, from 0, by the id of the column of claims. */
  readonly columns: Readonly<Record<string, number>>;
}

/** What of a row's number leads back to the file; plain, so that it passes between threads. */
export interface RowPlaces {
  readonly file: string;
  readonly parts: readonly FilePart[];
  /** Parquet files have names for their columns and no cells; their rows count from 1 without a header. */
  readonly headers?: Readonly<Record<string, string>>;
}

export function columnsOf(roles: readonly ClaimRole[]): Readonly<Record<string, number>> {
  return Object.fromEntries(roles.map(({ column, index }) => [column.id, index]));
}

/** Place of a row, numbered from 0 through all parts, and of its cell where the column stands in the file. */
export function placeOfRow(places: RowPlaces, number: number, column: string): Place {
  const part = places.parts.findLast(({ first }) => first <= number) ?? places.parts[0];
  const row = number - (part?.first ?? 0);
  const index = part?.columns[column];
  const named = column === '' ? {} : { column: places.headers?.[column] ?? column };
  return {
    file: places.file,
    ...(part?.sheet === undefined ? {} : { sheet: part.sheet }),
    row: row + 1,
    ...named,
    ...(index === undefined || places.headers ? {} : { cell: cellAddress(row, index) }),
  };
}

/** The row's number as its file shows it, from 1, with its sheet where there are several. */
export function rowLabel(places: RowPlaces, number: number): string {
  const { row, sheet } = placeOfRow(places, number, '');
  return places.parts.length > 1 ? `${sheet}!${row}` : String(row);
}
