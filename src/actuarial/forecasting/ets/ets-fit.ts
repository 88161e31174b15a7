import { log } from '../../elementary/log.ts';
import { minimum } from '../../fit/simplex.ts';
import type { Fitted } from '../forecast-method.ts';
import { polytopeSearch } from '../polytope-search.ts';
import { seriesFault, type Refused, type Series } from '../series.ts';
import { allowed } from './ets-admissible.ts';
import { etsFilter } from './ets-filter.ts';
import { etsForecast } from './ets-forecast.ts';
import { etsName, stateCount, weightsOf, type EtsForm, type EtsWeights } from './ets-form.ts';
import { startingStates, startingWeights } from './ets-start.ts';

/** Stands for the criterion of a fit without error, minus infinity. */
const PERFECT = -1e10;

export interface EtsOptions {
  /** Weights held at a value instead of fitted. */
  readonly fixed?: Partial<EtsWeights>;
  /** What is made small: minus the likelihood (default), or the squared one-step errors. */
  readonly criterion?: 'likelihood' | 'squares';
  /**
   * `published` (default): one descent, the search behind the fits of R's `forecast`. `thorough`: started again from its end
   * until nothing is gained; the likelihood is at least as high, and up to ten times as long is taken.
   */
  readonly search?: 'published' | 'thorough';
}

export interface FittedEts extends Fitted {
  readonly form: EtsForm;
  /** Such as `ETS(A,Ad,M)`. */
  readonly name: string;
  readonly weights: EtsWeights;
  /** States before the first observation: level, growth, seasons with the latest first. */
  readonly initial: Float64Array;
  /** States after the last observation. */
  readonly state: Float64Array;
  /** But for a constant of the number of observations: −½·(n·log Σe² + 2·Σlog|fit|). */
  readonly logLikelihood: number;
  readonly aic: number;
  /** Infinity where the parameters are as many as the observations. */
  readonly aicc: number;
  readonly bic: number;
  /** Variance of the errors, Σe²/(n − parameters); relative errors where they are multiplicative. */
  readonly variance: number;
  /** Whether the search ended by itself. */
  readonly settled: boolean;
}

/** Observations that a form needs: five more than its parameters, the season counting as one cycle. */
export function etsLeast({ trend, season, damped }: EtsForm, frequency: number): number {
  return 7 + (trend === 'N' ? 0 : 2) + (season === 'N' ? 0 : frequency) + (damped ? 1 : 0);
}

/**
 * One exponential smoothing model in state-space form by maximum likelihood; initial states are parameters.
 *
 * Source: Hyndman, Koehler, Snyder & Grose (2002), International Journal of Forecasting 18, 439–454; Hyndman, Koehler, Ord &
 * Snyder, Forecasting with Exponential Smoothing (2008), chapters 2, 5 and 6.
 */
export function etsFit(series: Series, form: EtsForm, options: EtsOptions = {}): FittedEts | Refused {
  const multiplicative = form.error === 'M' || form.trend === 'M' || form.season === 'M';
  const refused = seriesFault(series, { least: etsLeast(form, series.frequency), positive: multiplicative, seasonal: form.season !== 'N' });
  if (refused) return refused;
  const { fixed = {}, criterion = 'likelihood', search = 'published' } = options;
  const { frequency } = series;
  const y = Float64Array.from(series.values);
  if (y.every((value) => value === y[0])) return { fault: { kind: 'constant' } };
  const states = startingStates(y, frequency, form);
  if (states === null) return { fault: { kind: 'not-identified' } };

  const first = startingWeights(form, frequency, fixed);
  const free = weightsOf(form).filter((name) => fixed[name] === undefined);
  const weightsAt = (at: ArrayLike<number>): EtsWeights => {
    const weights = { ...first };
    free.forEach((name, index) => (weights[name] = at[index]!));
    return weights;
  };
  const stateAt = (at: ArrayLike<number>): Float64Array => completed(Array.from(at).slice(free.length), form, frequency);
  const fits = new Float64Array(y.length);
  const loss = (at: ArrayLike<number>): number => {
    const weights = weightsAt(at);
    if (!allowed(weights, form, frequency, fixed)) return Infinity;
    const start = stateAt(at);
    if (form.season === 'M' && start.slice(-frequency).some((season) => season < 0)) return Infinity;
    const path = etsFilter(y, form, weights, start, fits);
    if (Number.isNaN(path.criterion)) return Infinity;
    return criterion === 'likelihood' ? Math.max(path.criterion, PERFECT) : path.mse;
  };
  const descent = polytopeSearch(loss, [...free.map((name) => first[name]), ...states]);
  if (descent === null) return { fault: { kind: 'not-identified' } };
  const further = search === 'thorough' ? minimum(loss, Array.from(descent.at), 0.05) : null;
  const best = further !== null && further.value < descent.value ? further : descent;
  const parameters = best.at.length + 1;
  return fittedEts(series, form, { weights: weightsAt(best.at), initial: stateAt(best.at), parameters, settled: best.settled });
}

/** The season of the first observation, which is left, added: seasons sum to 0, or to their number. */
function completed(states: readonly number[], form: EtsForm, frequency: number): Float64Array {
  if (form.season === 'N') return Float64Array.from(states);
  const seasons = states.slice(form.trend === 'N' ? 1 : 2);
  const rest = (form.season === 'M' ? frequency : 0) - seasons.reduce((total, season) => total + season, 0);
  return Float64Array.from([...states, rest]);
}

export interface EtsEstimate {
  readonly weights: EtsWeights;
  readonly initial: Float64Array;
  /** Number of estimated parameters, the variance included. */
  readonly parameters: number;
  readonly settled?: boolean;
}

/**
 * A model whose weights and initial states are given.
 *
 * @throws RangeError where the initial states are not as many as the form has
 */
export function fittedEts(series: Series, form: EtsForm, { weights, initial, parameters, settled = true }: EtsEstimate): FittedEts {
  const { frequency } = series;
  const count = stateCount(form, frequency);
  if (initial.length !== count) throw new RangeError(`fittedEts: ${count} initial states; got ${initial.length}`);
  const y = Float64Array.from(series.values);
  const n = y.length;
  const fits = new Float64Array(n);
  const path = etsFilter(y, form, weights, initial, fits);
  const { state } = path.walk;
  const criterion = Math.max(path.criterion, PERFECT);
  const aic = criterion + 2 * parameters;
  const variance = path.sse / (n - parameters + 1);
  return {
    form, weights, initial, state, variance, settled, aic,
    name: etsName(form),
    logLikelihood: -criterion / 2,
    aicc: n > parameters + 1 ? aic + (2 * parameters * (parameters + 1)) / (n - parameters - 1) : Infinity,
    bic: criterion + log(n) * parameters,
    fitted: Array.from(fits),
    forecast: (steps) => etsForecast({ form, weights, state, variance, frequency }, steps),
  };
}
