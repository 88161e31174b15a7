import { describe, expect, test } from 'vitest';
import { budgetChange, reformOverrides } from '../../../src/scenario/benefits/budget-change.ts';
import { planAmounts } from '../../../src/scenario/benefits/plan-result.ts';
import { solveLevers, type Solution } from '../../../src/scenario/benefits/solve.ts';
import { refuseOverride } from '../../../src/scenario/scenario.ts';
import { shippedEvaluator, shippedModel } from '../../laws/shipped-models.ts';
import { layered, openLayered, residentClaims } from './resident-claims.ts';

const session = openLayered(residentClaims(2000));
const period = '2027';
const before = planAmounts(session, period, []);

function answerOf(change: number): Solution {
  const steps = solveLevers(session, {
    period, baseline: [], target: { of: ['basic_payment'], is: 'equal', change },
    levers: [{ path: 'ratio.secondary', from: '2027-01', least: 0.73, greatest: 0.77, step: 0.01 }, { path: 'ratio.tertiary', from: '2027-01', least: 0.5, greatest: 0.7, step: 0.005 }],
  });
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

describe('a solved reform in the budget', () => {
  const solution = answerOf(-0.03 * before.layers[0]!.amount);
  const [point] = solution.points;
  const overrides = reformOverrides(solution, point!);
  const after = planAmounts(session, period, overrides);
  const change = budgetChange({ baseline: before, reform: after, payments: ['basic_payment'], from: '2027-01' });

  const shipped = shippedModel('resident/fund-budget');
  const plain = shippedEvaluator(shipped).run({ to: '2028' });
  const reformed = shippedEvaluator(shipped).run({ to: '2028', overrides: [change] });

  test('is a set of dated changes that the plan takes, from the levers’ month or another', () => {
    for (const override of [...overrides, ...reformOverrides(solution, point!, '2028-07')]) expect(refuseOverride(override, layered)).toBeUndefined();
    expect(reformOverrides(solution, point!, '2028-07').map(({ from }) => from)).toEqual(['2028-07', '2028-07']);
  });

  test('moves benefits by the share by which the fund’s payments move, from that year on', () => {
    // A target within a yuan of −3% on payments of some two million.
    expect(Math.abs(Number(change.value) + 0.03)).toBeLessThan(2 / before.layers[0]!.amount);
    expect(reformed.value('benefits', '2026')).toBe(plain.value('benefits', '2026'));
    for (const year of ['2027', '2028']) {
      expect(Math.abs(reformed.value('benefits', year)! / plain.value('benefits', year)! - (1 + Number(change.value)))).toBeLessThan(1e-12);
    }
  });

  test('moves expenditure by that share of benefits and nothing else', () => {
    for (const year of ['2027', '2028']) {
      const moved = reformed.value('expenditure', year)! - plain.value('expenditure', year)!;
      const expected = plain.value('benefits', year)! * Number(change.value);
      expect(Math.abs(moved / expected - 1)).toBeLessThan(1e-9);
    }
    expect(reformed.checks.filter(({ holds, check }) => !holds && check.severity === 'error')).toEqual([]);
  });

  test('comes on top of a change that the budget has already', () => {
    const both = budgetChange({ baseline: before, reform: after, payments: ['basic_payment'], from: '2027-01', before: 0.1 });
    expect(1 + Number(both.value)).toBe((1.1 * after.layers[0]!.amount) / before.layers[0]!.amount);
  });

  test('is refused where the fund pays nothing', () => {
    const nothing = { ...before, layers: before.layers.map((layer) => ({ ...layer, amount: 0 })) };
    expect(() => budgetChange({ baseline: nothing, reform: after, payments: 'all', from: '2027-01' })).toThrow(RangeError);
    expect(() => budgetChange({ baseline: before, reform: after, payments: ['no_such'], from: '2027-01' })).toThrow(RangeError);
  });
});
