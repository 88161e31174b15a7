import type { Locale } from '../../i18n/locale.ts';
import type { CellReference } from '../../language/result.ts';

/** A piece of a sentence: words, or a figure of the run with the cell it was read from. */
export type Inline =
  | { readonly kind: 'words'; readonly text: string; readonly strong?: boolean }
  | ReportNumber;

export interface ReportNumber {
  readonly kind: 'figure';
  readonly text: string;
  readonly value: number;
  readonly of: FigureOrigin;
}

export type RunSide = 'baseline' | 'scenario' | 'other';

/** Where a figure in a sentence comes from, so that it can be opened and tested against the run. */
export interface FigureOrigin {
  readonly run: RunSide;
  readonly reference?: CellReference;
  /** How it was made from others, where it is no cell of a run: `difference`, `growth`, `share`, `chance`. */
  readonly made?: string;
  /** The cells it was made of, in the order in which the rule of `made` takes them. */
  readonly inputs?: readonly CellOfRun[];
  /** Unit of the value, where it is no cell of a run. */
  readonly unitText?: string;
}

export interface CellOfRun {
  readonly run: RunSide;
  readonly reference: CellReference;
}

/** A cell of a report's table: words, or a number that is shown as its text. */
export interface ReportCell {
  readonly text: string;
  /** The number behind the text in yuan, persons or as a fraction; for Excel and CSV. */
  readonly value?: number | null;
  readonly of?: FigureOrigin;
}

export interface ReportRow {
  readonly cells: readonly ReportCell[];
  readonly level?: 0 | 1 | 2;
  readonly strong?: boolean;
  readonly heading?: boolean;
}

export interface ReportTable {
  readonly kind: 'table';
  readonly title?: string;
  readonly columns: readonly string[];
  readonly rows: readonly ReportRow[];
  /** Columns of words from the left; the others hold numbers. Default 1. */
  readonly wordColumns?: number;
  /** Columns of words from the right, such as clauses. Default 0. */
  readonly lastWords?: number;
  /** Stands below the table: unit, sources. */
  readonly note?: string;
}

/** A picture drawn already. */
export interface ReportFigure {
  readonly kind: 'figure';
  readonly title: string;
  /** One sentence that says what is to be seen. */
  readonly description: string;
  /** Markup of the drawing, for HTML; empty where the surroundings can draw none. */
  readonly svg: string;
  /** The same as PNG for Word, where the surroundings can draw one; else Word shows the table. */
  readonly png?: { readonly bytes: Uint8Array; readonly width: number; readonly height: number };
  readonly table?: ReportTable;
}

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  /**
   * `own` marks a person's own text, by the name under which it is kept; the rest is written by the program from the run.
   * One without content is a place where text of one's own may stand: it is not printed.
   */
  | { readonly kind: 'paragraph'; readonly content: readonly Inline[]; readonly own?: string }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] }
  /** What a paper is about, each with its name before it. */
  | { readonly kind: 'facts'; readonly items: readonly (readonly [string, string])[] }
  /** Said in a frame: synthetic figures, a budget that is not ready, unsigned papers. */
  | { readonly kind: 'remark'; readonly content: readonly Inline[]; readonly tone: 'plain' | 'warning' }
  | ReportTable
  | ReportFigure
  | { readonly kind: 'signatures'; readonly fields: readonly { readonly role: string; readonly person: string; readonly note: string }[] };

/** A report before it has a file format: written as HTML, as Word, its tables as Excel. */
export interface ReportDocument {
  readonly title: string;
  readonly subtitle?: string;
  /** Stands below the subtitle: whether it is signed, and of which day. */
  readonly standing?: string;
  readonly locale: Locale;
  readonly blocks: readonly Block[];
  /** Data, parameters, scenario, seed, program version and digests, as every output carries them. */
  readonly runHeader: readonly (readonly [string, string])[];
}
