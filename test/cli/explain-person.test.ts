import { describe, expect, it } from 'vitest';
import { codesIn, isWorded, line } from './overlay.ts';
import { files } from './small-plan.ts';

const base = 'explain plan.yaml --data 结算.csv --person P1';

interface Found {
  readonly format: string;
  readonly person: string;
  readonly rows: readonly {
    readonly key: string;
    readonly read: readonly { readonly quantity: string; readonly value: string | number }[];
    readonly cells: readonly {
      readonly quantity: string;
      readonly value: number;
      readonly recomputed: number | null;
      readonly formula: { readonly values: { readonly zh: string; readonly en: string } } | null;
      readonly inputs: readonly {
        readonly quantity: string;
        readonly element: string | null;
        readonly value: unknown;
        readonly pieces: readonly { readonly source: unknown; readonly value: unknown }[];
      }[];
    }[];
  }[];
}

const found = async (words: string): Promise<Found> => JSON.parse((await line(`${words} --json`, files)).stdout) as Found;

describe('hengsuan explain --person', () => {
  it('opens each row of one person, in order: who pays what', async () => {
    const { format, person, rows } = await found(`${base} --to 2026`);
    expect([format, person, rows.map(({ key }) => key)]).toEqual(['hengsuan.person/1', 'P1', ['S1', 'S2']]);
    expect(rows.map(({ cells }) => cells.map(({ quantity, value }) => [quantity, value]))).toEqual([
      [
        ['basic', 810],
        ['assistance', 0],
        ['own', 190],
      ],
      [
        ['basic', expect.closeTo(200.05, 9)],
        ['assistance', 0],
        ['own', expect.closeTo(300.05, 9)],
      ],
    ]);
    for (const { cells } of rows) for (const { value, recomputed } of cells) expect(recomputed).toBe(value);
    expect(rows[1]!.read.map(({ quantity, value }) => [quantity, value])).toEqual([
      ['level', 'tertiary'],
      ['group', 'ordinary'],
      ['expense', 500.1],
    ]);
  });

  it('puts the values in, and names the article of each parameter of the row’s own category', async () => {
    const { rows } = await found(`${base} basic@2026`);
    const [basic] = rows[1]!.cells;
    expect(rows[1]!.cells.length).toBe(1);
    expect(basic!.formula!.values.zh).toContain('500.10 元');
    expect(basic!.inputs.find(({ quantity }) => quantity === 'ratio')).toMatchObject({
      element: 'tertiary',
      value: 0.5,
      pieces: [{ value: 0.5, source: { title: '待遇通知', article: '第四条' } }],
    });
    expect(basic!.inputs.find(({ quantity }) => quantity === 'level')!.value).toBe('tertiary');
  });

  it('goes down with --depth, each number once', async () => {
    const { rows } = await found(`${base} own@2026 --depth 3`);
    expect(rows[0]!.cells.map(({ quantity }) => quantity)).toEqual(['own', 'basic', 'assistance']);
  });

  it('opens them under a reform', async () => {
    const { rows } = await found(`${base} basic@2026 --set ratio.tertiary=60%`);
    expect(rows[1]!.cells[0]!.value).toBeCloseTo(240.06, 9);
    expect((await line(`${base} basic@2026 --set ratio.tertiary=60% --lang zh`, files)).stdout).toMatch(/60\.00% +2026 年 1 月起/);
  });

  it.each([
    [
      'zh',
      /■ S2 {2}级别 三级，对象 普通居民，费用 500\.10 元/,
      /basic {2}基本支付 {2}200\.05 元/,
      /出处 {2}待遇通知，第四条/,
      /own +个人负担 +490\.05 元/,
    ],
    [
      'en',
      /■ S2 {2}Level tertiary, Group ordinary, Expense 500\.10 yuan/,
      /basic {2}Basic payment {2}200\.05 yuan/,
      /待遇通知, 第四条/,
      /own +Own payment +490\.05 yuan/,
    ],
  ])('is text in %s that adds the rows up', async (locale, row, number, source, sum) => {
    const { stdout, stderr, code } = await line(`${base} --to 2026 --lang ${locale}`, files);
    expect([stderr, code]).toEqual(['', 0]);
    for (const words of [row, number, source, sum]) expect(stdout).toMatch(words);
  });

  it.each([
    [`${base.replace('P1', 'P9')} --to 2026`, 'cli/person-unknown'],
    ['explain plan.yaml own@2026 --data 结算.csv', 'cli/person-not-given'],
    [`${base} ratio.tertiary@2026`, 'cli/not-a-row-number'],
    [`${base} level@2026`, 'cli/not-a-row-number'],
    [`${base} owns@2026`, 'cli/quantity-misspelt'],
    ['explain plan.yaml own@2026 --person P1', 'cli/row-table-not-given'],
    [`${base} own@2020`, 'data/parameter-not-in-force'],
    ['explain alone.yaml own@2026 --data 结算.csv --person P1', 'cli/no-members'],
  ])('%s ends with 1 and %s', async (words, issue) => {
    const alone = files['plan.yaml']!.toString().replace(', group: member', '');
    for (const locale of ['zh', 'en']) {
      const { stdout, stderr, code } = await line(`${words} --lang ${locale}`, { ...files, 'alone.yaml': alone });
      expect([stdout, code]).toEqual(['', 1]);
      expect(codesIn(stderr)).toContain(issue);
      expect(isWorded(stderr)).toBe(true);
    }
  });

  it.each([base, `${base} own@2025 own@2026`, `${base} own@2025 --to 2026`, `${base} --to 2026 --depth 0`])(
    '%s is wrong usage',
    async (words) => {
      const { stdout, code } = await line(words, files);
      expect([stdout, code]).toEqual(['', 2]);
    },
  );
});
