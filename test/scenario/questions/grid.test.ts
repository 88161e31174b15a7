import { describe, expect, it } from 'vitest';
import { breakEven } from '../../../src/scenario/questions/break-even.ts';
import type { Condition } from '../../../src/scenario/questions/condition.ts';
import { leverGrid, type GridQuestion, type GridScenario } from '../../../src/scenario/questions/grid.ts';
import { crossingOf } from '../../../src/scenario/simulation/crossing.ts';
import { Simulator } from '../../../src/scenario/simulation/simulator.ts';
import { fund, uncertain } from '../simulation/fund.ts';
import { finished } from './finished.ts';

const settings = { seed: 3, method: 'random', paths: 2000 } as const;
const uncertainty = uncertain([
  { path: 'price_growth', from: '2026-01', as: 'difference', distribution: { normal: { mean: 0, sd: 0.02 } } },
  { path: 'wage_growth', from: '2026-01', as: 'difference', distribution: { normal: { mean: 0, sd: 0.01 } } },
], [['price_growth', 'wage_growth', 0.3]]);
const scenario = (id: string, overrides: GridScenario['overrides']): GridScenario => ({ id, name: { zh: id, en: id }, overrides });
const scenarios = [scenario('baseline', []), scenario('dear', [{ path: 'price_growth', from: '2026-01', value: 0.05 }])];
const deficit = { quantity: 'current_balance', level: 0 };
const lever = { path: 'collected', from: '2026-01' };
const values = [0.92, 0.96, 1];
const inBalance: Condition = { quantity: 'current_balance', is: 'atLeast', level: 0, period: '2030', every: true };
const asked: GridQuestion = { lever, values, scenarios, to: '2030', deficit, shown: { quantity: 'balance', period: '2030' } };

describe('a grid of a lever and scenarios', () => {
  const { rows, issues } = finished(leverGrid(fund, { ...asked, uncertain: { uncertainty, settings }, breakEven: { condition: inBalance, least: 0.8, greatest: 1 } }));

  it('law: every cell is what single runs give', () => {
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    for (const { scenario: own, cells } of rows) {
      expect(cells.map(({ value }) => value)).toEqual(values);
      for (const cell of cells) {
        const overrides = [...own.overrides, { path: 'collected', from: '2026-01', value: cell.value }];
        const plain = fund.run({ to: '2030', overrides });
        const first = plain.periods.find((period) => period > '2025' && plain.value('current_balance', period)! < 0) ?? null;
        expect([cell.firstDeficit, cell.shown]).toEqual([first, plain.value('balance', '2030')]);
        const single = new Simulator(fund, uncertainty, { ...settings, to: '2030' }).run(['current_balance', 'balance'], overrides);
        const { points, median } = crossingOf(single, 'current_balance');
        expect(cell.uncertain!.chance).toEqual(points.at(-1)!.by);
        expect(cell.uncertain!.median).toBe(median);
      }
    }
  });

  it('collecting more never brings the deficit nearer, dearer care never puts it off', () => {
    const year = (period: string | null) => Number(period ?? 9999);
    for (const { cells } of rows) {
      const years = cells.map(({ firstDeficit }) => year(firstDeficit));
      expect(years).toEqual(years.toSorted((a, b) => a - b));
      const chances = cells.map((cell) => cell.uncertain!.chance.value);
      expect(chances).toEqual(chances.toSorted((a, b) => b - a));
    }
    values.forEach((_, at) => expect(year(rows[1]!.cells[at]!.firstDeficit)).toBeLessThanOrEqual(year(rows[0]!.cells[at]!.firstDeficit)));
  });

  it('gives the break-even of each scenario, worked out by hand', () => {
    // Costs grow faster than wages only in the second: there the last year decides, in the first the first.
    const share = (year: number, prices: number) => (57 * prices ** year) / (0.06 * 1040 * 1.04 ** year);
    expect(Math.abs(rows[0]!.breakEven!.value! - share(1, 1.03))).toBeLessThan(1e-8);
    expect(Math.abs(rows[1]!.breakEven!.value! - share(5, 1.05))).toBeLessThan(1e-8);
  });

  it('is the same by runs and by paths', () => {
    expect(finished(leverGrid(fund, { ...asked, by: 'paths' }))).toEqual(finished(leverGrid(fund, { ...asked, by: 'runs' })));
  });

  it('says how far it is, and names what does not fit', () => {
    const told = [...leverGrid(fund, { ...asked, uncertain: { uncertainty, settings }, breakEven: { condition: inBalance, least: 0.8, greatest: 1 } })];
    expect(told.map(({ done, of }) => [done, of])).toEqual(Array.from({ length: 8 }, (_, done) => [done, 8]));
    const codes = (question: Partial<GridQuestion>) => finished(leverGrid(fund, { ...asked, ...question })).issues.map(({ code }) => code);
    expect(codes({ to: '2025' })).toEqual(['simulate/horizon']);
    expect(codes({ values: [0.9, 1.2] })).toEqual(['override/above-maximum']);
    expect(codes({ deficit: { quantity: 'balanc', level: 0 } })).toEqual(['question/quantity-misspelt']);
    expect(codes({ shown: { quantity: 'balance', period: '2031' } })).toEqual(['question/period']);
  });
});

describe('break-even', () => {
  const range = { ...lever, least: 0.8, greatest: 1 };
  const found = (more: Partial<Condition>, on: object = range) => breakEven(fund, { lever: on as typeof range, condition: { ...inBalance, ...more } });

  it('meets its condition, and a little less does not', () => {
    const { value, holds } = found({ every: false });
    const at = (collected: number) => fund.run({ to: '2030', overrides: [{ path: 'collected', from: '2026-01', value: collected }] }).value('current_balance', '2030')!;
    expect(holds).toBe('above');
    expect(at(value!)).toBeGreaterThanOrEqual(0);
    expect(at(value! - 1e-9)).toBeLessThan(0);
  });

  it('lies on its steps', () => {
    const free = found({}).value!;
    expect(found({}, { ...range, step: 0.001 }).value).toBe(Math.ceil(free * 1000) / 1000);
  });

  it('is the greatest value where more is worse', () => {
    const { value, holds } = found({ every: false, period: '2026' }, { path: 'price_growth', from: '2026-01', least: 0, greatest: 0.2 });
    expect(holds).toBe('below');
    expect(Math.abs(value! - ((1040 * 1.04 * 0.06 * 0.97) / 57 - 1))).toBeLessThan(1e-9);
  });

  it('says when no value meets it, all do, or none moves it', () => {
    const said = (result: ReturnType<typeof found>) => [result.value, result.holds, result.issues.map(({ code }) => code)];
    expect(said(found({ level: 100 }))).toEqual([null, 'nowhere', ['question/met-nowhere']]);
    expect(found({ level: 100 }).best!.value).toBe(1);
    expect(said(found({ level: -100 }))).toEqual([null, 'everywhere', ['question/met-everywhere']]);
    expect(said(found({ quantity: 'costs' }))).toEqual([null, 'everywhere', ['question/lever-moves-nothing']]);
  });
});
