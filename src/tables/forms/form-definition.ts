import type { Label, Source } from '../../language/model.ts';

/** What a column of a form holds, before anybody has filled it. */
export type FormStage =
  /** The run that is written out. */
  | 'run'
  /** The budget as adopted, and as changed since. */
  | 'adopted' | 'adjusted'
  /** What came of a year. */
  | 'outturn'
  /** From January through a month, and through the same month of the year before. */
  | 'cumulative' | 'same_period';

/** A column made of two others: `difference` a − b, `share` a ÷ b, `growth` a ÷ b − 1. */
export interface MadeColumn {
  readonly how: 'difference' | 'share' | 'growth';
  readonly of: readonly [string, string];
}

export interface FormColumn {
  readonly id: string;
  /** `{year}`, `{month}` stand for the column's own. */
  readonly label: Label;
  /** Years from the year of the form: −1 is the year before. */
  readonly year: number;
  readonly stage?: FormStage;
  readonly made?: MadeColumn;
  /** Holds words, such as the reason of a change. */
  readonly words?: true;
}

/** Lines under one heading. Sections of an income and an expenditure side that follow each other stand beside each other. */
export interface FormSection {
  readonly id: string;
  readonly label: Label;
  readonly side?: 'income' | 'expenditure';
  /** Funds that have it; every one, if none is named. */
  readonly schemes?: readonly string[];
}

/** Key of a row of the contract `fund_flows`. */
export interface FlowKey {
  readonly side: 'income' | 'expenditure';
  readonly line: string;
}

export interface FormLine {
  readonly id: string;
  readonly section: string;
  /** Official number, such as 一; empty for a line without one. */
  readonly number: string;
  /** 0 for a line of its own, 1 for a part of the line above it. */
  readonly level: number;
  /** The first of the parts: printed with 其中 before it. */
  readonly ofWhich: boolean;
  readonly label: Label;
  /** `yuan` is printed in the form's unit; anything else in its own. */
  readonly unit: string;
  /** Which account the line is of; with none, the fund's own. */
  readonly account?: 'all' | 'pool' | 'individual';
  /** Names under which models know the line; `insured[active]` names an element. */
  readonly quantities: readonly string[];
  readonly flow?: FlowKey;
  readonly balance?: 'opening' | 'closing';
  /** Worked out from the first relation that states it, where nobody gives it. */
  readonly derived: boolean;
  /** Printed in bold. */
  readonly total: boolean;
  /** Printed as rounded by itself; the other lines of its relations give way. */
  readonly anchored: boolean;
  readonly note?: Label;
}

/** One figure of a relation. */
export interface RelationTerm {
  readonly sign: 1 | -1;
  readonly line: string;
  /** Of the year before, or summed over the forms of the level below. */
  readonly at: 'same' | 'before' | 'below';
  /** Another form, by its id. */
  readonly form?: string;
}

/** Left equals right, or is at most right. */
export interface FormRelation {
  readonly id: string;
  readonly text: string;
  readonly operator: '=' | '<=';
  readonly left: readonly RelationTerm[];
  readonly right: readonly RelationTerm[];
}

/** An official form as data, from `models/forms`. */
export interface FormDefinition {
  readonly id: string;
  /** Its place in a list of forms. */
  readonly order: number;
  readonly title: Label;
  readonly about?: Label;
  readonly source: Source;
  /** Built from articles, since no official form was found. */
  readonly reconstructed: boolean;
  readonly schemes: readonly string[];
  readonly columns: readonly FormColumn[];
  readonly sections: readonly FormSection[];
  readonly lines: readonly FormLine[];
  readonly relations: readonly FormRelation[];
  readonly file: string;
}
