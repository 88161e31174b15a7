import { EventEmitter } from 'node:events';
import { writeXlsx } from 'hucre/xlsx';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { writeParts } from '../../src/cli/write-parts.ts';
import { csvCells } from './csv-cells.ts';
import { codesIn, isWorded, line } from './overlay.ts';

const model = `model: benefits/one-ratio
title: {zh: 一个比例, en: One ratio}
axis: {rows: {table: claims, key: settlement, order: day, group: member}}
dimensions:
  level:
    primary: {zh: 一级, en: primary}
    secondary: {zh: 二级, en: secondary}
    tertiary: {zh: 三级, en: tertiary}
  cause:
    illness: {zh: 疾病, en: illness}
    accident: {zh: 意外, en: accident}
parameters:
  ratio:
    label: {zh: 支付比例, en: Ratio}
    unit: 1
    dims: [level]
    values: [{from: 2024-01, value: {primary: 0.9, secondary: 0.75, tertiary: 0.5}, status: assumed, source: none}]
  of_accidents:
    label: {zh: 意外支付, en: Paid of accidents}
    unit: 1
    dims: [cause]
    values: [{from: 2024-01, value: {illness: 1, accident: 0}, status: assumed, source: none}]
inputs:
  member: {label: {zh: 参保人, en: Member}, key: true}
  level: {label: {zh: 级别, en: Level}, category: level}
  cause: {label: {zh: 原因, en: Cause}, category: cause, otherwise: illness}
  expense: {label: {zh: 费用, en: Expense}, unit: yuan}
  excluded: {label: {zh: 目录外, en: Excluded}, unit: yuan, otherwise: 0}
variables:
  payment:
    label: {zh: 基金支付, en: Paid by the fund}
    unit: yuan
    formula: (expense - excluded) * pick(ratio, level) * pick(of_accidents, cause)
  own:
    label: {zh: 个人负担, en: Borne by the patient}
    unit: yuan
    output: true
    formula: expense - payment
  so_far:
    label: {zh: 当年累计支付, en: Paid so far}
    unit: yuan
    output: true
    formula: "running(payment, by: member)"
settlement:
  expense: expense
  own: own
  layers:
    - {payment: payment, fund: {zh: 居民医保, en: Residents}}
`;

const rows = [
  ['S1', 'P1', '2024-03-05', '三级甲等', 1000, 100],
  ['S2', 'P1', '2024-01-05', '二级', 400, 0],
  ['S3', 'P2', '2024-02-01', '一级', 10, 0],
  ['S4', 'P2', '2024-02-02', '四级', 10, 0],
  ['S5', '', '2024-02-02', '一级', 7.5, 0],
  ['S6', 'P2', '2023-12-02', '一级', 3, 0],
] as const;
const header = ['结算编号', '个人编号', '结算日期', '医院等级', '医疗总费用', '全自费'] as const;
const csv = [header, ...rows].map((row) => row.join(',')).join('\n');
const files = { 'm.yaml': model, '结算.csv': csv };

describe('hengsuan run on claims as they are exported', () => {
  it('reads their headers, words and dates, and pays each row', async () => {
    const { stdout, stderr, code } = await line('run m.yaml --data 结算.csv --to 2026 --csv --lang en', files);
    const [names, ...cells] = csvCells(stdout);
    expect([code, names]).toEqual([0, ['settlement', 'member', 'level', 'cause', 'expense', 'excluded', 'payment', 'own', 'so_far']]);
    expect(cells.map((row) => [row[0], row[2], Number(row[6])])).toEqual([
      ['S2', 'secondary', 400 * 0.75],
      ['S1', 'tertiary', 900 * 0.5],
      ['S3', 'primary', 10 * 0.9],
    ]);
    expect(codesIn(stderr).toSorted()).toEqual(['claims/element-unknown', 'claims/member-missing', 'claims/other-year']);
    expect(isWorded(stderr)).toBe(true);
  });

  it.each([
    ['zh', ['结算年度 2024', '行数 3', '人数（有结算的） 2'], /缺个人编号 +1 +7\.50/, /payment +基金支付 +元 +759\.00/],
    ['en', ['Claims of 2024', 'Rows 3', 'Persons with claims 2'], /without a member +1 +7\.50/, /payment +Paid by the fund +yuan +759\.00/],
  ])('sums up in %s what was read, left out and paid', async (locale, facts, reason, sum) => {
    const { stdout } = await line(`run m.yaml --data 结算.csv --to 2026 --lang ${locale}`, files);
    for (const fact of facts) expect(stdout.replaceAll(/ +/g, ' ').split('\n')).toContain(fact);
    // 300 + 450 + 9.
    expect(stdout).toMatch(sum);
    expect(stdout).toMatch(reason);
  });

  it('gives the same to JSON, with sums and reasons', async () => {
    const { stdout } = await line('run m.yaml --data 结算.csv --to 2026 --json', files);
    const found = JSON.parse(stdout) as Record<string, unknown>;
    expect(found).toMatchObject({
      rows: 3,
      persons: 2,
      left_out: 0,
      claims: {
        year: 2024,
        read: { rows: 6, amount: 1430.5 },
        left_out: { rows: 3, amount: 20.5, by_reason: { 'member-missing': { rows: 1, amount: 7.5 } } },
      },
      sums: [
        { quantity: 'expense', value: 1410 },
        { quantity: 'payment', value: 759 },
        { quantity: 'own', value: 651 },
      ],
    });
  });

  it('reads Parquet and workbooks alike', async () => {
    const parquet = new Uint8Array(
      parquetWriteBuffer({
        columnData: header.map((name, column) => ({
          name,
          data: rows.map((row) => row[column]!),
          type: column > 3 ? ('DOUBLE' as const) : ('STRING' as const),
        })),
      }),
    );
    const workbook = (await writeXlsx({ sheets: [{ name: '明细', rows: [[...header], ...rows.map((row) => [...row])] }] })) as Uint8Array;
    const of = async (name: string): Promise<string> =>
      (await line(`run m.yaml --data ${name} --to 2026 --csv`, { ...files, 'a.parquet': parquet, 'a.xlsx': workbook })).stdout;
    const text = await of('结算.csv');
    expect([await of('a.parquet'), await of('a.xlsx')]).toEqual([text, text]);
  });

  it('takes the year of --known, which is one', async () => {
    const { stdout } = await line('run m.yaml --data 结算.csv --to 2026 --known 2023 --csv', files);
    expect(
      csvCells(stdout)
        .slice(1)
        .map(([settlement]) => settlement),
    ).toEqual(['S6']);
    expect((await line('run m.yaml --data 结算.csv --to 2026 --known 2023-01', files)).code).toBe(2);
  });

  it('reads a table as it stands where a column of the model is none of claims', async () => {
    const { stdout, code } = await line('run m.yaml --data own.csv --to 2026 --csv', {
      ...files,
      'own.csv': 'settlement,member,day,level,cause,expense,excluded\nS1,P1,5,primary,accident,10,0\nS2,P1,4,primary,illness,10,0\n',
    });
    expect([
      code,
      csvCells(stdout)
        .slice(1)
        .map((row) => [row[3], row[6]]),
    ]).toEqual([
      0,
      [
        ['illness', '9'],
        ['accident', '0'],
      ],
    ]);
  });

  it.each([
    ['synthetic:resident:50:1', 'income: {label: {zh: 收入组, en: Income group}, category: level}', 'cli/column-no-category'],
    ['结算.csv', 'age: {label: {zh: 年龄段, en: Age band}, category: level, column: income}', 'cli/column-no-category'],
    ['结算.csv', 'grade: {label: {zh: 级别数, en: Grade}, unit: 1, column: level}', 'cli/column-no-number'],
  ])('ends with 1 where %s holds a column as something else than the model reads (%s)', async (name, input, issue) => {
    const reading = model.replace('inputs:', `inputs:\n  ${input.replace(/\}$/, ', informational: true}')}`);
    const income = csv.replace('全自费', '全自费,年收入').replaceAll(/(\d)$/gm, '$1,5');
    const { stdout, stderr, code } = await line(`run m.yaml --data ${name} --to 2026`, { 'm.yaml': reading, '结算.csv': income });
    expect([stdout, code, codesIn(stderr)]).toEqual(['', 1, [issue]]);
  });

  it.each([
    ['nowhere.csv', 'cli/file-missing'],
    ['words.csv', 'claims/no-header'],
    ['report.pdf', 'file/type'],
  ])('ends with 1 on %s', async (name, issue) => {
    const { stdout, stderr, code } = await line(`run m.yaml --data ${name} --to 2026`, {
      ...files,
      'words.csv': 'a,b\nc,d\n',
      'report.pdf': '%PDF-1.7\n',
    });
    expect([stdout, code, codesIn(stderr)]).toEqual(['', 1, [issue]]);
  });
});

describe('a synthetic population', () => {
  const of = (name: string, format = '--csv') => line(`run m.yaml --data ${name} --to 2026 ${format} --lang zh`, files);

  it('is the same for the same seed, and says that nobody in it is real', async () => {
    const [once, again, other] = [
      await of('synthetic:resident:300:7'),
      await of('synthetic:resident:300:7'),
      await of('synthetic:resident:300:8'),
    ];
    expect(once.code).toBe(0);
    expect(csvCells(once.stdout).length).toBeGreaterThan(50);
    expect(again.stdout).toBe(once.stdout);
    expect(other.stdout).not.toBe(once.stdout);
    expect((await of('synthetic:resident:300:7', '')).stdout).toContain('合成数据');
    expect((await of('synthetic:employee:300:7:2021', '--json')).stdout).toContain('"path": "synthetic:employee:300:7:2021"');
  });

  it.each([
    'synthetic:resident',
    'synthetic:villagers:10:1',
    'synthetic:resident:0:1',
    'synthetic:resident:99999999:1',
    'synthetic:resident:10:x',
    'synthetic:resident:10:1:1999',
  ])('%s is wrong usage', async (name) => expect((await of(name)).code).toBe(2));
});

describe('a long output', () => {
  class Slow extends EventEmitter {
    readonly taken: string[] = [];
    write(text: string): boolean {
      this.taken.push(text);
      setTimeout(() => this.emit('drain'), 1);
      return false;
    }
  }

  it('goes out part by part, no faster than it is taken', async () => {
    const out = new Slow();
    const drawn: string[] = [];
    function* parts(): Generator<string> {
      for (const part of ['aa', 'bb', 'cc']) {
        // What was drawn before has been taken.
        expect(out.taken).toEqual(drawn);
        drawn.push(part);
        yield part;
      }
    }
    await writeParts(parts(), out as unknown as NodeJS.WritableStream);
    expect(out.taken).toEqual(['aa', 'bb', 'cc']);
  });
});
