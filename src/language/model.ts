import type { Issue, Place } from '../i18n/issue.ts';
import type { Expression } from './expression.ts';
import type { Unit } from './unit.ts';

export interface Label {
  readonly zh: string;
  readonly en: string;
}

/** Where a value or a rule comes from. `none` says plainly that nobody could source it. */
export type Source =
  | 'none'
  | {
      readonly title: string;
      readonly number?: string;
      readonly article?: string;
      readonly url?: string;
      readonly note?: string;
    };

/** A period of the time axis: `2027` on a yearly axis, `2027-03` on a monthly one. */
export type Period = string;

export type ValueStatus = 'enacted' | 'announced' | 'assumed' | 'projected' | 'derived';

/** One value of a parameter, in force from the month `from` through the month `until` (inclusive; open when absent). */
export interface DatedValue {
  readonly from: string;
  readonly until?: string;
  /** A number, one number for each element of the parameter's dimensions (`{primary: 0.9}`; two dimensions: `a.b`), a choice, or bracket rows (or rows for each element). */
  readonly value: number | string | Readonly<Record<string, number>> | readonly Bracket[] | Readonly<Record<string, readonly Bracket[]>>;
  readonly status: ValueStatus;
  readonly source: Source;
  readonly note?: Label;
  readonly place: Place;
}

/** One row of a bracket table: from `from` (its lower bound) to `to` (absent: no end), the rate or amount `value`. */
export interface Bracket {
  readonly from: number;
  readonly to?: number;
  readonly value: number;
  /** Article or clause of this row, where rows come from several. */
  readonly article?: string;
}

/** A formula with its text, tree and place in the model file. */
export interface Formula {
  readonly text: string;
  readonly tree: Expression;
  readonly place: Place;
}

/** How a quantity reads a table: the column, and the cells that rows must hold. A dimension of the quantity is matched to the key column of its name. */
export interface Binding {
  /** Empty on a row axis, where the axis names the table. */
  readonly table: string;
  readonly column: string;
  readonly where: Readonly<Record<string, string>>;
  /** The key column that holds the period, where it is not called after the axis (`notice_year`); `always` where rows hold in every period. */
  readonly period?: string;
  /** How figures go from one given period to the next, where the table leaves periods out: on a straight line, or on one through logarithms. */
  readonly between?: 'linear' | 'log';
  /** The table tells what somebody expects: its cells are marked as assumed, and do not say how far the data go. */
  readonly outlook?: true;
}

export interface FormLine {
  readonly sheet: string;
  /** The official number of the line, e.g. `一` or `1020301`; empty for sub-items. */
  readonly line: string;
  readonly level: number;
}

/** A named quantity of a model: a parameter (dated values), an input (observed, then projected) or a variable (a formula). */
export interface Quantity {
  /** Full name; quantities of a used model carry its alias as prefix: `population.active`. */
  readonly name: string;
  readonly kind: 'parameter' | 'input' | 'variable';
  readonly label: Label;
  readonly unit: Unit;
  readonly unitText: string;
  readonly dimensions: readonly string[];
  readonly description?: Label;
  readonly source?: Source;
  readonly place: Place;

  /**
   * `number`; parameters also `brackets` (a table for tiered, band, lookup, interpolate) or `choice`;
   * inputs on a row axis also `category` (an element of `category`) or `key` (an identifier for `running` and `total`).
   */
  readonly type: 'number' | 'brackets' | 'choice' | 'category' | 'key';
  /** The dimension whose elements a category input holds. */
  readonly category?: string;
  /** Unit of a bracket table's bounds; `unit` is that of its values. */
  readonly boundUnit?: Unit;
  /** Which band a bound belongs to: the one above (`lower`, the default: from ≤ x < to) or below (`upper`: from < x ≤ to). */
  readonly boundIncluded?: 'lower' | 'upper';
  /** Empty for a parameter whose value nobody published (`values: none`): what needs it is missing until a change gives it. */
  readonly values: readonly DatedValue[];
  /** Options of a choice parameter with their labels. */
  readonly choices: Readonly<Record<string, Label>>;
  /** How a parameter that changes inside a period counts: month-weighted mean (default), or the value at its start or end. */
  readonly within: 'mean' | 'start' | 'end';
  /** Limits a parameter's value must keep, in its unit. */
  readonly minimum?: number;
  readonly maximum?: number;
  /** Greatest bound of a bracket table, in the unit of its bounds: a rate of 5 is 5% typed as a number. */
  readonly boundMaximum?: number;
  readonly informational: boolean;

  /** Inputs and variables. */
  readonly binding?: Binding;
  /** Inputs on a row axis: what every row has where the table lacks the column; a category's is an element. */
  readonly otherwise?: number | string;
  /** Categories: elements of the table that count as another, where a rule does not tell them apart. */
  readonly countsAs?: Readonly<Record<string, string>>;
  /** Variables: what it is when no table gives it. */
  readonly formula?: Formula;
  /** Inputs: what it is after the last observed period. Its cells are marked assumed. */
  readonly project?: Formula;
  /**
   * In periods where tables give all of `on` (full names), the quantity is worked back from them by this formula; with
   * `booked`, only where the figures are outturns and not estimates or budgets.
   */
  readonly calibrate?: { readonly on: readonly string[]; readonly formula: Formula; readonly booked: boolean };
  readonly form?: FormLine;
  /** Listed as a result although nothing uses it. */
  readonly output: boolean;
}

/** A formula that must be zero within a tolerance (both in the formula's unit). */
export interface Check {
  readonly name: string;
  readonly label: Label;
  readonly formula: Formula;
  readonly tolerance: number;
  readonly severity: 'error' | 'warning';
  readonly dimensions: readonly string[];
  readonly unit: Unit;
  readonly source?: Source;
}

/** One cause of a year's change: the quantities that carry it and what they are when it is absent. */
export interface BridgeDriver {
  readonly name: string;
  readonly label: Label;
  readonly neutral: Readonly<Record<string, number>>;
}

/** How a quantity's change from one period to the next is split into causes. */
export interface Bridge {
  readonly name: string;
  readonly label: Label;
  readonly of: string;
  readonly drivers: readonly BridgeDriver[];
  readonly place: Place;
}

export interface Dimension {
  readonly name: string;
  readonly label?: Label;
  readonly elements: readonly string[];
  readonly labels: Readonly<Record<string, Label>>;
  /** The elements are whole numbers in order (ages), and formulas may count with them. */
  readonly numeric?: true;
  /** The elements are groups of another dimension's: to which of them each of its elements belongs. */
  readonly groups?: { readonly of: string; readonly groupOf: ReadonlyMap<string, string> };
}

export type Axis =
  | { readonly kind: 'time'; readonly step: 'year' | 'month' }
  /**
   * `key` identifies a row; `order` is the column rows are sorted by inside a group of `running`. `group` is the key
   * input (the member) whose rows stand together.
   */
  | { readonly kind: 'rows'; readonly table: string; readonly key: string; readonly order: string; readonly group?: string };

/** One payer of an expense: the variable that pays, and whose money it is. */
export interface SettlementLayer {
  readonly payment: string;
  readonly fund: Label;
}

/** On a row axis: who pays what out of an expense. Every row's layers and own payment make its expense. */
export interface Settlement {
  readonly expense: string;
  readonly own: string;
  /** In the order in which they pay. */
  readonly layers: readonly SettlementLayer[];
  readonly place: Place;
}

/** One destination of a side of a corridor: what it takes, and by which bracket table of shares. */
export interface CorridorPart {
  /** A variable, yuan. */
  readonly amount: string;
  /** Shares by band of the side's rate; absent where the part does not go by bands. */
  readonly bands?: string;
  readonly label: Label;
}

/** Surplus or loss of a corridor: an amount that its parts and the rest, which stays with the insurer, make up. */
export interface CorridorSide {
  readonly amount: string;
  readonly rate: string;
  readonly rest: string;
  readonly parts: readonly CorridorPart[];
}

/** Money that goes from one party to another. */
export interface Flow {
  readonly amount: string;
  readonly from: string;
  readonly to: string;
}

/** A payment with the month it falls due, by instalments where the two have a dimension. A negative amount goes the other way. */
export interface DuePayment {
  readonly amount: string;
  /** Months from the start of the year: 3 is March, 15 March of the year after. */
  readonly month: string;
  readonly from: string;
  readonly to: string;
}

/** A stock carried from year to year. */
export interface CarriedStock {
  readonly opening: string;
  readonly closing: string;
}

/** Claims of a year that are reported after a day: they belong to the next year's settlement. */
export interface CutOff {
  /** A variable, yuan: what was reported too late. */
  readonly claims: string;
  /** Parameter: the month by whose end, or by whose `day`, claims are reported, from the start of the year: 15 is March of the year after. */
  readonly month: string;
  readonly day?: string;
}

/** Compensation that is paid only as far as money was collected for it. */
export interface Collected {
  /** What the corridor gives, and what of it is paid; yuan. */
  readonly due: string;
  readonly paid: string;
  /** Money there is, and everybody's requests for it. */
  readonly money: string;
  readonly requests: string;
}

/** On a yearly axis: how a contract shares surplus and loss, who pays whom, and what is carried on. */
export interface Corridor {
  readonly base: string;
  readonly surplus: CorridorSide;
  readonly loss: CorridorSide;
  readonly parties: Readonly<Record<string, Label>>;
  readonly flows: readonly Flow[];
  readonly stocks: readonly CarriedStock[];
  readonly calendar: readonly DuePayment[];
  /** What a party is left with, by its name in `parties`. */
  readonly results: Readonly<Record<string, string>>;
  /** The claims, along which payoffs are drawn. */
  readonly claims?: string;
  /** Choice parameter that is `in_force` in the months of the contract, or `unknown` where no source states them. */
  readonly agreement?: string;
  readonly cutOff?: CutOff;
  readonly collected?: Collected;
  readonly place: Place;
}

/** A model that has passed every check that can be made before it runs. */
export interface Model {
  readonly id: string;
  readonly title: Label;
  readonly description?: Label;
  readonly axis: Axis;
  readonly dimensions: ReadonlyMap<string, Dimension>;
  readonly quantities: ReadonlyMap<string, Quantity>;
  readonly checks: readonly Check[];
  readonly bridges: readonly Bridge[];
  readonly settlement?: Settlement;
  readonly corridor?: Corridor;
  /** Model files this one uses, by alias. */
  readonly uses: ReadonlyMap<string, string>;
  readonly file: string;
}

/** What reading a model file gives: the model where it is sound, and every issue found either way. */
export interface ModelReading {
  readonly model: Model | undefined;
  readonly issues: readonly Issue[];
}

/** A column held in typed arrays, with a value in every row: how large tables of claims are kept. */
export type TypedColumn =
  | { readonly kind: 'number'; readonly values: Float64Array | Float32Array | Int32Array | Uint32Array | Uint16Array | Uint8Array }
  /** `names[codes[row]]` is the row's element. */
  | { readonly kind: 'category'; readonly codes: Uint8Array | Uint16Array; readonly names: readonly string[] }
  /** Identifiers as numbers from 0 to `count - 1`; `name` gives the identifier back. */
  | { readonly kind: 'key'; readonly groups: Uint32Array; readonly count: number; name(group: number): string };

/** A table as the engine sees it. Rows count from 0 here; `place` gives the spreadsheet's own address. */
export interface SourceTable {
  readonly name: string;
  readonly rowCount: number;
  column(name: string): ArrayLike<string | number | null> | undefined;
  /** The column in typed arrays, where the table is kept so; the engine asks for this first. */
  typed?(name: string): TypedColumn | undefined;
  place(row: number, column: string): Place;
  source(row: number): Source | undefined;
  /** Status of a row's figures as its source gives it, e.g. `final`, `flash`, `derived`. */
  status(row: number): string | undefined;
}

export type SourceTables = Readonly<Record<string, SourceTable>>;
