import { exp } from '../../elementary/exp.ts';
import { log } from '../../elementary/log.ts';
import { sum } from '../../elementary/sum.ts';
import { minimum } from '../../fit/simplex.ts';
import type { Fitted, ForecastMethod } from '../forecast-method.ts';
import { inverse } from '../matrix.ts';
import { seriesFault, type Refused, type Series } from '../series.ts';
import { differencing, expanded, fromPartial, toPartial, type ArimaCoefficients, type ArimaOrder } from './arima-order.ts';
import { arimaForecast } from './arima-forecast.ts';
import { armaFilter } from './arma-filter.ts';

export interface FittedArima extends Fitted {
  readonly coefficients: ArimaCoefficients;
  /** null where none was estimated. */
  readonly mean: number | null;
  /** By R's names, ar1 … ma1 … sar1 … sma1 … intercept; null where the curvature of the likelihood gives none. */
  readonly standardErrors: Readonly<Record<string, number | null>>;
  /** Variance of the innovations, by maximum likelihood. */
  readonly variance: number;
  readonly logLikelihood: number;
  readonly aic: number;
  readonly settled: boolean;
}

/** Observations that an order needs: those its differences and longest lag take, its parameters and two. */
export function arimaLeast({ order: [p, d, q], seasonal: [sp, sd, sq] = [0, 0, 0], mean = true }: ArimaOrder, frequency: number): number {
  return d + sd * frequency + Math.max(p + sp * frequency, q + sq * frequency) + p + q + sp + sq + (mean && d + sd === 0 ? 1 : 0) + 2;
}

/**
 * Seasonal ARIMA by exact maximum likelihood, started from conditional least squares. The search stays where the process is
 * stationary and invertible.
 *
 * Source: Box & Jenkins (1976), chapters 7 and 9; the parameters by partial autocorrelations: Monahan (1984), Biometrika 71,
 * 403–404. The same model, likelihood and start as R's `arima`.
 */
export function arima(series: Series, order: ArimaOrder): FittedArima | Refused {
  const refused = seriesFault(series, { least: arimaLeast(order, series.frequency) });
  if (refused) return refused;
  const { order: [p, d, q], seasonal: [sp, sd, sq] = [0, 0, 0] } = order;
  const { frequency } = series;
  const y = Float64Array.from(series.values);
  const delta = differencing(d, sd, frequency);
  const w = Array.from(y.slice(delta.length), (value, index) => value - sum(delta.map((each, lag) => each * y[index + delta.length - lag - 1]!)));
  const n = w.length;
  const centre = sum(w) / n;
  const withMean = (order.mean ?? true) && delta.length === 0;
  const sd0 = Math.sqrt(sum(w.map((value) => (value - (withMean ? centre : 0)) ** 2)) / n);
  if (!(sd0 > 0)) return { fault: { kind: 'constant' } };

  const parts = (at: readonly number[]): ArimaCoefficients & { shift: number } => ({
    ar: at.slice(0, p), ma: at.slice(p, p + q), sar: at.slice(p + q, p + q + sp), sma: at.slice(p + q + sp, p + q + sp + sq),
    shift: withMean ? centre + sd0 * at[p + q + sp + sq]! : 0,
  });
  const free = p + q + sp + sq + (withMean ? 1 : 0);
  const filtered = (at: readonly number[]) => {
    const { shift, ...coefficients } = parts(at);
    const { phi, theta } = expanded(coefficients, frequency);
    return armaFilter(w.map((value) => value - shift), phi, theta);
  };
  /** Minus the log-likelihood with the variance at its best, but for ½n(1 + log 2π). */
  const loss = (at: readonly number[]): number => {
    const path = filtered(at);
    return path === null ? Infinity : 0.5 * (n * log(path.squares / n) + path.logs);
  };
  const blocks = [[0, p, 1], [p, p + q, -1], [p + q, p + q + sp, 1], [p + q + sp, p + q + sp + sq, -1]] as const;
  const bounded = (at: readonly number[]): number[] => {
    const inside = [...at];
    for (const [from, to, sign] of blocks) fromPartial(at.slice(from, to).map(tanh)).forEach((value, index) => (inside[from + index] = sign * value));
    return inside;
  };
  const conditional = minimum((at) => conditionalSquares(w, parts(at), frequency), new Array<number>(free).fill(0), 0.1);
  const start = [...conditional.at];
  for (const [from, to, sign] of blocks) unbounded(conditional.at.slice(from, to), sign).forEach((value, index) => (start[from + index] = value));
  const found = minimum((at) => loss(bounded(at)), start, 0.1);
  if (!Number.isFinite(found.value)) return { fault: { kind: 'not-identified' } };
  const at = bounded(found.at);
  const path = filtered(at)!;
  const { shift, ...coefficients } = parts(at);
  const variance = path.squares / n;
  const logLikelihood = -found.value - 0.5 * n * (1 + log(2 * Math.PI));
  const scales = at.map((_, index) => (withMean && index === free - 1 ? sd0 : 1));
  return {
    coefficients, variance, logLikelihood,
    mean: withMean ? shift : null,
    aic: -2 * logLikelihood + 2 * (free + 1),
    settled: found.settled,
    standardErrors: named(curvatureErrors(loss, at).map((error, index) => error && error * scales[index]!), [p, q, sp, sq]),
    fitted: Array.from(y, (value, index) => (index < delta.length ? null : value - path.errors[index - delta.length]!)),
    forecast: (steps) => arimaForecast({ ...expanded(coefficients, frequency), delta, y, path, shift, variance }, steps),
  };
}

/** Start of the search: partial autocorrelations by artanh; from 0 where the least squares are not stationary. */
function unbounded(coefficients: readonly number[], sign: 1 | -1): number[] {
  const partial = toPartial(coefficients.map((value) => sign * value));
  return coefficients.map((_, index) => (partial === null ? 0 : artanh(Math.max(-0.99, Math.min(0.99, partial[index]!)))));
}

function tanh(x: number): number {
  return 1 - 2 / (exp(2 * x) + 1);
}

function artanh(x: number): number {
  return 0.5 * log((1 + x) / (1 - x));
}

/** Mean square of the errors, those before the first full set of lags taken for 0. */
function conditionalSquares(w: readonly number[], { shift, ...coefficients }: ArimaCoefficients & { shift: number }, frequency: number): number {
  const { phi, theta } = expanded(coefficients, frequency);
  const errors = new Float64Array(w.length);
  let squares = 0;
  for (let t = phi.length; t < w.length; t++) {
    let error = w[t]! - shift;
    for (let lag = 0; lag < phi.length; lag++) error -= phi[lag]! * (w[t - lag - 1]! - shift);
    for (let lag = 0; lag < Math.min(theta.length, t - phi.length); lag++) error -= theta[lag]! * errors[t - lag - 1]!;
    errors[t] = error;
    squares += error * error;
  }
  return 0.5 * log(squares / (w.length - phi.length));
}

/** Roots of the diagonal of the inverse of the second differences of minus the log-likelihood. */
function curvatureErrors(loss: (at: readonly number[]) => number, at: readonly number[]): (number | null)[] {
  const step = 1e-3;
  const moved = (changes: readonly (readonly [number, number])[]): number => {
    const other = [...at];
    for (const [index, by] of changes) other[index]! += by;
    return loss(other);
  };
  const hessian = at.map((_, i) =>
    at.map((_other, j) =>
      i === j
        ? (moved([[i, step]]) - 2 * loss(at) + moved([[i, -step]])) / step ** 2
        : (moved([[i, step], [j, step]]) - moved([[i, step], [j, -step]]) - moved([[i, -step], [j, step]]) + moved([[i, -step], [j, -step]])) / (4 * step ** 2),
    ),
  );
  const covariance = at.length > 0 && hessian.flat().every(Number.isFinite) ? inverse(hessian) : null;
  return at.map((_, index) => (covariance !== null && covariance[index]![index]! > 0 ? Math.sqrt(covariance[index]![index]!) : null));
}

function named(errors: readonly (number | null)[], counts: readonly number[]): Record<string, number | null> {
  const names = counts.flatMap((count, part) => Array.from({ length: count }, (_, index) => `${['ar', 'ma', 'sar', 'sma'][part]}${index + 1}`));
  return Object.fromEntries(errors.map((error, index) => [names[index] ?? 'intercept', error]));
}

/** One order as a method. */
export function arimaMethod(order: ArimaOrder): ForecastMethod {
  const seasonal = order.seasonal ? `(${order.seasonal.join(',')})` : '';
  const leastFor = (frequency: number): number => arimaLeast(order, frequency);
  return { id: `arima(${order.order.join(',')})${seasonal}`, least: leastFor(1), leastFor, fit: (series) => arima(series, order) };
}
