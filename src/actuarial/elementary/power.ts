import { exp } from './exp.ts';
import { log } from './log.ts';

/** Largest whole exponent, of either sign, that is worked out by multiplication. */
export const GREATEST_WHOLE_EXPONENT = 64;

/**
 * x^y, the same bits on every machine.
 *
 * A whole y of at most 64 in size: by squaring from the highest bit down, divided into 1 for a negative y; x^0 = 1 for
 * every x. Any other y: e^(y·log |x|), with the sign of x for an odd y, and NaN for a negative x and a y that is not
 * whole. There a zero counts as +0.
 *
 * Error: whole y, relative at most |y|·2^-53 (one multiplication each); otherwise at most (2 + 1.5·|y·log x|) ulp, so
 * 2 ulp for a discount factor near 1 and about 1,100 ulp (1.2e-13) at the ends of the range.
 */
export function power(x: number, y: number): number {
  const whole = Math.floor(y) === y;
  if (whole && Math.abs(y) <= GREATEST_WHOLE_EXPONENT) return wholePower(x, y);
  const size = exp(y * log(Math.abs(x)));
  if (!(x < 0)) return size;
  if (!whole) return NaN;
  return y - 2 * Math.floor(y * 0.5) === 1 ? -size : size;
}

function wholePower(x: number, n: number): number {
  if (n === 0) return 1;
  let product = x;
  for (const bit of Math.abs(n).toString(2).slice(1)) {
    product *= product;
    if (bit === '1') product *= x;
  }
  return n < 0 ? 1 / product : product;
}
