import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EvaluatedRun } from '../../src/language/run/evaluate.ts';
import { readiness } from '../../src/scenario/budget.ts';
import { shippedEvaluator, shippedModel } from '../laws/shipped-models.ts';

const rules = ['spending', 'subsidy', 'reserve', 'rate', 'ratio'] as const;
const cent = 0.005;

/** Budgets with the first year their rule closes, the growth rate that opens a gap, and rates that open one, small to large. */
const budgets = [
  ['employee/pool-budget', '2027', 'cost_growth_outpatient', 2, 3.5],
  ['resident/fund-budget', '2027', 'cost_growth', 0.2, 0.9],
  ['employee/whole-fund', '2024', 'cost_growth', 0.8, 1.5],
  ['resident/per-head', '2024', 'cost_growth', 0.2, 0.5],
] as const;

describe.each(budgets)('%s', (id, year, lever, least, most) => {
  const made = shippedEvaluator(shippedModel(id));
  const before = String(Number(year) - 1);
  const run = (rule: string, rate: number, closing = 2) =>
    made.run({
      to: year,
      overrides: [
        { path: 'closing_rule', from: '1999-01', value: rule },
        { path: 'closing_from', from: '1999-01', value: closing },
        { path: lever, from: `${year}-01`, value: rate },
      ],
    });
  const of = (ran: EvaluatedRun, quantity: string) => ran.value(quantity, year)!;
  /** What is borne by whom, in yuan. */
  const borne = (ran: EvaluatedRun) => rules.map((rule) => of(ran, `closing_by_${rule}`));
  const anyRate = fc.double({ min: least, max: most, noNaN: true });

  test('every rule closes the same gap, and each in its own place', () => {
    fc.assert(
      fc.property(anyRate, (rate) => {
        const runs = rules.map((rule) => run(rule, rate));
        const gap = of(runs[0]!, 'gap');
        expect(gap).toBeGreaterThan(0);
        runs.forEach((ran, index) => {
          expect(of(ran, 'gap')).toBe(gap);
          expect(borne(ran)).toEqual(rules.map((_, other) => (other === index ? gap : 0)));
          const left = of(ran, 'expenditure') - of(ran, 'income') - of(ran, 'closing_by_reserve');
          expect(Math.max(0, left)).toBeLessThan(cent);
        });
      }),
      { seed: 20261121, numRuns: 30 },
    );
  });

  test('money is conserved: what one rule brings in, spares or draws is the gap, to the cent', () => {
    fc.assert(
      fc.property(anyRate, (rate) => {
        const open = run('spending', rate, 50);
        const gap = of(open, 'gap');
        for (const rule of rules) {
          const ran = run(rule, rate);
          const moreIncome = of(ran, 'income') - of(open, 'income');
          const lessSpent = of(open, 'expenditure') - of(ran, 'expenditure');
          expect(Math.abs(moreIncome + lessSpent + of(ran, 'closing_by_reserve') - gap)).toBeLessThan(cent);
          expect(of(ran, 'closing_balance')).toBe(ran.value('closing_balance', before)! + of(ran, 'income') - of(ran, 'expenditure'));
        }
      }),
      { seed: 20261121, numRuns: 15 },
    );
  });

  test('no gap, nothing to bear: every rule leaves the budget as it is', () => {
    const plain = run('spending', -0.5);
    for (const rule of rules) {
      const ran = run(rule, -0.5);
      expect(borne(ran)).toEqual([0, 0, 0, 0, 0]);
      for (const quantity of ['income', 'expenditure', 'closing_balance']) expect(of(ran, quantity)).toBe(of(plain, quantity));
    }
  });

  test('a gap no reserve can bear leaves the budget not ready, and says which check', () => {
    const ran = run('reserve', 60);
    expect(readiness(ran, year).ready).toBe(false);
    expect(readiness(ran, year).failing.map(({ check }) => check.name)).toContain('reserve_is_there');
    expect(readiness(run('subsidy', 60), year).ready).toBe(true);
  });

  test('drawing on the balance cannot reach a target surplus', () => {
    const ran = made.run({ to: year, overrides: [{ path: 'closing_rule', from: '1999-01', value: 'reserve' }, { path: 'closing_from', from: '1999-01', value: 2 }, { path: 'target_surplus', from: `${year}-01`, value: 1e13 }] });
    expect(of(ran, 'closing_by_reserve')).toBe(Math.max(0, -of(ran, 'planned_balance')));
    expect(readiness(ran, year).failing.map(({ check }) => check.name)).toContain('closes_by_rule');
  });
});

describe('what a rule asks for', () => {
  const made = shippedEvaluator(shippedModel('employee/pool-budget'));
  const run = (rule: string) => made.run({ to: '2027', overrides: [{ path: 'closing_rule', from: '1999-01', value: rule }, { path: 'target_surplus', from: '2027-01', value: 8e11 }] });

  test('the rate that closes brings the income that closes', () => {
    const raised = run('rate');
    const of = (quantity: string) => raised.value(quantity, '2027')!;
    const income = of('contributors') * of('average_base') * of('rate_needed') * of('collection_rate') - of('retired_credits');
    expect(Math.abs(income / of('premium') - 1)).toBeLessThan(1e-12);
  });

  test('the ratio that closes is below the one in force, by the part of benefits cut', () => {
    const cut = run('ratio');
    const of = (quantity: string) => cut.value(quantity, '2027')!;
    expect(of('ratio_needed')).toBeLessThan(of('inpatient_payment_ratio'));
    expect(of('ratio_needed')).toBeCloseTo(of('inpatient_payment_ratio') * (1 - of('gap') / of('benefits_planned')), 12);
  });
});
