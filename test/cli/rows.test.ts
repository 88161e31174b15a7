import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { evaluateRows } from '../../src/language/run/run-rows.ts';
import { readModel } from '../../src/language/read/read-model.ts';
import { tableOf } from '../language/small-models.ts';
import { csvCells } from './csv-cells.ts';
import { codesIn, isWorded, line } from './overlay.ts';

const model = `model: claims/deductible
title: {zh: 起付线, en: Deductible}
axis: {rows: {table: claims, key: id, order: day}}
dimensions:
  level:
    primary: {zh: 一级, en: primary}
    tertiary: {zh: 三级, en: tertiary}
parameters:
  deductible:
    label: {zh: 年度起付线, en: Yearly deductible}
    unit: yuan
    values:
      - {from: 2024-01, value: 500, status: assumed, source: none}
      - {from: 2025-01, value: 800, status: assumed, source: none}
  ratio:
    label: {zh: 支付比例, en: Ratio}
    unit: 1
    dims: [level]
    values:
      - {from: 2024-01, value: {primary: 0.9, tertiary: 0.5}, status: assumed, source: none}
inputs:
  member: {label: {zh: 参保人, en: Member}, key: true}
  grade: {label: {zh: 级别, en: Level}, category: level, table: claims, column: hospital}
  cost: {label: {zh: 费用, en: Cost}, unit: yuan}
variables:
  above:
    label: {zh: 起付线以上, en: Above the deductible}
    unit: yuan
    output: true
    formula: "max(0 yuan, running(cost, by: member) - deductible) - max(0 yuan, running(cost, by: member) - cost - deductible)"
  paid:
    label: {zh: 支付, en: Paid}
    unit: yuan
    output: true
    formula: above * pick(ratio, grade)
`;

const claims = `id,day,member,hospital,cost
0003,2024-03-01,01,tertiary,900.10
0001,2024-01-05,01,primary,300
0002,2024-02-07,1,tertiary,499.9
`;

const files = { 'claims.yaml': model, 'claims.csv': claims };

/** The same rows through the engine alone: `01` and `1` are two members, and rows go by day. */
const engine = evaluateRows(
  readModel(model, 'claims.yaml').model!,
  {
    claims: tableOf('claims', {
      id: ['0003', '0001', '0002'],
      day: ['2024-03-01', '2024-01-05', '2024-02-07'],
      member: ['01', '01', '1'],
      hospital: ['tertiary', 'primary', 'tertiary'],
      cost: [900.1, 300, 499.9],
    }),
  },
  { period: '2024' },
);

describe('hengsuan run on a model over rows', () => {
  it('pays nothing below the deductible and all above it, member by member in the order of days', () => {
    // 01: 300 stays below 500; with 900.10 it is 1200.10 in all, 700.10 above. 1: 499.90 stays below.
    expect(Array.from(engine.column('above')!)).toEqual([0, 0, 300 + 900.1 - 500]);
  });

  it('takes CSV in and gives CSV out, the engine’s numbers bit for bit, identifiers as they were', async () => {
    const { stdout, stderr, code } = await line('run claims.yaml --data claims.csv --to 2024 --csv', files);
    const [header, ...rows] = csvCells(stdout);
    expect([stderr, code]).toEqual(['', 0]);
    expect(header).toEqual(['id', 'member', 'grade', 'cost', 'above', 'paid']);
    expect(rows.map((row) => row.slice(0, 3))).toEqual([
      ['0001', '01', 'primary'],
      ['0002', '1', 'tertiary'],
      ['0003', '01', 'tertiary'],
    ]);
    expect(rows.map((row) => Number(row[4]))).toEqual(Array.from(engine.column('above')!));
    expect(rows.map((row) => Number(row[5]))).toEqual(Array.from(engine.column('paid')!));
  });

  it('gives JSON by columns', async () => {
    const { stdout } = await line('run claims.yaml --data claims.csv --to 2024 --json', files);
    const found = JSON.parse(stdout) as {
      format: string;
      rows: number;
      left_out: number;
      columns: { name: string; unit: string | null; values: unknown[] }[];
    };
    expect(found).toMatchObject({ format: 'hengsuan.rows/1', rows: 3, left_out: 0 });
    expect(found.columns.find(({ name }) => name === 'above')).toMatchObject({ unit: 'yuan', values: Array.from(engine.column('above')!) });
  });

  it('gives a summary: rows, sums of the results, and the first rows', async () => {
    const { stdout } = await line('run claims.yaml --data claims.csv --to 2024 --lang en', files);
    const lines = stdout.split('\n');
    expect(lines[0]).toBe('Deductible  claims/deductible');
    expect(lines.some((text) => /^Rows +3$/.test(text))).toBe(true);
    expect(lines.find((text) => text.startsWith('above'))).toMatch(/^above +Above the deductible +yuan +700\.10$/);
    const at = lines.findIndex((text) => /^id +member +grade +cost +above +paid$/.test(text));
    expect(lines.slice(at + 1).map((text) => text.split(/ +/)[0])).toEqual(['0001', '0002', '0003', '']);
  });

  it('takes Parquet as it takes CSV', async () => {
    const bytes = new Uint8Array(
      parquetWriteBuffer({
        columnData: [
          { name: 'id', data: ['0003', '0001', '0002'], type: 'STRING' },
          { name: 'day', data: ['2024-03-01', '2024-01-05', '2024-02-07'], type: 'STRING' },
          { name: 'member', data: ['01', '01', '1'], type: 'STRING' },
          { name: 'hospital', data: ['tertiary', 'primary', 'tertiary'], type: 'STRING' },
          { name: 'cost', data: [900.1, 300, 499.9], type: 'DOUBLE' },
        ],
      }),
    );
    const parquet = await line('run claims.yaml --data claims.parquet --to 2024 --csv', { ...files, 'claims.parquet': bytes });
    expect(parquet.stdout).toBe((await line('run claims.yaml --data claims.csv --to 2024 --csv', files)).stdout);
    const broken = await line('run claims.yaml --data claims.parquet --to 2024', { ...files, 'claims.parquet': bytes.subarray(0, 200) });
    expect([broken.code, codesIn(broken.stderr)]).toEqual([1, ['claims/parquet-damaged']]);
  });

  it('takes the parameters of the period, and changes of them', async () => {
    const above = async (words: string): Promise<number> =>
      Number(csvCells((await line(`run claims.yaml --data claims.csv ${words} --csv`, files)).stdout)[3]![4]);
    expect(await above('--to 2025')).toBe(300 + 900.1 - 800);
    expect(await above('--to 2024-06 --set deductible=1000')).toBe(300 + 900.1 - 1000);
  });

  it('leaves a row out that lacks a value, and says which', async () => {
    const { stdout, stderr, code } = await line('run claims.yaml --data claims.csv --to 2024 --csv --lang en', {
      ...files,
      'claims.csv': `${claims}0004,2024-04-01,02,city,10\n`,
    });
    expect(code).toBe(0);
    expect(csvCells(stdout).length).toBe(4);
    expect(codesIn(stderr)).toEqual(['data/row-left-out']);
    expect(stderr).toMatch(/^claims\.csv:D5: /);
    expect(isWorded(stderr)).toBe(true);
  });

  it.each([
    ['--to 2024', 'cli/row-table-not-given'],
    ['--to 2024 --data claims.csv --data claims.csv', 'cli/row-table-many'],
    ['--to 2024 --data nowhere.csv', 'cli/file-missing'],
    ['--to 2024 --data claims.csv --set deductables=1', 'override/misspelt'],
    ['--to 2024 --data short.csv', 'data/column-missing'],
    ['--to 2020 --data claims.csv', 'data/parameter-not-in-force'],
  ])('%s ends with 1 and %s', async (words, issue) => {
    const { stdout, stderr, code } = await line(`run claims.yaml ${words}`, { ...files, 'short.csv': 'id,day,member\n1,2,3\n' });
    expect([stdout, code]).toEqual(['', 1]);
    expect(codesIn(stderr)).toContain(issue);
  });

  it.each(['', '--to soon'])('without a period (%j) is wrong usage', async (words) => {
    expect((await line(`run claims.yaml --data claims.csv ${words}`, files)).code).toBe(2);
  });
});
