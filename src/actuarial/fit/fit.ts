import type { FamilyName } from '../severity/families.ts';
import type { Severity } from '../severity/severity.ts';
import type { Goodness } from './goodness.ts';

/** A distribution fitted to data. */
export interface Fit {
  readonly fitted: true;
  readonly family: FamilyName;
  readonly severity: Severity;
  readonly parameters: Readonly<Record<string, number>>;
  /** Log-likelihood of the data at these parameters. */
  readonly logLikelihood: number;
  /** 2·(free parameters) − 2·logLikelihood; smaller is better, between fits to the same data. */
  readonly aic: number;
  /** (free parameters)·log(weight of the data) − 2·logLikelihood. */
  readonly bic: number;
  /** False where the search ended early or at the edge of the family, where another family is its limit. */
  readonly converged: boolean;
  /** null where single observations have deductibles or limits of their own. */
  readonly goodness: Goodness | null;
}

/** Why nothing was fitted. */
export type Refusal =
  /** There is no observation with a weight. */
  | 'none'
  /** A value, weight, band or truncation point is no finite number, or out of order. */
  | 'malformed'
  /** A loss is 0 or below: losses of 0 belong to a mass at zero. */
  | 'notPositive'
  /** Fewer distinct values, or bands, than the family has parameters and one more. */
  | 'tooFew'
  /** All losses are the same. */
  | 'allEqual'
  /** No parameters give the data a finite likelihood. */
  | 'impossible';

export interface NoFit {
  readonly fitted: false;
  readonly family: FamilyName;
  readonly reason: Refusal;
  /** Observations, or bands, that were looked at. */
  readonly count: number;
}

export type FitResult = Fit | NoFit;

/** Parameters held at a value instead of fitted. */
export type Fixed = Readonly<Record<string, number>>;
