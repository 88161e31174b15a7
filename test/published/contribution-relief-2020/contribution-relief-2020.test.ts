import { describe, expect, test } from 'vitest';
import { shippedEvaluator, shippedModel } from '../../laws/shipped-models.ts';

const made = shippedEvaluator(shippedModel('proofs/contribution-relief'));
const period = { from: '2019', to: '2020' };
const run = made.run(period);
const of = (quantity: string) => run.value(quantity, '2020')!;
const hundredMillion = 100_000_000;

describe('the relief of 2020', () => {
  test('halving for five months counts as 0.5 × 5/12 of the year', () => expect(of('relief')).toBe((5 * 0.5 + 7 * 0) / 12));

  test('forgoes about 1,649 亿元', () => expect(Math.abs(of('forgone') / hundredMillion - 1649)).toBeLessThan(5));

  test('takes income 0.7% below 2019', () => expect(of('growth') * 100).toBeCloseTo(-0.7, 1));

  test('without it income would have grown by 9.6%', () => {
    // Printed 9.6; 9.65 or 9.75 from the rounded figures printed beside it, see source.md.
    expect(of('growth_without_relief') * 100).toBeGreaterThan(9.55);
    expect(of('growth_without_relief') * 100).toBeLessThan(9.8);
  });

  test('costs the fund as many months as the money would have paid for', () => {
    expect(of('months_payable')).toBeCloseTo((15327 / 12867) * 12, 10);
    expect(of('months_payable_without_relief') - of('months_payable')).toBeCloseTo((of('forgone') / hundredMillion / 12867) * 12, 10);
  });

  test('is over by itself in July, and longer or deeper relief forgoes in proportion', () => {
    const forgone = (value: number, until: string) => made.run({ ...period, overrides: [{ path: 'relief', from: '2020-02', until, value }] }).value('forgone', '2020')!;
    expect(forgone(0.5, '2020-06')).toBe(of('forgone'));
    expect(forgone(0.5, '2020-11') / of('forgone')).toBeCloseTo(2, 12);
    expect(forgone(1, '2020-06') / of('forgone')).toBeCloseTo(2, 12);
  });
});
