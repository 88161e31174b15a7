import type { Bracket } from './model.ts';

/**
 * A value laid over the baseline from a month on: of a parameter, or of an input in periods that no table gives.
 * `path` is the quantity's name, with one element after a dot where it has dimensions (`inpatient_ratio.tertiary`).
 */
export interface Override {
  readonly path: string;
  readonly from: string;
  readonly until?: string;
  readonly value: number | string | readonly Bracket[];
}
