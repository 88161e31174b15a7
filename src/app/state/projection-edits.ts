import type { Period } from '../../language/model.ts';
import type { Override } from '../../language/override.ts';
import type { AssumptionEntry, CorrelationEntry } from '../../scenario/simulation/assumption.ts';
import type { TriangleEdits } from './triangle-edits.ts';

/** What a person has changed of one projection. */
export interface ProjectionStudy {
  /** Last year; the projection's own if absent. */
  readonly to?: Period;
  /** Assumptions set otherwise, each from a year on; one for each path. */
  readonly set: readonly Override[];
  /** What is uncertain, where it is not what the projection brings along. */
  readonly assume?: readonly AssumptionEntry[];
  readonly correlate?: readonly CorrelationEntry[];
  readonly seed?: number;
  /** Changes put aside to compare later ones with. */
  readonly kept?: readonly Override[];
}

/** What of the back-tests is looked at, and what forecasters and budgets may know. */
export interface BackTestEdits {
  /** Id of a series, or `income` or `expenditure` for totals together. */
  readonly of?: string;
  readonly ahead?: number;
  readonly knowledge?: 'drafting' | 'outturn';
  readonly biasFrom?: 'earlier' | 'others';
  /** Id of a series of months; empty or absent: all together. */
  readonly months?: string;
}

/** What a person has chosen and changed in the projection task. */
export interface ProjectionEdits {
  readonly projection?: string;
  /** By projection; one without an entry is as it comes. */
  readonly studies: Readonly<Record<string, ProjectionStudy>>;
  /** Claims not yet reported: which triangle, and what is known of it beside. */
  readonly triangle?: TriangleEdits;
  readonly backTest?: BackTestEdits;
}
