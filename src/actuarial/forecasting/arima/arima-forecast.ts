import type { Forecast } from '../forecast-method.ts';
import { checkedSteps, intervalForecast } from '../interval-forecast.ts';
import { product, transposed, type Matrix } from '../matrix.ts';
import { armaTransition, type ArmaPath } from './arma-filter.ts';

export interface ArimaModel {
  readonly phi: readonly number[];
  readonly theta: readonly number[];
  /** y_t = w_t + δ₁y_(t−1) + …. */
  readonly delta: readonly number[];
  readonly y: Float64Array;
  readonly path: ArmaPath;
  readonly shift: number;
  readonly variance: number;
}

/**
 * Forecasts from the state of the differences and the last observations, which are known without error. The intervals take
 * the coefficients for given.
 */
export function arimaForecast({ phi, theta, delta, y, path, shift, variance }: ArimaModel, steps: number): Forecast {
  checkedSteps(steps);
  const r = path.state.length;
  const size = r + delta.length;
  const last = Array.from(delta, (_, lag) => y[y.length - 1 - lag]!);
  const arma = armaTransition(Float64Array.from({ length: r }, (_, index) => phi[index] ?? 0));
  const own = Array.from({ length: size }, (_, column) => (column < r ? arma[0]![column]! : delta[column - r]!));
  const transition: Matrix = Array.from({ length: size }, (_, row) => {
    if (row < r) return Array.from({ length: size }, (_column, column) => arma[row]![column] ?? 0);
    return row === r ? own : Array.from({ length: size }, (_column, column) => (column === row - 1 ? 1 : 0));
  });
  const noise = Array.from({ length: size }, (_, index) => (index < r ? (index === 0 ? 1 : (theta[index - 1] ?? 0)) : index === r ? 1 : 0));
  const seen: Matrix = [Array.from({ length: size }, (_, index) => (index === (delta.length > 0 ? r : 0) ? 1 : 0))];
  let state: Matrix = [...path.state, ...last].map((value) => [value]);
  let spread: Matrix = Array.from({ length: size }, (_, row) => Array.from({ length: size }, (_column, column) => path.spread[row]?.[column] ?? 0));
  const mean = new Float64Array(steps);
  const sd = new Float64Array(steps);
  for (let step = 0; step < steps; step++) {
    state = product(transition, state);
    spread = product(product(transition, spread), transposed(transition)).map((row, i) => row.map((value, j) => value + noise[i]! * noise[j]!));
    mean[step] = shift + product(seen, state)[0]![0]!;
    sd[step] = Math.sqrt(variance * product(product(seen, spread), transposed(seen))[0]![0]!);
  }
  return intervalForecast(mean, sd);
}
