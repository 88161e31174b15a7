import { EXP_COEFFICIENTS, EXP_GREATEST, EXP_LEAST, INVERSE_LN2, LN2_HIGH, LN2_LOW, ROUNDER } from '../../../actuarial/elementary/exp-constants.ts';
import type { Bytes } from './encode.ts';
import { add, divide, floor, greater, lesser, multiply, shiftLeft, splat, subtract } from './instructions.ts';

/** The floating-point operations of src/actuarial/elementary/exp.ts, line by line; `keep` puts a value into a local variable. */
export function emitExp(x: Bytes, keep: (value: Bytes) => Bytes): Bytes {
  const [P1, P2, P3, P4, P5] = EXP_COEFFICIENTS.map(splat) as [Bytes, Bytes, Bytes, Bytes, Bytes];
  const one = splat(1);
  const bounded = keep(greater(lesser(x, splat(EXP_GREATEST)), splat(EXP_LEAST)));
  const k = keep(subtract(add(multiply(bounded, splat(INVERSE_LN2)), splat(ROUNDER)), splat(ROUNDER)));
  const high = keep(subtract(bounded, multiply(k, splat(LN2_HIGH))));
  const low = keep(multiply(k, splat(LN2_LOW)));
  const r = keep(subtract(high, low));
  const t = keep(multiply(r, r));
  const c = keep(subtract(r, multiply(t, add(P1, multiply(t, add(P2, multiply(t, add(P3, multiply(t, add(P4, multiply(t, P5)))))))))));
  const tail = subtract(divide(multiply(r, c), subtract(splat(2), c)), low);
  const sum = keep(add(one, high));
  const lost = add(subtract(one, sum), high);
  const power = add(sum, add(lost, tail));
  const half = keep(floor(multiply(k, splat(0.5))));
  return multiply(multiply(power, powerOfTwo(half)), powerOfTwo(subtract(k, half)));
}

/** n + 1023 stands in the low bits of n + 1023 + 1.5·2^52; shifted by 52 it is the exponent of a double. */
function powerOfTwo(n: Bytes): Bytes {
  return shiftLeft(add(n, splat(ROUNDER + 1023)), 52);
}
