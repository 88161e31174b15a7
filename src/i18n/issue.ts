/**
 * A problem in a user's data, parameter, formula or scenario, as a value.
 *
 * An issue carries no prose: its `code` names an entry of the catalogue in `issues/`, whose sentences are filled with
 * `values`. Programming errors are not issues; they throw.
 */
export interface Issue {
  readonly code: string;
  readonly severity: Severity;
  readonly place: Place;
  readonly values: Readonly<Record<string, string | number>>;
}

/** `error` stops what was asked; `warning` is shown and goes on; `note` is a guess or a fact the user may want to undo. */
export type Severity = 'error' | 'warning' | 'note';

/** Where a problem stands. Rows and columns count from 1 as a spreadsheet shows them; `cell` is an A1 address. */
export interface Place {
  readonly file?: string;
  readonly sheet?: string;
  readonly cell?: string;
  readonly row?: number;
  readonly column?: string;
  /** Line and character of a text file, from 1. */
  readonly line?: number;
  readonly character?: number;
  /** Path inside a model or scenario file, e.g. `variables.contribution_income.formula`. */
  readonly path?: string;
  /** Offset and length inside the text at `path`. */
  readonly offset?: number;
  readonly length?: number;
}

/** Words of one issue in one language: what is wrong, what is allowed or why it matters, what to do. */
export interface IssueText {
  readonly message: string;
  readonly remedy: string;
}

/** One entry of the catalogue. `{name}` in a sentence is replaced by `values.name`. */
export interface CatalogueEntry {
  readonly zh: IssueText;
  readonly en: IssueText;
}
