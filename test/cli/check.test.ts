import { describe, expect, it } from 'vitest';
import { csvCells } from './csv-cells.ts';
import { engineRun, projects } from './engine.ts';
import { line } from './overlay.ts';

interface IssueDocument {
  readonly code: string;
  readonly severity: string;
  readonly place: { readonly file?: string; readonly line?: number; readonly character?: number };
  readonly message: { readonly zh: string; readonly en: string };
}

interface CheckDocument {
  readonly format: string;
  readonly models: readonly {
    readonly file: string;
    readonly id: string | null;
    readonly sound: boolean;
    readonly reconciliation: { readonly passed: number; readonly total: number; readonly failing: readonly object[] } | null;
    readonly issues: readonly IssueDocument[];
  }[];
  readonly datasets: readonly {
    readonly path: string;
    readonly tables: readonly { readonly name: string; readonly rows: number }[];
    readonly issues: readonly IssueDocument[];
  }[];
  readonly summary: { readonly errors: number; readonly warnings: number; readonly notes: number };
}

const checked = async (words: string, files = {}): Promise<CheckDocument> =>
  JSON.parse((await line(`check ${words} --json`, files)).stdout) as CheckDocument;

const broken =
  'model: mine\ntitle: {zh: 我的, en: Mine}\naxis: {time: year}\nvariables:\n  a:\n    label: {zh: 甲, en: A}\n    unit: yuan\n    formula: (1 yuan\n';

describe('hengsuan check', () => {
  it('finds what comes with the program sound', async () => {
    const { stdout, stderr, code } = await line('check --lang en');
    expect([stderr, code]).toEqual(['', 0]);
    for (const { model, dataset } of projects) {
      expect(stdout).toContain(`models/${model}.yaml  `);
      expect(stdout).toContain(`datasets/${dataset}  `);
    }
    expect(stdout).toMatch(/\n0 errors, \d+ warnings, \d+ notes\n$/);
  });

  it.each(projects)('reconciles $id as its run does', async (project) => {
    const { format, models } = await checked(project.model);
    const outcomes = engineRun(project).checks;
    expect(format).toBe('hengsuan.check/1');
    expect(models[0]).toMatchObject({
      id: project.model,
      sound: true,
      reconciliation: { passed: outcomes.filter(({ holds }) => holds).length, total: outcomes.length },
    });
    expect(models[0]!.reconciliation!.failing.length).toBe(outcomes.filter(({ holds }) => !holds).length);
  });

  it('names file, line and character, code, message and remedy of an error in a model, and ends with 1', async () => {
    for (const [locale, words] of [
      ['zh', '错误'],
      ['en', 'Error'],
    ] as const) {
      const { stdout, code } = await line(`check mine.yaml --lang ${locale}`, { 'mine.yaml': broken });
      expect(code).toBe(1);
      expect(stdout).toMatch(new RegExp(`^ {2}mine\\.yaml:8:\\d+: ${words}: .+ \\([a-z]+/[a-z-]+\\)\\n {6}\\S`, 'm'));
    }
    const { models, summary } = await checked('mine.yaml', { 'mine.yaml': broken });
    expect(models[0]).toMatchObject({ file: 'mine.yaml', id: null, sound: false, reconciliation: null });
    expect(models[0]!.issues[0]!.place).toMatchObject({ file: 'mine.yaml', line: 8 });
    expect(summary.errors).toBe(1);
  });

  it('checks a dataset alone', async () => {
    const { models, datasets } = await checked('--data tacheng-2024');
    expect(models).toEqual([]);
    expect(datasets.map(({ path }) => path)).toEqual(['datasets/tacheng-2024']);
    expect(datasets[0]!.tables.map(({ name }) => name)).toEqual(['fund_flows', 'fund_balance']);
  });

  it('ties a model out on data it does not ship with', async () => {
    const { models } = await checked('statements/fund-statement --data tacheng-2024');
    expect(models[0]!.reconciliation!.total).toBeGreaterThan(0);
  });

  it('fails a check on a planted error, as a problem of its severity', async () => {
    const total =
      'model: mine\ntitle: {zh: 我的, en: Mine}\naxis: {time: year}\ninputs:\n  persons:\n    label: {zh: 人数, en: Persons}\n    unit: person\n    table: insured\n    where: {scheme: employee}\nchecks:\n  ten:\n    label: {zh: 十人, en: Ten persons}\n    formula: persons - 10 person\n    tolerance: 0.5 person\n';
    const of = (persons: number) => ({ 'mine.yaml': total, 'insured.csv': `年份,险种,参保人数(人)\n2024,职工,${persons}\n` });
    const sound = await line('check mine.yaml --data insured.csv', of(10));
    const wrong = await line('check mine.yaml --data insured.csv --lang en', of(12));
    expect([sound.code, wrong.code]).toEqual([0, 1]);
    expect(wrong.stdout).toContain('A check fails in 2024: Ten persons; off by 2 person, allowed 0.5. (cli/check-failed)');
  });

  it('ends with 1 for a model or dataset that is not there', async () => {
    expect((await line('check no-such-thing-at-all')).code).toBe(1);
    expect((await line('check --data nowhere')).code).toBe(1);
  });

  it('leaves notes out of the text unless they are asked for', async () => {
    const { summary } = await checked('--data national');
    const brief = (await line('check --data national --lang zh')).stdout;
    const whole = (await line('check --data national --lang zh --notes')).stdout;
    expect(summary.notes).toBeGreaterThan(0);
    expect(brief).not.toContain('提示:');
    expect(whole.match(/提示: /g)!.length).toBe(summary.notes);
  });

  it('leaves as CSV, one row an issue', async () => {
    const [header, ...rows] = csvCells((await line('check mine.yaml employee/pool-budget --csv', { 'mine.yaml': broken })).stdout);
    const { models, datasets } = await checked('mine.yaml employee/pool-budget', { 'mine.yaml': broken });
    expect(header).toEqual(['place', 'file', 'sheet', 'cell', 'line', 'character', 'severity', 'code', 'message', 'remedy']);
    expect(rows.map((row) => row[7])).toEqual([...models, ...datasets].flatMap(({ issues }) => issues.map(({ code }) => code)));
  });
});
