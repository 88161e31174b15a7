import type { ForecastMethod } from '../forecast-method.ts';
import { isRefused, seriesFault, type Refused, type Series } from '../series.ts';
import { etsFit, etsLeast, type EtsOptions, type FittedEts } from './ets-fit.ts';
import { usualForms, type EtsForm } from './ets-form.ts';

/** Longest season that is fitted: its states are parameters. */
const LONGEST_SEASON = 24;

export interface EtsChoice {
  /** Parts that are settled; those left out are chosen. */
  readonly form?: Partial<EtsForm>;
  readonly by?: 'aicc' | 'aic' | 'bic';
  readonly multiplicativeTrend?: boolean;
  readonly options?: EtsOptions;
}

/**
 * The exponential smoothing model with the least corrected Akaike criterion among the usual forms. Seasons longer than 24
 * steps, and those of a series of one season, are left out of account; multiplicative parts need values above 0.
 *
 * Source: Hyndman, Koehler, Snyder & Grose (2002), International Journal of Forecasting 18, 439–454.
 */
export function ets(series: Series, { form = {}, by = 'aicc', multiplicativeTrend = false, options = {} }: EtsChoice = {}): FittedEts | Refused {
  const refused = seriesFault(series, { least: 7 });
  if (refused) return refused;
  const values = Array.from(series.values);
  const frequency = series.frequency > LONGEST_SEASON || values.length <= series.frequency ? 1 : series.frequency;
  const positive = values.every((value) => value > 0);
  const forms = usualForms(frequency, positive, multiplicativeTrend || form.trend === 'M').filter((each) =>
    Object.entries(form).every(([part, wanted]) => wanted === undefined || each[part as keyof EtsForm] === wanted),
  );
  let best: FittedEts | Refused | undefined;
  for (const each of forms.length > 0 ? forms : [complete(form)]) {
    const fit = etsFit({ values, frequency }, each, options);
    if (best === undefined || (!isRefused(fit) && (isRefused(best) || fit[by] < best[by]))) best = fit;
  }
  return best!;
}

/** A form outside the usual ones that was asked for by name. */
function complete({ error = 'A', trend = 'N', season = 'N', damped = false }: Partial<EtsForm>): EtsForm {
  return { error, trend, season, damped };
}

/** One form as a method. */
function etsMethod(id: string, form: EtsForm): ForecastMethod {
  const leastFor = (frequency: number): number => etsLeast(form, frequency);
  return { id, least: leastFor(1), leastFor, fit: (series) => etsFit(series, form) };
}

export const simpleSmoothingMethod = etsMethod('simple-smoothing', { error: 'A', trend: 'N', season: 'N', damped: false });
export const holtMethod = etsMethod('holt', { error: 'A', trend: 'A', season: 'N', damped: false });
export const dampedHoltMethod = etsMethod('damped-holt', { error: 'A', trend: 'A', season: 'N', damped: true });
export const holtWintersAdditiveMethod = etsMethod('holt-winters-additive', { error: 'A', trend: 'A', season: 'A', damped: false });
export const holtWintersMultiplicativeMethod = etsMethod('holt-winters-multiplicative', { error: 'M', trend: 'A', season: 'M', damped: false });
export const etsMethodChosen: ForecastMethod = { id: 'ets', least: 7, leastFor: () => 7, fit: (series) => ets(series) };
