import type { CareGroup, CareLayout, CareSegment } from './care-years.ts';
import type { Place } from '../../i18n/issue.ts';

/** One line of a table by bands: persons whose years hold the same kinds of claims, with a yearly amount from … to. */
export interface BandedRow extends CareGroup, CareSegment {
  readonly place?: Place;
}

/** Persons counted by the kinds of their claims and bands of their yearly amount. */
export interface BandedTable extends CareLayout {
  readonly rows: readonly BandedRow[];
}
