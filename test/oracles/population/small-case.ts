import { lifeTable, type LifeTable } from '../../../src/actuarial/population/life-table.ts';
import { analyseMatrix, projectStages } from '../../../src/actuarial/population/projection-matrix.ts';
import type { SexOfTable } from '../../../src/actuarial/population/years-lived.ts';
import { compared, type CaseResult, type CaseValue } from '../adapter.ts';

/** A life table or a projection matrix of the set, as its JSON gives it. */
export interface SmallCase {
  readonly case_id: string;
  readonly sex?: string;
  readonly ages?: readonly number[];
  readonly nMx?: readonly number[];
  readonly mx?: readonly number[];
  readonly matrix?: readonly (readonly number[])[];
  readonly n0?: readonly number[];
  readonly steps?: number;
  readonly expected?: Readonly<Record<string, unknown>>;
  readonly tolerance?: string;
  readonly [name: string]: unknown;
}

/** Matrices come with fifteen digits; both sides round through powers of them. */
const digits = 1e-10;

export function smallCaseResults(of: SmallCase): readonly CaseResult[] {
  if (of.matrix) return matrixResults(of, of.matrix);
  const rates = of.nMx ?? of.mx;
  if (of.ages && rates) return lifeTableResults(of, of.ages, rates);
  return [compared(of.case_id, 'a life table or a matrix', Object.keys(of).join(' '))];
}

const columns: Readonly<Record<string, keyof LifeTable>> = {
  ex: 'expectancy', ax: 'yearsLivedByTheDead', nax: 'yearsLivedByTheDead', qx: 'deathChance', nqx: 'deathChance',
  lx: 'survivors', Lx: 'yearsLived', nLx: 'yearsLived', Tx: 'yearsAhead',
};

function lifeTableResults(of: SmallCase, ages: readonly number[], rates: readonly number[]): readonly CaseResult[] {
  const table = lifeTable({ ages, rates, sex: sexOf(of.sex), adults: 'united-nations' });
  if ('fault' in table) return [compared(of.case_id, 'a life table', JSON.stringify(table.fault))];
  const words = of.tolerance ?? '';
  const relative = Number(/([\d.]+)\s*%/.exec(words)?.[1] ?? 2) / 100;
  const count = Number(/first\s+(\d+)/.exec(words)?.[1] ?? ages.length);
  const given = { ...of.expected, ...Object.fromEntries(Object.entries(of).flatMap(([name, value]) => (name.startsWith('expected_') ? [[name.slice('expected_'.length), value]] : []))) };
  const radix = Array.isArray(given['lx']) ? Number((given['lx'] as readonly number[])[0]) : 1;
  return Object.entries(given).flatMap(([name, values]) => {
    const column = columns[name];
    if (!column || !Array.isArray(values)) return [compared(`${of.case_id} ${name}`, 'a column of a life table', name)];
    const got = Array.from(table[column] as ArrayLike<number>, (value) => (['lx', 'Lx', 'nLx', 'Tx'].includes(name) ? value * radix : value));
    const asked = (values as readonly number[]).slice(0, count);
    const tested = asked.map((expected, group) => compared(`${of.case_id} ${name} ${ages[group]}`, expected, got[group] ?? null, relative * Math.abs(expected)));
    const open = values.length === ages.length && count < ages.length && name === 'ex' && /1\/m/.test(words);
    const closing = ages.length - 1;
    return open ? [...tested, compared(`${of.case_id} ex ${ages[closing]}+`, Number(values[closing]), got[closing]!, relative * Number(values[closing]))] : tested;
  });
}

function sexOf(text = 'both'): SexOfTable {
  return /^m/i.test(text) ? 'male' : /^f/i.test(text) ? 'female' : 'both';
}

function matrixResults(of: SmallCase, matrix: readonly (readonly number[])[]): readonly CaseResult[] {
  const analysis = analyseMatrix(matrix);
  if ('fault' in analysis) return [compared(of.case_id, 'an analysis', JSON.stringify(analysis.fault))];
  const expected = of.expected ?? {};
  const rows = Array.isArray(expected['projection']) ? expected['projection'].length : Array.isArray(expected['totals']) ? expected['totals'].length : 0;
  const run = projectStages(matrix, of.n0 ?? matrix.map(() => 0), of.steps ?? Math.max(rows - 1, 0));
  if ('fault' in run) return [compared(of.case_id, 'a projection', JSON.stringify(run.fault))];
  const stages = run.stages.map((row) => [...row]);
  const found: Readonly<Record<string, unknown>> = {
    lambda: analysis.growth, stable: [...analysis.stableStructure], reproductive: [...analysis.reproductiveValue], damping_ratio: analysis.dampingRatio,
    sensitivity: analysis.sensitivity.map((row) => [...row]), elasticity: analysis.elasticity.map((row) => [...row]),
    sensitivities: analysis.sensitivity.map((row) => [...row]), elasticities: analysis.elasticity.map((row) => [...row]),
    projection: stages, totals: stages.map((row) => row.reduce((sum, count) => sum + count, 0)),
  };
  return Object.entries(expected).map(([name, value]) => worst(`${of.case_id} ${name}`, value, found[name]));
}

/** The entry that is furthest off of a number, a row or rows of numbers. */
function worst(id: string, expected: unknown, got: unknown): CaseResult {
  const [asked, given] = [flat(expected), flat(got)];
  if (asked.length !== given.length) return compared(id, `${asked.length} figures`, `${given.length} figures`);
  const results = asked.map((value, index) => compared(id, value, given[index]!, typeof value === 'number' ? digits * Math.max(1, Math.abs(value)) : 0));
  return results.find(({ pass }) => !pass) ?? results.reduce((far, result) => ((result.error ?? 0) > (far.error ?? 0) ? result : far), results[0]!);
}

function flat(value: unknown): readonly CaseValue[] {
  if (Array.isArray(value)) return value.flatMap(flat);
  return [value === 'Inf' ? Infinity : typeof value === 'number' || typeof value === 'string' ? value : null];
}
