import { describe, expect, it } from 'vitest';
import { closingRules, plansOfRules } from '../../../src/scenario/questions/closing-rules.ts';
import { shippedEvaluator, shippedModel } from '../../laws/shipped-models.ts';
import { fund } from '../simulation/fund.ts';

const made = shippedEvaluator(shippedModel('projection/employee'));
/** Dear care opens a gap in every year. */
const overrides = [{ path: 'use_growth', from: '2027-01', value: 0.25 }];
const to = '2029';

describe('closing rules year by year', () => {
  const { plans, issues } = closingRules(made, plansOfRules(made), { from: '2020', to, overrides });

  it('conserve money: balances roll, and what is borne and not borne is the gap', () => {
    expect(issues).toEqual([]);
    expect(plans.map(({ plan, conserved }) => [plan.id, conserved])).toEqual(['spending', 'subsidy', 'reserve', 'rate', 'ratio'].map((id) => [id, true]));
    for (const { plan, years } of plans) {
      expect(years.map(({ period }) => period)).toEqual(['2026', '2027', '2028', '2029']);
      const closed = years.filter(({ borne }) => borne.some(({ amount }) => amount > 0));
      expect(closed.length).toBeGreaterThan(0);
      for (const { gap, borne, uncovered, opening, closing, income, expenditure } of closed) {
        expect(borne.filter(({ amount }) => amount !== 0).map(({ option }) => option)).toEqual([plan.id]);
        expect(Math.abs(borne.reduce((total, { amount }) => total + amount, 0) + uncovered! - gap!)).toBeLessThan(0.01);
        expect(Math.abs(closing! - opening! - income! + expenditure!)).toBeLessThan(0.01);
        if (plan.id !== 'reserve') expect(Math.abs(income! - expenditure!)).toBeLessThan(0.01);
      }
    }
  });

  it('change from one to another in a year of its own', () => {
    const plan = { id: 'both', label: { zh: '先结余后费率', en: 'Reserve, then rate' }, overrides: [{ path: 'closing_rule', from: '2026-01', value: 'reserve' }, { path: 'closing_rule', from: '2029-01', value: 'rate' }] };
    const { plans: [both] } = closingRules(made, [plan], { from: '2020', to, overrides });
    const borne = both!.years.map((year) => year.borne.filter(({ amount }) => amount > 0).map(({ option }) => option).join());
    expect(borne.slice(-2)).toEqual(['reserve', 'rate']);
    expect(both!.conserved).toBe(true);
  });

  it('are none of a model without them, and of no year that is past', () => {
    expect(closingRules(fund, plansOfRules(fund), { to: '2030' }).issues.map(({ code }) => code)).toEqual(['question/no-closing-rule']);
    expect(closingRules(made, plansOfRules(made), { to: '2025' }).issues.map(({ code }) => code)).toEqual(['simulate/horizon']);
  });
});
