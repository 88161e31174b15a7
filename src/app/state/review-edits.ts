import type { CostItem, CostRules } from '../../review/costs/cost-rules.ts';
import type { MonthDifference } from '../../review/claims/match-claims.ts';
import type { MonetaryUnitSample } from '../../review/sampling/monetary-unit-sample.ts';

/** A sample that was drawn for a case, with what has been found of its items. */
export interface DrawnSample {
  /** File of the claims, or the name of the example. */
  readonly file: string;
  readonly example: boolean;
  readonly confidence: number;
  /** Yuan. */
  readonly tolerable: number;
  readonly sample: MonetaryUnitSample;
  /** What a chosen item should have been, yuan, by its id. */
  readonly correct: Readonly<Record<string, number>>;
}

/** A list of claims that was matched. */
export interface ListRecord {
  readonly file: string;
  readonly sha256: string;
  readonly lines: number;
  /** Fen. */
  readonly total: number;
}

/** What came of matching two lists; the lists themselves stay where they are. */
export interface ClaimsRecord {
  readonly example: boolean;
  readonly ours: ListRecord;
  readonly theirs: ListRecord;
  readonly settlements: number;
  readonly agreeing: number;
  readonly months: readonly MonthDifference[];
}

/** What came of working claims out again by a plan. Amounts in fen. */
export interface RecomputedRecord {
  readonly plan: string;
  readonly period: string;
  readonly payments: readonly string[];
  /** Digests of both files; none for the example. */
  readonly sha256: readonly string[];
  readonly rows: number;
  readonly differing: number;
  readonly claimed: number;
  readonly ours: number;
}

/** Costs that the insurer claims, and the agreement's rules about them. */
export interface CostEdits {
  readonly example: boolean;
  readonly items: readonly CostItem[];
  readonly rules: CostRules;
}

/** Cells of the file that the insurer's figures were read from, by year and name; one that was changed since has none. */
export interface InsurerCells {
  readonly file: string;
  readonly sheet: string;
  readonly cells: Readonly<Record<string, { readonly cell: string; readonly amount: number }>>;
}

/** Work on cases, each by its key; the cases themselves are logs, which undo leaves alone. */
export interface ReviewEdits {
  readonly samples: Readonly<Record<string, DrawnSample>>;
  readonly claims?: Readonly<Record<string, ClaimsRecord>>;
  readonly costs?: Readonly<Record<string, CostEdits>>;
  readonly recomputed?: Readonly<Record<string, RecomputedRecord>>;
  readonly insurerCells?: InsurerCells;
}
