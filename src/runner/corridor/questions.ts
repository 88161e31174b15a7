import type { Issue } from '../../i18n/issue.ts';
import type { Label, Period } from '../../language/model.ts';
import type { Override } from '../../language/override.ts';
import type { OutlookYear } from '../../scenario/corridor/before-year-end.ts';
import type { BreakEven } from '../../scenario/corridor/break-even-premium.ts';
import type { ComparedMethods } from '../../scenario/corridor/methods-agree.ts';
import type { AmountColumn } from '../../tables/claims/amount-columns.ts';

/** A figure of a statement, yuan or persons. */
export interface StatedFigure {
  readonly year: string;
  readonly item: string;
  readonly amount: number;
}

/** A contract with its changes on a statement, and the year asked about. */
export interface ContractAsked {
  /** Id of the contract's model file, and the texts of it and of all it may be laid over. */
  readonly contract: string;
  readonly texts: Readonly<Record<string, string>>;
  readonly figures: readonly StatedFigure[];
  readonly from: Period;
  readonly period: Period;
  readonly overrides: readonly Override[];
}

/** What is expected of the claims of the year, yuan: `paid` is there already, the rest comes on top. */
export type ClaimsAsked =
  | { readonly kind: 'whole'; readonly paid: number; readonly mean: number; readonly cv: number }
  | { readonly kind: 'collective'; readonly paid: number; readonly claims: number; readonly perClaim: number; readonly perClaimCv: number }
  /** So many claims, each as likely to be any of those of the past; two samples of one name are the same. */
  | { readonly kind: 'sample'; readonly paid: number; readonly claims: number; readonly sampleName: string; readonly sizes: Float64Array };

export interface OutlookAsk {
  readonly contract: ContractAsked;
  readonly claims: ClaimsAsked;
}

/** What the corridor is worth to a party: result with it less result without. */
export interface WorthToParty {
  readonly expected: number;
  readonly standardDeviation: number;
}

export interface OutlookGiven {
  /** Absent where an issue is an error. */
  readonly year?: OutlookYear;
  readonly worth: Readonly<Record<string, WorthToParty>>;
  readonly issues: readonly Issue[];
}

export interface SimulationAsk extends OutlookAsk {
  readonly seed: number;
  readonly years: number;
}

export interface SimulationGiven {
  readonly year?: OutlookYear;
  /** Beside the same by Fourier transform; empty without a year. */
  readonly compared: readonly ComparedMethods[];
  readonly issues: readonly Issue[];
}

export interface DesignsAsk {
  /** Statement, years and claims are those of this contract; so is the range of claims that payoffs are drawn over. */
  readonly current: ContractAsked;
  readonly designs: readonly { readonly id: string; readonly title: Label; readonly overrides: readonly Override[] }[];
  readonly claims: ClaimsAsked;
}

/** One contract on the statement of another. */
export interface DesignGiven {
  readonly id: string;
  readonly title: Label;
  /** By year; empty where it cannot be settled. */
  readonly insurer: readonly number[];
  readonly fund: readonly number[];
  /** Over the claims of all; absent where it cannot be settled. */
  readonly payoff?: { readonly insurer: readonly number[]; readonly fund: readonly number[] };
  /** By party; empty where there is no outlook. */
  readonly worth: Readonly<Record<string, WorthToParty>>;
  /** Labels of terms that are not given. */
  readonly missing: readonly Label[];
}

export interface DesignsGiven {
  /** Yuan, rising; empty where nothing can be drawn. */
  readonly range: readonly number[];
  readonly designs: readonly DesignGiven[];
  readonly issues: readonly Issue[];
}

export interface SizesAsk {
  readonly file: { readonly name: string; readonly bytes: Uint8Array };
}

/** Claims of the past by one column of a file. */
export interface SizesColumn extends AmountColumn {
  readonly amounts: Float64Array;
  readonly mean: number;
  /** Standard deviation over mean. */
  readonly cv: number;
  readonly leftOut: { readonly zero: number; readonly negative: number; readonly unreadable: number };
}

export interface SizesGiven {
  /** Columns with a claim in them, payments first; empty where no header names one. */
  readonly columns: readonly SizesColumn[];
  readonly issues: readonly Issue[];
}

/** Everything that can be asked before the year is over: what is handed over, and what comes back. */
export interface Questions {
  readonly outlook: { readonly ask: OutlookAsk; readonly give: OutlookGiven };
  /** Undefined where it was broken off. */
  readonly simulation: { readonly ask: SimulationAsk; readonly give: SimulationGiven | undefined };
  readonly breakEven: { readonly ask: OutlookAsk; readonly give: BreakEven };
  /** Undefined where it was broken off. */
  readonly designs: { readonly ask: DesignsAsk; readonly give: DesignsGiven | undefined };
  readonly sizes: { readonly ask: SizesAsk; readonly give: SizesGiven };
  /** What is wrong with a contract in the year asked about, whatever its statement says. */
  readonly review: { readonly ask: ContractAsked; readonly give: readonly Issue[] };
}
export type Question = keyof Questions;
