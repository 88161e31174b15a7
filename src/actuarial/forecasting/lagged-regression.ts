import { isRefused, type Refused } from './series.ts';
import type { LeastSquares } from './least-squares.ts';
import { regression } from './regression.ts';

export interface LaggedRegression {
  /** Intercept, coefficient of the value before, then one for each driver; with standard errors and r². */
  readonly model: LeastSquares;
  /**
   * Values step by step, each from the one before it: what is added to one is carried on through the next by its lag.
   *
   * @param last value before the first step
   * @param drivers one row a step
   * @param added judgement added to each step, by its place; 0 where there is none
   * @throws RangeError where a row of drivers is not as long as those of the fit
   */
  forecast(last: number, drivers: readonly (readonly number[])[], added?: readonly number[]): Float64Array;
}

/**
 * Ordinary least squares of a series on its own value one step before and on drivers. With a lagged dependent variable the
 * coefficients are biased in short samples and the intervals of the plain regression do not hold beyond one step, so that
 * none are given.
 *
 * @param values y(0) … y(n); the fit is to y(1) … y(n)
 * @param drivers one row for each of y(1) … y(n); may be empty rows
 * @throws RangeError where there is not one row for each value but the first
 * Source: Hurwicz (1950) in Koopmans, Statistical Inference in Dynamic Economic Models, on the bias (from memory).
 */
export function laggedRegression(values: readonly number[], drivers: readonly (readonly number[])[]): LaggedRegression | Refused {
  if (drivers.length !== values.length - 1) throw new RangeError(`laggedRegression: drivers of each value but the first; got ${drivers.length} for ${values.length}`);
  const fit = regression({ values: values.slice(1), frequency: 1 }, drivers.map((row, index) => [values[index]!, ...row]));
  // The first value has none before it.
  if (isRefused(fit)) return fit.fault.kind === 'too-few' ? { fault: { ...fit.fault, needs: fit.fault.needs + 1, has: values.length } } : fit;
  const [intercept = 0, lag = 0, ...slopes] = fit.model.coefficients;
  return {
    model: fit.model,
    forecast: (last, future, added = []) => {
      const made = new Float64Array(future.length);
      let before = last;
      future.forEach((row, step) => {
        if (row.length !== slopes.length) throw new RangeError(`forecast: ${slopes.length} drivers a step; got ${row.length}`);
        before = intercept + lag * before + row.reduce((total, value, index) => total + value * slopes[index]!, 0) + (added[step] ?? 0);
        made[step] = before;
      });
      return made;
    },
  };
}
