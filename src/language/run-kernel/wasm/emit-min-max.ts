import type { Bytes } from './encode.ts';
import { add, bitAnd, bitOr, greater, lesser, notEqual, splat } from './instructions.ts';

const comparesPlainly = (constant: number | undefined): boolean =>
  constant !== undefined && constant !== 0 && !Number.isNaN(constant);
const isPositiveZero = (constant: number | undefined): boolean => Object.is(constant, 0);

/**
 * `Math.min`: NaN if either is, and -0 below +0. `lesser` gives its first operand for NaN and for zeros of either sign,
 * so beside a constant one is enough; else both orders are taken, and their bits united: a NaN stays NaN, a sign stays.
 */
export function emitMin(a: Bytes, b: Bytes, constantA?: number, constantB?: number): Bytes {
  if (comparesPlainly(constantB) || isPositiveZero(constantB)) return lesser(a, b);
  if (comparesPlainly(constantA) || isPositiveZero(constantA)) return lesser(b, a);
  return bitOr(lesser(a, b), lesser(b, a));
}

/** `Math.max`, in the same way: the bits shared by both orders, and all bits (a NaN) where the orders differ. */
export function emitMax(
  a: Bytes, b: Bytes, constantA: number | undefined, constantB: number | undefined, keep: (value: Bytes) => Bytes,
): Bytes {
  if (comparesPlainly(constantB)) return greater(a, b);
  if (comparesPlainly(constantA)) return greater(b, a);
  // Adding +0 turns -0 into +0 and changes nothing else.
  if (isPositiveZero(constantB)) return greater(add(a, splat(0)), b);
  if (isPositiveZero(constantA)) return greater(add(b, splat(0)), a);
  const forward = keep(greater(a, b));
  const backward = keep(greater(b, a));
  return bitOr(bitAnd(forward, backward), notEqual(forward, backward));
}
