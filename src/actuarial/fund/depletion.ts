export interface Depletion {
  /** Last year that begins with reserves; null where the first one already begins without. */
  readonly lastFunded: number | null;
  /** Whether a year without reserves follows: then `lastFunded` is the year in which they run out. */
  readonly depleted: boolean;
}

/**
 * When the reserves of a fund run out: the last year whose start they are above zero, before the first whose start they are
 * not. Later years above zero again do not count: a fund that could not pay has run dry.
 *
 * @param reserves at the start of each year, as an amount or as a trust fund ratio
 * @throws RangeError without years
 */
export function depletion(reserves: readonly { readonly year: number; readonly reserve: number }[]): Depletion {
  if (reserves.length === 0) throw new RangeError('depletion: at least one year; got none');
  const years = reserves.toSorted((one, other) => one.year - other.year);
  const dry = years.findIndex(({ reserve }) => !(reserve > 0));
  return { lastFunded: (dry < 0 ? years.at(-1) : years[dry - 1])?.year ?? null, depleted: dry >= 0 };
}
