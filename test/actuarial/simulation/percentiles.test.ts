import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { CounterDraws } from '../../../src/actuarial/random/counter-draws.ts';
import { percentiles } from '../../../src/actuarial/simulation/percentiles.ts';
import { smoothPercentiles } from '../../../src/actuarial/simulation/smooth-percentiles.ts';

const levels = [0, 0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 1];

function sortedPercentile(values: Float64Array, p: number): number {
  const sorted = values.toSorted();
  const place = (sorted.length - 1) * p;
  const low = sorted[Math.floor(place)]!;
  return place === Math.floor(place) ? low : low + (place - Math.floor(place)) * (sorted[Math.ceil(place)]! - low);
}

describe('percentiles', () => {
  test('are those of NumPy (R type 7)', () => {
    // NumPy: quantile([3, 1, 4, 1, 5, 9, 2, 6], [.1, .25, .5, .9]) = 1, 1.75, 3.5, 6.9
    const found = percentiles(Float64Array.of(3, 1, 4, 1, 5, 9, 2, 6), [0.1, 0.25, 0.5, 0.9]);
    for (const [index, expected] of [1, 1.75, 3.5, 6.9].entries()) expect(Math.abs(found[index]! - expected)).toBeLessThan(1e-14);
  });

  test('are those of the sorted values, for any values, and leave them in place', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 3 })), { minLength: 1, maxLength: 400 }), (list) => {
        const values = Float64Array.from(list);
        expect([...percentiles(values, levels)]).toEqual(levels.map((p) => sortedPercentile(values, p)));
        expect([...values]).toEqual(list);
      }),
      { numRuns: 200, seed: 20261122 },
    );
  });

  test.each([1000, 10_000, 50_001])('of %d draws, sorted, reversed, equal and with far outliers', (count) => {
    const draws = new CounterDraws(5);
    const some = Float64Array.from({ length: count }, (_, path) => draws.normal(path, 0));
    for (const values of [some, some.toSorted(), some.toSorted().reverse(), some.map(() => 7), some.map((value) => Math.round(value) + 0), some.map((value, path) => (path === 3 ? 1e300 : value)), some.map((value, path) => (path === 9 ? -Infinity : value))]) {
      expect([...percentiles(values, levels)]).toEqual(levels.map((p) => sortedPercentile(values, p)));
    }
  });

  test('come in the order in which they were asked for', () => {
    expect([...percentiles(Float64Array.of(1, 2, 3, 4, 5), [1, 0, 0.5, 0.5])]).toEqual([5, 1, 3, 3]);
  });

  test('of nothing, of no number, or beyond 0 … 1 are refused', () => {
    expect(() => percentiles(new Float64Array(0), [0.5])).toThrow(RangeError);
    expect(() => percentiles(Float64Array.of(1, NaN), [0.5])).toThrow(RangeError);
    expect(() => percentiles(Float64Array.of(1, 2), [1.5])).toThrow(RangeError);
  });
});

describe('smooth percentiles', () => {
  test('are those of SciPy', () => {
    // SciPy 1.17.1: mstats.hdquantiles([1, 2, 4, 8, 16, 32, 64], prob=[.25, .5, .9]), as printed
    const found = smoothPercentiles(7, [0.25, 0.5, 0.9])(Float64Array.of(64, 2, 4, 1, 16, 32, 8));
    for (const [index, expected] of [3.22202605, 11.21808212, 54.80872517].entries()) expect(Math.abs(found[index]! - expected)).toBeLessThan(5e-9);
  });

  test('of many values come near the single order statistics', () => {
    const draws = new CounterDraws(6);
    const values = Float64Array.from({ length: 20_000 }, (_, path) => draws.normal(path, 0));
    const [smooth, single] = [smoothPercentiles(values.length, levels)(values), percentiles(values, levels)];
    // A quarter of the standard error of the 1% percentile, √(0.01·0.99/20000)/φ(−2.33), the widest of them.
    for (const [index, value] of smooth.entries()) expect(Math.abs(value - single[index]!)).toBeLessThan(0.25 * (Math.sqrt(0.0099 / 20_000) / 0.0267));
  });

  test('of one value are that value, and other counts are refused', () => {
    expect([...smoothPercentiles(1, [0, 0.3, 1])(Float64Array.of(4))]).toEqual([4, 4, 4]);
    expect(() => smoothPercentiles(2, [0.5])(Float64Array.of(4))).toThrow(RangeError);
    expect(() => smoothPercentiles(2, [0.5])(Float64Array.of(4, NaN))).toThrow(RangeError);
  });
});
