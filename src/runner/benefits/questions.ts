import type { Issue } from '../../i18n/issue.ts';
import type { Bracket, Label, Period } from '../../language/model.ts';
import type { Override } from '../../language/override.ts';
import type { DatedPiece } from '../../language/result.ts';
import type { BoundedAmount } from '../../scenario/benefits/bounded-amount.ts';
import type { Lever } from '../../scenario/benefits/levers.ts';
import type { LayerAmount, PlanAmounts, PlanPart } from '../../scenario/benefits/plan-result.ts';
import type { Movement, MovementBin } from '../../scenario/benefits/movements.ts';
import type { Solution, Target } from '../../scenario/benefits/solve.ts';
import type { CalibrationRow } from '../../scenario/population/calibration.ts';
import type { Scheme } from '../../scenario/population/elements.ts';
import type { LeftOut, RowTotals } from '../../tables/claims/index.ts';
import type { ClaimsChoices, ClaimsFile } from '../claims-session.ts';

export type { Progress, Signal } from '../answering.ts';

/** People who do not exist, or a person's own table of claims. */
export type PopulationSource =
  | { readonly kind: 'synthetic'; readonly assumptions: string; readonly scheme: Scheme; readonly persons: number; readonly seed: number; readonly period: Period }
  | { readonly kind: 'file'; readonly file: ClaimsFile; readonly choices: ClaimsChoices };

export interface OpenAsk {
  /** Id of the plan's model file, and the texts of it and of all it may use. */
  readonly plan: string;
  readonly texts: Readonly<Record<string, string>>;
  readonly population: PopulationSource;
  /** Two asks with one name have the same people: they are not read again. */
  readonly populationName: string;
}

/** The claims a plan is run on. */
export interface Population {
  readonly name: string;
  readonly synthetic: boolean;
  readonly title: Label;
  readonly claims: number;
  /** Persons with a claim. */
  readonly persons: number;
  /** Everybody insured, also without a claim; undefined for a file, which does not say it. */
  readonly insured: number | undefined;
  /** Rows the plan cannot be run on, such as an element it does not know. */
  readonly leftOutByPlan: number;
  /** Synthetic beside published; empty for a file. */
  readonly calibration: readonly CalibrationRow[];
  /** What reading a file met and left out. */
  readonly reading: { readonly met: RowTotals; readonly leftOut: LeftOut; readonly ignored: readonly string[] } | undefined;
  /** Divisions that the claims have columns for. */
  readonly divisions: readonly { readonly id: string; readonly parts: readonly string[]; readonly ofPersons: boolean }[];
  readonly incomes: boolean;
  readonly issues: readonly Issue[];
  readonly ready: boolean;
}

export interface AmountsAsk {
  readonly period: Period;
  readonly variants: readonly (readonly Override[])[];
}

export interface ResultsAsk {
  readonly period: Period;
  /** The first is what the others are compared with. */
  readonly variants: readonly { readonly id: string; readonly name: Label; readonly overrides: readonly Override[] }[];
}

/** A person whose own payment changes much. */
export interface Mover {
  readonly person: number;
  readonly name: string;
  readonly baseline: number;
  readonly reform: number;
}

export interface VariantResult extends PlanAmounts {
  readonly id: string;
  readonly claims: number;
  readonly persons: number;
  readonly catastrophic: number | undefined;
  readonly divisions: readonly { readonly id: string; readonly parts: readonly PlanPart[] }[];
  readonly issues: readonly Issue[];
  readonly checks: readonly { readonly label: Label; readonly severity: 'error' | 'warning'; readonly failing: number; readonly difference: number }[];
  /** Against the first variant; undefined for itself. */
  readonly moved: MovedPersons | undefined;
  /** Numbers (in the list) of changes that alone move no payer's amount. */
  readonly withoutEffect: readonly number[];
}

export interface MovedPersons extends Movement {
  readonly bins: readonly MovementBin[];
  readonly divisions: readonly { readonly id: string; readonly parts: readonly (Movement & { readonly part: string })[] }[];
  readonly gainersMost: readonly Mover[];
  readonly losersMost: readonly Mover[];
}

export interface MeasuresAsk {
  readonly period: Period;
  readonly measures: readonly { readonly id: string; readonly name: Label; readonly overrides: readonly Override[] }[];
}

export interface MeasuresAnswer {
  readonly effects: readonly { readonly id: string; readonly shared: Readonly<Record<string, number>>; readonly sequential: Readonly<Record<string, number>> }[];
  readonly whole: Readonly<Record<string, number>>;
}

/** One lever moved through values, the rest as in the variant. */
export interface SweepAsk {
  readonly period: Period;
  readonly overrides: readonly Override[];
  readonly path: string;
  readonly values: readonly number[];
}

export interface SolveAsk {
  readonly period: Period;
  /** Changes that stand while the levers move. */
  readonly overrides: readonly Override[];
  readonly levers: readonly Lever[];
  readonly target: Target;
  /** Whether values that differ in the plan may not change places. */
  readonly keepOrders: boolean;
  /** Parts whose own payment as a whole may not rise, by the id of a division. */
  readonly spared: readonly { readonly division: string; readonly parts: readonly string[] }[];
}

/** Payment of each layer for one settlement of a profile, over expenses from 0. */
export interface CurveAsk {
  readonly period: Period;
  readonly variants: readonly (readonly Override[])[];
  /** Elements by column of the claims: level, group, service … */
  readonly profile: Readonly<Record<string, string>>;
  /** Other numbers of the claim that the plan asks for: age, days … */
  readonly numbers: Readonly<Record<string, number>>;
  /** Parts of the expense outside the catalogue and first paid by the patient. */
  readonly excludedShare: number;
  readonly ownFirstShare: number;
  readonly expenses: readonly number[];
}

export interface CurveAnswer {
  readonly expenses: readonly number[];
  /** For each variant: amounts of each layer, then the own payment, by expense. */
  readonly variants: readonly { readonly layers: readonly (readonly number[])[]; readonly own: readonly number[] }[];
  readonly issues: readonly Issue[];
}

export interface PersonAsk {
  readonly period: Period;
  readonly overrides: readonly Override[];
  /** Number among the persons with claims, or the identifier. */
  readonly person: number | string;
}

export interface StepInput {
  readonly quantity: string;
  readonly element: string;
  readonly value: number | undefined;
  readonly over?: 'running' | 'total';
  readonly pieces: readonly DatedPiece[];
  readonly brackets?: readonly Bracket[];
}

/** One variable of one claim. */
export interface ClaimStep {
  readonly quantity: string;
  readonly element: string;
  readonly value: number;
  readonly inputs: readonly StepInput[];
}

export interface PersonClaim {
  readonly settlement: string;
  /** Cells of the table: numbers, elements. */
  readonly cells: Readonly<Record<string, number | string>>;
  readonly steps: readonly ClaimStep[];
  readonly layers: readonly LayerAmount[];
  readonly expense: number;
  readonly own: number;
}

export interface PersonAnswer {
  readonly person: number;
  readonly name: string;
  readonly claims: readonly PersonClaim[];
}

/** Claims as they would be where their expense responds to its price. */
export interface BehaviourAsk {
  readonly period: Period;
  readonly overrides: readonly Override[];
  /** By kind of care, above −1 and at most 0; a plan that does not tell them apart has the inpatient one for all claims. */
  readonly elasticity: { readonly inpatient: number; readonly outpatient: number };
}

export interface BehaviourAnswer {
  readonly static: PlanAmounts;
  readonly responding: PlanAmounts;
  /** Whether outpatient care has an elasticity of its own here. */
  readonly byService: boolean;
}

/** A plan on a table by bands, where there are no claims: no population is needed. */
export interface BandedAsk {
  readonly plan: string;
  readonly texts: Readonly<Record<string, string>>;
  readonly file: { readonly name: string; readonly bytes: Uint8Array };
  /** `fitted`: on distributions fitted to the bands. */
  readonly method: 'banded' | 'fitted';
  readonly period: Period;
  readonly variants: readonly (readonly Override[])[];
}

export interface BandedAnswer {
  /** By variant; none where the file cannot be read. */
  readonly variants: readonly { readonly persons: number; readonly expense: number; readonly payments: readonly BoundedAmount[] }[];
  readonly issues: readonly Issue[];
}

/** What is wrong with a plan under changes, asked of made persons: no population is needed. */
export interface ReviewAsk {
  readonly plan: string;
  readonly texts: Readonly<Record<string, string>>;
  readonly period: Period;
  readonly overrides: readonly Override[];
}

/** Everything that can be asked of a plan on its people: what is handed over, and what comes back. */
export interface Questions {
  readonly open: { readonly ask: OpenAsk; readonly give: Population };
  readonly amounts: { readonly ask: AmountsAsk; readonly give: readonly PlanAmounts[] };
  /** Undefined where another plan was opened meanwhile. */
  readonly results: { readonly ask: ResultsAsk; readonly give: readonly VariantResult[] | undefined };
  readonly measures: { readonly ask: MeasuresAsk; readonly give: MeasuresAnswer };
  readonly sweep: { readonly ask: SweepAsk; readonly give: readonly PlanAmounts[] };
  /** Undefined where it was broken off. */
  readonly solve: { readonly ask: SolveAsk; readonly give: Solution | undefined };
  readonly curve: { readonly ask: CurveAsk; readonly give: CurveAnswer };
  readonly behaviour: { readonly ask: BehaviourAsk; readonly give: BehaviourAnswer };
  readonly banded: { readonly ask: BandedAsk; readonly give: BandedAnswer };
  readonly review: { readonly ask: ReviewAsk; readonly give: readonly Issue[] };
  readonly person: { readonly ask: PersonAsk; readonly give: PersonAnswer | undefined };
}

export type Question = keyof Questions;
