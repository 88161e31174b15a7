import { callNode, numberNode, operationNode, type ExcelNode } from './excel-node.ts';

/** Functions that Excel carries through an array inside SUMPRODUCT without being entered as an array formula. */
const throughArrays = new Set(['EXP', 'LN', 'SQRT', 'ABS', 'ROUND']);

/** Fewer terms than this are written one after the other. */
const LEAST_TERMS = 3;

/**
 * The sum of some terms, as short as it can be said: neighbouring cells of a column as `SUM(F4:F9)`, terms of one shape
 * whose cells run down columns side by side as `SUMPRODUCT(F4:F9*G4:G9)`, what remains term by term.
 */
export function sumNode(terms: readonly ExcelNode[]): ExcelNode {
  const counting = terms.filter((term) => !(term.kind === 'number' && term.value === 0));
  const parts: ExcelNode[] = [];
  for (let at = 0; at < counting.length; ) {
    const run = longestRun(counting, at);
    if (run.count < LEAST_TERMS) parts.push(counting[at++]!);
    else {
      parts.push(run.node);
      at += run.count;
    }
  }
  if (parts.length === 0) return numberNode(0);
  return parts.map(summedPart).reduce((sum, part) => operationNode('+', sum, part));
}

function summedPart(part: ExcelNode): ExcelNode {
  if (part.kind === 'cells' && part.rows > 1) return callNode('SUM', part);
  return hasRange(part) ? callNode('SUMPRODUCT', part) : part;
}

/** The terms from `at` on that one array says, and the array. */
function longestRun(terms: readonly ExcelNode[], at: number): { readonly count: number; readonly node: ExcelNode } {
  const first = terms[at]!;
  const arrayed = withoutMax(first);
  if (!arrayed) return { count: 1, node: first };
  const second = terms[at + 1] && withoutMax(terms[at + 1]!);
  const steps = second && stepsBetween(arrayed, second);
  if (!steps?.includes(1)) return { count: 1, node: first };
  let count = 2;
  for (; at + count < terms.length; count++) {
    const next = withoutMax(terms[at + count]!);
    if (!next || !follows(arrayed, next, steps, count)) break;
  }
  return { count, node: stretched(arrayed, [...steps], count) };
}

/** `MAX(0,x)` as `(x>0)*x`, because MAX makes one number of an array; undefined where something else does not go through. */
function withoutMax(node: ExcelNode): ExcelNode | undefined {
  switch (node.kind) {
    case 'cells':
      return node.rows === 1 && !node.fixed ? node : undefined;
    case 'number':
      return node;
    case 'text':
    case 'boolean':
      return undefined;
    case 'negate': {
      const operand = withoutMax(node.operand);
      return operand && { kind: 'negate', operand };
    }
    case 'operation': {
      const left = withoutMax(node.left);
      const right = left && withoutMax(node.right);
      return right && operationNode(node.operator, left, right);
    }
    case 'call': {
      const parts = node.arguments.map(withoutMax);
      if (!parts.every((part) => part !== undefined)) return undefined;
      const [zero, x] = parts;
      if (node.name === 'MAX' && parts.length === 2 && zero!.kind === 'number' && zero!.value === 0) return operationNode('*', operationNode('>', x!, zero!), x!);
      return throughArrays.has(node.name) ? { ...node, arguments: parts } : undefined;
    }
  }
}

/** For each cell of the tree, in order, by how many rows the second lies lower: 0 or 1; undefined where the shapes differ. */
function stepsBetween(a: ExcelNode, b: ExcelNode): readonly number[] | undefined {
  const steps: number[] = [];
  const same = sameShape(a, b, (rows) => (steps.push(rows), rows === 0 || rows === 1));
  return same ? steps : undefined;
}

function follows(first: ExcelNode, later: ExcelNode, steps: readonly number[], count: number): boolean {
  let at = 0;
  return sameShape(first, later, (rows) => rows === steps[at++]! * count);
}

function sameShape(a: ExcelNode, b: ExcelNode, rowsApart: (rows: number) => boolean): boolean {
  if (a.kind === 'cells' && b.kind === 'cells') {
    return a.place.sheet === b.place.sheet && a.place.column === b.place.column && rowsApart(b.place.row - a.place.row);
  }
  if (a.kind === 'number' && b.kind === 'number') return Object.is(a.value, b.value);
  if (a.kind === 'negate' && b.kind === 'negate') return sameShape(a.operand, b.operand, rowsApart);
  if (a.kind === 'operation' && b.kind === 'operation') {
    return a.operator === b.operator && sameShape(a.left, b.left, rowsApart) && sameShape(a.right, b.right, rowsApart);
  }
  if (a.kind === 'call' && b.kind === 'call') {
    return a.name === b.name && a.arguments.length === b.arguments.length && a.arguments.every((part, i) => sameShape(part, b.arguments[i]!, rowsApart));
  }
  return false;
}

/** The tree with every cell that moved made a range; `steps` is used up in order. */
function stretched(node: ExcelNode, steps: number[], count: number): ExcelNode {
  switch (node.kind) {
    case 'cells':
      return steps.shift() === 1 ? { ...node, rows: count } : node;
    case 'negate':
      return { kind: 'negate', operand: stretched(node.operand, steps, count) };
    case 'operation': {
      const left = stretched(node.left, steps, count);
      return operationNode(node.operator, left, stretched(node.right, steps, count));
    }
    case 'call':
      return { ...node, arguments: node.arguments.map((part) => stretched(part, steps, count)) };
    default:
      return node;
  }
}

function hasRange(node: ExcelNode): boolean {
  switch (node.kind) {
    case 'cells':
      return node.rows > 1;
    case 'negate':
      return hasRange(node.operand);
    case 'operation':
      return hasRange(node.left) || hasRange(node.right);
    // A sum within is one number.
    case 'call':
      return node.name !== 'SUM' && node.name !== 'SUMPRODUCT' && node.arguments.some(hasRange);
    default:
      return false;
  }
}
