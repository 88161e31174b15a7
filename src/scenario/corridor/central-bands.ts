import type { OutcomeDistribution } from './outcome-distribution.ts';

/** Between which amounts an outcome lies with `percent`, as much being left out below as above. */
export interface CentralBand {
  readonly percent: number;
  readonly low: number;
  readonly high: number;
}

export const usualBands: readonly number[] = [95, 80, 60, 40, 20];

/** The bands of a distribution around its median, widest first. */
export function centralBands(distribution: Pick<OutcomeDistribution, 'quantiles'>): readonly CentralBand[] {
  return usualBands.map((percent) => ({ percent, low: quantileOf(distribution, (100 - percent) / 200), high: quantileOf(distribution, (100 + percent) / 200) }));
}

/** @throws RangeError where the distribution was made without this quantile */
export function quantileOf({ quantiles }: Pick<OutcomeDistribution, 'quantiles'>, p: number): number {
  const found = quantiles.find((each) => Math.abs(each.p - p) < 1e-9);
  if (!found) throw new RangeError(`quantileOf: one of ${quantiles.map((each) => each.p).join(', ')}; got ${p}`);
  return found.value;
}
