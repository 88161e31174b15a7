/** A year's books of a fund, in any one unit of money; null where a figure was not published. */
export interface FundYear {
  readonly year: number;
  readonly receipts: number | null;
  readonly expenditure: number | null;
  /** Assets at the end of the year. */
  readonly closing: number | null;
  /** Assets at its start, where the books give them; else those at the end of the year before. */
  readonly opening?: number | null;
}

/** How the books of one year follow from those of the year before. */
export interface RolledYear {
  readonly year: number;
  readonly opening: number;
  readonly closing: number;
  /** closing − opening. */
  readonly change: number;
  /** receipts − expenditure. */
  readonly surplus: number;
  /** change − surplus: what is neither received nor spent, such as loans between funds, transfers and restatements. */
  readonly unexplained: number;
  /** Whether `unexplained` is within what rounding allows. */
  readonly rolls: boolean;
}

/**
 * Whether closing = opening + receipts − expenditure, year by year. Years that lack one of the four figures are left out:
 * nothing can be said of them.
 *
 * @param allowed largest |unexplained| that the rounding of the published figures can make, in the unit of the books, inclusive
 * @throws RangeError where a year comes twice
 */
export function rollForward(years: readonly FundYear[], allowed: number | ((year: FundYear) => number)): readonly RolledYear[] {
  const byYear = new Map(years.map((each) => [each.year, each]));
  if (byYear.size !== years.length) throw new RangeError('rollForward: each year once; got one twice');
  return years
    .toSorted((one, other) => one.year - other.year)
    .flatMap((each): RolledYear[] => {
      const { year, receipts, expenditure, closing } = each;
      const opening = openingOf(each, byYear);
      if (opening === null || closing === null || receipts === null || expenditure === null) return [];
      const change = closing - opening;
      const surplus = receipts - expenditure;
      const unexplained = change - surplus;
      const limit = typeof allowed === 'number' ? allowed : allowed(each);
      return [{ year, opening, closing, change, surplus, unexplained, rolls: Math.abs(unexplained) <= limit }];
    });
}

function openingOf({ year, opening }: FundYear, byYear: ReadonlyMap<number, FundYear>): number | null {
  return opening ?? byYear.get(year - 1)?.closing ?? null;
}

/**
 * Trust fund ratio of each year: assets at its start over its expenditure, as a fraction; twelve times it are the months of
 * spending they pay for. Years without either figure, or that spend nothing, are left out.
 *
 * Source: Annual Report of the Boards of Trustees of the Federal Old-Age and Survivors Insurance and Disability Insurance
 * Trust Funds, glossary, “trust fund ratio”.
 */
export function trustFundRatios(years: readonly FundYear[]): readonly { readonly year: number; readonly ratio: number }[] {
  const byYear = new Map(years.map((each) => [each.year, each]));
  return years
    .toSorted((one, other) => one.year - other.year)
    .flatMap((each) => {
      const opening = openingOf(each, byYear);
      return opening === null || each.expenditure === null || !(each.expenditure > 0) ? [] : [{ year: each.year, ratio: opening / each.expenditure }];
    });
}
