import { forecastMethod } from '../../../src/actuarial/forecasting/forecast-methods.ts';
import type { ForecastMethod } from '../../../src/actuarial/forecasting/forecast-method.ts';
import { isRefused, type Series } from '../../../src/actuarial/forecasting/series.ts';
import { compared, type CaseResult, type CaseValue } from '../adapter.ts';

export type Figure = number | string | boolean | null | readonly Figure[] | { readonly [name: string]: Figure };
export type Figures = Readonly<Record<string, Figure>>;

export interface ForecastingCase {
  readonly case_id: string;
  readonly series: string;
  readonly frequency: number;
  readonly method: string;
  readonly h?: number;
  readonly settings?: Figures | string;
  readonly expected: Figures;
  readonly expected_training?: Figures;
  readonly tolerance?: number | string;
}

/** What a case has of its own. */
export interface Context {
  readonly one: ForecastingCase;
  readonly series: Series;
  readonly settings: Figures;
  readonly tolerance: Tolerance;
  /** Last observations kept back in the hold-out cases of the same series. */
  readonly holdout: number;
}

export interface Tolerance {
  /** Share of the expected figure, or absolute where that is below 1. */
  readonly figure: number;
  /** Share of a forecast; intervals by the mean they stand around. */
  readonly forecast: number;
  readonly likelihood: number;
}

/** The set's: 1e-8 but where a case states its own, in words or as a number. */
export function toleranceOf(stated: number | string | undefined): Tolerance {
  if (typeof stated === 'number') return { figure: stated, forecast: stated, likelihood: stated };
  const number = (pattern: RegExp): number | undefined => {
    const found = stated === undefined ? null : pattern.exec(stated);
    return found === null ? undefined : Number(found[1]) * (found[2] === '%' ? 0.01 : 1);
  };
  const first = number(/([\d.]+(?:e[-+]?\d+)?)\s*(%)?/i);
  const figure = number(/([\d.]+(?:e[-+]?\d+)?)\s*(%)?\s+on coefficients/i) ?? first ?? 1e-8;
  return {
    figure,
    forecast: number(/([\d.]+(?:e[-+]?\d+)?)\s*(%)?\s+on (?:the )?forecasts/i) ?? figure,
    likelihood: number(/([\d.]+(?:e[-+]?\d+)?)\s*(%)?\s+on (?:the )?log-?likelihood/i) ?? figure,
  };
}

/** Each figure of the expected ones beside what was got; where nothing was got the case fails. */
export function figuresCompared(id: string, expected: Figure, got: unknown, tolerance: (expected: number, at: string) => number): CaseResult[] {
  if (Array.isArray(expected)) {
    const list = got as ArrayLike<unknown> | undefined;
    return (expected as readonly Figure[]).flatMap((each, index) => figuresCompared(`${id}[${index}]`, each, list?.[index], tolerance));
  }
  if (typeof expected === 'object' && expected !== null) {
    return Object.entries(expected).flatMap(([name, each]) => figuresCompared(`${id}.${name}`, each, (got as Figures | undefined)?.[name], tolerance));
  }
  // R writes Inf or NaN where a measure is not defined, such as a percentage of 0.
  if (typeof expected === 'string' && /^([-+]?Inf|NaN|NA)$/.test(expected)) return [compared(id, null, (got ?? null) as CaseValue)];
  const value = got === undefined ? 'nothing' : (got as CaseValue);
  return [compared(id, expected, value, typeof expected === 'number' ? tolerance(expected, id) : 0)];
}

/** A word among the settings. */
export function textIn(settings: Figures, name: string, otherwise: string): string {
  const value = settings[name];
  return typeof value === 'string' ? value : otherwise;
}

export function relative(share: number): (expected: number) => number {
  return (expected) => share * Math.max(1, Math.abs(expected));
}

const ids: readonly (readonly [RegExp, string])[] = [
  [/snaive|seasonal naive/, 'seasonal-naive'],
  [/naive|random walk$/, 'naive'],
  [/drift/, 'drift'],
  [/mean/, 'mean'],
  [/theta/, 'theta'],
  [/comb/, 'combination'],
  [/damped|dampen/, 'damped-holt'],
  [/holt.?winters|\bhw\b/, 'holt-winters-additive'],
  [/holt/, 'holt'],
  [/\bses\b|simple exponential|single/, 'simple-smoothing'],
  [/\bets\b/, 'ets'],
  [/log.?linear/, 'log-linear-trend'],
  [/linear|ols|trend/, 'linear-trend'],
];

/** The method a set's word stands for. @throws RangeError where there is none */
export function methodNamed(word: string): ForecastMethod {
  const id = ids.find(([pattern]) => pattern.test(word.toLowerCase()))?.[1];
  const method = id === undefined ? undefined : forecastMethod(id);
  if (method === undefined) throw new RangeError(`methodNamed: a known method; got ${word}`);
  return method;
}

/** What a method gave, or an error that says why it refused. */
export function accepted<T extends object>(result: T): Exclude<T, { readonly fault: unknown }> {
  if (isRefused(result)) throw new RangeError(`accepted: a series the method takes; got ${JSON.stringify(result.fault)}`);
  return result as Exclude<T, { readonly fault: unknown }>;
}

/** `upper95` of a forecast, `mean`, and nothing else. */
export function forecastFigures(forecast: { readonly mean: ArrayLike<number>; interval(level: number): { lower: ArrayLike<number>; upper: ArrayLike<number> } }, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(names.flatMap((name) => {
    if (name === 'mean') return [[name, forecast.mean]];
    const found = /^(lower|upper)_?(\d+(?:\.\d+)?)$/.exec(name);
    return found === null ? [] : [[name, forecast.interval(Number(found[2]) / 100)[found[1] as 'lower' | 'upper']]];
  }));
}

export function longest(expected: Figure): number {
  if (Array.isArray(expected)) return expected.length;
  return typeof expected === 'object' && expected !== null ? Math.max(0, ...Object.values(expected).map(longest)) : 0;
}
