import { quotedSheet, rangeText, type CellPlace } from './cell-address.ts';

export type ExcelOperator = '+' | '-' | '*' | '/' | '^' | '=' | '<>' | '<' | '<=' | '>' | '>=';

/** A formula of Excel as a tree, before it is text. */
export type ExcelNode =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'text'; readonly value: string }
  /** One cell, or `rows` cells from it downwards; `fixed` with dollar signs, `fixedStart` with one before the first row. */
  | { readonly kind: 'cells'; readonly place: CellPlace; readonly rows: number; readonly fixed?: true; readonly fixedStart?: true }
  | { readonly kind: 'operation'; readonly operator: ExcelOperator; readonly left: ExcelNode; readonly right: ExcelNode }
  | { readonly kind: 'negate'; readonly operand: ExcelNode }
  | { readonly kind: 'call'; readonly name: string; readonly arguments: readonly ExcelNode[] };

export const numberNode = (value: number): ExcelNode => ({ kind: 'number', value });
export const cellNode = (place: CellPlace): ExcelNode => ({ kind: 'cells', place, rows: 1, ...(place.fixed && { fixed: true }) });
export const callNode = (name: string, ...parts: readonly ExcelNode[]): ExcelNode => ({ kind: 'call', name, arguments: parts });

export function operationNode(operator: ExcelOperator, left: ExcelNode, right: ExcelNode): ExcelNode {
  return { kind: 'operation', operator, left, right };
}

/** How tightly Excel binds: a sign in front tighter than `^`, and `^` from the left; what stands alone is an atom. */
const strength: Readonly<Record<ExcelOperator, number>> = { '=': 1, '<>': 1, '<': 1, '<=': 1, '>': 1, '>=': 1, '+': 3, '-': 3, '*': 4, '/': 4, '^': 5 };
const SIGN = 6;
const ATOM = 7;

/** The formula without its equals sign, as it stands on the named sheet: cells of that sheet are named without it. `down`: copied so many rows down. */
export function excelText(node: ExcelNode, sheet: string, down = 0): string {
  switch (node.kind) {
    case 'number':
      return numberText(node.value);
    case 'boolean':
      return node.value ? 'TRUE' : 'FALSE';
    case 'text':
      return `"${node.value.replaceAll('"', '""')}"`;
    case 'cells':
      return (node.place.sheet === sheet ? '' : `${quotedSheet(node.place.sheet)}!`) + rangeText(down === 0 || node.fixed ? node : moved(node, down));
    case 'negate':
      return `-${within(node.operand, ATOM, sheet, down)}`;
    case 'call':
      return `${node.name}(${node.arguments.map((part) => excelText(part, sheet, down)).join(',')})`;
    case 'operation': {
      const own = strength[node.operator];
      const left = within(node.left, node.operator === '^' ? ATOM : own === 1 ? 2 : own, sheet, down);
      // A sign in the middle of a formula is set in brackets, as people read it.
      const right = within(node.right, node.operator === '^' || node.right.kind === 'negate' ? ATOM : own + 1, sheet, down);
      return `${left}${node.operator}${right}`;
    }
  }
}

function within(node: ExcelNode, least: number, sheet: string, down: number): string {
  const text = excelText(node, sheet, down);
  return strengthOf(node) < least ? `(${text})` : text;
}

function moved(cells: Extract<ExcelNode, { kind: 'cells' }>, down: number): Extract<ExcelNode, { kind: 'cells' }> {
  if (cells.fixedStart) return { ...cells, rows: cells.rows + down };
  return { ...cells, place: { ...cells.place, row: cells.place.row + down } };
}

function strengthOf(node: ExcelNode): number {
  if (node.kind === 'operation') return strength[node.operator];
  return node.kind === 'negate' || (node.kind === 'number' && (node.value < 0 || Object.is(node.value, -0))) ? SIGN : ATOM;
}

/** A number as Excel reads it back: the shortest digits of the float64, a large exponent with its sign. */
function numberText(value: number): string {
  return String(value).toUpperCase();
}
