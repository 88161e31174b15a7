import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankedValues } from '../../../src/actuarial/simulation/ranked-values.ts';

const byRank = (one: number, other: number): number => one - other;

describe('values of some ranks', () => {
  it('are those of the sorted values, however they crowd', () => {
    const anyValues = fc.oneof(
      fc.float64Array({ noNaN: true, minLength: 1, maxLength: 2000 }),
      fc.float64Array({ min: -1, max: 1, noNaN: true, minLength: 300, maxLength: 3000 }),
      fc.array(fc.constantFrom(0, 1, 1e9, 2), { minLength: 1, maxLength: 1500 }).map((values) => Float64Array.from(values)),
    );
    fc.assert(
      fc.property(anyValues, fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 12 }), (values, shares) => {
        const before = values.slice();
        const ranks = [...new Set(shares.map((share) => Math.round(share * (values.length - 1))))].sort(byRank);
        const sorted = values.toSorted();
        expect([...rankedValues(values, ranks)].map((value) => value + 0)).toEqual(ranks.map((rank) => sorted[rank]! + 0));
        expect(values).toEqual(before);
      }),
      { numRuns: 300 },
    );
  });

  it('bear infinities and one far outlier', () => {
    const values = Float64Array.from({ length: 5000 }, (_, i) => (i === 17 ? 1e300 : i === 18 ? -Infinity : (i * 7919) % 5000));
    const sorted = values.toSorted();
    expect([...rankedValues(values, [0, 2500, 4999])]).toEqual([sorted[0], sorted[2500], sorted[4999]]);
  });

  it('refuse what is not a number', () => {
    expect(() => rankedValues(Float64Array.of(1, NaN, 2), [0])).toThrow(RangeError);
  });
});
