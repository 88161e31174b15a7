import { exp } from '../../../src/actuarial/elementary/exp.ts';
import { arima } from '../../../src/actuarial/forecasting/arima/arima.ts';
import type { ArimaOrder } from '../../../src/actuarial/forecasting/arima/arima-order.ts';
import { ets } from '../../../src/actuarial/forecasting/ets/ets.ts';
import type { EtsForm } from '../../../src/actuarial/forecasting/ets/ets-form.ts';
import { theta } from '../../../src/actuarial/forecasting/theta.ts';
import { linearTrend, logLinearTrend, meanGrowth } from '../../../src/actuarial/forecasting/trend.ts';
import type { CaseResult } from '../adapter.ts';
import { accepted, figuresCompared, forecastFigures, longest, methodNamed, relative, textIn, type Context, type Figures } from './forecasting-case.ts';

/** Means and intervals; the tolerance of an end is taken from the mean where that is greater. */
function forecastCompared(id: string, expected: Figures, forecast: Parameters<typeof forecastFigures>[0], share: number): CaseResult[] {
  const step = (at: string): number => Number(/\[(\d+)\]$/.exec(at)?.[1] ?? 0);
  return figuresCompared(id, expected, forecastFigures(forecast, Object.keys(expected)), (figure, at) => share * Math.max(Math.abs(figure), Math.abs(forecast.mean[step(at)] ?? 0)));
}

export function plainForecast({ one, series, tolerance }: Context): CaseResult[] {
  const steps = one.h ?? longest(one.expected);
  const fitted = accepted(/theta/i.test(one.method) ? theta(series) : methodNamed(one.method).fit(series));
  return forecastCompared(one.case_id, one.expected, fitted.forecast(steps), tolerance.forecast);
}

/** A log-likelihood above the expected one, and criteria below it, are no errors. */
function noWorse(result: CaseResult, sign: 1 | -1): CaseResult {
  const better = typeof result.got === 'number' && typeof result.expected === 'number' && sign * (result.got - result.expected) >= 0;
  return better ? { ...result, error: 0, pass: true } : result;
}

export function etsCase({ one, series, settings, tolerance }: Context): CaseResult[] {
  const model = textIn(settings, 'model', 'ZZZ');
  const letters = /^([AMZ])([NAMZ])(d?)([NAMZ])$/.exec(model);
  if (letters === null) throw new RangeError(`etsCase: a model such as ANN or MAdM; got ${model}`);
  const [, error = 'Z', trend = 'Z', damping = '', season = 'Z'] = letters;
  const damped = damping === 'd' ? true : settings['damped'];
  const form: Partial<EtsForm> = {
    ...(error === 'Z' ? {} : { error: error as EtsForm['error'] }),
    ...(trend === 'Z' ? {} : { trend: trend as EtsForm['trend'] }),
    ...(season === 'Z' ? {} : { season: season as EtsForm['season'] }),
    ...(typeof damped === 'boolean' ? { damped } : {}),
  };
  const fixed = Object.fromEntries(['alpha', 'beta', 'gamma', 'phi'].flatMap((name) => (typeof settings[name] === 'number' ? [[name, settings[name]]] : [])));
  const fit = accepted(ets(series, { form, options: { fixed } }));
  const { forecast, initial_states: initial, ...figures } = one.expected;
  const steps = longest(forecast ?? null) || (one.h ?? 1);
  const got = {
    selected: fit.name, parameters: fit.weights, loglik: fit.logLikelihood, aic: fit.aic, aicc: fit.aicc, bic: fit.bic, sigma2: fit.variance,
  };
  const scale = Math.max(...Array.from(fit.initial, Math.abs));
  return [
    // The criteria are twice the likelihood; the weights lie between 0 and 1.
    ...figuresCompared(one.case_id, figures, got, (expected, at) => {
      const name = at.split('.').at(-1)!;
      if (name === 'loglik') return tolerance.likelihood;
      return /^(aic|aicc|bic)$/.test(name) ? 2 * tolerance.likelihood : name === 'sigma2' ? tolerance.forecast * expected : tolerance.forecast;
    }).map((result) => (/\.loglik$/.test(result.id) ? noWorse(result, 1) : /\.(aic|aicc|bic)$/.test(result.id) ? noWorse(result, -1) : result)),
    ...(initial === undefined ? [] : figuresCompared(`${one.case_id}.initial_states`, typeof initial === 'number' ? [initial] : initial, fit.initial, () => tolerance.forecast * scale)),
    ...(forecast === undefined ? [] : forecastCompared(`${one.case_id}.forecast`, forecast as Figures, fit.forecast(steps), tolerance.forecast)),
  ];
}

export function arimaCase({ one, series, settings, tolerance }: Context): CaseResult[] {
  const fit = accepted(arima({ ...series, values: settings['log_transform'] === true ? Array.from(series.values, Math.log) : series.values }, orderOf(one.method, settings)));
  const { coefficients, standardErrors, variance, logLikelihood, aic, mean } = fit;
  const steps = Math.max(longest(one.expected['forecast'] ?? null), longest(one.expected['forecast_se'] ?? null), 1);
  const forecast = fit.forecast(steps);
  const coef = Object.fromEntries((['ar', 'ma', 'sar', 'sma'] as const).flatMap((part) => coefficients[part].map((value, index) => [`${part}${index + 1}`, value])));
  // The half width of the interval of level erf(1/√2) is the standard error.
  const se = forecast.interval(0.6826894921370859).upper.map((end, step) => end - forecast.mean[step]!);
  const got = { coef: mean === null ? coef : { ...coef, intercept: mean }, se: standardErrors, sigma2: variance, loglik: logLikelihood, aic, forecast: forecast.mean, forecast_se: se };
  return figuresCompared(one.case_id, one.expected, got, relative(tolerance.figure));
}

function orderOf(method: string, settings: Figures): ArimaOrder {
  const triples = [...method.matchAll(/\((\d+),\s*(\d+),\s*(\d+)\)/g)].map(([, ...own]) => own.slice(0, 3).map(Number) as [number, number, number]);
  const order = (settings['order'] as ArimaOrder['order'] | undefined) ?? triples[0];
  if (order === undefined) throw new RangeError(`orderOf: an order in the settings or the method; got ${method}`);
  const given = (settings['seasonal'] ?? settings['seasonal_order']) as ArimaOrder['seasonal'] | { order: ArimaOrder['seasonal'] } | undefined;
  const seasonal = given !== undefined && 'order' in given ? given.order : ((given as ArimaOrder['seasonal']) ?? triples[settings['order'] === undefined ? 1 : 0]);
  const mean = settings['include_mean'] ?? settings['include.mean'];
  return { order, ...(seasonal === undefined ? {} : { seasonal }), ...(typeof mean === 'boolean' ? { mean } : {}) };
}

export function trendCase({ one, series, tolerance }: Context): CaseResult[] {
  const logarithmic = /log/i.test(one.method);
  const fit = accepted(logarithmic ? logLinearTrend(series) : linearTrend(series));
  const forecast = fit.forecast(Math.max(1, longest(one.expected)));
  const { coefficients: [intercept, slope], r2, sigma, standardErrors } = fit.model;
  const got: Record<string, unknown> = { intercept, slope, r2, sigma, se: standardErrors, ...forecastFigures(forecast, Object.keys(one.expected)) };
  for (const name of Object.keys(one.expected)) {
    if (/^forecast\d*(_exp)?$/.test(name)) got[name] = forecast.mean;
    if (name === 'cagr') got[name] = meanGrowth(series);
    if (/^growth/.test(name)) got[name] = exp(slope!) - 1;
  }
  return figuresCompared(one.case_id, one.expected, got, relative(tolerance.figure));
}
