import { sum } from '../elementary/sum.ts';
import { incompleteGammaTail } from '../special/incomplete-gamma.ts';

/** Autocorrelations at lags 1 to `most`, with divisor n at every lag. NaN where nothing varies. */
export function autocorrelations(values: ArrayLike<number>, most: number): readonly number[] {
  const covariances = autocovariances(values, most);
  return covariances.slice(1).map((each) => each / covariances[0]!);
}

/** Autocovariances at lags 0 to `most`, with divisor n at every lag. Source: Box & Jenkins (1976), section 2.1.6. */
export function autocovariances(values: ArrayLike<number>, most: number): readonly number[] {
  const all = Array.from(values);
  const mean = sum(all) / all.length;
  const centred = all.map((value) => value - mean);
  return Array.from({ length: most + 1 }, (_, lag) => sum(centred.slice(lag).map((value, index) => value * centred[index]!)) / all.length);
}

export interface PortmanteauTest {
  readonly statistic: number;
  readonly degreesOfFreedom: number;
  /** Chance of a greater statistic where there is no autocorrelation. */
  readonly probability: number;
}

/**
 * Ljung and Box's test: n(n + 2)·Σ r_k²/(n − k) against chi-square.
 *
 * @param estimated number of parameters that were fitted to give `values` as residuals
 * Source: Ljung & Box (1978), Biometrika 65, 297–303.
 */
export function ljungBox(values: ArrayLike<number>, lags: number, estimated = 0): PortmanteauTest {
  const n = values.length;
  const statistic = n * (n + 2) * sum(autocorrelations(values, lags).map((r, index) => r ** 2 / (n - index - 1)));
  const degreesOfFreedom = lags - estimated;
  return { statistic, degreesOfFreedom, probability: incompleteGammaTail(degreesOfFreedom / 2, statistic / 2) };
}
