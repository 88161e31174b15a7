import type { Issue } from '../i18n/issue.ts';
import type { Guess } from './choices.ts';
import type { ContractTable } from './contract-table.ts';

/** What reading a file gives. */
export interface TableReading {
  /** Empty while any issue is an error: a file is taken whole or not at all. */
  readonly tables: readonly ContractTable[];
  /** The same tables however faulty, for a preview. */
  readonly draft: readonly ContractTable[];
  readonly issues: readonly Issue[];
  readonly guesses: readonly Guess[];
  readonly sheets: readonly SheetSummary[];
}

/** How a sheet was understood, for the screen on which the user maps columns. */
export interface SheetSummary {
  readonly sheet: string;
  readonly contract: string;
  /** Last header row, from 1. */
  readonly headerRow: number;
  readonly headerRows: number;
  readonly layout: 'records' | 'items-down';
  readonly rowCount: number;
  readonly columns: readonly { readonly letter: string; readonly header: string; readonly taken: string }[];
}
