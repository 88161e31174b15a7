import type { Place } from '../../i18n/issue.ts';
import type { Bracket } from '../../language/model.ts';
import type { LossItem } from '../../tables/statement/statement.ts';

/** A term of a contract set otherwise than its file has it, from a month on. */
export interface TermChange {
  /** As an override writes it: `instalment_share.first`. */
  readonly path: string;
  /** `1999-01` for the whole contract. */
  readonly from: string;
  readonly value: number | string | readonly Bracket[];
}

/** One figure of an insurer's statement, yuan or persons. */
export interface StatementFigure {
  readonly year: string;
  readonly item: string;
  readonly amount: number;
  /** The cell it was read from. */
  readonly place?: Place;
}

/** A number that a statement gives although the contract works it out; it is held against its parts. */
export interface StatedTotal {
  readonly name: string;
  readonly year: string;
  readonly amount: number;
  readonly written: string;
  readonly precision: number;
  readonly place: Place;
}

/** Figures by year and item, and where they come from: made up, typed in, or the name of a file. */
export interface StatementEdits {
  readonly from: 'example' | 'typed' | 'file';
  readonly name: string;
  readonly figures: readonly StatementFigure[];
  /** Behind the figures of the policy loss, which are the sums of those that count. */
  readonly lossItems?: readonly LossItem[];
  readonly totals?: readonly StatedTotal[];
}

/** What is expected of the claims of a year that is not over, and how it is worked out. */
export interface OutlookEdits {
  /** As a whole, claim by claim, or claims of the past from a file, which is not kept. */
  readonly kind: 'whole' | 'collective' | 'sample';
  /** Absent: by Fourier transform. */
  readonly method?: 'fourier' | 'simulation';
  /** The file of past claims and the header of the column taken from it. */
  readonly sample?: { readonly file: string; readonly header: string };
  /** Yuan already paid; the rest is what comes on top. */
  readonly paid: number;
  readonly mean: number;
  readonly cv: number;
  readonly claims: number;
  readonly perClaim: number;
  readonly perClaimCv: number;
  readonly seed: number;
}

/** What a person has chosen and changed in the corridor task. */
export interface CorridorEdits {
  readonly contract?: string;
  readonly terms: Readonly<Record<string, readonly TermChange[]>>;
  /** Absent: the example. */
  readonly statement?: StatementEdits;
  /** The insurer's own figures by year and name of the number; yuan. Absent: those of the example. */
  readonly insurer?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly outlook?: OutlookEdits;
}
