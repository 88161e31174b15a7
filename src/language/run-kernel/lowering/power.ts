import { GREATEST_WHOLE_EXPONENT } from '../../../actuarial/elementary/power.ts';
import type { OperationMaker } from './operation-maker.ts';

/**
 * The operations of x^y for an exponent that is not known when compiling: the same bits as `power` of
 * src/actuarial/elementary. Where y is a uniform, all that depends on y alone is done once for all positions.
 */
export function lowerPower<R>(make: OperationMaker<R>, x: R, y: R): R {
  const constant = (value: number): R => make.constant(value);
  const op: OperationMaker<R>['operation'] = (code, ...operands) => make.operation(code, ...operands);
  const n = op('abs', y);
  const whole = op('equal', op('floor', y), y);
  const small = op('and', whole, op('lessEqual', n, constant(GREATEST_WHOLE_EXPONENT)));
  const bit = (value: number): R => {
    const above = op('floor', op('multiply', n, constant(0.5 / value)));
    return op('subtract', op('floor', op('multiply', n, constant(1 / value))), op('multiply', constant(2), above));
  };

  let product = op('select', bit(GREATEST_WHOLE_EXPONENT), x, constant(1));
  for (let value = GREATEST_WHOLE_EXPONENT / 2; value >= 1; value /= 2) {
    const square = op('multiply', product, product);
    product = op('select', bit(value), op('multiply', square, x), square);
  }
  const byMultiplying = op('select', op('less', y, constant(0)), op('divide', constant(1), product), product);

  const size = op('exp', op('multiply', y, op('log', op('abs', x))));
  const odd = op('equal', bit(1), constant(1));
  const signed = op('select', whole, op('select', odd, op('negate', size), size), constant(NaN));
  const byLogarithm = op('select', op('less', x, constant(0)), signed, size);
  return op('select', small, byMultiplying, byLogarithm);
}

/** The operations of x^n for a whole n of at most 64 in size: the same bits as `power`. */
export function lowerWholePower<R>(make: OperationMaker<R>, x: R, n: number): R {
  if (!(Number.isInteger(n) && Math.abs(n) <= GREATEST_WHOLE_EXPONENT)) {
    throw new RangeError(`lowerWholePower: n must be whole and within ±${GREATEST_WHOLE_EXPONENT}; got ${n}`);
  }
  if (n === 0) return make.constant(1);
  let product = x;
  for (const bit of Math.abs(n).toString(2).slice(1)) {
    product = make.operation('multiply', product, product);
    if (bit === '1') product = make.operation('multiply', product, x);
  }
  return n < 0 ? make.operation('divide', make.constant(1), product) : product;
}
