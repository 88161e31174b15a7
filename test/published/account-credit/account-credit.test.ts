import { describe, expect, test } from 'vitest';
import { shippedEvaluator, shippedModel } from '../../laws/shipped-models.ts';

const run = shippedEvaluator(shippedModel('proofs/individual-account-credit')).run({ from: '2012', to: '2012' });
const of = (quantity: string, element?: string) => run.value(quantity, '2012', element)!;

describe('account credit', () => {
  test('135 yuan are 108 from the employer and 27 from the employee', () => {
    expect([of('contribution'), of('employer_contribution'), of('own_contribution')]).toEqual([135, 108, 27]);
  });

  test.each([
    ['first', 37.82],
    ['second', 41.48],
    ['third', 45.14],
  ])('a flexible worker in the %s band would be credited %d', (band, printed) => {
    expect(Math.abs(of('flexible_credit', band) - printed)).toBeLessThan(0.005);
  });

  test('an employee is credited the own 27 yuan and 11, 14 or 17% of the whole', () => {
    expect(of('credit', 'first')).toBeCloseTo(27 + 0.11 * 135, 10);
    expect(of('credit', 'third')).toBeCloseTo(27 + 0.17 * 135, 10);
  });
});
