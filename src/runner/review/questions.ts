import type { Issue, Place } from '../../i18n/issue.ts';
import type { Label, Period } from '../../language/model.ts';
import type { ClaimDifferences } from '../../review/claims/claim-differences.ts';
import type { ClaimMistake } from '../../review/claims/claim-mistakes.ts';
import type { ClaimExplanation } from '../../review/claims/explaining-claims.ts';
import type { ListPlaces } from '../../review/claims/list/list-lines.ts';
import type { ClaimMatch, ContractPeriod } from '../../review/claims/match-claims.ts';
import type { RecomputedClaims, RowReason } from '../../review/claims/recompute-claims.ts';
import type { PersonClaim } from '../benefits/questions.ts';
import type { ClaimsFile } from '../claims-session.ts';

export interface TieAsk {
  readonly ours: ClaimsFile;
  readonly theirs: ClaimsFile;
  readonly period?: ContractPeriod;
  /** Yuan; 0 if absent. */
  readonly tolerance?: number;
}

/** A list as it was read. */
export interface ReadList extends ListPlaces {
  readonly sha256: string;
  readonly lines: number;
  readonly hasDays: boolean;
}

/** The insurer's list against ours. */
export interface TiedClaims {
  readonly ours: ReadList;
  readonly theirs: ReadList;
  readonly match: ClaimMatch;
  /** Row of the sheet of each difference's first line; 0 where a side has none. */
  readonly ourRows: Uint32Array;
  readonly theirRows: Uint32Array;
  /** The settlements that explain the whole difference. */
  readonly explanation: ClaimExplanation;
  /** Slips of the pen that single amounts look like, those first that leave least of the whole difference. */
  readonly mistakes: readonly ClaimMistake[];
}

export interface TieAnswer {
  readonly tied: TiedClaims | undefined;
  readonly issues: readonly Issue[];
}

export interface MonthAsk {
  readonly differences: ClaimDifferences;
  readonly month: string;
  /** Fen. */
  readonly target: number;
}

/** Claims to be paid by a plan: a file of settlements as systems export them, or people who do not exist. */
export type PlannedSource =
  | { readonly kind: 'file'; readonly file: ClaimsFile; readonly theirs: ClaimsFile }
  | { readonly kind: 'example'; readonly assumptions: string; readonly persons: number; readonly seed: number };

export interface RecomputeAsk {
  readonly source: PlannedSource;
  /** Id of the plan's model file, and the texts of it and of all it may use. */
  readonly plan: string;
  readonly texts: Readonly<Record<string, string>>;
  readonly period: Period;
  /** What the insurer pays of the plan's layers; the usual layer if absent. */
  readonly payments?: readonly string[];
}

/** A claim that a plan pays otherwise than it was claimed. Amounts in fen. */
export interface RecomputedRow {
  readonly settlement: string;
  readonly member: string;
  readonly claimed: number | undefined;
  readonly ours: number;
  readonly reason: RowReason;
  readonly reading?: Label;
  readonly place: Place;
  /** How the plan comes to its payments; for the first rows alone. */
  readonly steps?: PersonClaim;
}

export interface RecomputedView extends Pick<RecomputedClaims, 'rows' | 'leftOut' | 'total' | 'reasons'> {
  readonly payments: readonly { readonly name: string; readonly label: Label }[];
  readonly layers: readonly { readonly name: string; readonly label: Label }[];
  readonly differing: number;
  /** The largest differences first, at most `mostRows`. */
  readonly shown: readonly RecomputedRow[];
  /** Digests of the files; none for the example. */
  readonly sha256: readonly string[];
}

export interface RecomputeAnswer {
  readonly view: RecomputedView | undefined;
  readonly issues: readonly Issue[];
}

/** What the page asks of the review's thread. */
export interface ReviewQuestions {
  readonly tie: { readonly ask: TieAsk; readonly give: TieAnswer };
  readonly month: { readonly ask: MonthAsk; readonly give: ClaimExplanation };
  readonly recompute: { readonly ask: RecomputeAsk; readonly give: RecomputeAnswer };
}
export type ReviewQuestion = keyof ReviewQuestions;
