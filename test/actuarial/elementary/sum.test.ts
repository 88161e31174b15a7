import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CompensatedSum, sum } from '../../../src/actuarial/elementary/sum.ts';

describe('sum', () => {
  it('keeps small terms between large ones that cancel', () => {
    // Plain addition gives 0; the example is Neumaier's.
    expect(sum([1, 1e100, 1, -1e100])).toBe(2);
  });

  it('adds ten million times 0.1 to the last digit', () => {
    const total = new CompensatedSum();
    for (let term = 0; term < 1e7; term++) total.add(0.1);
    // 10^7 times the double nearest 0.1 is 1000000.0000000000555…, whose nearest double is 10^6; plain addition gives 999999.9998389754.
    expect(total.value).toBe(1e6);
  });

  it('is exact for amounts in whole 分, in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e12, max: 1e12 }), { maxLength: 50 }), (amounts) => {
        const exact = Number(amounts.reduce((total, amount) => total + BigInt(amount), 0n));
        expect(sum(amounts)).toBe(exact);
        expect(sum(amounts.toReversed())).toBe(exact);
      }),
    );
  });

  it('gives what plain addition gives where terms are not finite, and 0 for none', () => {
    expect(sum([1, Infinity])).toBe(Infinity);
    expect(sum([Infinity, -Infinity])).toBeNaN();
    expect(sum([NaN, 1])).toBeNaN();
    expect(sum([])).toBe(0);
  });
});
