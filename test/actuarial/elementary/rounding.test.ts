import { describe, expect, it } from 'vitest';
import { roundHalfUp } from '../../../src/actuarial/elementary/rounding.ts';
import { uniformNumbers } from './numbers.ts';

describe('roundHalfUp', () => {
  // Expected numbers: the decimal rounded by hand.
  it.each([
    [1.005, 2, 1.01], [2.675, 2, 2.68], [-1.005, 2, -1.01], [1.0049, 2, 1], [0.5, 0, 1], [-0.5, 0, -1], [1.5, 0, 2], [2.5, 0, 3],
    [0.285, 2, 0.29], [1.255, 2, 1.26], [86.415, 2, 86.42], [150, -2, 200], [149, -2, 100], [-1250, -2, -1300], [0.29, 2, 0.29],
    [123456789012.345, 2, 123456789012.35], [3500000000000.005, 2, 3500000000000.01], [3500000000000, 2, 3500000000000],
  ])('of %d to %d decimals is %d', (x, digits, expected) => {
    expect(roundHalfUp(x, digits)).toBe(expected);
  });

  it('rounds a product up that falls short of a half only by its own rounding error', () => {
    // 9 × 0.815 = 7.335 by hand, 7.334999999999999 in binary.
    expect(9 * 0.815).toBeLessThan(7.335);
    expect(roundHalfUp(9 * 0.815, 2)).toBe(7.34);
  });

  it('agrees with rounding the decimal digits for every half of three decimals', () => {
    const halves = Array.from({ length: 200_000 }, (_, index) => 5 + 10 * index);
    const wrong = halves.filter((thousandths) => roundHalfUp(thousandths / 1000, 2) !== (thousandths + 5) / 10 / 100);
    expect(wrong).toEqual([]);
  });

  it('leaves alone what has no decimals beyond', () => {
    const amounts = uniformNumbers(20_000).map((u) => Math.floor(u * 2 ** 49) / 100);
    expect(amounts.filter((amount) => roundHalfUp(amount, 2) !== amount)).toEqual([]);
    for (const x of [1e17, 4503599627370497, 9007199254740991, 1e300, Number.MAX_VALUE]) expect(roundHalfUp(x, 2)).toBe(x);
  });

  it('passes on what is no amount, gives +0 for what rounds to nothing, and refuses broken digits', () => {
    expect(roundHalfUp(NaN, 2)).toBeNaN();
    expect(roundHalfUp(-Infinity, 2)).toBe(-Infinity);
    expect(roundHalfUp(-0.001, 2)).toBe(0);
    expect(() => roundHalfUp(1, 0.5)).toThrow('roundHalfUp: digits must be whole and within -22 … 22; got 0.5');
  });
});
