import type { EtsModel } from './ets-forecast.ts';
import { add, kronecker, product, scaled, transposed, type Matrix } from '../matrix.ts';

/**
 * Mean and variance by horizon of models with multiplicative error and season and at most an additive trend (class 3).
 *
 * Source: Hyndman, Koehler, Ord & Snyder, Forecasting with Exponential Smoothing (2008), section 6.4 and appendix; exact, but
 * for the normal quantiles that are put to it.
 */
export function multiplicativeSeasonVariance({ form, weights, state, variance, frequency: m }: EtsModel, steps: number) {
  const { alpha, beta, gamma, phi } = weights;
  const trending = form.trend === 'A';
  const h1: Matrix = trending ? [[1, phi]] : [[1]];
  const f1: Matrix = trending ? [[1, phi], [0, phi]] : [[1]];
  const g1: Matrix = trending ? [[alpha, alpha * phi], [beta, beta * phi]] : [[alpha]];
  const h2: Matrix = [Array.from({ length: m }, (_, index) => (index === m - 1 ? 1 : 0))];
  const f2: Matrix = Array.from({ length: m }, (_, row) => Array.from({ length: m }, (_column, column) => (column === (row + m - 1) % m ? 1 : 0)));
  const g2: Matrix = Array.from({ length: m }, (_, row) => Array.from({ length: m }, (_column, column) => (row === 0 && column === m - 1 ? gamma : 0)));
  const h21 = kronecker(h2, h1);
  const f21 = kronecker(f2, f1);
  const g21 = kronecker(g2, g1);
  const k = add(kronecker(g2, f1), kronecker(f2, g1));

  const own = Array.from(state.slice(0, trending ? 2 : 1));
  let means: Matrix = own.map((value) => Array.from(state.slice(own.length), (season) => value * season));
  let spread: Matrix = Array.from({ length: own.length * m }, () => new Array<number>(own.length * m).fill(0));
  const mean = new Float64Array(steps);
  const variances = new Float64Array(steps);
  for (let step = 0; step < steps; step++) {
    const mu = product(product(h1, means), transposed(h2))[0]![0]!;
    mean[step] = mu;
    variances[step] = (1 + variance) * product(product(h21, spread), transposed(h21))[0]![0]! + variance * mu * mu;
    if (step === steps - 1) break;
    const stacked: Matrix = Array.from({ length: m }, (_, column) => means.map((row) => [row[column]!])).flat();
    const outer = product(stacked, transposed(stacked));
    const between = (left: Matrix, middle: Matrix, right: Matrix): Matrix => product(product(left, middle), transposed(right));
    const crossed = between(f21, spread, g21);
    const noise = add(
      add(crossed, transposed(crossed)),
      add(between(k, add(spread, outer), k), scaled(between(g21, add(scaled(spread, 3), scaled(outer, 2)), g21), variance)),
    );
    spread = add(between(f21, spread, f21), scaled(noise, variance));
    means = add(between(f1, means, f2), scaled(between(g1, means, g2), variance));
  }
  return { mean, variance: variances };
}
