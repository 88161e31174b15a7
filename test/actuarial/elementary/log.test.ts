import { describe, expect, it } from 'vitest';
import { log } from '../../../src/actuarial/elementary/log.ts';
import { errorInUlp, exactLog } from './exact.ts';
import { uniformNumbers } from './numbers.ts';

const greatestError = (values: readonly number[]): number => Math.max(...values.map((x) => errorInUlp(log(x), exactLog(x))));

describe('log', () => {
  it('is within 1 ulp of the exact value, everywhere', () => {
    expect(greatestError(uniformNumbers(3000).map((u) => 2 ** (-1074 + u * 2097)))).toBeLessThan(1);
    expect(greatestError(uniformNumbers(3000).map((u) => 0.5 + 1.5 * u))).toBeLessThan(1);
  });

  it('is within 1 ulp of the exact value next to 1, where the result is small', () => {
    expect(greatestError(uniformNumbers(1000).map((u, index) => 1 + (u - 0.5) * 2 ** -(index % 50)))).toBeLessThan(1);
  });

  it('is within 1 ulp of the exact value for subnormal and extreme numbers', () => {
    expect(greatestError([5e-324, 1e-320, 2 ** -1022, 2 ** -1022 - 2 ** -1074, Number.MAX_VALUE, 1 + 2 ** -52, 1 - 2 ** -53])).toBeLessThan(1);
  });

  it.each([
    [1, 0], [0, -Infinity], [-0, -Infinity], [Infinity, Infinity], [-1, NaN], [-5e-324, NaN], [-Infinity, NaN], [NaN, NaN],
  ])('of %d is %d', (x, expected) => {
    expect(log(x)).toBe(expected);
  });

  it('agrees with the machine to 2 ulp', () => {
    const apart = uniformNumbers(20_000, 7).map((u) => 2 ** (-1000 + 2000 * u)).map((x) => Math.abs(log(x) / Math.log(x) - 1));
    expect(Math.max(...apart)).toBeLessThanOrEqual(2 * 2 ** -52);
  });
});
