import { readFileSync } from 'node:fs';
import path from 'node:path';
import { maximumLikelihood } from '../../../src/actuarial/fit/maximum-likelihood.ts';
import { chainLadder } from '../../../src/actuarial/reserving/chain-ladder.ts';
import { isFaulty } from '../../../src/actuarial/reserving/finding.ts';
import { triangleFrom } from '../../../src/actuarial/reserving/read-triangle.ts';
import type { Triangle } from '../../../src/actuarial/reserving/triangle.ts';
import { verdict } from '../../../src/actuarial/reserving/verdict.ts';
import type { FamilyName } from '../../../src/actuarial/severity/families.ts';
import { compared, type CaseResult, type OracleAdapter } from '../adapter.ts';
import { caseFiles, csvRows, type CaseRow } from '../csv-rows.ts';
import { bandSummary } from '../health/band-summary.ts';
import { designFigures, sampleFigures } from '../health/sample-figures.ts';

/** The set states none: published digits of its own recomputation, and 1e-5 of a figure where a search found it. */
const EXACT = 1e-9;
const SEARCHED = 1e-5;

type Json = number | string | null | readonly Json[] | { readonly [name: string]: Json };

export const adapter: OracleAdapter = {
  set: 'health-claims-data',
  run: async (folder): Promise<readonly CaseResult[]> => {
    const tables = caseFiles(folder, '.csv').map((file) => ({ name: path.basename(file, '.csv'), rows: csvRows(file) }));
    const results = caseFiles(folder, '.json').flatMap((file) => {
      const name = path.basename(file, '.json');
      try {
        return jsonCase(name, JSON.parse(readFileSync(file, 'utf8')) as Record<string, Json>, tables);
      } catch (error) {
        return [compared(name, 'a case that runs', (error as Error).message)];
      }
    });
    const triangles = tables.filter(({ name, rows }) => isTriangle(rows) && /as-of-2002-12/.test(name));
    return [...results, ...triangles.flatMap(({ name, rows }) => diagnosed(name, triangleOfRows(rows)))];
  },
};

interface Table {
  readonly name: string;
  readonly rows: readonly CaseRow[];
}

/** The table a file of expected figures is about: the one whose name it shares most letters with, among those of its kind. */
function tableFor(name: string, tables: readonly Table[], fits: (rows: readonly CaseRow[]) => boolean): Table {
  const shared = (other: string): number => [...other].findIndex((letter, at) => name[at] !== letter);
  const candidates = tables.filter(({ rows }) => fits(rows)).sort((one, other) => (shared(other.name) + 1 || 99) - (shared(one.name) + 1 || 99));
  if (candidates[0] === undefined) throw new RangeError(`no table of cases for ${name}`);
  return candidates[0];
}

function jsonCase(name: string, expected: Readonly<Record<string, Json>>, tables: readonly Table[]): CaseResult[] {
  if ('ibnr_by_month' in expected || 'link_ratios' in expected || 'completion_factor_by_age' in expected) {
    return triangleCase(name, expected, triangleOfRows(tableFor(name, tables, isTriangle).rows));
  }
  if ('frequency_per_policy_year' in expected || 'cost_per_policy_year' in expected) {
    return bandCase(name, expected, tableFor(name, tables, (rows) => 'policy_years' in (rows[0] ?? {})).rows);
  }
  const { rows } = tableFor(name, tables, (each) => 'medical_expense' in (each[0] ?? {}));
  const column = /inpatient/.test(name) ? 'inpatient_expense' : 'medical_expense';
  return sampleCase(name, expected, Float64Array.from(rows, (row) => Number(row[column] ?? 0)));
}

function triangleCase(name: string, expected: Readonly<Record<string, Json>>, triangle: Triangle): CaseResult[] {
  const { development, reserve, total, toUltimate, ultimate, latest } = chainLadder(triangle);
  const figures: Readonly<Record<string, number | Float64Array>> = {
    link_ratios: development.factors,
    ibnr_by_month: reserve,
    total_ibnr: total,
    completion_factor_by_age: toUltimate.map((each) => 1 / each),
    ultimate_by_month: ultimate,
    latest_by_month: latest,
    total_ultimate: ultimate.reduce((sum, each) => sum + each, 0),
  };
  return Object.entries(expected).flatMap(([key, value]) => {
    if (typeof value === 'string') return [];
    const got = figures[key];
    if (typeof value === 'number') return [number(`${name}.${key}`, value, typeof got === 'number' ? got : null, EXACT)];
    if (Array.isArray(value)) return (value as readonly Json[]).map((each, at) => number(`${name}.${key}[${at + 1}]`, each, got instanceof Float64Array ? (got[at] ?? null) : null, EXACT));
    return [compared(`${name}.${key}`, JSON.stringify(value), null)];
  });
}

/** The set says that the chain ladder misses the triangle of 2002-12 badly, as claims were paid faster: the program has to refuse it, for that reason among others. */
function diagnosed(name: string, triangle: Triangle): CaseResult[] {
  const result = verdict(triangle);
  if (isFaulty(result)) return [compared(`${name}.verdict`, 'a verdict', result.fault.code)];
  const standing = result.methods.find(({ method }) => method === 'chain-ladder')!.standing;
  return [compared(`${name}.chain-ladder`, 'refused', standing), compared(`${name}.pace`, true, result.signs.some(({ code }) => code === 'reserving/payment-faster'))];
}

function bandCase(name: string, expected: Readonly<Record<string, Json>>, rows: readonly CaseRow[]): CaseResult[] {
  const figures = bandSummary(rows);
  // Quantiles, spread and counts of members with a claim need single members, of which the set has no file: they are no cases.
  return flat(expected)
    .filter(({ path: at }) => at.join('.') in figures)
    .map(({ path: at, value }) => number(`${name}.${at.join('.')}`, value, figures[at.join('.')]!, EXACT));
}

function sampleCase(name: string, expected: Readonly<Record<string, Json>>, values: Float64Array): CaseResult[] {
  const figures = sampleFigures(values);
  return Object.entries(expected).flatMap(([key, value]) => {
    if (key === 'fits_to_positive') return fits(name, value as Readonly<Record<string, Readonly<Record<string, number>>>>, values.filter((each) => each > 0));
    if (key === 'designs' || key === 'lev') {
      return (value as readonly Readonly<Record<string, number>>[]).flatMap((row, at) => {
        const got = key === 'designs' ? designFigures(values, row) : figures.atLimit(row['limit']!);
        const inputs = ['d', 'u', 'a', 'limit'];
        return Object.entries(row).filter(([each]) => !inputs.includes(each)).map(([each, figure]) => number(`${name}.${key}[${at + 1}].${each}`, figure, got[each] ?? null, EXACT));
      });
    }
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return flat(value as Readonly<Record<string, Json>>).map(({ path: at, value: figure }) => number(`${name}.${key}.${at.join('.')}`, figure, key.startsWith('quantiles') ? figures.quantile(Number(at.join('.'))) : null, EXACT));
    }
    return [number(`${name}.${key}`, value, figures.plain[key] ?? null, EXACT)];
  });
}

/** The spellings of parameters that the set uses for ours. */
const parameterNames: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  lognormal: { mu: 'mu', sigma_mle: 'sigma', sigma: 'sigma' },
  gamma: { shape: 'alpha', alpha: 'alpha', scale: 'theta', theta: 'theta' },
  weibull: { tau: 'tau', shape: 'tau', theta: 'theta', scale: 'theta' },
  pareto: { alpha: 'alpha', shape: 'alpha', theta: 'theta', scale: 'theta' },
};

function fits(name: string, expected: Readonly<Record<string, Readonly<Record<string, number>>>>, values: Float64Array): CaseResult[] {
  return Object.entries(expected).flatMap(([family, figures]) => {
    const fit = maximumLikelihood(family as FamilyName, { values });
    return Object.entries(figures).map(([key, figure]) => {
      const id = `${name}.fits_to_positive.${family}.${key}`;
      if (!fit.fitted) return compared(id, figure, fit.reason);
      if (/loglik/.test(key)) return number(id, figure, fit.logLikelihood, EXACT);
      return number(id, figure, fit.parameters[parameterNames[family]?.[key] ?? key] ?? null, SEARCHED);
    });
  });
}

function number(id: string, expected: Json, got: number | null, relative: number): CaseResult {
  if (typeof expected !== 'number') return compared(id, JSON.stringify(expected), got);
  return compared(id, expected, got, Math.abs(expected) * relative + 1e-12);
}

function flat(expected: Readonly<Record<string, Json>>, at: readonly string[] = []): { path: readonly string[]; value: Json }[] {
  return Object.entries(expected).flatMap(([name, value]) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? flat(value as Readonly<Record<string, Json>>, [...at, name]) : [{ path: [...at, name], value }],
  );
}

function isTriangle(rows: readonly CaseRow[]): boolean {
  return 'month' in (rows[0] ?? {}) && 'dev1' in (rows[0] ?? {});
}

function triangleOfRows(rows: readonly CaseRow[]): Triangle {
  const read = triangleFrom(
    rows.flatMap((row, i) =>
      Object.entries(row)
        .filter(([name]) => /^dev\d+$/.test(name))
        .map(([name, cell]) => ({ origin: `${String(i + 1).padStart(3, '0')} ${row['month']}`, development: Number(name.slice(3)), paid: Number(cell), exposure: row['members'] === undefined ? null : Number(row['members']) })),
    ),
    'incremental',
  );
  if (isFaulty(read)) throw new RangeError(`${read.fault.code} ${JSON.stringify(read.fault.values)}`);
  return read.triangle;
}
