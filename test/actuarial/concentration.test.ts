import { expect, test } from 'vitest';
import { concentration } from '../../src/actuarial/concentration.ts';

test('equal values have no concentration', () => {
  expect(concentration([3, 3, 3, 3]).gini).toBe(0);
  expect(concentration([3, 3, 3, 3]).topShare(0.5)).toBe(0.5);
});

test('one who has it all leaves 1 − 1/n', () => {
  expect(Math.abs(concentration([0, 0, 0, 7]).gini - 3 / 4)).toBeLessThan(1e-15);
  expect(concentration([0, 7, 0, 0]).topShare(0.25)).toBe(1);
});

test('1, 2, 3: mean difference over twice the mean, (8/9) / (2·2)', () => {
  expect(Math.abs(concentration([2, 3, 1]).gini - 8 / 9 / 4)).toBeLessThan(1e-15);
});

test('the greatest share is rounded up to whole values', () => {
  expect(concentration([1, 2, 3, 4]).topShare(0.3)).toBe(7 / 10);
  expect(concentration([1, 2, 3, 4]).topShare(0)).toBe(0);
});

test('refuses what has no total', () => {
  expect(() => concentration([])).toThrow(RangeError);
  expect(() => concentration([0, 0])).toThrow(RangeError);
  expect(() => concentration([-1, 2])).toThrow(RangeError);
});
