import type { Expression } from '../expression.ts';
import { binding, bindingOf, isMeasure, sidesOf } from './binding.ts';

/**
 * The formula back in the formula language, with no more brackets than its reading needs:
 * `parseFormula(formulaSource(tree))` gives the same tree.
 */
export function formulaSource(tree: Expression): string {
  switch (tree.kind) {
    case 'number':
      return String(tree.value);
    case 'unit':
      return tree.unit;
    case 'name':
      return tree.path.join('.');
    case 'negate':
      return `-${within(tree.operand, tree.operand.kind === 'negate' ? binding.power : binding.unary)}`;
    case 'not':
      return `not ${within(tree.operand, binding.unary)}`;
    case 'convert':
      return `${within(tree.operand, binding.convert)} to ${tree.unit}`;
    case 'call': {
      const parts = tree.arguments.map(formulaSource);
      if (tree.by !== undefined) parts.push(`by: ${tree.by}`);
      return `${tree.name}(${parts.join(', ')})`;
    }
    case 'binary':
      return binary(tree);
  }
}

function binary(tree: Expression & { kind: 'binary' }): string {
  if (isMeasure(tree)) return `${formulaSource(tree.left)} ${formulaSource(tree.right)}`;
  const [leftNeed, rightNeed] = sidesOf(tree.operator);
  const left = within(tree.left, leftNeed);
  const right = within(tree.right, rightNeed);
  // mathjs reads `2 / 3 yuan` as two thirds of a yuan, not as 2 over 3 yuan.
  const misread = tree.operator === '/' && isMeasure(tree.right) && /(^|[^\w.])[\d.]+(e[+-]?\d+)?$/i.test(left);
  return `${left} ${tree.operator} ${misread ? `(${right})` : right}`;
}

function within(tree: Expression, least: number): string {
  const text = formulaSource(tree);
  return bindingOf(tree) < least ? `(${text})` : text;
}
