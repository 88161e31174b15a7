import { describe, expect, it } from 'vitest';
import { budgetForm, readiness } from '../../src/scenario/budget.ts';
import { csvCells } from './csv-cells.ts';
import { engineRun, projects } from './engine.ts';
import { codesIn, line } from './overlay.ts';

interface Line {
  readonly line: string;
  readonly quantity: string;
  readonly values: readonly (number | null)[];
  readonly marks: readonly string[];
  readonly scenario: { readonly values: readonly (number | null)[] } | null;
}

interface BudgetDocument {
  readonly format: string;
  readonly year: string;
  readonly periods: readonly string[];
  readonly sheets: readonly { readonly name: string; readonly lines: readonly Line[] }[];
  readonly closing: {
    readonly gap: number;
    readonly rule: string;
    readonly borne: readonly { readonly rule: string; readonly value: number }[];
  };
  readonly readiness: { readonly ready: boolean; readonly passed: number; readonly total: number };
}

const document = (stdout: string): BudgetDocument => JSON.parse(stdout) as BudgetDocument;
const lines = ({ sheets }: BudgetDocument): readonly Line[] => sheets.flatMap((sheet) => sheet.lines);

/** A gap that has to be closed: expenditure planned beyond any income. */
const gap = '--set cost_growth_inpatient=1@2027 --set cost_growth_outpatient=1@2027';

describe('hengsuan budget', () => {
  it.each(projects)('gives every line of $id as the form of the engine’s run does, bit for bit', async (project) => {
    const { stdout, code } = await line(`budget ${project.id} --json`);
    const run = engineRun(project);
    const found = document(stdout);
    expect(found.format).toBe('hengsuan.budget/1');
    expect(found.year).toBe(project.to);
    const form = budgetForm(run, undefined, found.periods).flatMap((sheet) => sheet.lines);
    expect(lines(found).length).toBe(form.length);
    for (const own of form) {
      const { values, marks } = lines(found).find(({ quantity }) => quantity === own.quantity)!;
      found.periods.forEach((period, at) => {
        expect(values[at] ?? undefined, `${own.quantity}@${period}`).toBe(own.cells[period]!.value);
        expect(marks[at]).toBe(own.cells[period]!.mark);
      });
    }
    const { ready, passed, total } = readiness(run, project.to);
    expect(found.readiness).toMatchObject({ ready, passed, total });
    expect(code).toBe(ready ? 0 : 1);
  });

  it('drafts the first project without a name, and stands lines in the order of their numbers', async () => {
    const found = document((await line('budget --json')).stdout);
    expect(found.sheets[0]!.lines.map((each) => each.line)).toEqual(['一', '二', '三', '四', '五', '六', '七', '八']);
    expect(found).toEqual(document((await line(`budget ${projects[0]!.id} --json`)).stdout));
  });

  it.each(['spending', 'subsidy', 'reserve', 'rate', 'ratio'])('says who bears a gap closed by %s', async (rule) => {
    const { closing } = document((await line(`budget ${gap} --set closing_rule=${rule} --json`)).stdout);
    expect(closing.gap).toBeGreaterThan(0);
    expect(closing.rule).toBe(rule);
    expect(closing.borne.map((own) => [own.rule, own.value > 0])).toEqual(
      ['spending', 'subsidy', 'reserve', 'rate', 'ratio'].map((own) => [own, own === rule]),
    );
    expect(closing.borne.reduce((sum, own) => sum + own.value, 0)).toBe(closing.gap);
  });

  it('ends with 1 and names the check where it cannot be marked ready', async () => {
    // Six times last year's costs take more than the balance holds.
    const words = '--set cost_growth_inpatient=5@2027 --set cost_growth_outpatient=5@2027 --set closing_rule=reserve';
    const { stdout, code } = await line(`budget ${words} --lang zh`);
    expect(code).toBe(1);
    expect(stdout).toContain('还不能上报：动用结余不超过上年结余');
    expect(document((await line(`budget ${words} --json`)).stdout).readiness.ready).toBe(false);
  });

  it('shows baseline, scenario and change in that order', async () => {
    const { stdout } = await line('budget --from 2026 --set control_target=2% --lang zh');
    expect(stdout).toMatch(/行次 +项目 +单位 +2026 执行估计 +2027 基线 +2027 方案 +变动\n/);
    const run = engineRun(projects[0]!, [{ path: 'control_target', from: '2027-01', value: 0.02 }]);
    const found = lines(document((await line('budget --set control_target=2% --json')).stdout)).find(
      ({ quantity }) => quantity === 'expenditure',
    )!;
    expect(found.scenario!.values.at(-1)).toBe(run.value('expenditure', '2027'));
  });

  it('draws up a later year, its years before estimated', async () => {
    const { stdout, code } = await line('budget --year 2028 --from 2025 --lang en');
    expect(code).toBe(0);
    expect(stdout).toMatch(/2025 Final accounts|2025 Actual/);
    expect(stdout).toContain('2028 Budget');
  });

  it('prints parts that add up to their totals', async () => {
    const { stdout } = await line('budget --from 2023 --lang zh');
    const amounts = (label: string): readonly number[] => {
      const found = stdout.split('\n').find((text) => new RegExp(`^\\S+ +${label}\\S* `).test(text))!;
      return [...found.matchAll(/[=~]?(-?[\d,]+\.\d)(?= |$)/g)].map(([, number = '']) =>
        Math.round(Number(number.replaceAll(',', '')) * 10),
      );
    };
    const parts = ['基本医疗保险费收入', '财政补贴收入', '利息收入', '其他收入'].map(amounts);
    expect(amounts('本年收入小计').length).toBe(5);
    amounts('本年收入小计').forEach((total, at) => expect(parts.reduce((sum, part) => sum + part[at]!, 0)).toBe(total));
  });

  it('leaves as CSV with value and mark of every year', async () => {
    const [header = [], ...rows] = csvCells((await line('budget --set control_target=2% --csv')).stdout);
    const found = document((await line('budget --set control_target=2% --json')).stdout);
    expect(header.slice(0, 8)).toEqual(['sheet', 'line', 'level', 'quantity', 'label', 'unit', '2018', '2018 mark']);
    expect(header.slice(-3)).toEqual(['2027 scenario', '2027 scenario mark', 'change']);
    const at = (name: string): number => header.indexOf(name);
    for (const [index, own] of lines(found).entries()) {
      const row = rows[index]!;
      expect(row[at('quantity')]).toBe(own.quantity);
      found.periods.forEach((period, position) => {
        const cell = row[at(period)]!;
        expect(cell === '' ? null : Number(cell)).toBe(own.values[position]);
      });
    }
  });

  it.each([
    ['budget --year 2024', 'cli/year-observed'],
    ['budget statements/fund-statement --data tacheng-2024', 'cli/not-a-budget'],
    ['budget national-employes', 'cli/model-misspelt'],
    ['budget no-such-thing-at-all', 'cli/model-unknown'],
  ])('%s ends with 1 and %s', async (words, issue) => {
    for (const locale of ['zh', 'en']) {
      const { stdout, stderr, code } = await line(`${words} --lang ${locale}`);
      expect([stdout, code]).toEqual(['', 1]);
      expect(codesIn(stderr)).toEqual([issue]);
    }
  });
});
