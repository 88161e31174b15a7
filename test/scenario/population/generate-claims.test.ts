import { describe, expect, test } from 'vitest';
import { evaluateRows } from '../../../src/language/run/run-rows.ts';
import type { ClaimsColumns } from '../../../src/scenario/population/claims-columns.ts';
import { statuses, type Scheme } from '../../../src/scenario/population/elements.ts';
import { generateClaims } from '../../../src/scenario/population/generate-claims.ts';
import { modelOf } from '../../language/small-models.ts';
import { shippedAssumptions } from './shipped-assumptions.ts';

const assumptions = shippedAssumptions('2025');
const generate = (persons: number, scheme: Scheme = 'employee', seed = 1) => generateClaims(assumptions, { persons, scheme, seed });
const head = (columns: ClaimsColumns, rows: number) => Object.fromEntries(Object.entries(columns).map(([name, values]) => [name, Array.from((values as Uint32Array).subarray(0, rows))]));

describe('a synthetic population', () => {
  test('is the same for the same seed and another for another', () => {
    expect(generate(2000).columns).toEqual(generate(2000).columns);
    expect(generate(2000, 'employee', 2).columns).not.toEqual(generate(2000).columns);
  });

  test.each(['employee', 'resident'] as const)('of more %ss begins with the same people', (scheme) => {
    const [small, big] = [generate(1000, scheme), generate(4000, scheme)];
    expect(head(big.columns, small.rowCount)).toEqual(head(small.columns, small.rowCount));
    expect(big.columns.member[small.rowCount]!).toBeGreaterThanOrEqual(1000);
  });

  test('is of the size asked for, from nobody and one on', () => {
    expect(generate(0)).toMatchObject({ rowCount: 0, persons: { active: 0, retired: 0, resident: 0 } });
    for (const persons of [1, 17]) expect(statuses.reduce((sum, status) => sum + generate(persons).persons[status], 0)).toBe(persons);
  });

  test('refuses a number of persons or a seed that is no whole number from 0', () => {
    for (const persons of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 32]) expect(() => generate(persons)).toThrow(RangeError);
    for (const seed of [-1, 1.5, Number.NaN]) expect(() => generate(10, 'employee', seed)).toThrow(RangeError);
  });

  test('says on the table, in every row and in every place that it is synthetic', () => {
    const claims = generate(50);
    expect(claims.synthetic).toBe(true);
    expect(claims.title.zh).toContain('合成数据');
    expect(claims.name).toContain('synthetic');
    expect(claims.status(0)).toBe('synthetic');
    expect(claims.source(0)).toMatchObject({ title: claims.title.zh });
    expect(claims.place(3, 'expense')).toEqual({ file: claims.name, row: 4, column: 'expense' });
  });

  test('takes at most 40 bytes a row', () => {
    const claims = generate(1000);
    const bytes = Object.values(claims.columns as unknown as Record<string, Uint32Array>).reduce((sum, { byteLength }) => sum + byteLength, 0);
    expect(bytes / claims.rowCount).toBeLessThanOrEqual(40);
  });
});

describe.each(['employee', 'resident'] as const)('rows of %ss', (scheme) => {
  const { columns, rowCount } = generate(20_000, scheme);
  const rows = Array.from({ length: rowCount }, (_, row) => row);

  test('of a member stand together and in the order of days', () => {
    const broken = rows.slice(1).filter((row) => columns.member[row]! < columns.member[row - 1]! || (columns.member[row] === columns.member[row - 1] && columns.day[row]! < columns.day[row - 1]!));
    expect(broken).toEqual([]);
    expect(rows.every((row) => columns.day[row]! >= 1 && columns.day[row]! <= 366)).toBe(true);
  });

  test('of a member agree on who the member is', () => {
    for (const name of ['status', 'group', 'age', 'income'] as const) {
      expect(rows.slice(1).filter((row) => columns.member[row] === columns.member[row - 1] && columns[name][row] !== columns[name][row - 1]), name).toEqual([]);
    }
  });

  test('never leave out more than was spent', () => {
    expect(rows.filter((row) => columns.expense[row]! < 1 || columns.excluded[row]! + columns.own_first[row]! > columns.expense[row]!)).toEqual([]);
  });

  test('hold at most one with the outpatient care of the year', () => {
    const outpatients = rows.filter((row) => columns.service[row] === 1).map((row) => columns.member[row]);
    expect(new Set(outpatients).size).toBe(outpatients.length);
  });

  test('are referred wherever they are not outside', () => {
    expect(rows.filter((row) => columns.place[row] === 0 && columns.referral[row] !== 0)).toEqual([]);
  });
});

describe('as the engine reads it', () => {
  const model = modelOf(`
axis: {rows: {table: claims, key: settlement, order: day, group: member}}
dimensions:
  service: {inpatient: {zh: 住院, en: inpatient}, outpatient: {zh: 门诊, en: outpatient}}
parameters:
  ratio: {label: {zh: 比例, en: Ratio}, unit: 1, dims: [service], values: [{from: 2020-01, value: {inpatient: 0.8, outpatient: 0.5}, status: assumed, source: none}]}
inputs:
  member: {label: {zh: 参保人, en: Member}, key: true}
  kind: {label: {zh: 类别, en: Kind}, category: service, column: service}
  expense: {label: {zh: 费用, en: Expense}, unit: yuan}
variables:
  paid: {label: {zh: 支付, en: Paid}, unit: yuan, output: true, formula: "expense * pick(ratio, kind)"}
  so_far: {label: {zh: 累计, en: So far}, unit: yuan, output: true, formula: "running(paid, by: member)"}
`);

  test('typed columns give what plain cells give', () => {
    const claims = generate(500);
    const { typed: _, ...plain } = claims;
    const [fast, slow] = [claims, plain].map((table) => evaluateRows(model, { claims: table }, { period: '2025' }));
    expect(fast!.leftOut).toBe(0);
    expect(fast!.rows).toEqual(slow!.rows);
    expect(Array.from(fast!.column('so_far')!)).toEqual(Array.from(slow!.column('so_far')!));
    expect(claims.column('settlement')!.length).toBe(claims.rowCount);
    expect(claims.column('no_such_column')).toBeUndefined();
  });
});
