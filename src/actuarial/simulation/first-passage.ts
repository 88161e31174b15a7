/** When paths first reach a level from above, such as the first year whose balance is below zero. */
export interface FirstPassage {
  /** Of each path: the year, counted from 0, or −1 where it never does. */
  readonly years: Int32Array;
  /** Share of all paths that reach it first in this year. */
  readonly chanceFirst: Float64Array;
  /** Share of all paths that have reached it by the end of this year. */
  readonly chanceBy: Float64Array;
  /** Share that never does within the horizon. */
  readonly chanceNever: number;
  /** First year by whose end half of all paths have reached it; null where fewer do. */
  readonly medianYear: number | null;
}

/**
 * First passage of simulated paths through a level.
 *
 * @param columns one for each year, with a value of every path
 * @param level reached where a value is below it, or with `at: 'belowOrEqual'` not above it
 * @throws RangeError where columns differ in length or a value is NaN
 */
export function firstPassage(columns: readonly Float64Array[], level = 0, { at = 'below' }: { readonly at?: 'below' | 'belowOrEqual' } = {}): FirstPassage {
  const paths = columns[0]?.length ?? 0;
  const years = new Int32Array(paths).fill(-1);
  const firsts = new Float64Array(columns.length);
  for (const [year, column] of columns.entries()) {
    if (column.length !== paths) throw new RangeError(`firstPassage: ${paths} paths in every year; got ${column.length} in year ${year}`);
    for (let path = 0; path < paths; path++) {
      const value = column[path]!;
      if (Number.isNaN(value)) throw new RangeError(`firstPassage: numbers; got NaN in year ${year}`);
      if (years[path] === -1 && (value < level || (value === level && at === 'belowOrEqual'))) {
        years[path] = year;
        firsts[year]!++;
      }
    }
  }
  let reached = 0;
  const counts = firsts.map((first) => (reached += first));
  const share = (count: number): number => (paths === 0 ? 0 : count / paths);
  const median = paths === 0 ? -1 : counts.findIndex((count) => 2 * count >= paths);
  return {
    years,
    chanceFirst: firsts.map(share),
    chanceBy: counts.map(share),
    chanceNever: share(paths - reached),
    medianYear: median < 0 ? null : median,
  };
}
