import type { Bracket } from './model.ts';

/**
 * A value laid over the baseline: of a parameter from a month on, or of an input in its period (through `until`, where
 * given), from where its projection goes on. A table's figure is never laid over.
 * `path` is the quantity's name, with one element after a dot where it has dimensions (`inpatient_ratio.tertiary`).
 */
export interface Override {
  readonly path: string;
  readonly from: string;
  readonly until?: string;
  readonly value: number | string | readonly Bracket[];
}
