/** What is known of one year: one figure for each age. */
export interface YearOfAges {
  readonly year: number;
  readonly values: ArrayLike<number>;
}

/**
 * Figures by age of a year between known ones: `log` moves their logarithms in a straight line (death rates), `linear` the
 * figures themselves (shares of fertility). Before the first and after the last known year theirs are held. Where one of two
 * figures is 0 the logarithm gives way to the straight line.
 *
 * @param known at least one year, rising, each with as many figures
 */
export function valuesOfYear(known: readonly YearOfAges[], year: number, along: 'log' | 'linear'): Float64Array {
  const first = known[0];
  if (!first) throw new RangeError('valuesOfYear: at least one known year; got none');
  const after = known.findIndex((one) => one.year >= year);
  if (after <= 0) return Float64Array.from((after === 0 ? first : known.at(-1)!).values);
  const [before, next] = [known[after - 1]!, known[after]!];
  const share = (year - before.year) / (next.year - before.year);
  return Float64Array.from(before.values, (from, age) => {
    const to = next.values[age]!;
    return along === 'log' && from > 0 && to > 0 ? Math.exp((1 - share) * Math.log(from) + share * Math.log(to)) : (1 - share) * from + share * to;
  });
}
