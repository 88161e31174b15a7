/** What a cell holds before any formula of it is worked out. */
export type CellContent = number | string | null;

/**
 * What a cell is to the person who reads the workbook; the writer gives each kind its look. Text of every kind is written
 * as text: a label that begins like a formula stays a label.
 */
export type CellKind =
  | 'title' | 'heading' | 'label' | 'text' | 'unit' | 'period'
  /** Machine-readable name of a row, grey and narrow. */
  | 'id'
  /** Yellow: may be changed by hand, and is brought back. */
  | 'parameter'
  | 'observed' | 'assumed' | 'computed'
  /** A value whose formula has no form in Excel; it does not follow changes. */
  | 'fixed'
  /** Result of a check: green where it holds, red where it fails. */
  | 'check';

export interface WorkbookCell {
  /** Of a formula: the result of the run, written beside the formula for programs that do not calculate. */
  readonly value: CellContent;
  /** Without the equals sign, in English function names and with commas, other sheets' names in quotation marks. */
  readonly formula?: string;
  readonly kind: CellKind;
  /** Number format in the notation of Excel; default: that of the kind. */
  readonly format?: string;
  /** Shown as a note of the cell: source, article, unit. */
  readonly note?: string;
  /** Steps the label is set in from the left. */
  readonly indent?: number;
  /** Words of which the cell holds one, offered as a list. */
  readonly choices?: readonly string[];
}

export interface WorkbookSheet {
  /** At most 31 characters, none of `\ / ? * [ ] :`, once in a workbook. */
  readonly name: string;
  /** Rows from the top; a hole is an empty cell. */
  readonly rows: readonly (readonly (WorkbookCell | undefined)[])[];
  /** Columns in characters of the default font. */
  readonly widths?: readonly number[];
  /** Columns that are there but not shown. */
  readonly hidden?: readonly number[];
  /** Rows and columns that stay while the rest scrolls. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  /** Ranges shown as one cell, such as `A1:D1`. */
  readonly merged?: readonly string[];
  readonly landscape?: boolean;
}

/** A name that stands for a cell or a row of cells: `缴费率` for `'参数'!$F$5:$O$5`. */
export interface DefinedName {
  readonly name: string;
  readonly sheet: string;
  /** Such as `$C$5` or `$F$5:$O$5`. */
  readonly cell: string;
}

/** A workbook before it has a file format. Rows and columns count from 0 in `rows`. */
export interface Workbook {
  readonly sheets: readonly WorkbookSheet[];
  readonly names?: readonly DefinedName[];
  /** Title for the file's properties. */
  readonly title?: string;
}
