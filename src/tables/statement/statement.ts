import type { Issue, Place } from '../../i18n/issue.ts';
import type { Period, Source, SourceTable } from '../../language/model.ts';
import type { LossCause } from './loss-causes.ts';
import type { StatementLine } from './statement-words.ts';

/** A figure of a statement, in yuan, persons or a fraction. */
export interface StatementFigure extends StatementLine {
  readonly year: Period;
  readonly amount: number;
  /** How the file calls it. */
  readonly written: string;
  /** Half a unit of the last digit where the file gives 万元 and the like; half a fen else, in the unit of the figure. */
  readonly precision: number;
  readonly place: Place;
  readonly source?: Source;
}

/** One item of a policy loss, yuan. */
export interface LossItem {
  readonly year: Period;
  readonly amount: number;
  readonly cause?: LossCause;
  /** What shows it: a document, a decision, a computation. */
  readonly evidence?: string;
  /** Whether it counts: an item without cause or evidence does not. */
  readonly counted: boolean;
  readonly place: Place;
}

/** A statement read against a contract. Where an issue is an error, nothing is to be settled on it. */
export interface Statement {
  readonly figures: readonly StatementFigure[];
  /** Behind the figures of `policy_loss`, which are the sums of those that count. */
  readonly lossItems: readonly LossItem[];
  /** In order. */
  readonly years: readonly Period[];
  /** The items as the engine reads them; totals are not among them. */
  readonly table: SourceTable;
  readonly issues: readonly Issue[];
}

/** The figures of items as the table `statement`; a figure's place is its cell. */
export function statementTable(figures: readonly { readonly year: Period; readonly id: string; readonly amount: number; readonly place: Place; readonly source?: Source }[]): SourceTable {
  const values: Readonly<Record<string, readonly (string | number)[]>> = {
    year: figures.map(({ year }) => year), item: figures.map(({ id }) => id), amount: figures.map(({ amount }) => amount),
  };
  return {
    name: 'statement',
    rowCount: figures.length,
    column: (name) => values[name],
    place: (row) => figures[row]!.place,
    source: (row) => figures[row]!.source,
    status: () => undefined,
  };
}
