import type { Fitted, ForecastMethod } from './forecast-method.ts';
import { driftMethod, naiveMethod } from './baseline.ts';
import { isRefused, type Refused, type Series, type SeriesFault } from './series.ts';

export interface FittedWithFallback {
  readonly fitted: Fitted;
  /** The method that was used. */
  readonly used: ForecastMethod;
  /** Methods that refused the series before, in order, with the reason; the first is the one asked for. */
  readonly passedOver: readonly { readonly method: ForecastMethod; readonly fault: SeriesFault }[];
}

/**
 * The method asked for, or the first simpler one that takes the series.
 *
 * @param simpler tried in order; drift, then naive by default
 * @returns the refusal of the method asked for where none takes it
 */
export function withFallback(
  method: ForecastMethod,
  series: Series,
  simpler: readonly ForecastMethod[] = [driftMethod, naiveMethod],
): FittedWithFallback | Refused {
  const passedOver: { method: ForecastMethod; fault: SeriesFault }[] = [];
  for (const used of [method, ...simpler.filter(({ id }) => id !== method.id)]) {
    const fitted = used.fit(series);
    if (!isRefused(fitted)) return { fitted, used, passedOver };
    passedOver.push({ method: used, fault: fitted.fault });
  }
  return { fault: passedOver[0]!.fault };
}
