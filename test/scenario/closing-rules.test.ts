import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EvaluatedRun } from '../../src/language/evaluate.ts';
import { readiness } from '../../src/scenario/budget.ts';
import { shippedEvaluator, shippedModel } from '../laws/shipped-models.ts';

const rules = ['spending', 'subsidy', 'reserve', 'rate', 'ratio'] as const;
const cent = 0.005;

/** Budgets with the first year their rule closes, and the largest gap to try, below what benefits can be cut by. */
const budgets = [
  ['employee/pool-budget', '2027', 1.2e12],
  ['resident/fund-budget', '2027', 0.9e12],
  ['employee/whole-fund', '2024', 3e10],
  ['resident/per-head', '2024', 4e9],
] as const;

describe.each(budgets)('%s', (id, year, most) => {
  const made = shippedEvaluator(shippedModel(id));
  const before = String(Number(year) - 1);
  const closed = (rule: string, target: number) =>
    made.run({
      to: year,
      overrides: [
        { path: 'closing_rule', from: '1999-01', value: rule },
        { path: 'closing_from', from: '1999-01', value: 2 },
        { path: 'target_surplus', from: `${year}-01`, value: target },
      ],
    });
  const of = (run: EvaluatedRun, quantity: string) => run.value(quantity, year)!;
  /** What is borne by whom, in yuan. */
  const borne = (run: EvaluatedRun) => rules.map((rule) => of(run, `closing_by_${rule}`));

  test('every rule closes the same gap, and each in its own place', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: most, noNaN: true }), (target) => {
        const runs = rules.map((rule) => closed(rule, target));
        const gap = of(runs[0]!, 'gap');
        runs.forEach((run, index) => {
          expect(of(run, 'gap')).toBe(gap);
          expect(borne(run)).toEqual(rules.map((_, other) => (other === index ? gap : 0)));
          const left = of(run, 'expenditure') + target - of(run, 'income') - of(run, 'closing_by_reserve');
          expect(Math.max(0, left)).toBeLessThan(cent);
        });
      }),
      { seed: 20261121, numRuns: 30 },
    );
  });

  test('money is conserved: what one rule brings in, spares or draws is the gap, to the cent', () => {
    fc.assert(
      fc.property(fc.double({ min: most / 3, max: most, noNaN: true }), (target) => {
        const open = made.run({ to: year, overrides: [{ path: 'closing_from', from: '1999-01', value: 50 }, { path: 'target_surplus', from: `${year}-01`, value: target }] });
        const gap = of(open, 'gap');
        fc.pre(gap > 0);
        for (const rule of rules) {
          const run = closed(rule, target);
          const moreIncome = of(run, 'income') - of(open, 'income');
          const lessSpent = of(open, 'expenditure') - of(run, 'expenditure');
          expect(Math.abs(moreIncome + lessSpent + of(run, 'closing_by_reserve') - gap)).toBeLessThan(cent);
          expect(of(run, 'closing_balance')).toBe(run.value('closing_balance', before)! + of(run, 'income') - of(run, 'expenditure'));
        }
      }),
      { seed: 20261121, numRuns: 15 },
    );
  });

  test('no gap, nothing to bear: every rule leaves the budget as it is', () => {
    const target = -most;
    const plain = closed('spending', target);
    for (const rule of rules) {
      const run = closed(rule, target);
      expect(borne(run)).toEqual([0, 0, 0, 0, 0]);
      for (const quantity of ['income', 'expenditure', 'closing_balance']) expect(of(run, quantity)).toBe(of(plain, quantity));
    }
  });

  test('a gap no reserve can bear leaves the budget not ready, and says which check', () => {
    const run = closed('reserve', 1e15);
    expect(readiness(run, year).ready).toBe(false);
    expect(readiness(run, year).failing.map(({ check }) => check.name)).toContain('reserve_is_there');
    expect(readiness(closed('subsidy', 1e15), year).ready).toBe(true);
    expect(readiness(closed('ratio', 1e15), year).failing.map(({ check }) => check.name)).toContain('ratio_is_possible');
  });
});

describe('what a rule asks for', () => {
  const made = shippedEvaluator(shippedModel('employee/pool-budget'));
  const run = (rule: string) => made.run({ to: '2027', overrides: [{ path: 'closing_rule', from: '1999-01', value: rule }, { path: 'target_surplus', from: '2027-01', value: 8e11 }] });

  test('the rate that closes brings the income that closes', () => {
    const raised = run('rate');
    const of = (quantity: string) => raised.value(quantity, '2027')!;
    const income = of('contributors') * of('average_base') * of('rate_needed') * of('collection_rate');
    expect(Math.abs(income / of('premium') - 1)).toBeLessThan(1e-12);
  });

  test('the ratio that closes is below the one in force, by the part of benefits cut', () => {
    const cut = run('ratio');
    const of = (quantity: string) => cut.value(quantity, '2027')!;
    expect(of('ratio_needed')).toBeLessThan(of('inpatient_payment_ratio'));
    expect(of('ratio_needed')).toBeCloseTo(of('inpatient_payment_ratio') * (1 - of('gap') / of('benefits_planned')), 12);
  });
});
