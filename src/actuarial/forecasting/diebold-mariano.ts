import { power } from '../elementary/power.ts';
import { sum } from '../elementary/sum.ts';
import { studentDistribution } from '../scoring/student.ts';
import { autocovariances } from './autocorrelation.ts';

export interface DieboldMariano {
  /** Above 0: the first forecasts did worse. */
  readonly statistic: number;
  /** Two-sided, by Student's t with n − 1 degrees of freedom. */
  readonly probability: number;
  /** Horizon of the variance that was used: 1 where that of the horizon asked for was not positive. */
  readonly horizon: number;
}

/**
 * Whether two forecasts of the same figures did equally well, with Harvey, Leybourne and Newbold's correction.
 *
 * @param first errors of the first forecasts; `second` those of the other, in the same order
 * @param power of the absolute error that counts as loss
 * @returns null where the difference of losses does not vary, or there are fewer errors than the horizon and one
 * @throws RangeError where the two differ in length
 * Source: Diebold & Mariano (1995), Journal of Business & Economic Statistics 13, 253–263; Harvey, Leybourne & Newbold
 * (1997), International Journal of Forecasting 13, 281–291.
 */
export function dieboldMariano(first: readonly number[], second: readonly number[], { horizon = 1, power: exponent = 2 } = {}): DieboldMariano | null {
  if (first.length !== second.length) throw new RangeError(`dieboldMariano: as many errors of both; got ${first.length} and ${second.length}`);
  const n = first.length;
  if (n < horizon + 1) return null;
  const losses = first.map((error, index) => power(Math.abs(error), exponent) - power(Math.abs(second[index]!), exponent));
  const [own = 0, ...others] = autocovariances(losses, horizon - 1);
  const variance = (own + 2 * sum(others)) / n;
  if (!(variance > 0)) return horizon > 1 ? dieboldMariano(first, second, { power: exponent }) : null;
  const correction = Math.sqrt((n + 1 - 2 * horizon + (horizon * (horizon - 1)) / n) / n);
  const statistic = (correction * (sum(losses) / n)) / Math.sqrt(variance);
  return { statistic, probability: 2 * studentDistribution(-Math.abs(statistic), n - 1), horizon };
}
