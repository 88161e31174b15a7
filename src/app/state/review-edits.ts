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

/** Samples by case; the cases themselves are logs, which undo leaves alone. */
export interface ReviewEdits {
  readonly samples: Readonly<Record<string, DrawnSample>>;
}
