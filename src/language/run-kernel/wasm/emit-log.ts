import { LN2_HIGH, LN2_LOW } from '../../../actuarial/elementary/exp-constants.ts';
import { LEAST_NORMAL, LOG_COEFFICIENTS, ONE_WORD, ROOT_HALF_WORD, SUBNORMAL_SHIFT } from '../../../actuarial/elementary/log-constants.ts';
import type { Bytes } from './encode.ts';
import { add, bitAnd, bitOr, bitSelect, divide, equal, integerAdd, less, multiply, shiftRight, splat, splatBits, subtract } from './instructions.ts';

const upper = (word: number): Bytes => splatBits(BigInt(word) << 32n);

/** The floating-point operations of src/actuarial/elementary/log.ts, line by line; `keep` puts a value into a local variable. */
export function emitLog(x: Bytes, keep: (value: Bytes) => Bytes): Bytes {
  const [L1, L2, L3, L4, L5, L6, L7] = LOG_COEFFICIENTS.map(splat) as [Bytes, Bytes, Bytes, Bytes, Bytes, Bytes, Bytes];
  const zero = splat(0);
  const subnormal = keep(less(x, splat(LEAST_NORMAL)));
  const number = bitSelect(multiply(x, splat(2 ** SUBNORMAL_SHIFT)), x, subnormal);
  const shifted = keep(integerAdd(number, upper(ONE_WORD - ROOT_HALF_WORD)));
  // The exponent as the low bits of 2^52 + exponent.
  const exponent = subtract(bitOr(shiftRight(shifted, 52), splat(2 ** 52)), splat(2 ** 52 + 1023));
  const k = keep(subtract(exponent, bitAnd(subnormal, splat(SUBNORMAL_SHIFT))));
  const significand = integerAdd(bitAnd(shifted, splatBits(0xfffffffffffffn)), upper(ROOT_HALF_WORD));
  const f = keep(subtract(significand, splat(1)));
  const s = keep(divide(f, add(splat(2), f)));
  const z = keep(multiply(s, s));
  const w = keep(multiply(z, z));
  const even = multiply(w, add(L2, multiply(w, add(L4, multiply(w, L6)))));
  const odd = multiply(z, add(L1, multiply(w, add(L3, multiply(w, add(L5, multiply(w, L7)))))));
  const half = keep(multiply(multiply(splat(0.5), f), f));
  const inner = add(multiply(s, add(half, add(even, odd))), multiply(k, splat(LN2_LOW)));
  const result = subtract(multiply(k, splat(LN2_HIGH)), subtract(subtract(half, inner), f));
  const ordinary = bitAnd(less(zero, x), less(x, splat(Infinity)));
  const special = bitSelect(splat(-Infinity), bitOr(x, less(x, zero)), equal(x, zero));
  return bitSelect(result, special, ordinary);
}
