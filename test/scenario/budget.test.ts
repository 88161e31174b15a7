import { describe, expect, test } from 'vitest';
import { evaluator } from '../../src/language/run/evaluate.ts';
import { adjustmentDraft } from '../../src/scenario/adjustment.ts';
import { asKnownAt } from '../../src/scenario/as-known-at.ts';
import { backtest } from '../../src/scenario/backtest.ts';
import { budgetForm, budgetYears, readiness } from '../../src/scenario/budget.ts';
import { compareRuns } from '../../src/scenario/compare.ts';
import { tableOf } from '../language/small-models.ts';
import { shippedEvaluator, shippedModel, shippedTables } from '../laws/shipped-models.ts';

const pool = shippedModel('employee/pool-budget');
const made = shippedEvaluator(pool);
const baseline = made.run({ to: '2027' });
const cut = made.run({ to: '2027', overrides: [{ path: 'control_target', from: '2027-01', value: 0.05 }] });

describe('a budget', () => {
  test('stands two years after the last outturn; the year between is the running one', () => {
    expect(budgetYears(baseline)).toMatchObject({ estimate: '2026', budget: '2027' });
    expect(budgetYears(baseline).observed.at(-1)).toBe('2025');
    expect(() => budgetYears(made.run({ to: '2026' }))).toThrow(/two years beyond the last observed/);
  });

  test('fills every line of its form for every year, both as drafted and as changed', () => {
    const sheets = budgetForm(baseline, cut, ['2025', '2026', '2027']);
    expect(sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(['income', 'expenditure', 'balance']));
    for (const { lines } of sheets) {
      for (const line of lines) for (const year of ['2026', '2027']) expect(line.cells[year]!.value, line.quantity).toBeDefined();
    }
    const expenditure = sheets.find(({ name }) => name === 'expenditure')!.lines.find(({ quantity }) => quantity === 'expenditure')!;
    expect(expenditure.cells['2025']!.mark).toBe('observed');
    expect(expenditure.scenario['2026']).toEqual(expenditure.cells['2026']);
    expect(expenditure.scenario['2027']!.value!).toBeLessThan(expenditure.cells['2027']!.value!);
  });

  test('is ready while every check that counts as an error holds', () => {
    const state = readiness(baseline, '2027');
    expect(state).toMatchObject({ ready: true, failing: [] });
    expect(state.passed).toBe(state.total);
    expect(state.total).toBeGreaterThan(3);
  });

  test('of a year without checks is not ready', () => expect(readiness(baseline, '1990').ready).toBe(false));

  test('a warning about a past year does not stop it', () => {
    const past = readiness(baseline, '2024');
    expect(past.failing.map(({ check }) => check.name)).toEqual(['balance_rolls']);
    expect(past.ready).toBe(true);
  });
});

describe('comparing two runs', () => {
  test('lists every cell that differs, with both figures and the change', () => {
    const rows = compareRuns(baseline, cut);
    expect(rows.length).toBeGreaterThan(5);
    for (const row of rows) {
      expect(row.period).toBe('2027');
      expect(row.change).toBe(row.scenario! - row.baseline!);
    }
    const moved = rows.map(({ quantity }) => quantity);
    expect(moved).toContain('expenditure');
    expect(moved).not.toContain('income');
  });

  test('a cut of 5% takes 5% off benefits', () => {
    const benefits = compareRuns(baseline, cut).find(({ quantity }) => quantity === 'benefits')!;
    expect(benefits.scenario! / benefits.baseline!).toBeCloseTo(0.95, 12);
  });
});

describe('a budget adjustment', () => {
  const lines = adjustmentDraft(baseline, cut, '2027', { expenditure: '控费' });

  test('lists the lines of the form that move, old plus change giving new', () => {
    expect(lines.map(({ quantity }) => quantity)).toContain('expenditure');
    expect(lines.map(({ quantity }) => quantity)).not.toContain('income');
    for (const line of lines) expect(line.change).toBe(line.new - line.old);
  });

  test('takes its reasons by line and leaves the others open', () => {
    expect(lines.find(({ quantity }) => quantity === 'expenditure')!.reason).toBe('控费');
    expect(lines.find(({ quantity }) => quantity === 'closing_balance')!.reason).toBe('');
  });

  test('is empty where nothing changes', () => expect(adjustmentDraft(baseline, baseline, '2027', {})).toEqual([]));
});

describe('tables as known at an origin', () => {
  const tables = asKnownAt(shippedTables('region-2014-2022'), '2020');

  test('hold no later row, and place the others where they stood', () => {
    const years = Array.from(tables['fund_flows']!.column('year')!, Number);
    expect(Math.max(...years)).toBe(2020);
    const all = shippedTables('region-2014-2022')['fund_flows']!;
    expect(tables['fund_flows']!.place(0, 'amount')).toEqual(all.place(0, 'amount'));
    expect(tables['fund_flows']!.source(0)).toEqual(all.source(0));
  });

  test('cut months at the origin’s month', () => {
    const months = asKnownAt(shippedTables('national'), '2023-08')['monthly_flows']!.column('month')!;
    expect(Array.from(months, String).sort().at(-1)).toBe('2023-08');
  });

  test('hold no rate that came into force later', () => {
    const rates = tableOf('rates', { from: ['2019-07', '2020-12', '2021-01'], employer_rate: [0.08, 0.07, 0.06] });
    const known = asKnownAt({ rates }, '2020')['rates']!;
    expect(known.column('from')).toEqual(['2019-07', '2020-12']);
    expect(known.column('employer_rate')).toEqual([0.08, 0.07]);
  });
});

describe('a back-test', () => {
  const whole = shippedModel('employee/whole-fund');
  const rows = backtest(whole.model, whole.tables, { origin: '2020', targets: ['2021', '2022'], quantities: ['income', 'expenditure'] });

  test('gives each target year, the outturn beside the budget and the rules of thumb', () => {
    expect(rows.map(({ quantity, period }) => `${quantity} ${period}`)).toEqual(['income 2021', 'income 2022', 'expenditure 2021', 'expenditure 2022']);
    const now = evaluator(whole.model, whole.tables).run({ to: '2022' });
    for (const row of rows) {
      expect(row.actual).toBe(now.value(row.quantity, row.period));
      expect(row.error).toBe(row.actual / row.budget - 1);
      for (const rule of Object.values(row.rules)) expect(rule.error).toBe(row.actual / rule.value - 1);
    }
  });

  test('knows nothing of the years after its origin', () => {
    // The same budget comes out of tables that never had those years.
    const then = evaluator(whole.model, asKnownAt(whole.tables, '2020')).run({ to: '2022' });
    for (const row of rows) expect(row.budget).toBe(then.value(row.quantity, row.period));
    const known = then.value('income', '2020')!;
    expect(rows[0]!.rules.last.value).toBe(known);
    expect(rows[0]!.rules.growth.value).toBeCloseTo(known * (known / then.value('income', '2019')!), 4);
  });

  test('passes over what was never observed', () => {
    expect(backtest(whole.model, whole.tables, { origin: '2020', targets: ['2024'], quantities: ['income'] })).toEqual([]);
  });
});
