import type { Issue, Place } from '../../i18n/issue.ts';
import type { Source } from '../../language/model.ts';
import type { CellValue } from '../grid.ts';
import type { ReadingUnit } from '../text/reading-unit.ts';

/** A figure of a statement as it stands in the file. */
export interface StatementCell {
  readonly year: CellValue;
  readonly item: string;
  readonly value: CellValue;
  /** Units written beside the figure alone: with its item, in its row. One that does not fit the item is wrong. */
  readonly ownUnits: readonly ReadingUnit[];
  /** Units of its column or of the whole table, for the figures that they fit. */
  readonly units: readonly ReadingUnit[];
  readonly place: Place;
  /** Of a policy loss: what it comes from, and what shows it. */
  readonly cause?: string;
  readonly evidence?: string;
  readonly source?: Source;
}

export interface StatementCells {
  readonly cells: readonly StatementCell[];
  readonly issues: readonly Issue[];
}
