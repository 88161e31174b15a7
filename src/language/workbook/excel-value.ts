import type { CellPlace } from './cell-address.ts';
import type { ExcelNode, ExcelOperator } from './excel-node.ts';
import type { CellContent } from './workbook.ts';

type Value = number | string | boolean;

const arithmetic: Partial<Record<ExcelOperator, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b, '-': (a, b) => a - b, '*': (a, b) => a * b, '/': (a, b) => a / b, '^': (a, b) => a ** b,
};

const comparison: Partial<Record<ExcelOperator, (a: Value, b: Value) => boolean>> = {
  '=': (a, b) => a === b, '<>': (a, b) => a !== b, '<': (a, b) => a < b, '<=': (a, b) => a <= b, '>': (a, b) => a > b, '>=': (a, b) => a >= b,
};

const functions: Readonly<Record<string, (...parts: number[]) => number>> = { MIN: Math.min, MAX: Math.max, ABS: Math.abs, INT: Math.floor };

/** What a formula of single cells gives, for columns that stand beside a run's own; undefined where it needs more than this knows. */
export function excelValue(node: ExcelNode, cell: (place: CellPlace) => CellContent | undefined): Value | undefined {
  const value = (part: ExcelNode | undefined) => part && excelValue(part, cell);
  switch (node.kind) {
    case 'number':
    case 'text':
    case 'boolean':
      return node.value;
    case 'cells':
      return node.rows === 1 && !node.fixedStart ? (cell(node.place) ?? undefined) : undefined;
    case 'negate': {
      const operand = value(node.operand);
      return typeof operand === 'number' ? -operand : undefined;
    }
    case 'operation': {
      const [left, right] = [value(node.left), value(node.right)];
      if (left === undefined || right === undefined) return undefined;
      const compared = comparison[node.operator]?.(left, right);
      return compared ?? (typeof left === 'number' && typeof right === 'number' ? arithmetic[node.operator]?.(left, right) : undefined);
    }
    case 'call': {
      if (node.name === 'IF') {
        const test = value(node.arguments[0]);
        return test === undefined ? undefined : value(node.arguments[test ? 1 : 2]);
      }
      const parts = node.arguments.map(value);
      if (node.name === 'AND' || node.name === 'OR') {
        return parts.every((part) => typeof part === 'boolean') ? (node.name === 'AND' ? parts.every(Boolean) : parts.some(Boolean)) : undefined;
      }
      if (node.name === 'NOT') return typeof parts[0] === 'boolean' ? !parts[0] : undefined;
      return parts.every((part) => typeof part === 'number') ? functions[node.name]?.(...parts) : undefined;
    }
  }
}
