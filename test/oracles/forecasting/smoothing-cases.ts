import { autocorrelations, ljungBox } from '../../../src/actuarial/forecasting/autocorrelation.ts';
import { classicalDecomposition, type SeasonKind } from '../../../src/actuarial/forecasting/classical-decomposition.ts';
import { holtWintersStart } from '../../../src/actuarial/forecasting/holt-winters-start.ts';
import { smooth, type Smoothed, type SmoothingStart } from '../../../src/actuarial/forecasting/smoothing.ts';
import { stl } from '../../../src/actuarial/forecasting/stl.ts';
import type { CaseResult } from '../adapter.ts';
import { accepted, figuresCompared, longest, relative, textIn, type Context, type Figures } from './forecasting-case.ts';

function numberIn(settings: Figures, ...names: readonly string[]): number | undefined {
  const found = names.map((name) => settings[name]).find((value) => typeof value === 'number');
  return found as number | undefined;
}

function smoothedFigures({ fitted, level, trend, seasons, sse, forecast }: Smoothed, steps: number) {
  const states = { a: level, b: trend, ...Object.fromEntries(seasons.map((value, index) => [`s${index + 1}`, value])) };
  return { one_step_fitted: fitted, fitted, final_level: level, final_trend: trend, final: states, coefficients: states, sse, forecast: forecast(steps) };
}

export function simpleSmoothing({ one, series, settings, tolerance }: Context): CaseResult[] {
  const values = Array.from(series.values);
  const initial = textIn(settings, 'initial_level', 'first observation');
  const first = /first (\d+)/.exec(initial)?.[1];
  const level = numberIn(settings, 'initial_level') ?? (/mean/.test(initial) ? meanOf(values.slice(0, first === undefined ? values.length : Number(first))) : values[0]!);
  const got = smooth(values, { alpha: numberIn(settings, 'alpha') ?? Number.NaN }, { level, from: 0 });
  return figuresCompared(one.case_id, one.expected, smoothedFigures(got, longest(one.expected)), relative(tolerance.figure));
}

function meanOf(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / values.length;
}

export function holtSmoothing({ one, series, settings, tolerance }: Context): CaseResult[] {
  const values = series.values;
  const level = numberIn(settings, 'l_start', 'start_level', 'l.start') ?? values[1]!;
  const trend = numberIn(settings, 'b_start', 'start_trend', 'b.start') ?? values[1]! - values[0]!;
  const phi = numberIn(settings, 'phi');
  const weights = { alpha: numberIn(settings, 'alpha') ?? Number.NaN, beta: numberIn(settings, 'beta') ?? Number.NaN, ...(phi === undefined ? {} : { phi }) };
  return figuresCompared(one.case_id, one.expected, smoothedFigures(smooth(values, weights, { level, trend, from: 2 }), one.h ?? longest(one.expected)), relative(tolerance.figure));
}

export function holtWintersSmoothing({ one, series, settings, tolerance }: Context): CaseResult[] {
  const kind: SeasonKind = /multiplicative/i.test(one.method) ? 'multiplicative' : 'additive';
  const ruled = accepted(holtWintersStart(series, kind));
  const start: SmoothingStart = { ...ruled, level: numberIn(settings, 'start_level', 'l_start') ?? ruled.level, trend: numberIn(settings, 'start_trend', 'b_start') ?? ruled.trend };
  const weights = { alpha: numberIn(settings, 'alpha') ?? Number.NaN, beta: numberIn(settings, 'beta') ?? Number.NaN, gamma: numberIn(settings, 'gamma') ?? Number.NaN };
  return figuresCompared(one.case_id, one.expected, smoothedFigures(smooth(series.values, weights, start, kind), one.h ?? longest(one.expected)), relative(tolerance.figure));
}

/** `trend_first10`, `seasonal_last12`, `seasonal_first_period`, or the whole of a part. */
function partsNamed(names: readonly string[], parts: Readonly<Record<string, ArrayLike<number | null>>>, frequency: number): Record<string, unknown> {
  return Object.fromEntries(names.flatMap((name) => {
    const [, part = '', end, count] = /^([a-z]+?)(?:_(first|last)_?(\d+|period)?)?$/.exec(name) ?? [];
    const all = parts[part] === undefined ? undefined : Array.from(parts[part]);
    const length = count === 'period' ? frequency : Number(count);
    return all === undefined ? [] : [[name, end === 'first' ? all.slice(0, length) : end === 'last' ? all.slice(-length) : all]];
  }));
}

export function decompositionCase({ one, series, tolerance }: Context): CaseResult[] {
  const { figure, trend, seasonal, remainder } = accepted(classicalDecomposition(series, /multiplicative/i.test(one.method) ? 'multiplicative' : 'additive'));
  const got = partsNamed(Object.keys(one.expected), { figure, trend, seasonal, remainder, random: remainder }, series.frequency);
  return figuresCompared(one.case_id, one.expected, got, relative(tolerance.figure));
}

export function stlCase({ one, series, settings, tolerance }: Context): CaseResult[] {
  const worded = /(?:s\.?_?window|window)\s*=?\s*(\d+)/i.exec(one.method)?.[1];
  const seasonalWindow = numberIn(settings, 's_window', 's.window') ?? (worded === undefined ? 'periodic' : Number(worded));
  const trendWindow = numberIn(settings, 't_window', 't.window');
  const robust = settings['robust'] === true || /robust/i.test(one.method);
  const parts = accepted(stl(series, { seasonalWindow, robust, ...(trendWindow === undefined ? {} : { trendWindow }) }));
  const got = partsNamed(Object.keys(one.expected), { ...parts }, series.frequency);
  return figuresCompared(one.case_id, one.expected, got, relative(tolerance.figure));
}

export function autocorrelationCase({ one, series, settings, tolerance }: Context): CaseResult[] {
  const values = Array.from(series.values);
  const lags = numberIn(settings, 'lag', 'lags') ?? Number(/lag (\d+)\s*$/.exec(one.method)?.[1] ?? 5);
  const tested = /first differences/.test(one.method) ? values.slice(1).map((value, index) => value - values[index]!) : values;
  const test = ljungBox(tested, lags);
  const got = { acf: autocorrelations(values, longest(one.expected['acf'] ?? null)), ljung_box: test.statistic, statistic: test.statistic, p_value: test.probability };
  return figuresCompared(one.case_id, one.expected, got, relative(tolerance.figure));
}
