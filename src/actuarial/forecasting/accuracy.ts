import { sum } from '../elementary/sum.ts';
import { autocorrelations } from './autocorrelation.ts';

/** Measures of forecast errors, observation − forecast; null where a measure is not defined. */
export interface Accuracy {
  readonly count: number;
  /** Mean error, in the unit of the series. */
  readonly me: number;
  readonly rmse: number;
  readonly mae: number;
  /** Mean percentage error of the observations, in percent; null where an observation is 0. */
  readonly mpe: number | null;
  readonly mape: number | null;
  /** Mean of 200·|y − f| / (|y| + |f|), in percent; null where both are 0 somewhere. */
  readonly smape: number | null;
  /** Mean absolute error in units of `scale`. */
  readonly mase: number | null;
  /** Autocorrelation of the errors at lag 1. */
  readonly acf1: number | null;
  /** Theil's U: error of the growth forecast against that of no growth; below 1 beats the naive method. */
  readonly theilsU: number | null;
}

/**
 * Accuracy of forecasts against what came. Steps with no forecast are left out, except that growth for Theil's U is between
 * neighbours.
 *
 * @param scale mean absolute error in sample of the (seasonal) naive method, from `naiveScale`
 * @throws RangeError where there is nothing to compare, or the two differ in length
 * Source: Hyndman & Koehler (2006), International Journal of Forecasting 22, 679–688; Theil's U₂ (1966), as in Makridakis,
 * Wheelwright & Hyndman (1998), section 2/4/4.
 */
export function accuracy(actual: ArrayLike<number>, forecast: ArrayLike<number | null>, scale: number | null = null): Accuracy {
  if (actual.length !== forecast.length) throw new RangeError(`accuracy: a forecast for each observation; got ${forecast.length} for ${actual.length}`);
  const pairs = Array.from(actual, (y, index) => ({ y, f: forecast[index] ?? null })).filter((pair): pair is { y: number; f: number } => pair.f !== null);
  if (pairs.length === 0) throw new RangeError('accuracy: at least one forecast; got none');
  const mean = (of: (pair: { y: number; f: number }) => number): number => sum(pairs.map(of)) / pairs.length;
  const relative = pairs.every(({ y }) => y !== 0);
  const symmetric = pairs.every(({ y, f }) => y !== 0 || f !== 0);
  const errors = pairs.map(({ y, f }) => y - f);
  const mae = mean(({ y, f }) => Math.abs(y - f));
  const acf1 = errors.length > 1 ? autocorrelations(errors, 1)[0]! : Number.NaN;
  return {
    count: pairs.length,
    me: mean(({ y, f }) => y - f),
    rmse: Math.sqrt(mean(({ y, f }) => (y - f) ** 2)),
    mae,
    mpe: relative ? mean(({ y, f }) => (100 * (y - f)) / y) : null,
    mape: relative ? mean(({ y, f }) => Math.abs((100 * (y - f)) / y)) : null,
    smape: symmetric ? mean(({ y, f }) => (200 * Math.abs(y - f)) / (Math.abs(y) + Math.abs(f))) : null,
    mase: scale !== null && scale > 0 ? mae / scale : null,
    acf1: Number.isNaN(acf1) ? null : acf1,
    theilsU: theilsU(actual, forecast),
  };
}

function theilsU(actual: ArrayLike<number>, forecast: ArrayLike<number | null>): number | null {
  let missed = 0;
  let moved = 0;
  for (let index = 1; index < actual.length; index++) {
    const before = actual[index - 1]!;
    const said = forecast[index];
    if (said === null || said === undefined) continue;
    missed += ((said - actual[index]!) / before) ** 2;
    moved += (actual[index]! / before - 1) ** 2;
  }
  return moved > 0 && Number.isFinite(missed) && Number.isFinite(moved) ? Math.sqrt(missed / moved) : null;
}

/**
 * Mean absolute error in sample of the seasonal naive method, the scale of MASE; at frequency 1 of the naive one.
 *
 * @returns null where there is no more than one season
 */
export function naiveScale(training: ArrayLike<number>, frequency: number): number | null {
  const steps = Array.from(training).slice(frequency).map((value, index) => Math.abs(value - training[index]!));
  return steps.length === 0 ? null : sum(steps) / steps.length;
}
