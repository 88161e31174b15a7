import { log } from '../../../src/actuarial/elementary/log.ts';
import { exp } from '../../../src/actuarial/elementary/exp.ts';
import { laggedRegression, type LaggedRegression } from '../../../src/actuarial/forecasting/lagged-regression.ts';
import { isRefused } from '../../../src/actuarial/forecasting/series.ts';
import { compared, type CaseResult } from '../adapter.ts';
import { caseNumber, type CaseRow } from '../csv-rows.ts';

export interface GrowthCase {
  readonly case_id: string;
  readonly method: string;
  readonly tolerance?: string | number;
  readonly recomputed?: { readonly beta_const_lag_income?: readonly number[]; readonly se?: readonly number[]; readonly r_squared?: number; readonly n?: number };
  readonly expected_published_level?: Readonly<Record<string, number>>;
  readonly expected_published_growth?: Readonly<Record<string, number>>;
}

type ByYear = ReadonlyMap<number, number>;

/** CBO's model of premium growth on one set of inputs, against its published levels and growth. */
export function growthCase(one: GrowthCase, inputs: readonly CaseRow[]): readonly CaseResult[] {
  const column = (name: string): ByYear => new Map(inputs.flatMap((row) => (row[name] === undefined ? [] : [[caseNumber(row, 'year'), caseNumber(row, name)]])));
  const premium = premiumColumn(one, inputs);
  const [known, near, medical] = [column(premium), column(`${premium}_with_near_term`), column('medical_price_index')];
  const [incomes, persons, prices] = [column('disposable_income_smoothed_bn'), column('population_m'), column('pce_price_index')];
  const inflation = changes(medical);
  const growth = new Map([...changes(near)].flatMap(([year, change]) => (inflation.has(year) ? [[year, change - inflation.get(year)!]] : [])));
  const income = averageGrowth(new Map([...incomes].map(([year, value]) => [year, value / persons.get(year)! / prices.get(year)!])), 6);
  const [from, to] = yearsIn(/estimated (\d{4})-(\d{4})/, one.method, [1999, 2023]);
  const [first, last] = yearsIn(/forecast (\d{4})-(\d{4})/, one.method, [Math.max(...growth.keys()) + 1, Math.max(...medical.keys())]);
  const added = new Map([...one.method.matchAll(/(\d{4}) ([+-]\d+(?:\.\d+)?)/g)].map(([, year, value]) => [Number(year), Number(value)]));

  const sample = range(from, to);
  const fit = laggedRegression([from - 1, ...sample].map((year) => at(growth, year)), sample.map((year) => [at(income, year)]));
  if (isRefused(fit)) return [compared(one.case_id, 'a fit', fit.fault.kind)];
  // What is added to years with data goes into the lag of the first forecast.
  for (const [year, value] of added) if (year < first) growth.set(year, at(growth, year) + value);
  const ahead = fit.forecast(at(growth, first - 1), range(first, last).map((year) => [at(income, year)]), range(first, last).map((year) => added.get(year) ?? 0));
  ahead.forEach((value, step) => growth.set(first + step, value));
  const level = new Map(known);
  for (let year = Math.max(...known.keys()) + 1; year <= last; year++) level.set(year, at(level, year - 1) * exp(at(growth, year) + at(inflation, year)));
  return [...fitResults(one, fit), ...levelResults(one, level)];
}

function fitResults({ case_id, recomputed = {} }: GrowthCase, { model }: LaggedRegression): readonly CaseResult[] {
  const list = (name: string, stated: readonly number[] | undefined, got: readonly number[]): CaseResult[] =>
    (stated ?? []).map((value, index) => compared(`${case_id}.${name}.${index}`, value, got[index] ?? null, Math.abs(value) * 1e-9));
  return [
    ...list('beta', recomputed.beta_const_lag_income, model.coefficients),
    ...list('se', recomputed.se, model.standardErrors),
    ...(recomputed.r_squared === undefined ? [] : [compared(`${case_id}.r_squared`, recomputed.r_squared, model.r2, 1e-9)]),
    ...(recomputed.n === undefined ? [] : [compared(`${case_id}.n`, recomputed.n, model.fitted.length)]),
  ];
}

function levelResults(one: GrowthCase, level: ByYear): readonly CaseResult[] {
  const relative = Number.parseFloat(String(one.tolerance ?? '1e-6'));
  const growthOf = (year: number): number | null => (level.has(year) && level.has(year - 1) ? level.get(year)! / level.get(year - 1)! - 1 : null);
  return [
    ...Object.entries(one.expected_published_level ?? {}).map(([year, value]) => compared(`${one.case_id}.level.${year}`, value, level.get(Number(year)) ?? null, Math.abs(value) * relative)),
    // The growth of levels that are each right to the tolerance.
    ...Object.entries(one.expected_published_growth ?? {}).map(([year, value]) => compared(`${one.case_id}.growth.${year}`, value, growthOf(Number(year)), 2 * (1 + Math.abs(value)) * relative)),
  ];
}

/** The column that the case's levels begin with. */
function premiumColumn({ expected_published_level = {}, case_id }: GrowthCase, inputs: readonly CaseRow[]): string {
  const names = Object.keys(inputs[0] ?? {}).filter((name) => name.startsWith('premium') && !name.endsWith('with_near_term'));
  const stated = Object.entries(expected_published_level);
  const fitting = names.find((name) => {
    const row = inputs.find((each) => each[name] !== undefined);
    const match = stated.find(([year]) => row !== undefined && Number(year) === caseNumber(row, 'year'));
    return row !== undefined && match !== undefined && Math.abs(match[1] / caseNumber(row, name) - 1) < 1e-6;
  });
  const name = fitting ?? names.find((each) => /demo/.test(each) === /demo/.test(case_id));
  if (name === undefined) throw new RangeError(`premiumColumn: a column of premiums for ${case_id}; got ${names.join(', ')}`);
  return name;
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);

function yearsIn(pattern: RegExp, text: string, otherwise: readonly [number, number]): readonly [number, number] {
  const found = pattern.exec(text);
  return found === null ? otherwise : [Number(found[1]), Number(found[2])];
}

/** ln(x(t) / x(t − 1)). */
function changes(values: ByYear): Map<number, number> {
  return new Map([...values].flatMap(([year, value]) => (values.has(year - 1) ? [[year, log(value) - log(values.get(year - 1)!)]] : [])));
}

function averageGrowth(values: ByYear, years: number): ByYear {
  return new Map([...values].flatMap(([year, value]) => (values.has(year - years) ? [[year, (log(value) - log(values.get(year - years)!)) / years]] : [])));
}

function at(values: ByYear, year: number): number {
  const value = values.get(year);
  if (value === undefined) throw new RangeError(`at: a value for ${year}; got none`);
  return value;
}
