import { describe, expect, it } from 'vitest';
import { exp } from '../../../src/actuarial/elementary/exp.ts';
import { errorInUlp, exactExp } from './exact.ts';
import { uniformNumbers } from './numbers.ts';

const greatestError = (values: readonly number[]): number => Math.max(...values.map((x) => errorInUlp(exp(x), exactExp(x))));

describe('exp', () => {
  it('is within 0.7 ulp of the exact value where the result is normal', () => {
    expect(greatestError(uniformNumbers(3000).map((u) => -708 + u * 1417))).toBeLessThan(0.7);
    expect(greatestError(uniformNumbers(3000).map((u) => -1 + 2 * u))).toBeLessThan(0.7);
  });

  it('is within 1 ulp of the exact value where the result is subnormal', () => {
    expect(greatestError(uniformNumbers(1000).map((u) => -745 + u * 36.6))).toBeLessThan(1);
  });

  it('is exact or best at the ends of its range', () => {
    for (const x of [709.782712893384, -708.3964185322641, -745.1332191019411, 1e-300, -1e-17, 5e-324]) {
      expect(errorInUlp(exp(x), exactExp(x)), String(x)).toBeLessThan(1);
    }
  });

  it.each([
    [0, 1], [-0, 1], [709.782712893385, Infinity], [710, Infinity], [1e300, Infinity], [Infinity, Infinity],
    [-745.1332191019412, 0], [-746, 0], [-1e300, 0], [-Infinity, 0], [NaN, NaN],
  ])('of %d is %d', (x, expected) => {
    expect(exp(x)).toBe(expected);
  });

  it('agrees with the machine to 2 ulp', () => {
    const apart = uniformNumbers(20_000, 7).map((u) => -700 + 1400 * u).map((x) => Math.abs(exp(x) / Math.exp(x) - 1));
    expect(Math.max(...apart)).toBeLessThanOrEqual(2 * 2 ** -52);
  });
});
