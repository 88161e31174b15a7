import { describe, expect, test } from 'vitest';
import { evaluator } from '../../src/language/run/evaluate.ts';
import type { SourceTable } from '../../src/language/model.ts';
import { evaluateRows } from '../../src/language/run/run-rows.ts';
import { modelOf, tableOf } from './small-models.ts';
import { expectWorded, raisedCodes } from './raised-codes.ts';

const yearly = modelOf(`
axis: {time: year}
dimensions:
  status: {active: {zh: 在职, en: active}, retired: {zh: 退休, en: retired}}
inputs:
  insured: {label: {zh: 参保人数, en: Insured persons}, unit: person, dims: [status], table: insured, column: persons}
variables:
  heads: {label: {zh: 合计, en: All}, unit: person, output: true, formula: sum(insured)}
`);

const perClaim = modelOf(`
axis: {rows: {table: claims, key: claim, order: day}}
dimensions:
  level: {primary: {zh: 一级, en: primary}, tertiary: {zh: 三级, en: tertiary}}
parameters:
  ratio:
    label: {zh: 支付比例, en: Ratio}
    unit: 1
    dims: [level]
    values: [{from: 2024-01, value: {primary: 0.9, tertiary: 0.8}, status: assumed, source: none}]
inputs:
  amount: {label: {zh: 金额, en: Amount}, unit: yuan}
  grade: {label: {zh: 医院级别, en: Hospital level}, category: level}
  excluded: {label: {zh: 目录外, en: Outside the catalogue}, unit: yuan, otherwise: 0}
variables:
  paid: {label: {zh: 支付, en: Paid}, unit: yuan, output: true, formula: "(amount - excluded) * pick(ratio, grade)"}
`);

const observed = (table: SourceTable) => evaluator(yearly, { insured: table }).observations.issues;
const rows = (table: SourceTable | undefined, period = '2025') => evaluateRows(perClaim, table ? { claims: table } : {}, { period }).issues;

/** More faulty rows than are named one by one. */
const twentyFive = tableOf('claims', { day: Array(25).fill(1), amount: Array(25).fill(5), grade: Array(25).fill('city'), excluded: Array(25).fill(0) });

/** Every way a table can fail a model, with the issue it gives. */
const mistakes = [
  ['data/column-missing', () => observed(tableOf('insured', { year: [2024], status: ['active'] })), { column: 'persons', labelZh: '参保人数' }],
  ['data/not-number', () => observed(tableOf('insured', { year: [2024], status: ['active'], persons: ['many'] })), { found: 'many', labelZh: '参保人数（在职）' }],
  ['data/duplicate', () => observed(tableOf('insured', { year: [2024, 2024], status: ['active', 'active'], persons: [1, 2] })), { period: '2024' }],
  ['data/gap', () => observed(tableOf('insured', { year: [2020, 2023], status: ['retired', 'retired'], persons: [1, 2] })), { before: '2020', after: '2023', labelEn: 'Insured persons (retired)' }],
  ['data/table-missing', () => rows(undefined), { table: 'claims' }],
  ['data/column-missing', () => rows(tableOf('claims', { day: [1], amount: [5], excluded: [0] })), { column: 'grade' }],
  ['data/column-absent', () => rows(tableOf('claims', { day: [1], amount: [5], grade: ['primary'] })), { column: 'excluded', value: 0 }],
  ['data/row-left-out', () => rows(tableOf('claims', { day: [1], amount: [5], grade: ['city'], excluded: [0] })), { found: 'city', allowed: 'primary, tertiary' }],
  ['data/rows-left-out', () => rows(twentyFive).filter(({ code }) => code !== 'data/row-left-out'), { count: 5 }],
  ['data/parameter-not-in-force', () => rows(tableOf('claims', { day: [1], amount: [5], grade: ['primary'], excluded: [0] }), '2023'), { period: '2023' }],
] as const;

describe('a table that does not fit its model', () => {
  test.each(mistakes)('%s %#', (code, run, values) => {
    const issues = run();
    expect([...new Set(issues.map((issue) => issue.code))]).toEqual([code]);
    expect(issues[0]!.values).toMatchObject(values);
    for (const issue of issues) expectWorded(issue);
  });

  test('every code about tables is tried', () => {
    expect([...new Set(mistakes.map(([code]) => code))].sort()).toEqual(raisedCodes('language', ['data']));
  });

  test('a doubled figure keeps the first row, and says which row it leaves', () => {
    const made = evaluator(yearly, { insured: tableOf('insured', { year: [2024, 2024, 2024], status: ['active', 'active', 'retired'], persons: [1, 2, 4] }) });
    expect(made.run({ to: '2024' }).value('heads', '2024')).toBe(5);
    expect(made.observations.issues[0]!.place).toMatchObject({ row: 2 });
  });
});
