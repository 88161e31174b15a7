import type { Issue } from '../i18n/issue.ts';
import type { Guess, InputFile, Progress, ReadChoices, SheetSummary } from '../tables/index.ts';
import type { PackedTable } from './packed-table.ts';

/** A sheet of an opened file as far as the screen needs it; its cells are asked for by rows. */
export interface SheetView {
  /** Empty for a text file. */
  readonly name: string;
  readonly rowCount: number;
  readonly columnCount: number;
  /** How it was understood; absent where it was not, or was left out. */
  readonly summary?: SheetSummary;
  /** The row that names units, from 1. */
  readonly unitRow?: number;
}

/** What reading a file gives, in a form that passes between threads. */
export interface FileReading {
  readonly file: string;
  readonly sheets: readonly SheetView[];
  readonly issues: readonly Issue[];
  readonly guesses: readonly Guess[];
  /** Empty while any issue is an error. */
  readonly tables: readonly PackedTable[];
  /** Of each table, in their order. */
  readonly digests: readonly string[];
}

/** A file held open: it is read again with other choices without opening it again, and gives its cells. */
export interface OpenReading {
  readonly first: Promise<FileReading>;
  again(choices: ReadChoices): Promise<FileReading>;
  /** Cells of rows `from` (from 0) and following, as text. */
  rows(sheet: string, from: number, count: number): Promise<readonly (readonly string[])[]>;
  /** Gives everything back; a reading under way is broken off and never answers. */
  close(): void;
}

export type { Guess, InputFile, Progress, ReadChoices, SheetSummary };
