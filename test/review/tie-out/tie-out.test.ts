import { describe, expect, test } from 'vitest';
import type { OwnFigure, TieOutItem } from '../../../src/review/tie-out/items.ts';
import { tieOut, type CauseSet } from '../../../src/review/tie-out/tie-out.ts';

export const item = (id: string, theirs: number | undefined, ours: number | OwnFigure, sign: 1 | -1 = 1): TieOutItem => ({
  id,
  sign,
  label: { zh: id, en: id },
  theirs: theirs === undefined ? undefined : { amount: theirs, place: { file: 'statement.xlsx', cell: 'B2' } },
  ours: typeof ours === 'number' ? { amount: ours } : ours,
});

const ids = ({ causes }: CauseSet) => causes.map(({ cause }) => (cause.kind === 'item' ? cause.compared.item.id : 'addition'));
const missing = (name: string): OwnFigure => ({
  missing: [{ reference: { quantity: name, period: '2024' }, label: { zh: name, en: name } }],
});

describe('tie-out of items', () => {
  test('names the two items behind the difference and leaves out those that cancel', () => {
    const found = tieOut([
      item('premium', 1_000_000, 1_000_000),
      item('january', 90_000, 80_000.5, -1),
      item('february', 70_000, 70_300, -1),
      item('march', 60_300, 60_000, -1),
      item('cost', 25_000, 24_000, -1),
    ]);
    // 1,000,000 − 245,300 = 754,700 against 765,699.50.
    expect(found.total).toEqual({ theirs: 75_470_000, ours: 76_569_950, difference: -1_099_950 });
    expect(found.answer).toMatchObject({ kind: 'explained', size: 2, count: 1 });
    expect(found.answer.kind === 'explained' && found.answer.sets.map(ids)).toEqual([['january', 'cost']]);
    expect(found.issues).toEqual([]);
  });

  test('the effects of all items and of the insurer’s addition make the total difference', () => {
    const found = tieOut([item('a', 10, 12), item('b', 5, 4, -1), item('c', 1, 1)], { theirTotal: { amount: 7.5 } });
    expect(found.items.reduce((sum, { effect }) => sum + effect, found.addition)).toBe(found.total.difference);
    expect(found.addition).toBe(150);
    expect(found.issues.map(({ code }) => code)).toEqual(['review/parts-not-total']);
    expect(found.answer.kind === 'explained' && found.answer.sets.map(ids)).toEqual([['a', 'b', 'addition']]);
  });

  test('says that totals agree although two items differ', () => {
    const found = tieOut([item('a', 100, 90), item('b', 40, 50)]);
    expect(found.answer.kind === 'agrees' && found.answer.cancelling.map((each) => each.item.id)).toEqual(['a', 'b']);
  });

  test('says what the nearest set leaves where our total is not the sum of our items', () => {
    const found = tieOut([item('a', 100, 90), item('b', 50, 50)], { ourTotal: { amount: 137 } });
    expect(found.answer).toMatchObject({ kind: 'unexplained', nearest: { leaves: 300 } });
    expect(found.answer.kind === 'unexplained' && ids(found.answer.nearest)).toEqual(['a']);
  });

  test('leaves an item that cannot be recomputed out of both totals and lists what is missing', () => {
    const found = tieOut([item('a', 100, 90), item('reserve', 30, missing('cases_open'))]);
    expect(found.total).toEqual({ theirs: 10_000, ours: 9_000, difference: 1_000 });
    expect(found.open.map((each) => each.item.id)).toEqual(['reserve']);
    expect(found.issues[0]).toMatchObject({
      code: 'review/not-recomputable',
      place: { cell: 'B2' },
      values: { count: 1, missingEn: 'cases_open 2024' },
    });
  });

  test('answers that nothing can be recomputed', () => {
    expect(tieOut([item('a', 100, missing('x'))])).toMatchObject({
      answer: { kind: 'not-recomputable' },
      total: { theirs: 10_000, ours: undefined },
    });
  });

  test('counts what the insurer does not state as zero', () => {
    const found = tieOut([item('a', 100, 100), item('b', undefined, 7)]);
    expect(found.items[1]).toMatchObject({ status: 'not-stated', difference: -700 });
    expect(found.issues.map(({ code }) => code)).toEqual(['review/item-not-stated']);
  });

  test('names amounts that cannot be counted and items that come twice, and goes on', () => {
    const found = tieOut([item('a', Number.NaN, 1), item('b', 1, Infinity), item('c', 1e300, 1), item('d', 2, 1), item('d', 3, 1)], {
      theirTotal: { amount: Number.NaN },
    });
    expect(found.issues.map(({ code }) => code)).toEqual([
      'review/amount-unusable',
      'review/amount-unusable',
      'review/amount-unusable',
      'review/item-twice',
      'review/amount-unusable',
    ]);
    expect(found.items.map((each) => each.item.id)).toEqual(['d']);
  });

  test('searches the forty largest of more differences and says so', () => {
    const found = tieOut(
      Array.from({ length: 60 }, (_, index) => item(`i${index}`, 2 ** (index % 40) / 100 + 1, 1)),
      { ourTotal: { amount: 60 - 1024 } },
    );
    expect(found.issues.map(({ code }) => code)).toContain('review/items-left-out');
  });

  test('agrees on nothing at all', () => {
    expect(tieOut([])).toMatchObject({ answer: { kind: 'not-recomputable' }, total: { theirs: 0 } });
  });

  test('does not take the rounding of binary fractions for a difference', () => {
    expect(tieOut([item('a', 0.1 + 0.2, 0.3)]).answer.kind).toBe('agrees');
  });
});
