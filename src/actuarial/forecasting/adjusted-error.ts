/** A projection, what was decided after it was made, and what came; all in one unit. */
export interface AdjustedProjection {
  readonly projection: number;
  /** Effect on this figure of decisions since: a forecast is not blamed for laws it could not know. */
  readonly decidedSince: number;
  readonly actual: number;
}

/**
 * Error of a projection that has been adjusted for later decisions: projection + decidedSince − actual, above 0 where too
 * much was projected.
 *
 * Source: Congressional Budget Office, An Evaluation of CBO's Projections of Outlays from 1984 to 2021 (April 2023), appendix.
 */
export function adjustedError({ projection, decidedSince, actual }: AdjustedProjection): number {
  return projection + decidedSince - actual;
}
