import { LN2_HIGH, LN2_LOW } from './exp-constants.ts';
import { LEAST_NORMAL, LOG_COEFFICIENTS, ONE_WORD, ROOT_HALF_WORD, SUBNORMAL_SHIFT } from './log-constants.ts';

const [L1, L2, L3, L4, L5, L6, L7] = LOG_COEFFICIENTS;

const number = new Float64Array([1]);
const words = new Uint32Array(number.buffer);
const UPPER = words[1] === ONE_WORD ? 1 : 0;

/**
 * Natural logarithm, the same bits on every machine (`Math.log` differs between browsers).
 *
 * Error below 1 ulp, for subnormal x too. log 1 = 0, log ±0 = -∞, log ∞ = ∞; a negative x and NaN give NaN.
 *
 * Method: x = 2^k·(1 + f) with √½ ≤ 1 + f < √2, s = f/(2 + f), series in s² as in FreeBSD's e_log.c.
 */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x === Infinity) return Infinity;
  const subnormal = x < LEAST_NORMAL;
  number[0] = subnormal ? x * 2 ** SUBNORMAL_SHIFT : x;
  const shifted = words[UPPER]! + (ONE_WORD - ROOT_HALF_WORD);
  const k = (shifted >>> 20) - 1023 - (subnormal ? SUBNORMAL_SHIFT : 0);
  words[UPPER] = (shifted & 0xfffff) + ROOT_HALF_WORD;
  const f = number[0]! - 1;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const even = w * (L2 + w * (L4 + w * L6));
  const odd = z * (L1 + w * (L3 + w * (L5 + w * L7)));
  const half = 0.5 * f * f;
  return k * LN2_HIGH - (half - (s * (half + (even + odd)) + k * LN2_LOW) - f);
}
