import type { Issue, Place } from '../i18n/issue.ts';
import type { Check, Label, Model, Period, Quantity, Source, ValueStatus } from './model.ts';

/** How a cell came about. `missing`: no table gives it and nothing computes it. */
export type Mark = 'observed' | 'computed' | 'assumed' | 'missing';

/** Address of one cell: `contribution_income@2027`, with an element `insured@2027[active]`. Two dimensions join elements with a dot. */
export interface CellReference {
  readonly quantity: string;
  readonly period: Period;
  readonly element?: string;
}

export interface CheckOutcome {
  readonly check: Check;
  readonly period: Period;
  readonly element?: string;
  /** What the check's formula gave; 0 is perfect. */
  readonly difference: number;
  readonly holds: boolean;
}

/** Result of a run on a time axis. `value` is undefined exactly where the mark is `missing`. */
export interface Run {
  readonly model: Model;
  readonly periods: readonly Period[];
  readonly paths: number;
  /** Elements of a quantity in order; `['']` for a quantity without dimensions. */
  elements(quantity: string): readonly string[];
  value(quantity: string, period: Period, element?: string, path?: number): number | undefined;
  /** All paths of one cell; a cell that is the same on all paths gives one number. */
  pathValues(quantity: string, period: Period, element?: string): Float64Array | undefined;
  mark(quantity: string, period: Period, element?: string): Mark;
  readonly checks: readonly CheckOutcome[];
  readonly issues: readonly Issue[];
}

/** One piece of a dated value inside a period: in force for `months` of it. */
export interface DatedPiece {
  readonly from: string;
  readonly until?: string;
  readonly months: number;
  readonly value: number | string;
  readonly status: ValueStatus;
  readonly source: Source;
  readonly note?: Label;
}

export interface ExplanationInput {
  readonly reference: CellReference;
  readonly label: Label;
  readonly unitText: string;
  readonly value: number | undefined;
  readonly mark: Mark;
}

/** A number opened up: what gave it, the values put in, and where each comes from. */
export interface Explanation {
  readonly reference: CellReference;
  readonly quantity: Quantity;
  readonly value: number | undefined;
  readonly mark: Mark;
  readonly how: 'table' | 'formula' | 'project' | 'calibrate' | 'parameter' | 'override' | 'missing';
  /** The formula, where one gave the value; render it with `formulaText` / `formulaMath`. */
  readonly formula?: { readonly text: string; readonly tree: import('./expression.ts').Expression };
  /** Result of working the tree out again from `inputs`; equals `value` bit for bit. */
  readonly recomputed?: number;
  readonly inputs: readonly ExplanationInput[];
  /** The cell of the table, where a table gave the value. */
  readonly place?: Place;
  readonly source?: Source;
  readonly status?: string;
  readonly pieces: readonly DatedPiece[];
  /** Quantities whose formulas read this one, in this period or the next. */
  readonly usedBy: readonly CellReference[];
}
