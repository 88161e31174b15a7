import type { Label } from '../../language/model.ts';

/** How the numbers of a distribution are read: as the value itself, as what is added to the baseline's value, or as what it is multiplied by. */
export type DrawnAs = 'value' | 'difference' | 'factor';

/** One uncertain assumption as a scenario file writes it: an entry of `assume`. */
export interface AssumptionEntry {
  /** A parameter or an input, with one element after a dot where wanted; without it all elements move as one. */
  readonly path: string;
  /** First month from which it is uncertain, and the last. */
  readonly from: string;
  readonly until?: string;
  /** Name of a family and its parameters: `{normal: {mean: 0.045, sd: 0.015}}`. */
  readonly distribution: Readonly<Record<string, Readonly<Record<string, number | readonly number[]>>>>;
  /** `value` if absent. */
  readonly as?: DrawnAs;
  /** Correlation of a year with the year before, −1 < φ ≤ 1; 0 if absent. With 1 it is drawn once for all years. */
  readonly autocorrelation?: number;
  /** Where its spread comes from. */
  readonly note?: Label;
  readonly reason?: string;
  readonly by?: string;
}

/** Two paths of `assume` and the correlation of their normal scores (Gaussian copula). */
export type CorrelationEntry = readonly [string, string, number];
