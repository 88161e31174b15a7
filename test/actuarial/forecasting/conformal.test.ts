import { describe, expect, test } from 'vitest';
import { casesNeeded, conformalScale, scaledMiss } from '../../../src/actuarial/forecasting/conformal.ts';

describe('a calibrated interval', () => {
  test('needs 4 past cases for 80% and 19 for 95%', () => {
    expect([0.5, 0.8, 0.9, 0.95].map(casesNeeded)).toEqual([1, 4, 9, 19]);
    expect(conformalScale([1, 2, 3], 0.8)).toEqual({ fault: { kind: 'too-few', needs: 4, has: 3 } });
  });

  test('takes the ⌈(n + 1)·level⌉-th smallest miss', () => {
    expect(conformalScale([4, 1, 3, 2], 0.8)).toEqual({ scale: 4, count: 4 });
    // (9 + 1)·0.8 = 8.
    expect(conformalScale([9, 8, 7, 6, 5, 4, 3, 2, 1], 0.8)).toEqual({ scale: 8, count: 9 });
  });

  test('covers one more case with a chance of at least its level, whatever the misses', () => {
    // Left out in turn, each of n + 1 exchangeable misses is covered by the scale of the others.
    const misses = [0.3, 2.5, 1.1, 0.9, 4, 0.2, 1.7, 0.05, 3.3, 0.6, 1.4];
    const covered = misses.filter((miss, out) => {
      const made = conformalScale(misses.filter((_, index) => index !== out), 0.8);
      return 'scale' in made && miss <= made.scale;
    });
    expect(covered.length / misses.length).toBeGreaterThanOrEqual(0.8);
  });

  test('is measured on the side on which it missed', () => {
    expect(scaledMiss(10, { lower: 8, upper: 14 }, 12)).toBe(0.5);
    expect(scaledMiss(10, { lower: 8, upper: 14 }, 7)).toBe(1.5);
    expect(scaledMiss(10, { lower: 10, upper: 10 }, 10)).toBe(0);
    expect(scaledMiss(10, { lower: 10, upper: 10 }, 11)).toBe(Infinity);
  });
});
