import { studentQuantile } from '../scoring/student.ts';
import type { Forecast } from './forecast-method.ts';
import { intervalForecast } from './interval-forecast.ts';
import { leastSquares, type LeastSquares } from './least-squares.ts';
import { seriesFault, type Refused, type Series } from './series.ts';

export interface FittedRegression {
  readonly fitted: readonly number[];
  /** Intercept, then one coefficient a driver; with standard errors, r² and σ. */
  readonly model: LeastSquares;
  /**
   * @param future drivers of the steps to come, one row a step
   * @throws RangeError where a row is not as long as the drivers
   */
  forecast(future: readonly (readonly number[])[]): Forecast;
}

/**
 * Ordinary least squares of a series on drivers, with an intercept. The intervals, by Student's t, hold for given drivers:
 * that those of the future are themselves forecasts is not in them.
 *
 * @param drivers one row an observation
 * @throws RangeError where there is not one row an observation, or rows differ in length
 * Source: Hyndman & Athanasopoulos, Forecasting: Principles and Practice (3rd edition), sections 7.6 and 7.9.
 */
export function regression(series: Series, drivers: readonly (readonly number[])[]): FittedRegression | Refused {
  const count = drivers[0]?.length ?? 0;
  if (drivers.length !== series.values.length || drivers.some((row) => row.length !== count)) {
    throw new RangeError(`regression: one row of drivers for each of ${series.values.length} observations, all of one length; got ${drivers.length}`);
  }
  const refused = seriesFault(series, { least: count + 2 });
  if (refused) return refused;
  const hole = drivers.findIndex((row) => row.some((value) => !Number.isFinite(value)));
  if (hole >= 0) return { fault: { kind: 'not-finite', at: hole } };
  const model = leastSquares(drivers.map((row) => [1, ...row]), Array.from(series.values));
  if (model === null) return { fault: { kind: 'not-identified' } };
  return { fitted: model.fitted, model, forecast: (future) => regressionForecast(model, future) };
}

/** Forecasts of a least-squares fit whose first column is the intercept. */
export function regressionForecast(model: LeastSquares, future: readonly (readonly number[])[]): Forecast {
  const rows = future.map((row) => [1, ...row]);
  const wrong = rows.find((row) => row.length !== model.coefficients.length);
  if (wrong) throw new RangeError(`forecast: ${model.coefficients.length - 1} drivers a step; got ${wrong.length - 1}`);
  return intervalForecast(
    Float64Array.from(rows, (row) => row.reduce((total, value, index) => total + value * model.coefficients[index]!, 0)),
    Float64Array.from(rows, (row) => model.sigma * Math.sqrt(1 + model.leverage(row))),
    (p) => studentQuantile(p, model.degreesOfFreedom),
  );
}
