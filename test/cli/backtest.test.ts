import { describe, expect, it } from 'vitest';
import { codesIn, isWorded, line } from './overlay.ts';
import { csvCells } from './csv-cells.ts';

interface Case {
  readonly series: string;
  readonly method: string;
  readonly used: string;
  readonly origin: number;
  readonly target: number;
  readonly error: number;
}

interface Found {
  readonly format: string;
  readonly series: readonly { readonly id: string; readonly breaks: readonly { readonly year: number }[] }[];
  readonly summaries: readonly { readonly series: string; readonly method: string; readonly horizon: number; readonly cases: number; readonly stood_in: number }[];
  readonly cases: readonly Case[];
  readonly contests: readonly { readonly line: string; readonly contests: readonly { readonly one: string; readonly count: number }[] }[];
  readonly budgets: { readonly lines: readonly { readonly line: string; readonly skill: readonly { readonly method: string; readonly skill: boolean | null }[] }[]; readonly cases: readonly Case[] };
  readonly months: readonly { readonly method: string }[];
  readonly issues: readonly { readonly code: string; readonly values: Readonly<Record<string, number>> }[];
}

const found = async (words: string, files: Readonly<Record<string, string>> = {}): Promise<Found> => JSON.parse((await line(`backtest ${words} --json`, files)).stdout) as Found;
const regional = 'region-2014-2022/fund_flows/resident/all/expenditure/total';

describe('hengsuan backtest', () => {
  it('holds forecasts of a series against what came', async () => {
    const { format, cases } = await found(`${regional} --origin 2021 --method last`);
    expect(format).toBe('hengsuan.backtest/1');
    // 703,771 of 2022 over 613,062 of 2021, in 10,000 yuan.
    expect(cases).toHaveLength(1);
    expect(cases[0]).toMatchObject({ series: regional, origin: 2021, target: 2022 });
    expect(cases[0]!.error).toBeCloseTo(703_771 / 613_062 - 1, 12);
  });

  it('says what stood in for a method that needs more years, and how many it needs', async () => {
    const { summaries, issues } = await found(`${regional} --method damped-holt --horizon 1`);
    expect(summaries.find(({ series }) => series === regional)).toMatchObject({ cases: 8, stood_in: 8 });
    expect(issues.find(({ code }) => code === 'forecast/too-few')?.values['needs']).toBe(10);
  });

  it('shows the breaks of a series', async () => {
    const { series } = await found('national/fund_flows/employee/all/income/total --horizon 1 --method last');
    expect(series[0]!.breaks.map(({ year }) => year)).toEqual([2017, 2018, 2019, 2020, 2021]);
  });

  it('claims no skill against corrected budgets where too few of them are there', async () => {
    const { budgets } = await found('income/total --data local-budgets --method growth --horizon 1');
    expect(budgets.cases.length).toBeGreaterThan(10);
    expect(budgets.lines.flatMap(({ skill }) => skill.filter(({ skill: shown }) => shown === true))).toEqual([]);
  });

  it('draws up a fund model again at every past year, against the growth rules', async () => {
    const { cases, contests } = await found('region-residents --horizon 1');
    const model = cases.filter(({ method, series }) => method === 'model' && series === 'resident/per-head/expenditure');
    expect(model.map(({ origin }) => origin)).toEqual([2015, 2016, 2017, 2018, 2019, 2020, 2021]);
    expect(contests.find(({ line: name }) => name === 'resident/per-head/expenditure')!.contests.map(({ one, count }) => [one, count])).toEqual([['model', 7], ['model', 7], ['model', 7]]);
  });

  it('tests the past budgets of a table of one’s own', async () => {
    const rows = [2019, 2020, 2021, 2022].map((year, index) => `${year},居民,支出,合计,${100 + 10 * index},${120 + 12 * index}`);
    const { budgets, cases } = await found('--data 历年预算与决算.csv --method last --horizon 1 --knowledge outturn', { '历年预算与决算.csv': `年份,险种,收支,项目,预算数（万元）,决算数（万元）\n${rows.join('\n')}\n` });
    const errors = (method: string) => budgets.cases.filter((each) => each.method === method).map(({ error }) => Math.round(error * 1e9) / 1e9);
    // Every outturn is 1.2 times its budget, so that the corrected budget is right from the second year on.
    expect(errors('official')).toEqual([0.2, 0.2, 0.2, 0.2]);
    expect(errors('official-corrected').map(Math.abs)).toEqual([0, 0, 0]);
    expect(cases).toHaveLength(3);
  });

  it('takes breaks of one’s own', async () => {
    const file = 'breaks:\n  - {dataset: region-2014-2022, table: fund_flows, where: {scheme: [resident]}, years: [2022], kind: definition, reason: {zh: 试, en: made}, source: made}\n';
    const { cases } = await found(`${regional} --method last --horizon 1 --breaks own.yaml`, { 'own.yaml': file });
    expect(cases.some(({ target }) => target === 2022)).toBe(false);
  });

  it('writes one row a past forecast as CSV', async () => {
    const { stdout } = await line(`backtest ${regional} --method last,growth --horizon 1 --csv`);
    const rows = csvCells(stdout);
    expect(rows[0]!.slice(0, 4)).toEqual(['section', 'series', 'method', 'used']);
    expect(rows.length).toBe(1 + 2 * 8);
  });

  it('reads in both languages, and tells the yardstick', async () => {
    for (const [lang, words] of [['zh', '国会预算办公室'], ['en', 'Congressional Budget Office']] as const) {
      const { stdout } = await line(`backtest ${regional} --horizon 2 --lang ${lang}`);
      expect(stdout).toContain(words);
      expect(stdout).toContain('3.4%');
    }
  });

  it('says from which year on it can test', async () => {
    expect((await line(`backtest ${regional} --origin 1990 --lang zh`)).stderr).toContain('--origin 可以是 2014 至 2021 年');
  });

  it('takes a series as people call it, and calls methods and breaks by their names', async () => {
    const { stdout, code } = await line('backtest 职工·全部·支出 --origin 2018 --method last,log-linear-trend --lang zh');
    expect(code).toBe(0);
    expect(stdout).toContain('地区 2014—2022 · 收支 · 职工 · 全部 · 支出 · 合计  2014–2022');
    expect(stdout).toMatch(/断点 2019（水平）：/);
    expect(stdout).toContain('对数线性趋势');
    expect(stdout.split('\n').slice(1).join('\n')).not.toMatch(/log-linear|fund_flows|\(level\)|mean3/);
  });

  it.each([
    ['nothing-like-it', 'forecast/series-unknown'],
    ['--method magic', 'forecast/method-unknown'],
    ['region-residents --origin 2050', 'forecast/model-no-case'],
    ['region-residents --origin 1990', 'forecast/model-no-case'],
    ['--origin 1990', 'forecast/origin-outside'],
    ['--breaks missing.yaml', 'cli/file-missing'],
  ])('refuses %s in both languages', async (words, code) => {
    const refused = await line(`backtest ${words}`);
    expect([refused.code, refused.stdout]).toEqual([1, '']);
    expect(codesIn(refused.stderr)).toEqual([code]);
    for (const lang of ['zh', 'en']) expect(isWorded((await line(`backtest ${words} --lang ${lang}`)).stderr)).toBe(true);
  });

  it.each(['--origin 21', '--horizon 0', '--knowledge all', '--bias none'])('is used wrongly with %s', async (words) => {
    expect((await line(`backtest ${words}`)).code).toBe(2);
  });
});
