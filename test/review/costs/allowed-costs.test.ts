import { describe, expect, test } from 'vitest';
import { allocated } from '../../../src/review/costs/allocation.ts';
import { allowedCosts } from '../../../src/review/costs/allowed-costs.ts';
import type { AllocationKey, CostItem, CostRules } from '../../../src/review/costs/cost-rules.ts';
import { expectWorded } from '../../language/raised-codes.ts';
import { wholeNumbers } from '../random.ts';

const clause = (article: string) => ({ title: '合作协议', article });
const label = (name: string) => ({ zh: name, en: name });
const own = (id: string, amount: number, kind = 'staff'): CostItem => ({ id, label: label(id), kind, amount, scope: 'own' });
const shared = (id: string, amount: number, key: string, kind = 'office'): CostItem => ({
  id,
  label: label(id),
  kind,
  amount,
  scope: 'shared',
  key,
});
const key = (id: string, parts: Partial<AllocationKey>): AllocationKey => ({
  id,
  label: label(id),
  by: 'premium',
  clause: clause('第九条'),
  ...parts,
});
const rules = (more: Partial<CostRules> = {}): CostRules => ({
  project: 'critical',
  keys: [key('premium', { quantities: { critical: 30, accident: 60, life: 10 } })],
  disallowed: [],
  caps: [],
  ...more,
});
const codes = (items: readonly CostItem[], given: CostRules) => {
  const { issues } = allowedCosts(items, given);
  issues.forEach(expectWorded);
  return issues.map(({ code }) => code);
};

describe('allowed costs', () => {
  test('keep own costs, take the share of shared ones, and refuse kinds with their clause', () => {
    const found = allowedCosts(
      [own('staff', 1000), shared('rent', 1000, 'premium'), own('dinner', 200, 'entertainment'), own('car', 100, 'car')],
      rules({
        disallowed: [
          { kind: 'entertainment', clause: clause('第十条') },
          { kind: 'car', share: 0.5, clause: clause('第十一条') },
        ],
      }),
    );
    expect(found.rows.map(({ item, elsewhere, disallowed, allowed }) => [item.id, elsewhere, disallowed, allowed])).toEqual([
      ['staff', 0, 0, 100_000],
      ['rent', 70_000, 0, 30_000],
      ['dinner', 0, 20_000, 0],
      ['car', 0, 5_000, 5_000],
    ]);
    expect(found.rows[2]!.disallowedClause).toEqual(clause('第十条'));
    expect(found.rows[1]!.keyClause).toEqual(clause('第九条'));
    expect(found.total).toEqual({
      claimed: 230_000,
      elsewhere: 70_000,
      disallowed: 25_000,
      capped: 0,
      allowed: 135_000,
      own: 105_000,
      shared: 30_000,
    });
    expect(found.issues).toEqual([]);
  });

  test('caps cut what is above a rate, and not again what another has cut', () => {
    const found = allowedCosts(
      [own('staff', 500), own('office', 300, 'office')],
      rules({
        caps: [
          { label: label('staff'), rate: 0.04, base: 10_000, kinds: ['staff'], clause: clause('a') },
          { label: label('all'), rate: 0.065, base: 10_000, clause: clause('b') },
        ],
      }),
    );
    // Staff 500 − 400; then 400 + 300 against 650.
    expect(found.caps.map(({ most, counted, cut }) => [most, counted, cut])).toEqual([
      [40_000, 50_000, 10_000],
      [65_000, 70_000, 5_000],
    ]);
    expect(found.total).toMatchObject({ capped: 15_000, allowed: 65_000 });
  });

  test('the parts make what was claimed, item by item and in all, on random costs', () => {
    const draw = wholeNumbers(3);
    for (let trial = 0; trial < 100; trial++) {
      const items = Array.from({ length: 8 }, (_, index) =>
        draw(0, 1) ? own(`${index}`, draw(-50, 99_999) / 100, 'x') : shared(`${index}`, draw(-50, 99_999) / 100, 'premium'),
      );
      const { rows, total } = allowedCosts(
        items,
        rules({
          disallowed: [{ kind: 'x', share: 1 / 3, clause: 'none' }],
          caps: [{ label: label('all'), rate: 0.01, base: draw(0, 100_000), clause: 'none' }],
        }),
      );
      for (const row of rows) expect(row.elsewhere + row.disallowed + row.allowed).toBe(row.claimed);
      expect(total.elsewhere + total.disallowed + total.capped + total.allowed).toBe(total.claimed);
    }
  });

  test('the fen that is left goes to the project that lost most', () => {
    // 50, 33⅓ and 16⅔ fen.
    const shares = new Map([
      ['a', 1 / 2],
      ['b', 1 / 3],
      ['c', 1 / 6],
    ]);
    expect([...allocated(100, shares).values()]).toEqual([50, 33, 17]);
    expect([...allocated(-100, shares).values()]).toEqual([-50, -33, -17]);
  });

  test('what is laid on projects adds up to the fen, and each part is its share within a fen', () => {
    const draw = wholeNumbers(4);
    for (let trial = 0; trial < 300; trial++) {
      const weights = Array.from({ length: draw(1, 9) }, () => draw(0, 100));
      const sum = weights.reduce((all, weight) => all + weight, 0);
      if (sum === 0) continue;
      const fen = draw(-1_000_000, 1_000_000);
      const parts = [...allocated(fen, new Map(weights.map((weight, index) => [`p${index}`, weight / sum]))).values()];
      expect(parts.reduce((all, part) => all + part, 0)).toBe(fen);
      parts.forEach((part, index) => expect(Math.abs(part - (fen * weights[index]!) / sum)).toBeLessThan(1 + 1e-6));
    }
  });

  test.each([
    ['shares that do not add to one', key('premium', { shares: { critical: 0.3, life: 0.6 } }), 'review/key-not-one'],
    ['shares typed as percentages', key('premium', { shares: { critical: 30, life: 70 } }), 'review/key-percent'],
    ['a negative quantity', key('premium', { quantities: { critical: -1, life: 2 } }), 'review/key-value'],
    ['a share that is no number', key('premium', { shares: { critical: Number.NaN, life: 1 } }), 'review/key-value'],
    ['no share at all', key('premium', {}), 'review/key-empty'],
    ['only zeroes', key('premium', { quantities: { critical: 0 } }), 'review/key-empty'],
  ])('%s are named, and nothing of the shared cost counts', (_, faulty, code) => {
    const given = rules({ keys: [faulty] });
    expect(codes([shared('rent', 1000, 'premium')], given)).toEqual([code]);
    expect(allowedCosts([shared('rent', 1000, 'premium')], given).total.allowed).toBe(0);
  });

  test('unknown keys, absent projects, percent rates, double items and unusable amounts are named', () => {
    expect(codes([shared('rent', 1, 'floor')], rules())).toEqual(['review/key-unknown']);
    expect(codes([shared('rent', 1, 'premium')], rules({ project: 'other' }))).toEqual(['review/key-without-project']);
    expect(codes([own('a', 1), own('a', 1), own('b', Number.NaN)], rules())).toEqual(['review/item-twice', 'review/amount-unusable']);
    expect(
      codes(
        [own('a', 1)],
        rules({
          caps: [
            { label: label('all'), rate: 5, base: 10, clause: 'none' },
            { label: label('all'), rate: 0.05, base: Number.NaN, clause: 'none' },
          ],
        }),
      ),
    ).toEqual(['review/rate-above-one', 'review/cap-unusable']);
    expect(codes([own('a', 1)], rules({ disallowed: [{ kind: 'staff', share: 50, clause: 'none' }] }))).toEqual(['review/rate-above-one']);
  });
});
