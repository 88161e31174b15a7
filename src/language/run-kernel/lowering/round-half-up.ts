import { GREATEST_HALF_SLACK, HALF_SLACK } from '../../../actuarial/elementary/rounding.ts';
import type { OperationMaker } from './operation-maker.ts';

/** The operations of x rounded to `digits` decimals: the same bits as `roundHalfUp` of src/actuarial/elementary. */
export function lowerRoundHalfUp<R>(make: OperationMaker<R>, x: R, digits: number): R {
  const constant = (value: number): R => make.constant(value);
  const op: OperationMaker<R>['operation'] = (code, ...operands) => make.operation(code, ...operands);
  const unit = constant(10 ** Math.abs(digits));
  const size = op('abs', x);
  const scaled = op(digits < 0 ? 'divide' : 'multiply', size, unit);
  const below = op('floor', scaled);
  const slack = op('min', op('multiply', scaled, constant(HALF_SLACK)), constant(GREATEST_HALF_SLACK));
  const goesUp = op('lessEqual', constant(0.5), op('add', op('subtract', scaled, below), slack));
  const whole = op('add', below, goesUp);
  const rounded = op('select', op('less', scaled, constant(2 ** 52)), op(digits < 0 ? 'multiply' : 'divide', whole, unit), size);
  return op('select', op('less', x, constant(0)), op('subtract', constant(0), rounded), rounded);
}
