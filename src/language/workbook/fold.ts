import type { ExcelNode, ExcelOperator } from './excel-node.ts';
import { numberNode, operationNode } from './excel-node.ts';

const whole: Partial<Record<ExcelOperator, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
};

const compared: Partial<Record<ExcelOperator, (a: number, b: number) => boolean>> = {
  '=': (a, b) => a === b,
  '<>': (a, b) => a !== b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};

/** An operation, worked out where only numbers that the model itself fixes take part: ages, months, elements. */
export function folded(operator: ExcelOperator, left: ExcelNode, right: ExcelNode): ExcelNode {
  if (left.kind === 'number' && right.kind === 'number') {
    const comparison = compared[operator]?.(left.value, right.value);
    if (comparison !== undefined) return { kind: 'boolean', value: comparison };
    const value = whole[operator]?.(left.value, right.value);
    if (value !== undefined) return numberNode(value);
  }
  const one = (node: ExcelNode) => node.kind === 'number' && node.value === 1;
  // Units written out (`0 yuan`, `1 year`) are factors of 1.
  if (operator === '*' && one(right)) return left;
  if (operator === '*' && one(left)) return right;
  if (operator === '/' && one(right)) return left;
  return operationNode(operator, left, right);
}

export function foldedLogic(name: 'AND' | 'OR', left: ExcelNode, right: ExcelNode): ExcelNode {
  const decides = name === 'OR';
  for (const [one, other] of [[left, right], [right, left]] as const) {
    if (one.kind === 'boolean') return one.value === decides ? one : other;
  }
  return { kind: 'call', name, arguments: [left, right] };
}
