import type { Issue } from '../../i18n/issue.ts';
import { called } from '../called.ts';
import type { Model, Quantity, SourceTable, TypedColumn } from '../model.ts';
import { rowColumnOf } from '../names.ts';
import { sortedPositions } from './row-order.ts';

/** Numbers of an input by position; a category holds the index of its element, a key the number of its group. */
export type RowNumbers = Float64Array | Float32Array | Int32Array | Uint32Array | Uint16Array | Uint8Array;

/** The rows of a table that a model on a row axis can use, group by group and in the order `running` goes through them. */
export interface RowInputs {
  readonly count: number;
  /** Row of the table for each position. */
  readonly rows: Uint32Array;
  /** By quantity. */
  readonly numbers: ReadonlyMap<string, RowNumbers>;
  /** Where the axis names a group: the first position of each group that has rows, and `count` at the end. */
  readonly groupStarts: Uint32Array | undefined;
  /** Identifier of a group of a key input. */
  groupName(quantity: string, group: number): string;
  /** Rows left out because a value they need is missing or unknown. */
  readonly leftOut: number;
  readonly issues: readonly Issue[];
}

/** Issues of one kind that are named row by row; the rest are counted. */
const mostNamed = 20;

/**
 * Reads and orders the rows; one that lacks a value is left out and named. Columns that stand in typed arrays and in
 * order are taken as they are, without a copy.
 */
export function readRows(model: Model, table: SourceTable): RowInputs {
  if (model.axis.kind !== 'rows') throw new TypeError('readRows: a model on a row axis');
  const { order, group } = model.axis;
  const issues: Issue[] = [];
  const readers = [...model.quantities.values()].filter((q) => q.kind === 'input').flatMap((q) => inputReader(model, table, q, issues) ?? []);
  const orderColumn = table.typed?.(order) ?? table.column(order);
  if (!orderColumn) issues.push({ code: 'data/column-missing', severity: 'error', place: { file: table.name, column: order }, values: { table: table.name, column: order, name: 'order', labelZh: '行的次序', labelEn: 'Order of rows' } });
  const groupName = (quantity: string, at: number) => readers.find((reader) => reader.quantity.name === quantity)!.groupName(at);
  if (!orderColumn || issues.some(({ severity }) => severity === 'error')) {
    return { count: 0, rows: new Uint32Array(0), numbers: new Map(), groupStarts: undefined, groupName, leftOut: table.rowCount, issues };
  }
  const kept = keptRows(model, table, readers, issues);
  const groups = readers.find(({ quantity }) => quantity.name === group)?.numbers;
  const rows = sortedPositions(kept, table.rowCount, orderColumn, groups);
  const whole = rows.length === table.rowCount && rows.every((row, position) => row === position);
  // Inputs of a used model read the same columns: each column is held once.
  const ordered = new Map<RowNumbers, RowNumbers>();
  const inOrder = (numbers: RowNumbers): RowNumbers => {
    if (!ordered.has(numbers)) ordered.set(numbers, whole ? numbers : gather(numbers, rows));
    return ordered.get(numbers)!;
  };
  const numbers = new Map(readers.map((reader) => [reader.quantity.name, inOrder(reader.numbers)]));
  return {
    count: rows.length, rows, numbers, groupName, issues, leftOut: table.rowCount - rows.length,
    groupStarts: group === undefined ? undefined : startsOf(numbers.get(group)!),
  };
}

interface InputReader {
  readonly quantity: Quantity;
  /** By row of the table. */
  readonly numbers: RowNumbers;
  isUsable(row: number): boolean;
  found(row: number): string;
  groupName(group: number): string;
}

function inputReader(model: Model, table: SourceTable, quantity: Quantity, issues: Issue[]): InputReader | undefined {
  const name = rowColumnOf(quantity);
  const typed = table.typed?.(name);
  if (typed) return typedReader(model, quantity, typed);
  const cells = table.column(name);
  if (cells) return cellReader(model, quantity, cells, table.rowCount);
  const values = { table: table.name, column: name, ...called(model, quantity) };
  if (quantity.otherwise === undefined) {
    issues.push({ code: 'data/column-missing', severity: 'error', place: { file: table.name, column: name }, values });
    return undefined;
  }
  issues.push({ code: 'data/column-absent', severity: 'note', place: { file: table.name, column: name }, values: { ...values, value: quantity.otherwise } });
  const number = quantity.type === 'category' ? elementsOf(model, quantity).indexOf(String(quantity.otherwise)) : Number(quantity.otherwise);
  const numbers = quantity.type === 'category' ? new Uint8Array(table.rowCount).fill(number) : new Float64Array(table.rowCount).fill(number);
  return { quantity, numbers, isUsable: () => true, found: () => '', groupName: String };
}

function typedReader(model: Model, quantity: Quantity, column: TypedColumn): InputReader {
  if (column.kind !== quantity.type) throw new TypeError(`readRows: a typed column of kind ${quantity.type} for ${quantity.name}; got ${column.kind}`);
  switch (column.kind) {
    case 'number':
      return { quantity, numbers: column.values, isUsable: (row) => Number.isFinite(column.values[row]!), found: (row) => String(column.values[row]), groupName: String };
    case 'key':
      return { quantity, numbers: column.groups, isUsable: () => true, found: () => '', groupName: (group) => column.name(group) };
    case 'category': {
      const elements = elementsOf(model, quantity);
      const index = column.names.map((element) => elementIndex(quantity, elements, element));
      const numbers = index.every((to, from) => to === from) && column.codes instanceof Uint8Array ? column.codes : Uint8Array.from(column.codes, (code) => Math.max(0, index[code]!));
      return { quantity, numbers, isUsable: (row) => index[column.codes[row]!]! >= 0, found: (row) => column.names[column.codes[row]!]!, groupName: String };
    }
  }
}

function cellReader(model: Model, quantity: Quantity, cells: ArrayLike<string | number | null>, count: number): InputReader {
  const found = (row: number) => String(cells[row] ?? '');
  const blank = (row: number) => cells[row] === null || cells[row] === undefined || cells[row] === '';
  switch (quantity.type) {
    case 'category': {
      const elements = elementsOf(model, quantity);
      const codes = Array.from({ length: count }, (_, row) => (blank(row) ? -1 : elementIndex(quantity, elements, found(row))));
      return { quantity, numbers: Uint8Array.from(codes, (code) => Math.max(0, code)), isUsable: (row) => codes[row]! >= 0, found, groupName: String };
    }
    case 'key': {
      const known = new Map<string, number>();
      const groups = Uint32Array.from({ length: count }, (_, row) => known.get(found(row)) ?? (known.set(found(row), known.size), known.size - 1));
      const names = [...known.keys()];
      return { quantity, numbers: groups, isUsable: (row) => !blank(row), found, groupName: (group) => names[group]! };
    }
    default: {
      const numbers = Float64Array.from({ length: count }, (_, row) => (typeof cells[row] === 'number' ? cells[row] : Number.NaN));
      return { quantity, numbers, isUsable: (row) => Number.isFinite(numbers[row]!), found, groupName: String };
    }
  }
}

/** Rows in which every input can be used; the others are named, the first of each input one by one. */
function keptRows(model: Model, table: SourceTable, readers: readonly InputReader[], issues: Issue[]): Uint8Array {
  const kept = new Uint8Array(table.rowCount).fill(1);
  for (const { quantity, isUsable, found } of readers) {
    let bad = 0;
    for (let row = 0; row < kept.length; row++) {
      if (kept[row] === 0 || isUsable(row)) continue;
      kept[row] = 0;
      const values = { ...called(model, quantity), found: found(row), allowed: elementsOf(model, quantity).join(', ') || '–' };
      if (++bad <= mostNamed) issues.push({ code: 'data/row-left-out', severity: 'warning', place: table.place(row, rowColumnOf(quantity)), values });
    }
    if (bad > mostNamed) issues.push({ code: 'data/rows-left-out', severity: 'warning', place: { file: table.name, column: rowColumnOf(quantity) }, values: { ...called(model, quantity), count: bad - mostNamed } });
  }
  return kept;
}

/** The rows from position `from` up to (not including) `to`, which begin and end with whole groups. */
export function rowsBetween(inputs: RowInputs, from: number, to: number): RowInputs {
  return {
    ...inputs,
    count: to - from,
    rows: inputs.rows.slice(from, to),
    numbers: new Map([...inputs.numbers].map(([name, numbers]) => [name, numbers.slice(from, to)])),
    groupStarts: inputs.groupStarts?.filter((start) => start >= from && start <= to).map((start) => start - from),
  };
}

function gather(numbers: RowNumbers, rows: Uint32Array): RowNumbers {
  const gathered = new (numbers.constructor as new (length: number) => RowNumbers)(rows.length);
  for (let position = 0; position < rows.length; position++) gathered[position] = numbers[rows[position]!]!;
  return gathered;
}

function startsOf(groups: RowNumbers): Uint32Array {
  const starts: number[] = [];
  for (let position = 0; position < groups.length; position++) {
    if (position === 0 || groups[position] !== groups[position - 1]) starts.push(position);
  }
  return Uint32Array.from([...starts, groups.length]);
}

function elementsOf(model: Model, quantity: Quantity): readonly string[] {
  return model.dimensions.get(quantity.category ?? '')?.elements ?? [];
}

function elementIndex({ countsAs }: Quantity, elements: readonly string[], element: string): number {
  return elements.indexOf(countsAs && Object.hasOwn(countsAs, element) ? countsAs[element]! : element);
}
