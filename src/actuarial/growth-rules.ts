/** Rules of thumb a budget has to beat. Each gives the figures after the last of `series`, oldest first. */
export type GrowthRule = 'last' | 'growth' | 'mean3';

/**
 * - `last`: the last figure again;
 * - `growth`: the last figure grown on at its last rate;
 * - `mean3`: the last figure grown on at the mean of its last three rates (fewer where there are fewer).
 *
 * @param horizon number of figures wanted
 * @throws RangeError where the rule needs more figures than there are
 */
export function extrapolate(series: readonly number[], rule: GrowthRule, horizon: number): readonly number[] {
  const needed = rule === 'last' ? 1 : 2;
  if (series.length < needed) throw new RangeError(`extrapolate: at least ${needed} figures for ${rule}; got ${series.length}`);
  const last = series.at(-1)!;
  const rate = rule === 'last' ? 0 : meanRate(series, rule === 'growth' ? 1 : 3);
  return Array.from({ length: horizon }, (_, step) => last * (1 + rate) ** (step + 1));
}

function meanRate(series: readonly number[], count: number): number {
  const rates = series.slice(1).map((value, index) => value / series[index]! - 1).slice(-count);
  return rates.reduce((sum, rate) => sum + rate, 0) / rates.length;
}
