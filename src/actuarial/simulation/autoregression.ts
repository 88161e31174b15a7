/** x_t − mean = persistence·(x_{t−1} − mean) + shock·e_t, with e independent standard normals. */
export interface Autoregression {
  readonly persistence: number;
  /** Standard deviation of what comes new each year, from 0. */
  readonly shock: number;
  /** Level it returns to; 0 where left out. */
  readonly mean?: number;
  /**
   * The value of the year before the first. Where left out, the first year has the distribution that all years have in the
   * long run: mean, and standard deviation shock/√(1 − persistence²).
   */
  readonly start?: number;
}

export type AutoregressionFault =
  | { readonly kind: 'not-a-number'; readonly parameter: string; readonly value: number }
  | { readonly kind: 'negative-spread'; readonly parameter: 'shock'; readonly value: number }
  /** Without a start the persistence must lie between −1 and 1, or there is no long run. */
  | { readonly kind: 'not-stationary'; readonly parameter: 'persistence'; readonly value: number };

/** AR(1) of normal scores: every year standard normal, neighbours correlated by the persistence (within −1 … 1, without the ends). */
export function scoreAutoregression(persistence: number): Autoregression {
  return { persistence, shock: Math.sqrt((1 - persistence) * (1 + persistence)) };
}

export function autoregressionFault({ persistence, shock, mean = 0, start }: Autoregression): AutoregressionFault | undefined {
  for (const [parameter, value] of Object.entries({ persistence, shock, mean, start: start ?? 0 })) {
    if (!Number.isFinite(value)) return { kind: 'not-a-number', parameter, value };
  }
  if (shock < 0) return { kind: 'negative-spread', parameter: 'shock', value: shock };
  if (start === undefined && Math.abs(persistence) >= 1) return { kind: 'not-stationary', parameter: 'persistence', value: persistence };
  return undefined;
}

/**
 * Turns independent standard normals, one a year, into a path of the process, in place.
 *
 * @param place of the path among the numbers: `years` of them from `from` on, each `stride` after the one before
 * @throws RangeError where the process has a fault
 */
export function autoregress(normals: Float64Array, process: Autoregression, place: { readonly years: number; readonly from?: number; readonly stride?: number }): void {
  const fault = autoregressionFault(process);
  if (fault !== undefined) throw new RangeError(`autoregress: ${fault.parameter} of a process; got ${fault.value}`);
  const { persistence, shock, mean = 0, start } = process;
  const { years, from = 0, stride = 1 } = place;
  let at = from;
  let away = start === undefined ? 0 : start - mean;
  for (let year = 0; year < years; year++, at += stride) {
    const spread = year === 0 && start === undefined ? shock / Math.sqrt((1 - persistence) * (1 + persistence)) : shock;
    away = persistence * away + spread * normals[at]!;
    normals[at] = mean + away;
  }
}
