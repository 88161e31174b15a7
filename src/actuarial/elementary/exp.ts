import { EXP_COEFFICIENTS, EXP_GREATEST, EXP_LEAST, INVERSE_LN2, LN2_HIGH, LN2_LOW, ROUNDER } from './exp-constants.ts';
import { powerOfTwo } from './powers-of-two.ts';

const [P1, P2, P3, P4, P5] = EXP_COEFFICIENTS;

/**
 * e^x, the same bits on every machine (`Math.exp` differs between browsers).
 *
 * Error below 0.7 ulp for normal results, below 1 ulp for subnormal ones. e^0 = 1, e^-∞ = 0, e^∞ = ∞, NaN gives NaN.
 *
 * Method: x = k·ln 2 + r, e^r by the rational form of FreeBSD's e_exp.c, its last addition compensated.
 */
export function exp(x: number): number {
  let bounded = x > EXP_GREATEST ? EXP_GREATEST : x;
  bounded = bounded < EXP_LEAST ? EXP_LEAST : bounded;
  const k = bounded * INVERSE_LN2 + ROUNDER - ROUNDER;
  const high = bounded - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const t = r * r;
  const c = r - t * (P1 + t * (P2 + t * (P3 + t * (P4 + t * P5))));
  const tail = (r * c) / (2 - c) - low;
  const sum = 1 + high;
  const lost = 1 - sum + high;
  const power = sum + (lost + tail);
  // In two steps, because 2^1024 is no number and 2^-1075 rounds to none.
  const half = Math.floor(k * 0.5);
  return power * powerOfTwo(half) * powerOfTwo(k - half);
}
