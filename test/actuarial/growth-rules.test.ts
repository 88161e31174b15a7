import { describe, expect, test } from 'vitest';
import { extrapolate } from '../../src/actuarial/growth-rules.ts';

describe('rules of thumb', () => {
  const series = [100, 110, 132, 145.2];

  test('last: the last figure again', () => expect(extrapolate(series, 'last', 3)).toEqual([145.2, 145.2, 145.2]));

  test('growth: the last figure at its last rate, 10% here', () => {
    const [first, second] = extrapolate(series, 'growth', 2);
    expect(first).toBeCloseTo(145.2 * 1.1, 10);
    expect(second).toBeCloseTo(145.2 * 1.1 ** 2, 10);
  });

  test('mean3: at the mean of the last three rates, (10% + 20% + 10%) / 3', () => {
    expect(extrapolate(series, 'mean3', 1)[0]).toBeCloseTo(145.2 * (1 + 0.4 / 3), 10);
  });

  test('mean3 looks no further back than three rates, and takes fewer where there are fewer', () => {
    expect(extrapolate([1, ...series], 'mean3', 1)).toEqual(extrapolate(series, 'mean3', 1));
    expect(extrapolate([100, 110], 'mean3', 1)).toEqual(extrapolate([100, 110], 'growth', 1));
  });

  test('nothing is asked for, nothing is given', () => expect(extrapolate(series, 'growth', 0)).toEqual([]));

  test('a level series stays level under every rule', () => {
    for (const rule of ['last', 'growth', 'mean3'] as const) expect(extrapolate([5, 5, 5], rule, 2)).toEqual([5, 5]);
  });

  test('say how many figures they need', () => {
    expect(() => extrapolate([], 'last', 1)).toThrow('extrapolate: at least 1 figures for last; got 0');
    expect(() => extrapolate([1], 'growth', 1)).toThrow(/at least 2 figures/);
  });
});
