import { describe, expect, test } from 'vitest';
import { evaluator } from '../../src/language/run/evaluate.ts';
import { explain } from '../../src/language/run/explain.ts';
import { modelOf, tableOf } from './small-models.ts';

const model = modelOf(`
axis: {time: year}
parameters:
  rate: {label: {zh: 费率, en: Rate}, unit: 1, values: [{from: 2018-01, value: 0.1, status: assumed, source: none}]}
inputs:
  payers: {label: {zh: 缴费人数, en: Payers}, unit: person, table: insured, column: persons, project: prev(payers) * (1 + growth)}
  growth: {label: {zh: 增长率, en: Growth}, unit: 1, calibrate: {on: payers, formula: "mean_growth(payers, 2)"}, project: prev(growth)}
  base: {label: {zh: 基数, en: Base}, unit: yuan/person/year, calibrate: {on: income, formula: income / (payers * rate)}, project: prev(base) * 1.05}
variables:
  income: {label: {zh: 收入, en: Income}, unit: yuan/year, table: flows, column: amount, where: {side: income}, formula: payers * base * rate}
  balance: {label: {zh: 结余, en: Balance}, unit: yuan, table: balances, column: closing, output: true, formula: prev(balance) + income}
`);
const tables = {
  insured: tableOf('insured', { year: [2019, 2020, 2021], persons: [100, 110, 121] }),
  flows: tableOf('flows', { year: [2019, 2020, 2020, 2021, 2022], side: ['income', 'income', 'expenditure', 'income', 'income'], amount: [1000, 1210, 9, 1452, 1700] }, ['final', 'final', 'final', 'final', 'budget']),
  balances: tableOf('balances', { year: [2019, 2021], closing: [500, 600] }),
};
const made = evaluator(model, tables);
const run = made.run({ to: '2024' });

describe('observed values', () => {
  test('win over formulas, which take over after the last of them', () => {
    expect([2019, 2020, 2021].map((year) => run.value('payers', String(year)))).toEqual([100, 110, 121]);
    expect(run.value('payers', '2022')).toBe(121 * (1 + run.value('growth', '2022')!));
    expect(['2021', '2022'].map((year) => run.mark('payers', year))).toEqual(['observed', 'assumed']);
  });

  test('a row is taken only where every condition holds', () => expect(run.value('income', '2020')).toBe(1210));

  test('a hole between observed years stays a hole, is said, and stops what needs it', () => {
    expect([run.value('balance', '2020'), run.mark('balance', '2020')]).toEqual([undefined, 'missing']);
    expect(run.issues.map(({ code, values }) => [code, values['before'], values['after']])).toEqual([['data/gap', '2019', '2021']]);
    expect(run.value('balance', '2022')).toBe(600 + 1700);
    expect(explain(run, { quantity: 'balance', period: '2020' }).how).toBe('missing');
  });

  test('a figure somebody expects is marked assumed, one that was booked observed', () => {
    expect(['2021', '2022'].map((year) => run.mark('income', year))).toEqual(['observed', 'assumed']);
  });

  test('a quantity is worked back in the years its anchor is given, and projected after', () => {
    expect(run.value('base', '2021')).toBe(1452 / (121 * 0.1));
    expect(run.value('base', '2023')).toBe(run.value('base', '2022')! * 1.05);
    expect(['2021', '2023'].map((year) => explain(run, { quantity: 'base', period: year }).how)).toEqual(['calibrate', 'project']);
  });

  test('what was worked back gives the observed total again, and goes on without a step', () => {
    const again = run.value('payers', '2021')! * run.value('base', '2021')! * run.value('rate', '2021')!;
    expect(again).toBeCloseTo(1452, 9);
    expect(run.value('income', '2023')).toBeCloseTo(run.value('payers', '2023')! * run.value('base', '2023')! * 0.1, 9);
  });

  test('a parameter changed in an observed year moves what is worked back and not the total', () => {
    const changed = made.run({ to: '2024', overrides: [{ path: 'rate', from: '2018-01', value: 0.2 }] });
    expect(changed.value('income', '2021')).toBe(1452);
    expect(changed.value('base', '2021')).toBe(run.value('base', '2021')! / 2);
    expect(changed.value('income', '2024')).toBeCloseTo(run.value('income', '2024')!, 9);
  });

  test('the run begins with the earliest figure', () => expect(run.periods[0]).toBe('2019'));

  test('an override of an input holds where no table speaks, and what follows builds on it', () => {
    const changed = made.run({ to: '2024', overrides: [{ path: 'payers', from: '2021-01', until: '2022-12', value: 200 }] });
    expect([changed.value('payers', '2021'), changed.value('payers', '2022')]).toEqual([121, 200]);
    expect(changed.value('payers', '2023')).toBe(200 * (1 + changed.value('growth', '2023')!));
    expect(changed.mark('payers', '2022')).toBe('assumed');
  });

  test('a number that varies between paths is given for each of them', () => {
    const drawn = made.run({ to: '2024', paths: 3, draws: [{ path: 'growth', values: (year) => (year === '2022' ? Float64Array.of(0, 0.1, 0.2) : undefined) }] });
    expect(drawn.pathValues('payers', '2022')).toEqual(Float64Array.of(121, 121 * 1.1, 121 * 1.2));
    // The growth of 2023 is that of 2022.
    expect(drawn.value('payers', '2023', undefined, 1)).toBeCloseTo(121 * 1.1 * 1.1, 9);
    expect(drawn.pathValues('payers', '2021')).toEqual(Float64Array.of(121));
    expect(explain(drawn, { quantity: 'payers', period: '2023' }, 2).recomputed).toBe(drawn.value('payers', '2023', undefined, 2));
  });

  test('a table that is not there leaves its quantities to their formulas', () => {
    const without = evaluator(model, { insured: tables.insured, balances: tables.balances }).run({ to: '2022' });
    expect(without.value('income', '2021')).toBeUndefined();
    expect(without.value('payers', '2021')).toBe(121);
  });
});
