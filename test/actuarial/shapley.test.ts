import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shapley } from '../../src/actuarial/shapley.ts';

/** Worth of a set of parts from a table by mask. */
const table = (worths: readonly number[]) => (mask: number) => worths[mask]!;

describe('shapley', () => {
  test('gives each part of a sum its own amount', () => {
    const own = [3, 5, 7];
    const amounts = shapley(3, (mask) => own.reduce((sum, amount, part) => sum + ((mask >> part) & 1 ? amount : 0), 0));
    amounts.forEach((amount, part) => expect(amount).toBeCloseTo(own[part]!, 12));
  });

  test('shares what two parts make only together', () => expect(shapley(2, table([0, 0, 0, 10]))).toEqual([5, 5]));

  // A left glove and two right ones: 4/6, 1/6, 1/6 (the glove game; Shapley 1953 gives the rule).
  test('gives the scarce part of the glove game two thirds', () => {
    const [left, first, second] = shapley(3, (mask) => (mask & 1 && mask & 6 ? 1 : 0));
    expect(left).toBeCloseTo(4 / 6, 14);
    expect(first).toBeCloseTo(1 / 6, 14);
    expect(second).toBeCloseTo(1 / 6, 14);
  });

  // 120 × 1.1 × 1.2: the rise of 38.4 splits into 12.0 + 0.5 × 2.4 and 24 + 0.5 × 2.4.
  test('splits a product of two rates half and half where they meet', () => {
    const [first, second] = shapley(2, (mask) => 120 * (mask & 1 ? 1.1 : 1) * (mask & 2 ? 1.2 : 1));
    expect(first).toBeCloseTo(12 + 1.2, 12);
    expect(second).toBeCloseTo(24 + 1.2, 12);
  });

  test('has nothing to split among no parts, and one part takes all', () => {
    expect(shapley(0, () => 7)).toEqual([]);
    expect(shapley(1, table([3, 10]))).toEqual([7]);
  });

  const games = fc.integer({ min: 1, max: 6 }).chain((count) =>
    fc.tuple(fc.constant(count), fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 2 ** count, maxLength: 2 ** count })),
  );

  test('adds up to the worth of the whole', () => {
    fc.assert(
      fc.property(games, ([count, worths]) => {
        const sum = shapley(count, table(worths)).reduce((a, b) => a + b, 0);
        expect(Math.abs(sum - (worths.at(-1)! - worths[0]!))).toBeLessThanOrEqual(1e-12 * 1e6 * 2 ** count);
      }),
      { seed: 20261121 },
    );
  });

  test('does not depend on the order of the parts', () => {
    fc.assert(
      fc.property(games, ([count, worths]) => {
        const reversed = (mask: number) => Array.from({ length: count }, (_, part) => ((mask >> part) & 1) << (count - 1 - part)).reduce((a, b) => a | b, 0);
        const amounts = shapley(count, table(worths));
        const again = shapley(count, (mask) => worths[reversed(mask)]!).toReversed();
        amounts.forEach((amount, part) => expect(Math.abs(amount - again[part]!)).toBeLessThanOrEqual(1e-12 * 1e6 * 2 ** count));
      }),
      { seed: 20261121 },
    );
  });

  test('a part that adds nothing gets nothing', () => {
    fc.assert(
      fc.property(games, ([count, worths]) => {
        const amounts = shapley(count + 1, (mask) => worths[mask & (2 ** count - 1)]!);
        expect(Math.abs(amounts[count]!)).toBe(0);
      }),
      { seed: 20261121 },
    );
  });

  test('asks for 0 to 16 parts', () => {
    for (const count of [-1, 1.5, 17]) expect(() => shapley(count, () => 0)).toThrow(/0 to 16 parts/);
  });
});
