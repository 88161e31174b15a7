import { describe, expect, test } from 'vitest';
import { payerRows, printedChange } from '../../../src/app/benefits/payer-rows.ts';
import type { PlanAmounts } from '../../../src/scenario/benefits/plan-result.ts';

function amounts(layers: readonly number[], own: number): PlanAmounts {
  const expense = layers.reduce((sum, layer) => sum + layer, 0) + own;
  const label = { zh: '', en: '' };
  return { expense, own, ratio: 1 - own / expense, layers: layers.map((amount, at) => ({ payment: `layer ${at}`, label, fund: label, amount })) };
}

describe('the statement of who pays what', () => {
  // Thirds of a 万元 that each round down, so that single rounding would lose a unit.
  const rows = payerRows([{ amounts: amounts([33_333_333, 33_333_333], 33_333_334), catastrophic: 10 }, { amounts: amounts([33_333_383, 33_333_183], 33_333_434), catastrophic: 12 }], 'tenThousandYuan', 5000);
  const row = (key: string) => rows.find((each) => each.key === key)!;

  test.each([0, 1])('adds up as printed in column %i', (at) => {
    const parts = ['layer 0', 'layer 1', 'own'].map((key) => Math.round(row(key).printed[at]! * 100));
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(Math.round(row('expense').printed[at]! * 100));
    expect(Math.round(row('funds').printed[at]! * 100)).toBe(parts[0]! + parts[1]!);
  });

  test('prints changes that are the differences of printed figures', () => {
    for (const each of rows) expect(Math.round(printedChange(each, 1)! * 100)).toBe(Math.round(each.printed[1]! * 100) - Math.round(each.printed[0]! * 100));
  });

  test('says what each insured person pays', () => {
    expect(row('own-per-head').exact[0]).toBe(33_333_334 / 5000);
  });

  test('has no line for catastrophic spending where no income is known', () => {
    const without = payerRows([{ amounts: amounts([1], 1), catastrophic: undefined }], 'yuan', 1);
    expect(without.some(({ key }) => key === 'catastrophic')).toBe(false);
  });
});
