import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../../src/actuarial/special/normal.ts';
import { evaluator } from '../../src/language/run/evaluate.ts';
import { readModel } from '../../src/language/read/read-model.ts';
import { fanOf } from '../../src/scenario/simulation/fan.ts';
import { readUncertainty } from '../../src/scenario/simulation/read-uncertainty.ts';
import { Simulator } from '../../src/scenario/simulation/simulator.ts';
import { tableOf } from '../language/small-models.ts';
import { csvCells } from './csv-cells.ts';
import { codesIn, isWorded, line } from './overlay.ts';
import { files, model } from './small-fund.ts';

const base = 'simulate fund.yaml --data bases.csv --data flows.csv --scenario uncertain.yaml --to 2028';
const small = `${base} --paths 2000`;

interface Estimated {
  readonly value: number;
  readonly standard_error: number;
}

interface Found {
  readonly format: string;
  readonly draws: object;
  readonly uncertain: { readonly file: string; readonly assume: readonly { readonly path: string }[] };
  readonly fans: readonly { readonly quantity: string; readonly probabilities: readonly number[]; readonly points: readonly { readonly period: string; readonly plain: number; readonly mean: Estimated; readonly percentiles: readonly number[] }[] }[];
  readonly crossings: readonly { readonly quantity: string; readonly level: number; readonly median: string | null; readonly points: readonly { readonly period: string; readonly by: Estimated }[] }[];
  readonly tornado: { readonly baseline: number; readonly bars: readonly { readonly path: string; readonly low: { readonly value: number }; readonly swing: number; readonly idle: boolean }[] } | null;
  readonly indices: { readonly blocks: readonly { readonly risks: readonly string[]; readonly total: Estimated }[] } | null;
  readonly grid: { readonly rows: readonly { readonly scenario: { readonly id: string }; readonly break_even: { readonly value: number; readonly holds: string } | null; readonly cells: readonly { readonly value: number; readonly first_deficit: string | null; readonly chance: Estimated }[] }[] } | null;
}

const found = async (words: string): Promise<Found> => JSON.parse((await line(`${words} --json`, files)).stdout) as Found;

describe('hengsuan simulate', () => {
  it('gives the fans of the engine, to the bit', async () => {
    const made = evaluator(readModel(model, 'fund.yaml').model!, {
      contribution_base: tableOf('contribution_base', { year: ['2024', '2025'], scheme: ['employee', 'employee'], base_total: [1000, 1040] }),
      fund_flows: tableOf('fund_flows', { year: ['2024', '2025'], scheme: ['employee', 'employee'], account: ['pool', 'pool'], side: ['expenditure', 'expenditure'], line: ['total', 'total'], amount: [55, 57] }),
    });
    const assume = [{ path: 'price_growth', from: '2026-01', as: 'difference', distribution: { normal: { mean: 0, sd: 0.02 } } }];
    const { uncertainty } = readUncertainty({ assume }, made.model);
    const expected = fanOf(new Simulator(made, uncertainty!, { seed: 5, method: 'random', paths: 2000, to: '2028' }).run(['expenditure']), 'expenditure');
    const { format, draws, fans, uncertain } = await found(`${small} --seed 5 --quantity expenditure`);
    expect([format, draws, uncertain.file]).toEqual(['hengsuan.simulate/1', { paths: 2000, seed: 5, method: 'random' }, 'uncertain.yaml']);
    expect(fans[0]!.points.map(({ period, plain, percentiles }) => ({ period, plain, percentiles }))).toEqual(expected.points.filter(({ period }) => period > '2025').map(({ period, plain, percentiles }) => ({ period, plain, percentiles })));
  });

  it('shows the usual quantities of a fund, and the chance of a deficit with its error', async () => {
    const { fans, crossings } = await found(small);
    expect(fans.map(({ quantity }) => quantity)).toEqual(['income', 'expenditure', 'current_balance']);
    expect(crossings.map(({ quantity, level }) => [quantity, level])).toEqual([['current_balance', 0]]);
    const { stdout } = await line(`${small} --level current_balance=3 --lang zh`, files);
    expect(stdout).toContain('2,000 条路径，独立抽样，种子 1');
    expect(stdout).toMatch(/当期结余低于 3\.00 元：到 2028 年为止，有 \d+\.\d% 的可能（95% 区间 \d+\.\d%–\d+\.\d%）/);
  });

  it('is the same again with the same seed, and another with another', async () => {
    const [one, same, other] = await Promise.all([`${small} --csv`, `${small} --csv`, `${small} --seed 2 --csv`].map(async (words) => (await line(words, files)).stdout));
    expect(same).toBe(one);
    expect(other).not.toBe(one);
  });

  it('draws Sobol points near the percentiles that a hand works out', async () => {
    const { fans } = await found(`${base} --method sobol --paths 1024 --quantity expenditure`);
    const [point] = fans[0]!.points;
    // 57 × (1.03 + 0.02 z), to two standard errors of independent draws: √(p(1 − p)/n) over the density.
    fans[0]!.probabilities.forEach((p, k) => {
      const density = Math.exp(-0.5 * normalQuantile(p) ** 2) / Math.sqrt(2 * Math.PI) / (57 * 0.02);
      expect(Math.abs(point!.percentiles[k]! - 57 * (1.03 + 0.02 * normalQuantile(p)))).toBeLessThan((2 * Math.sqrt((p * (1 - p)) / 1024)) / density);
    });
  });

  it('has a tornado with levers beside what is uncertain', async () => {
    const { tornado } = await found(`${small} --tornado current_balance@2026 --lever rate=5%..7% --lever wage_growth=3%..5%@2027`);
    expect(tornado!.bars.map(({ path, idle }) => [path, idle])).toEqual([['rate', false], ['price_growth', false], ['wage_growth', true]]);
    expect(tornado!.bars[0]!.swing).toBeCloseTo(0.02 * 1040 * 1.04, 9);
    expect(tornado!.bars[1]!.low.value).toBeCloseTo(1040 * 1.04 * 0.06 - 57 * (1.03 + 0.02 * normalQuantile(0.1)), 9);
  });

  it('has indices, all of one risk', async () => {
    const { indices } = await found(`${small} --indices current_balance@2028`);
    expect(indices!.blocks.map(({ risks }) => risks)).toEqual([['price_growth']]);
    expect(Math.abs(indices!.blocks[0]!.total.value - 1)).toBeLessThan(4 * indices!.blocks[0]!.total.standard_error);
  });

  it('has a grid of a lever and scenarios with break-even, whose cells are those of single runs', async () => {
    const { grid } = await found(`${small} --scenario dear.yaml --grid rate=5.5%,6%,6.5%`);
    expect(grid!.rows.map(({ scenario: { id } }) => id)).toEqual(['baseline', 'uncertain', 'dear']);
    const [baseline, , dear] = grid!.rows;
    expect(baseline!.cells.map(({ value, first_deficit }) => [value, first_deficit])).toEqual([[0.055, null], [0.06, null], [0.065, null]]);
    // Wages outgrow costs but in the dear scenario, whose last year decides.
    expect(dear!.break_even!.holds).toBe('above');
    expect(Math.abs(dear!.break_even!.value - (57 * 1.06 ** 3) / (1040 * 1.04 ** 3))).toBeLessThan(1e-9);
    const single = await found(`simulate fund.yaml --data bases.csv --data flows.csv --scenario dear.yaml --to 2028 --paths 2000 --set rate=5.5%`);
    expect(dear!.cells[0]!.chance).toEqual(single.crossings[0]!.points.at(-1)!.by);
  });

  it('bridges from the projection on earlier figures, newer figures and changes as steps that add up', async () => {
    const { bridge } = (await found(`${small} --set rate=7% --bridge current_balance@2028 --since 2024`)) as Found & { readonly bridge: { readonly since: string; readonly before: number; readonly after: number; readonly unnamed: number; readonly steps: readonly { readonly name: string; readonly amount: number }[] } };
    expect(bridge.since).toBe('2024');
    expect(bridge.steps.map(({ name }) => name).toSorted()).toEqual(['contribution_base', 'fund_flows', 'rate']);
    expect(bridge.unnamed).toBe(0);
    expect(Math.abs(bridge.after - bridge.before - bridge.steps.reduce((sum, { amount }) => sum + amount, 0))).toBeLessThan(1e-12);
    const { stdout } = await line(`${small} --set rate=7% --bridge current_balance@2028 --lang zh`, files);
    expect(stdout).toContain('2028 年 当期结余：变动来自哪里');
    const cells = csvCells((await line(`${small} --set rate=7% --bridge current_balance@2028 --csv`, files)).stdout).filter(([section]) => section === 'bridge');
    expect(cells.map((row) => row[9])).toEqual(['before', 'step', 'unnamed', 'after']);
  });

  it('says what belongs to --since, and how a year is written', async () => {
    for (const [words, said] of [['--since 2024', '--bridge'], ['--bridge income@2028 --since last', '--since']] as const) {
      const { stderr, code } = await line(`${small} ${words}`, files);
      expect(code).toBe(2);
      expect(stderr).toContain(said);
    }
  });

  it('writes the same as CSV, a number a row', async () => {
    const cells = csvCells((await line(`${small} --grid rate=6% --tornado income@2028 --csv`, files)).stdout);
    expect(cells[0]!.slice(0, 3)).toEqual(['section', 'scenario', 'quantity']);
    expect([...new Set(cells.slice(1).map(([section]) => section))]).toEqual(['fan', 'chance', 'tornado', 'grid']);
  });
});

describe('what hengsuan simulate refuses', () => {
  it.each([
    ['simulate fund.yaml --data bases.csv --data flows.csv --to 2028', 'question/nothing-uncertain'],
    [`${base} --quantity incme`, 'question/quantity-misspelt'],
    [`${base} --level income=0 --quantity rate[active]`, 'question/element'],
    [`${base} --tornado income@2040`, 'question/period'],
    [`${base} --tornado income@2028 --lever rate=5%..50%`, 'override/above-maximum'],
    [`${base} --closing`, 'question/no-closing-rule'],
    [`${base} --grid rat=5%,6%`, 'override/misspelt'],
    ['simulate fund.yaml --data bases.csv --data flows.csv --scenario uncertain.yaml --to 2025', 'simulate/horizon'],
    ['simulate benefits/resident-layered --data flows.csv', 'cli/time-axis'],
    ['simulate nowhere/fund', 'cli/model-unknown'],
  ])('%s', async (words, code) => {
    const { stdout, stderr, code: ended } = await line(words, files);
    expect([stdout, ended]).toEqual(['', 1]);
    expect(codesIn(stderr)).toContain(code);
    expect(isWorded(stderr)).toBe(true);
  });

  it('no ids in what is printed in Chinese', async () => {
    const more = '--tornado current_balance@2027 --lever rate=5%..7% --indices current_balance@2027';
    const { stdout, stderr } = await line(`${base} ${more} --lang zh`, files);
    expect(stderr).toBe('');
    expect(stdout).toContain('价格增长率  正态分布（均值 0，标准差 0.02）');
    expect(stdout.split('\n').slice(3).join('\n')).not.toMatch(/[a-z]+_[a-z]+|normal|\bsd\b|\brate\b/);
  });

  it('correlations that contradict each other, with the nearest that do not', async () => {
    const paths = ['price_growth', 'wage_growth', 'rate'];
    const assume = paths.map((path) => `  - {path: ${path}, from: 2026-01, as: difference, distribution: {normal: {mean: 0, sd: 0.001}}}`).join('\n');
    const correlate = '\ncorrelate: [[price_growth, wage_growth, 0.9], [wage_growth, rate, 0.9], [price_growth, rate, -0.5]]\n';
    const contradicting = `scenario: x\nassume:\n${assume}${correlate}`;
    const { stderr, code } = await line(base, { ...files, 'uncertain.yaml': contradicting });
    expect([code, codesIn(stderr)]).toEqual([1, ['correlate/impossible', 'question/nearest-correlations']]);
    // One number for one thing: that of the set that is offered, in words and as a file writes it.
    const [, named] = /最接近的一组可行的相关里它是 (−?[\d.]+)/.exec(stderr)!;
    expect(stderr).toMatch(new RegExp(`(价格增长率与工资增长率|工资增长率与费率|价格增长率与费率)相关 ${named!.replace('−', '-')}`));
    expect(stderr.replace(/correlate: .*/g, '').replace(/uncertain\.yaml: correlate/g, '')).not.toMatch(/price_growth|wage_growth/);
  });

  it.each([
    ['--paths 1', '--paths says “1”'], ['--paths 1000 --method sobol', 'it takes 512, 1024. Sobol points come in powers of two'], ['--seed -1', '--seed'], ['--method mc', 'random, sobol'],
    ['--tornado income', 'QUANTITY@YEAR'], ['--grid rate', 'PATH=VALUE'], ['--lever rate=1%..2%', '--tornado'], ['--scenario dear.yaml', '--grid'], ['--level income', 'QUANTITY=NUMBER'],
  ])('%s as wrong usage', async (more, words) => {
    const { stderr, code } = await line(`${base} ${more} --lang en`, files);
    expect(code).toBe(2);
    expect(stderr).toContain(words);
  });
});

describe('hengsuan solve on a projection', () => {
  const solve = 'solve fund.yaml --data bases.csv --data flows.csv --scenario uncertain.yaml --lever rate=4%..8%';
  interface Solved {
    readonly format: string;
    readonly plain: { readonly value: number | null; readonly holds: string };
    readonly chance: { readonly value: number | null; readonly interval: { readonly least: number; readonly greatest: number }; readonly chance: Estimated } | null;
  }
  const solved = async (words: string): Promise<Solved> => JSON.parse((await line(`${words} --json`, files)).stdout) as Solved;

  it('gives the plain break-even without a chance', async () => {
    const { format, plain, chance } = await solved(`${solve} --target current_balance>=0@2026`);
    expect([format, chance, plain.holds]).toEqual(['hengsuan.solve-projection/1', null, 'above']);
    expect(Math.abs(plain.value! - (57 * 1.03) / (1040 * 1.04))).toBeLessThan(1e-9);
  });

  it('gives the rate that holds nine times in ten, between what other draws might have given', async () => {
    const exact = (57 * (1.03 + 0.02 * normalQuantile(0.9))) / (1040 * 1.04);
    const { chance } = await solved(`${solve} --target current_balance>=0@2026 --chance 90%`);
    expect(chance!.interval.least < exact && exact < chance!.interval.greatest).toBe(true);
    // The answer, set, has the chance.
    const again = await found(`simulate fund.yaml --data bases.csv --data flows.csv --scenario uncertain.yaml --to 2026 --set rate=${chance!.value}`);
    expect(again.crossings[0]!.points[0]!.by.value).toBeLessThanOrEqual(0.1);
  });

  it('says it in words, and ends with 1 where no value does', async () => {
    const { stdout } = await line(`${solve} --target current_balance>=0@..2028 --chance 0.9 --lang zh`, files);
    expect(stdout).toMatch(/到 2028 年为止每年，当期结余 ≥ 0\.00 元，概率不低于 90%\n\n费率至少 \d\.\d+%\n模拟误差：95% 区间/);
    const { code, stderr } = await line(`${solve} --target current_balance>=30@2026 --chance 90%`, files);
    expect([code, codesIn(stderr)]).toEqual([1, ['question/chance-nowhere']]);
    expect((await line(`${solve} --target current_balance>=0@2026 --chance 90% --csv`, files)).stdout).toMatch(/^state,rate,chance/);
  });

  it('says that --to does nothing where the target names its year', async () => {
    const { stderr, code } = await line(`${solve} --target current_balance>=0@2026 --to 2030`, files);
    expect([code, codesIn(stderr)]).toEqual([0, ['cli/to-not-used']]);
    expect((await line(`${solve} --target current_balance>=0@2026 --to 2026`, files)).stderr).toBe('');
  });

  it.each([
    ['--target current_balance=>0@2026', 'Write >= or <=, for example "current_balance>=0@2026"'],
    ['--target current_balance>=0', 'Name the year, for example current_balance>=0@2035'],
    ['--target current_balance>=0@2026 --lever wage_growth=1%..2%', 'A projection over years takes one --lever; here are 2 (rate=4%..8%, wage_growth=1%..2%): keep one'],
  ])('%s is wrong usage, with what to write', async (more, words) => {
    const { stderr, code } = await line(`${solve} ${more} --lang en`, files);
    expect(code).toBe(2);
    expect(stderr).toContain(words);
  });

  it.each([
    [`${solve} --target current_balance>=0@2026 --limit order`, 'cli/only-rows'],
    [`${solve} --target current_balanse>=0@2026`, 'question/quantity-misspelt'],
    [`${solve} --target current_balance>=0@2025`, 'simulate/horizon'],
    ['solve fund.yaml --data bases.csv --data flows.csv --lever rate=4%..8% --target current_balance>=0@2026 --chance 90%', 'question/nothing-uncertain'],
    ['solve benefits/resident-layered --data synthetic:resident:10:1 --to 2026 --lever ratio.tertiary=50%..70%/1% --target funds<=-1% --chance 90%', 'cli/time-axis'],
  ])('%s', async (words, code) => {
    const { stderr, code: ended } = await line(words, files);
    expect([ended, codesIn(stderr)]).toEqual([1, [code]]);
  });

  it('takes a chance between none and all', async () => {
    expect((await line(`${solve} --target current_balance>=0@2026 --chance 100%`, files)).code).toBe(2);
    expect((await line(`${solve} --target current_balance>0@2026`, files)).code).toBe(2);
  });
});

