import type { BinaryOperator, Expression } from '../expression.ts';

/** How tightly each kind of node holds its parts together, weakest first; the order is the one mathjs parses by. */
export const binding = {
  loose: 0,
  or: 1,
  and: 2,
  comparison: 3,
  convert: 4,
  sum: 5,
  product: 6,
  measure: 7,
  unary: 8,
  power: 9,
  atom: 10,
} as const;

const operatorBinding: Readonly<Record<BinaryOperator, number>> = {
  or: binding.or,
  and: binding.and,
  '<': binding.comparison,
  '<=': binding.comparison,
  '>': binding.comparison,
  '>=': binding.comparison,
  '==': binding.comparison,
  '!=': binding.comparison,
  '+': binding.sum,
  '-': binding.sum,
  '*': binding.product,
  '/': binding.product,
  '^': binding.power,
};

/** A number of a unit, `0.005 yuan`, which is written without a sign between. */
export function isMeasure(tree: Expression): boolean {
  if (tree.kind !== 'binary' || tree.operator !== '*' || tree.right.kind !== 'unit') return false;
  return tree.left.kind === 'number' || (tree.left.kind === 'negate' && tree.left.operand.kind === 'number');
}

export function bindingOf(tree: Expression): number {
  switch (tree.kind) {
    case 'number':
      return tree.value < 0 ? binding.unary : binding.atom;
    case 'negate':
    case 'not':
      return binding.unary;
    case 'convert':
      return binding.convert;
    case 'binary':
      return isMeasure(tree) ? binding.measure : operatorBinding[tree.operator];
    default:
      return binding.atom;
  }
}

/** In `a == b` and `a != b` between two names, the path of `a`: `b` may be one of its options. */
export function comparedWith(tree: Expression): readonly string[] | undefined {
  if (tree.kind !== 'binary' || (tree.operator !== '==' && tree.operator !== '!=')) return undefined;
  return tree.left.kind === 'name' && tree.right.kind === 'name' ? tree.left.path : undefined;
}

/** Least binding the left and the right side of an operator need to stand without brackets. */
export function sidesOf(operator: BinaryOperator): readonly [number, number] {
  const own = operatorBinding[operator];
  if (own === binding.power) return [binding.atom, binding.unary];
  if (own === binding.comparison) return [own + 1, own + 1];
  return [own, own + 1];
}
