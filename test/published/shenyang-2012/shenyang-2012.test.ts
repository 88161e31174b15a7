import { describe, expect, test } from 'vitest';
import { shippedEvaluator, shippedModel } from '../../laws/shipped-models.ts';

const made = shippedEvaluator(shippedModel('proofs/shenyang-contributions'));
const atWage = (wage: number) => made.run({ from: '2012-01', to: '2012-12', overrides: [{ path: 'own_wage', from: '2012-01', value: wage }] });
const of = (wage: number, quantity: string, month: string) => atWage(wage).value(quantity, month)!;

describe('Shenyang’s base', () => {
  test.each([
    // wage, base to June (3,212), base from July (3,715)
    [1500, 0.6 * 3212, 0.6 * 3715],
    [2000, 2000, 0.6 * 3715],
    [5000, 5000, 5000],
    [10000, 3 * 3212, 10000],
    [20000, 3 * 3212, 3 * 3715],
  ])('of a wage of %d is %d, from July %d', (wage, before, after) => {
    expect(of(wage, 'base', '2012-06')).toBe(before);
    expect(of(wage, 'base', '2012-07')).toBe(after);
  });

  test('the rates are 8.6% and 2%', () => {
    expect(of(5000, 'employer_contribution', '2012-07')).toBeCloseTo(430, 10);
    expect(of(5000, 'employee_contribution', '2012-07')).toBe(100);
  });

  test('0.6% of payroll is for maternity', () => {
    const without = made.run({ from: '2012-01', to: '2012-12', overrides: [{ path: 'own_wage', from: '2012-01', value: 5000 }, { path: 'maternity_rate', from: '2012-01', value: 0 }] });
    expect(of(5000, 'employer_contribution', '2012-07') - without.value('employer_contribution', '2012-07')!).toBeCloseTo(30, 10);
  });
});
