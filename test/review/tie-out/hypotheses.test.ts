import { describe, expect, test } from 'vitest';
import { hypotheses } from '../../../src/review/tie-out/hypotheses.ts';
import type { ItemSurroundings } from '../../../src/review/tie-out/hypothesis.ts';
import type { TieOutItem } from '../../../src/review/tie-out/items.ts';
import { tieOut, type TieOutSettings } from '../../../src/review/tie-out/tie-out.ts';
import { expectWorded } from '../../language/raised-codes.ts';

const item = (id: string, theirs: number, ours: number, sign: 1 | -1 = 1): TieOutItem => ({
  id,
  sign,
  label: { zh: `${id}项`, en: id },
  theirs: { amount: theirs },
  ours: { amount: ours },
});

function found(items: readonly TieOutItem[], surroundings: Readonly<Record<string, ItemSurroundings>> = {}, settings: TieOutSettings = {}) {
  const all = hypotheses(tieOut(items, settings), { surroundings });
  for (const { note } of all) expectWorded(note);
  return all.map(({ kind, arithmetic, leaves }) => [kind, arithmetic, leaves]);
}
const one = (theirs: number, ours: number, around: ItemSurroundings = {}) => found([item('a', theirs, ours)], { a: around });

describe('known mistakes', () => {
  test('exchanged digits', () => {
    expect(one(1_253, 1_523)).toEqual([['transposed', '1,253.00 − 1,523.00 = -270.00 = 9 × -30.00', 0]]);
    expect(one(-1_253, -1_523).map(([kind]) => kind)).toEqual(['transposed']);
    // A difference of nine times something alone is no exchange.
    expect(one(1_009, 1_000)).toEqual([]);
  });

  test('a unit or a decimal place', () => {
    expect(one(123.46, 1_234_567.89)).toEqual([['factor', '1,234,567.89 ÷ 10,000 = 123.46', 0]]);
    expect(one(1_234_600, 123.46)).toEqual([['factor', '123.46 × 10,000 = 1,234,600.00', 0]]);
    expect(one(1_050, 105)).toContainEqual(['factor', '105.00 × 10 = 1,050.00', 0]);
    expect(one(0.5, 5)).toEqual([]);
  });

  test('a sign', () => {
    expect(one(-250, 250)).toEqual([['sign', '-250.00 = −(250.00)', 0]]);
  });

  test('the figure of another year', () => {
    expect(
      one(880, 913, {
        otherYears: [
          { year: '2022', amount: 850 },
          { year: '2023', amount: 880 },
        ],
      }),
    ).toEqual([['other-year', '2023: 880.00', 0]]);
  });

  test('a claim counted twice, or left out', () => {
    const parts = [
      { id: 'JS1', amount: 431.25 },
      { id: 'JS2', amount: 77 },
    ];
    expect(one(10_431.25, 10_000, { parts })).toEqual([['doubled', '10,000.00 + 431.25 = 10,431.25', 0]]);
    expect(one(9_923, 10_000, { parts })).toEqual([['left-out', '10,000.00 − 77.00 = 9,923.00', 0]]);
    expect(one(246, 123)).toEqual([['doubled', '2 × 123.00 = 246.00', 0]]);
  });

  test('January’s payments booked in December, and a year shifted by a month', () => {
    const cutOff = { before: 40, first: 50, last: 60, after: 75 };
    expect(one(1_075, 1_000, { cutOff })).toEqual([['month-cut-off', '1,000.00 + 75.00 = 1,075.00', 0]]);
    expect(one(1_025, 1_000, { cutOff })).toContainEqual(['month-cut-off', '1,000.00 − 50.00 + 75.00 = 1,025.00', 0]);
    expect(one(940, 1_000, { cutOff })).toContainEqual(['month-cut-off', '1,000.00 − 60.00 = 940.00', 0]);
  });

  test('a tax or another share on top', () => {
    const shares = [{ rate: 0.06, label: { zh: '增值税', en: 'value added tax' } }];
    expect(one(1_060, 1_000, { shares })).toEqual([['share', '1,000.00 × (1 + 6%) = 1,060.00', 0]]);
    expect(one(943.4, 1_000, { shares })).toEqual([['share', '1,000.00 ÷ (1 + 6%) = 943.40', 0]]);
  });

  test('an amount that moved from one item to another', () => {
    const moved = found([item('a', 110, 100), item('b', 40, 50)]);
    expect(moved).toEqual([['moved', '10.00, -10.00', 0]]);
  });

  test('an item added twice, left out of the sum, or with the wrong sign', () => {
    const items = [item('a', 100, 100), item('b', 30, 30, -1)];
    expect(found(items, {}, { theirTotal: { amount: 170 } })).toEqual([['sum-twice', '100.00 = (100.00)', 0]]);
    expect(found(items, {}, { theirTotal: { amount: 100 } })).toEqual([['sum-without', '30.00 = −(-30.00)', 0]]);
    expect(found(items, {}, { theirTotal: { amount: 130 } })).toEqual([['sum-sign', '60.00 = −2 × (-30.00)', 0]]);
  });

  test('figures that agree raise none, and unusable surroundings are passed over', () => {
    expect(one(5, 5)).toEqual([]);
    expect(
      one(5, 7, {
        otherYears: [{ year: '2023', amount: Number.NaN }],
        parts: [{ id: 'x', amount: Infinity }],
        cutOff: { before: Number.NaN },
        shares: [{ rate: 60, label: { zh: '', en: '' } }],
      }),
    ).toEqual([]);
  });
});
