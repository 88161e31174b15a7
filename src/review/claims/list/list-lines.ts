import { columnLetters } from '../../../tables/grid.ts';
import type { Place } from '../../../i18n/issue.ts';
import type { ClaimLines } from '../claim-lines.ts';

/** Lines of a file, with where each stands. */
export interface ListLines extends ClaimLines {
  readonly file: string;
  /** Empty for a text file. */
  readonly sheet: string;
  /** Row of the sheet of each line, from 1. */
  readonly rows: Uint32Array;
  /** Column of the amounts, from 0. */
  readonly amountColumn: number;
}

export type ListPlaces = Pick<ListLines, 'file' | 'sheet' | 'amountColumn'>;

/** Cell of the amount in a row of the sheet: `送审.xlsx › 明细 › D17`. */
export function amountPlace({ file, sheet, amountColumn }: ListPlaces, row: number): Place {
  return { file, ...(sheet !== '' && { sheet }), cell: `${columnLetters(amountColumn)}${row}`, row };
}
