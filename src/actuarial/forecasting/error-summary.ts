import { sum } from '../elementary/sum.ts';
import { percentiles } from '../simulation/percentiles.ts';

/** Statistics of forecast errors, all in the unit of the errors; their sign is the caller's. */
export interface ErrorSummary {
  readonly count: number;
  readonly meanError: number;
  readonly meanAbsoluteError: number;
  readonly rmse: number;
  /** Width of the middle two thirds: the quantile at 5/6 less that at 1/6, with straight lines between order statistics. */
  readonly twoThirdsSpread: number;
}

/**
 * Errors of many forecasts in five numbers, those of the Congressional Budget Office's evaluations.
 *
 * @throws RangeError without errors
 * Source: Congressional Budget Office, An Evaluation of CBO's Projections of Outlays from 1984 to 2021 (April 2023), appendix.
 */
export function errorSummary(errors: readonly number[]): ErrorSummary {
  if (errors.length === 0) throw new RangeError('errorSummary: at least one error; got none');
  const mean = (of: (error: number) => number): number => sum(errors.map(of)) / errors.length;
  const [low = 0, high = 0] = percentiles(Float64Array.from(errors), [1 / 6, 5 / 6]);
  return {
    count: errors.length,
    meanError: mean((error) => error),
    meanAbsoluteError: mean(Math.abs),
    rmse: Math.sqrt(mean((error) => error * error)),
    twoThirdsSpread: high - low,
  };
}

/** The same for each horizon, nearest first. */
export function errorSummaries(errors: readonly { readonly horizon: number; readonly error: number }[]): readonly (ErrorSummary & { readonly horizon: number })[] {
  const horizons = [...new Set(errors.map(({ horizon }) => horizon))].sort((one, other) => one - other);
  return horizons.map((horizon) => ({ horizon, ...errorSummary(errors.filter((each) => each.horizon === horizon).map(({ error }) => error)) }));
}
