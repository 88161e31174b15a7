import { driftMethod, meanMethod, naiveMethod, seasonalNaiveMethod } from './baseline.ts';
import { combination } from './combination.ts';
import {
  dampedHoltMethod,
  etsMethodChosen,
  holtMethod,
  holtWintersAdditiveMethod,
  holtWintersMultiplicativeMethod,
  simpleSmoothingMethod,
} from './ets/ets.ts';
import type { ForecastMethod } from './forecast-method.ts';
import { thetaMethod } from './theta.ts';
import { linearTrendMethod, logLinearTrendMethod, logLinearWithBreaksMethod } from './trend.ts';

/** Mean of simple, Holt's and damped smoothing. */
export const combinationMethod = combination('combination', [simpleSmoothingMethod, holtMethod, dampedHoltMethod]);

/** Every method that needs nothing but the series, simplest first. */
export const forecastMethods: readonly ForecastMethod[] = [
  meanMethod,
  naiveMethod,
  seasonalNaiveMethod,
  driftMethod,
  linearTrendMethod,
  logLinearTrendMethod,
  logLinearWithBreaksMethod,
  simpleSmoothingMethod,
  holtMethod,
  dampedHoltMethod,
  holtWintersAdditiveMethod,
  holtWintersMultiplicativeMethod,
  etsMethodChosen,
  thetaMethod,
  combinationMethod,
];

/** The method with an id, or undefined. */
export function forecastMethod(id: string): ForecastMethod | undefined {
  return forecastMethods.find((method) => method.id === id);
}
