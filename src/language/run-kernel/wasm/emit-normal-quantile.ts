import {
  CENTRAL_DENOMINATOR, CENTRAL_HALF_WIDTH, CENTRAL_NUMERATOR, CENTRAL_SQUARE, FAR_DENOMINATOR, FAR_NUMERATOR, NEAR_DENOMINATOR, NEAR_END,
  NEAR_NUMERATOR, NEAR_SHIFT,
} from '../../../actuarial/elementary/normal-quantile-constants.ts';
import { emitLog } from './emit-log.ts';
import type { Bytes } from './encode.ts';
import {
  absolute, add, anyTrue, bitNot, bitSelect, divide, equal, less, lessOrEqual, multiply, negate, splat, squareRoot, subtract,
} from './instructions.ts';
import type { Scope } from './scope.ts';

/** The floating-point operations of src/actuarial/elementary/normal-quantile.ts; the tails are worked out only where one of the two positions is in them. */
export function emitNormalQuantile(p: Bytes, scope: Scope): Bytes {
  const q = scope.keep(subtract(p, splat(0.5)));
  const central = scope.keep(lessOrEqual(absolute(q), splat(CENTRAL_HALF_WIDTH)));
  const r = scope.keep(subtract(splat(CENTRAL_SQUARE), multiply(q, q)));
  const result = scope.variable(divide(multiply(q, polynomial(CENTRAL_NUMERATOR, r)), polynomial(CENTRAL_DENOMINATOR, r)));
  scope.when(anyTrue(bitNot(central)), (outside) => {
    const below = outside.keep(less(q, splat(0)));
    const tail = outside.keep(bitSelect(p, subtract(splat(1), p), below));
    const root = outside.keep(squareRoot(negate(emitLog(tail, (value) => outside.keep(value)))));
    const near = outside.keep(lessOrEqual(root, splat(NEAR_END)));
    const x = outside.keep(subtract(root, splat(NEAR_SHIFT)));
    const size = outside.variable(divide(polynomial(NEAR_NUMERATOR, x), polynomial(NEAR_DENOMINATOR, x)));
    outside.when(anyTrue(bitNot(near)), (beyond) => {
      const y = beyond.keep(subtract(root, splat(NEAR_END)));
      const far = divide(polynomial(FAR_NUMERATOR, y), polynomial(FAR_DENOMINATOR, y));
      size.set(bitSelect(size.get, bitSelect(splat(Infinity), far, equal(tail, splat(0))), near), beyond);
    });
    result.set(bitSelect(result.get, bitSelect(negate(size.get), size.get, below), central), outside);
  });
  return result.get;
}

function polynomial(coefficients: readonly number[], x: Bytes): Bytes {
  return coefficients.slice(1).reduce<Bytes>((sum, coefficient) => add(multiply(sum, x), splat(coefficient)), splat(coefficients[0]!));
}
