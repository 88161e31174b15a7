import { classicalDecomposition, type SeasonKind } from './classical-decomposition.ts';
import { leastSquares } from './least-squares.ts';
import { isRefused, type Refused, type Series } from './series.ts';
import type { SmoothingStart } from './smoothing.ts';

/**
 * Start of Holt and Winters' smoothing from the first seasons: their season by decomposition, level and trend by a line
 * through what is left. Smoothing begins after one season.
 *
 * @param cycles whole seasons that are used
 * Source: the documented rule of R's `HoltWinters`.
 */
export function holtWintersStart({ values, frequency }: Series, kind: SeasonKind, cycles = 2): Required<SmoothingStart> | Refused {
  const parts = classicalDecomposition({ values: Array.from(values).slice(0, cycles * frequency), frequency }, kind);
  if (isRefused(parts)) return parts;
  const trend = parts.trend.filter((value) => value !== null);
  const line = leastSquares(trend.map((_, index) => [1, index + 1]), trend);
  const [level, slope] = line?.coefficients ?? [trend[0]!, 0];
  return { level: level!, trend: slope!, seasons: parts.figure, from: frequency };
}
