import type { BracketFunction } from '../compile/lower-brackets.ts';
import type { CellPlace } from './cell-address.ts';
import { callNode, numberNode, operationNode, type ExcelNode } from './excel-node.ts';

/** A bracket table as it stands on its sheet: bounds and values side by side, one row below the other. */
export interface BracketPlace {
  /** First row's lower bound. */
  readonly from: CellPlace;
  /** First row's upper bound; the last row of a table without an end holds a number that nothing reaches. */
  readonly to: CellPlace;
  readonly value: CellPlace;
  readonly rows: number;
  /** A bound belongs to the band below it. */
  readonly upperIncluded: boolean;
}

/** The four ways of reading a bracket table, each as one formula over its columns. */
export function bracketNode(name: BracketFunction, x: ExcelNode, table: BracketPlace): ExcelNode {
  switch (name) {
    case 'tiered':
      return callNode('SUMPRODUCT', operationNode('*', slices(x, column(table.from, table.rows), column(table.to, table.rows)), column(table.value, table.rows)));
    case 'lookup':
      return lookup(x, table);
    case 'band':
      return operationNode('*', x, lookup(x, table));
    case 'interpolate':
      return interpolated(x, table);
  }
}

function column(place: CellPlace, rows: number): ExcelNode {
  return { kind: 'cells', place, rows, fixed: true };
}

/** How much of x lies in each band: (x>from)*(x-from)-(x>to)*(x-to), because MIN and MAX make one number of an array. */
function slices(x: ExcelNode, from: ExcelNode, to: ExcelNode): ExcelNode {
  const above = (bound: ExcelNode) => operationNode('*', operationNode('>', x, bound), operationNode('-', x, bound));
  return operationNode('-', above(from), above(to));
}

/** The value of the last row whose lower bound x reaches; 0 below the first. */
function lookup(x: ExcelNode, { from, value, rows, upperIncluded }: BracketPlace): ExcelNode {
  const reached = callNode('SUMPRODUCT', operationNode('*', operationNode(upperIncluded ? '<' : '<=', column(from, rows), x), numberNode(1)));
  const below = operationNode(upperIncluded ? '<=' : '<', x, column(from, 1));
  return callNode('IF', below, numberNode(0), callNode('INDEX', column(value, rows), reached));
}

/** The first point's value and, of every line to the next point, its slope times how much of it x has behind it. */
function interpolated(x: ExcelNode, { from, value, rows }: BracketPlace): ExcelNode {
  const first = column(value, 1);
  if (rows === 1) return first;
  const next = (place: CellPlace): CellPlace => ({ ...place, row: place.row + 1 });
  const [x0, x1, y0, y1] = [column(from, rows - 1), column(next(from), rows - 1), column(value, rows - 1), column(next(value), rows - 1)];
  const slope = operationNode('/', operationNode('-', y1, y0), operationNode('-', x1, x0));
  return operationNode('+', first, callNode('SUMPRODUCT', operationNode('*', slices(x, x0, x1), slope)));
}

