import { describe, expect, it } from 'vitest';
import { explain } from '../../src/language/run/explain.ts';
import { engineRun, projects } from './engine.ts';
import { codesIn, isWorded, line } from './overlay.ts';

interface CellDocument {
  readonly value: number | string | null;
  readonly how: string;
  readonly formula: { readonly text: string; readonly words: { readonly zh: string } } | null;
  readonly recomputed: number | null;
  readonly inputs: readonly { readonly cell: string; readonly value: number | string | null; readonly mark: string }[];
  readonly place: { readonly file?: string; readonly cell?: string; readonly line?: number } | null;
  readonly pieces: readonly { readonly from: string; readonly until: string | null; readonly months: number; readonly value: number }[];
  readonly used_by: readonly string[];
}

interface ExplainDocument {
  readonly format: string;
  readonly asked: readonly string[];
  readonly cells: Readonly<Record<string, CellDocument>>;
}

const opened = async (words: string): Promise<ExplainDocument> =>
  JSON.parse((await line(`explain ${words} --json`)).stdout) as ExplainDocument;

describe('hengsuan explain', () => {
  it('opens a computed number as the engine does', async () => {
    const { format, asked, cells } = await opened('employee/pool-budget premium@2027');
    const own = explain(engineRun(projects[0]!), { quantity: 'premium', period: '2027' });
    const found = cells['premium@2027']!;
    expect(format).toBe('hengsuan.explain/1');
    expect(asked).toEqual(['premium@2027']);
    expect(found.value).toBe(own.value);
    expect(found.recomputed).toBe(own.recomputed);
    expect(found.inputs.map(({ value, mark }) => [value, mark])).toEqual(own.inputs.map(({ value, mark }) => [value, mark]));
    expect(found.formula!.text).toBe('premium_planned + closing_by_rate');
    expect(found.formula!.words.zh).toBe('平衡前的费收入 + 提高费率（单位承担）');
    expect(found.place).toMatchObject({ file: 'models/employee/pool-budget.yaml' });
    expect(found.used_by).toContain('income_subtotal@2027');
  });

  it('opens an observed number to the cell of its file', async () => {
    const { cells } = await opened('employee/pool-budget insured@2025[active] insured.retired@2025');
    expect(Object.keys(cells)).toEqual(['insured@2025[active]', 'insured@2025[retired]']);
    expect(cells['insured@2025[active]']).toMatchObject({ how: 'table', place: { file: 'datasets/national/insured.csv' } });
    expect(cells['insured@2025[active]']!.place!.cell).toMatch(/^[A-Z]\d+$/);
  });

  it('opens a parameter to its dated values: the relief of February to June 2020 counts five months', async () => {
    const { cells } = await opened('employee/pool-budget employer_relief@2020');
    const { pieces, value } = cells['employer_relief@2020']!;
    expect(pieces.map(({ from, until, months, value: rate }) => [from, until, months, rate])).toEqual([
      ['1999-01', null, 1, 0],
      ['2020-02', '2020-06', 5, 0.5],
      ['1999-01', null, 6, 0],
    ]);
    expect(value).toBe((0.5 * 5) / 12);
  });

  it('names an option by its name, and a change as one', async () => {
    const { cells } = await opened(
      'employee/pool-budget closing_rule@2027 control_target@2027 --set closing_rule=rate --set control_target=0.01',
    );
    expect(cells['closing_rule@2027']).toMatchObject({ value: 'rate', how: 'override' });
    expect(cells['control_target@2027']).toMatchObject({ value: 0.01, how: 'override' });
  });

  it('opens each cell once, level by level, down to what nothing was put into', async () => {
    const shallow = await opened('employee/pool-budget closing_balance@2027 --depth 2');
    const deep = await opened('employee/pool-budget closing_balance@2027 --depth 20');
    expect(Object.keys(deep.cells).length).toBeGreaterThan(Object.keys(shallow.cells).length);
    for (const [address, { inputs }] of Object.entries(shallow.cells)) {
      if (address === 'closing_balance@2027') for (const { cell } of inputs) expect(Object.keys(shallow.cells)).toContain(cell);
    }
    for (const { recomputed, value } of Object.values(deep.cells)) if (recomputed !== null) expect(recomputed).toBe(value);
  });

  it('goes on to the period asked for', async () => {
    expect((await opened('employee/pool-budget income@2032')).cells['income@2032']!.value).toBeGreaterThan(0);
  });

  it('shows formula in words, values, sources and readers in both languages', async () => {
    const chinese = (await line('explain employee/pool-budget pool_rate@2027 insured.active@2025 --depth 2 --lang zh')).stdout;
    expect(chinese).toContain('= 单位缴费费率 × (1 − 单位缴费减征比例 × 减征覆盖面) + 个人缴费费率 − 划入个人账户费率');
    expect(chinese).toContain('= 8.00% × (1 − 0.00% × 57.00%) + 2.00% − 2.00%');
    expect(chinese).toContain('国发〔1998〕44号，第二条');
    expect(chinese).toMatch(/来源 {2}datasets\/national\/insured\.csv:[A-Z]\d+ {2}final/);
    const english = (await line('explain employee/pool-budget pool_rate@2027 --lang en')).stdout;
    expect(english).toContain('Values put in');
    expect(english).toContain('Used by  premium_planned@2027');
  });

  it.each([
    ['premum@2027', 'cli/quantity-misspelt'],
    ['something_else_entirely@2027', 'cli/quantity-unknown'],
    ['insured@2027', 'cli/element-wanted'],
    ['insured@2027[child]', 'cli/element'],
    ['income@2027[active]', 'cli/element-not-wanted'],
    ['income@2001', 'cli/period-outside'],
    ['income@2027-03', 'cli/period-form'],
  ])('%s ends with 1 and %s', async (cell, issue) => {
    for (const locale of ['zh', 'en']) {
      const { stdout, stderr, code } = await line(`explain employee/pool-budget ${cell} --lang ${locale}`);
      expect([stdout, code]).toEqual(['', 1]);
      expect(codesIn(stderr)).toEqual([issue]);
      expect(isWorded(stderr)).toBe(true);
    }
  });

  it.each(['income', 'income@soon', 'income@2027[', '@2027'])('%s is wrong usage', async (cell) => {
    const { stdout, stderr, code } = await line(`explain employee/pool-budget ${cell} --lang en`);
    expect([stdout, code]).toEqual(['', 2]);
    expect(stderr).toContain('premium@2027');
  });

  it.each(['0', '21', 'deep'])('--depth %s is wrong usage', async (depth) => {
    expect((await line(`explain employee/pool-budget income@2027 --depth ${depth}`)).code).toBe(2);
  });
});
