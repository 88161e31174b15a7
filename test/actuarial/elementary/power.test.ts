import { describe, expect, it } from 'vitest';
import { power } from '../../../src/actuarial/elementary/power.ts';
import { errorInUlp, exactExp, exactLog, exactPower } from './exact.ts';
import { uniformNumbers } from './numbers.ts';

describe('power', () => {
  it('takes whole exponents up to 64 exactly as far as the multiplications go', () => {
    for (const [index, u] of uniformNumbers(2000).entries()) {
      const n = index % 65;
      // Relative error n·2^-53 is n ulp at most (an ulp is between 2^-53 and 2^-52 of the number).
      expect(errorInUlp(power(0.9 + 0.3 * u, n), exactPower(0.9 + 0.3 * u, n))).toBeLessThanOrEqual(n);
    }
    expect(power(10, 15)).toBe(1e15);
    expect(power(-3, 3)).toBe(-27);
    expect(power(2, -10)).toBe(2 ** -10);
  });

  it('takes other exponents with at most 2 + 1.5·|y·log x| ulp of error', () => {
    const first = uniformNumbers(2000, 3);
    const second = uniformNumbers(2000, 5);
    for (const [index, u] of first.entries()) {
      const x = 2 ** (20 * (u - 0.5));
      const y = 40 * (second[index]! - 0.5);
      // y·log x as an exact product: the double y times the fixed-point logarithm.
      const exponent = y * log256(x);
      expect(errorInUlp(power(x, y), exactExpOfProduct(x, y))).toBeLessThanOrEqual(2 + 1.5 * Math.abs(exponent));
    }
  });

  it.each([
    [0, 0, 1], [NaN, 0, 1], [Infinity, 0, 1], [0, 0.5, 0], [0, -0.5, Infinity], [0, 65, 0], [0, -1, Infinity], [-0, -1, -Infinity],
    [-8, 1 / 3, NaN], [-1, 65, -1], [-1, 66, 1], [-1, -65, -1], [-2, 1e300, Infinity], [2, Infinity, Infinity], [0.5, Infinity, 0],
    [-2, Infinity, Infinity], [1, Infinity, NaN], [Infinity, 0.5, Infinity], [Infinity, -0.5, 0], [NaN, 0.5, NaN], [2, NaN, NaN],
  ])('of %d to %d is %d', (x, y, expected) => {
    expect(power(x, y)).toBe(expected);
  });
});

function log256(x: number): number {
  return Number(exactLog(x).value >> 192n) / 2 ** 64;
}

/** e^(y·log x) by splitting y·log x into a double and a rest below 2^-40, whose square does not count. */
function exactExpOfProduct(x: number, y: number) {
  const scaled = (exactLog(x).value * BigInt(Math.round(y * 2 ** 60))) / 2n ** 60n;
  const head = Number(scaled >> 192n) / 2 ** 64;
  const headFixed = BigInt(Math.round(head * 2 ** 40)) << 216n;
  const { value, exponent } = exactExp(Number(headFixed >> 216n) / 2 ** 40);
  const rest = scaled - headFixed;
  return { value: value + (value * rest) / 2n ** 256n + (value * rest * rest) / 2n ** 513n, exponent };
}
