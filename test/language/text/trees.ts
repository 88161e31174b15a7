import type { BinaryOperator, Expression } from '../../../src/language/expression.ts';

/** Hand-written trees; places do not matter to the printers. */
const span = { offset: 0, length: 0 };

export const number = (value: number): Expression => ({ kind: 'number', value, span });
export const unit = (name: string): Expression => ({ kind: 'unit', unit: name, span });
export const name = (path: string): Expression => ({ kind: 'name', path: path.split('.'), span });
export const negate = (operand: Expression): Expression => ({ kind: 'negate', operand, span });
export const not = (operand: Expression): Expression => ({ kind: 'not', operand, span });
export const convert = (operand: Expression, to: string): Expression => ({ kind: 'convert', operand, unit: to, span });
export const binary = (left: Expression, operator: BinaryOperator, right: Expression): Expression => ({
  kind: 'binary',
  operator,
  left,
  right,
  span,
});
export const call = (called: string, ...parts: Expression[]): Expression => ({ kind: 'call', name: called, arguments: parts, span });
export const callBy = (called: string, by: string, ...parts: Expression[]): Expression => ({
  kind: 'call',
  name: called,
  arguments: parts,
  by,
  span,
});

/** The same tree without its places, for comparing. */
export function bare(tree: Expression): unknown {
  return JSON.parse(JSON.stringify(tree, (key, value: unknown) => (key === 'span' ? undefined : value)));
}
