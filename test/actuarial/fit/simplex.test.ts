import { expect, test } from 'vitest';
import { minimum } from '../../../src/actuarial/fit/simplex.ts';

test('finds the bottom of Rosenbrock’s valley', () => {
  const { at, value, settled } = minimum(([x, y]) => (1 - x!) ** 2 + 100 * (y! - x! * x!) ** 2, [-1.2, 1]);
  expect(Math.abs(at[0]! - 1)).toBeLessThan(1e-5);
  expect(value).toBeLessThan(1e-11);
  expect(settled).toBe(true);
});

test('shrinks where neither reflection nor contraction helps', () => {
  // A narrow pit at the start: every other step leads up.
  const { at } = minimum(([x, y]) => -Math.exp(-1e8 * (x! * x! + y! * y!)) + Math.abs(x! + y!), [0, 0]);
  expect(at).toEqual([0, 0]);
});

test('takes what is no number for worst', () => {
  const { at } = minimum(([x]) => (x! < 0.5 ? Number.NaN : x!), [2]);
  expect(at[0]!).toBeGreaterThanOrEqual(0.5);
  expect(at[0]!).toBeLessThan(0.51);
});

test('has nothing to search without coordinates', () => expect(minimum(() => 3, [])).toEqual({ at: [], value: 3, settled: true }));
