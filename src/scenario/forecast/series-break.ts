import type { Label } from '../../language/model.ts';
import type { YearPoint, YearSeries } from './year-series.ts';

/**
 * Why a series is not one series.
 * - `definition`: figures before and after do not count the same thing; nothing is fitted through it, and a forecast from
 *   before is not held against a figure from after.
 * - `level`: a change of the world, or one suspected; nothing is fitted through it, but the error it makes is an error.
 * - `shock`: the first year of something that passes, or the first year after it; treated as a level.
 */
export type BreakKind = 'definition' | 'level' | 'shock';

export interface SeriesBreak {
  /** Empty for any. */
  readonly dataset: string;
  readonly table: string;
  /** Series it is about, by their keys; keys that are not named may have any value. */
  readonly where: Readonly<Record<string, readonly string[]>>;
  /** Columns it is about; none named: all. */
  readonly columns: readonly string[];
  /** First year of the new stretch. */
  readonly year: number;
  readonly kind: BreakKind;
  readonly reason: Label;
  readonly source: string;
}

/** The breaks of a series, in order of year. */
export function breaksOf(series: YearSeries, breaks: readonly SeriesBreak[]): readonly SeriesBreak[] {
  return breaks
    .filter(({ dataset, table, where, columns }) =>
      (dataset === '' || dataset === series.dataset) && table === series.table && (columns.length === 0 || columns.includes(series.column)) &&
      Object.entries(where).every(([key, values]) => values.includes(series.keys[key] ?? '')))
    .toSorted((one, other) => one.year - other.year);
}

/**
 * The years a forecast made at the end of `origin` may be fitted to: back to the last break or missing year, whichever is
 * nearer. Oldest first; empty where the origin itself has no figure.
 */
export function stretchTo(points: readonly YearPoint[], breaks: readonly SeriesBreak[], origin: number): readonly YearPoint[] {
  const byYear = new Map(points.map((point) => [point.year, point]));
  const found: YearPoint[] = [];
  for (let year = origin; byYear.has(year); year--) {
    found.unshift(byYear.get(year)!);
    if (breaks.some((each) => each.year === year)) break;
  }
  return found;
}

/** Breaks between an origin and a target: after the one, up to the other. */
export function breaksBetween(breaks: readonly SeriesBreak[], origin: number, target: number): readonly SeriesBreak[] {
  return breaks.filter(({ year }) => year > origin && year <= target);
}
