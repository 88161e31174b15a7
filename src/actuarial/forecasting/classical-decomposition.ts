import { sum } from '../elementary/sum.ts';
import { seriesFault, type Refused, type Series } from './series.ts';

export type SeasonKind = 'additive' | 'multiplicative';

export interface Decomposition {
  /** Centred moving average over one season; null for the half season at each end. */
  readonly trend: readonly (number | null)[];
  /** Season of each observation: added to the trend, or multiplied with it. */
  readonly seasonal: readonly number[];
  /** One season, from that of the first observation: sums to 0, or has mean 1. */
  readonly figure: readonly number[];
  readonly remainder: readonly (number | null)[];
}

/**
 * Classical decomposition by a centred moving average and the mean of what is left in each season. Needs two whole seasons.
 *
 * Source: Hyndman & Athanasopoulos, Forecasting: Principles and Practice (3rd edition), section 3.4; as `decompose` of R.
 */
export function classicalDecomposition(series: Series, kind: SeasonKind): Decomposition | Refused {
  const { frequency } = series;
  const refused = seriesFault(series, { least: 2 * frequency, positive: kind === 'multiplicative', seasonal: true });
  if (refused) return refused;
  const values = Array.from(series.values);
  const trend = centredAverage(values, frequency);
  const loose = values.map((value, index) => without(value, trend[index]!, kind));
  const means = Array.from({ length: frequency }, (_, season) => {
    const seen = loose.filter((value, index): value is number => index % frequency === season && value !== null);
    return sum(seen) / seen.length;
  });
  const centre = sum(means) / frequency;
  const figure = means.map((mean) => (kind === 'additive' ? mean - centre : mean / centre));
  const seasonal = values.map((_, index) => figure[index % frequency]!);
  return { trend, seasonal, figure, remainder: loose.map((value, index) => without(value, seasonal[index]!, kind)) };
}

/** Moving average over one season with equal weight for each of its parts; where their number is even, half of both ends. */
export function centredAverage(values: readonly number[], frequency: number): (number | null)[] {
  const half = Math.floor(frequency / 2);
  const even = frequency % 2 === 0;
  return values.map((_, index) => {
    if (index < half || index + half >= values.length) return null;
    const inside = values.slice(index - half + (even ? 1 : 0), index + half + (even ? 0 : 1));
    return (sum(inside) + (even ? (values[index - half]! + values[index + half]!) / 2 : 0)) / frequency;
  });
}

/** The value less the other, or divided by it. */
function without(value: number | null, other: number | null, kind: SeasonKind): number | null {
  if (value === null || other === null) return null;
  return kind === 'additive' ? value - other : value / other;
}
