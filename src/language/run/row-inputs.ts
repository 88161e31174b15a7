import type { Issue } from '../../i18n/issue.ts';
import { called } from '../called.ts';
import type { Model, Quantity, SourceTable } from '../model.ts';

/** The rows of a table that a model on a row axis can use, in the order `running` goes through them. */
export interface RowInputs {
  /** Row of the table for each position. */
  readonly rows: readonly number[];
  /** Numbers by quantity; a category holds the index of its element, a key the number of its group. */
  readonly numbers: ReadonlyMap<string, Float64Array>;
  /** Rows left out because a value they need is missing or unknown. */
  readonly leftOut: number;
  readonly issues: readonly Issue[];
}

/** Reads and orders the rows; one that lacks a value is left out and named. */
export function readRows(model: Model, table: SourceTable): RowInputs {
  if (model.axis.kind !== 'rows') throw new TypeError('readRows: a model on a row axis');
  const { order } = model.axis;
  const issues: Issue[] = [];
  const inputs = [...model.quantities.values()].filter((q) => q.kind === 'input');
  const columns = inputs.map((quantity) => ({ quantity, values: table.column(quantity.binding?.column ?? localName(quantity)) }));
  const absent = columns.filter(({ values }) => values === undefined);
  for (const { quantity } of absent) {
    const name = quantity.binding?.column ?? localName(quantity);
    issues.push({ code: 'data/column-missing', severity: 'error', place: { file: table.name, column: name }, values: { table: table.name, column: name, ...called(model, quantity) } });
  }
  const orderColumn = table.column(order);
  if (!orderColumn) issues.push({ code: 'data/column-missing', severity: 'error', place: { file: table.name, column: order }, values: { table: table.name, column: order, name: 'order', labelZh: '行的次序', labelEn: 'Order of rows' } });
  if (absent.length > 0 || !orderColumn) return { rows: [], numbers: new Map(), leftOut: table.rowCount, issues };

  const groups = new Map(inputs.map((quantity) => [quantity.name, new Map<string, number>()]));
  const kept: { readonly row: number; readonly values: readonly number[] }[] = [];
  for (let row = 0; row < table.rowCount; row++) {
    const values = columns.map(({ quantity, values: column }) => rowNumber(model, quantity, column![row] ?? null, groups.get(quantity.name)!));
    const bad = values.findIndex((value) => value === undefined);
    if (bad < 0) kept.push({ row, values: values as number[] });
    else {
      const { quantity, values: column } = columns[bad]!;
      issues.push({
        code: 'data/row-left-out', severity: 'warning', place: table.place(row, quantity.binding?.column ?? localName(quantity)),
        values: { ...called(model, quantity), found: String(column![row] ?? ''), allowed: quantity.category === undefined ? '–' : model.dimensions.get(quantity.category)!.elements.join(', ') },
      });
    }
  }
  kept.sort((a, b) => compareCells(orderColumn[a.row] ?? null, orderColumn[b.row] ?? null) || a.row - b.row);
  return {
    rows: kept.map(({ row }) => row),
    numbers: new Map(inputs.map((quantity, index) => [quantity.name, Float64Array.from(kept, ({ values }) => values[index]!)])),
    leftOut: table.rowCount - kept.length,
    issues,
  };
}

function localName(quantity: Quantity): string {
  return quantity.name.slice(quantity.name.lastIndexOf('.') + 1);
}

function rowNumber(model: Model, quantity: Quantity, value: string | number | null, groups: Map<string, number>): number | undefined {
  if (value === null || value === '') return undefined;
  if (quantity.type === 'category') {
    const index = model.dimensions.get(quantity.category!)!.elements.indexOf(String(value));
    return index < 0 ? undefined : index;
  }
  if (quantity.type === 'key') {
    const known = groups.get(String(value)) ?? groups.size;
    groups.set(String(value), known);
    return known;
  }
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

function compareCells(a: string | number | null, b: string | number | null): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const [left, right] = [String(a ?? ''), String(b ?? '')];
  return left < right ? -1 : left > right ? 1 : 0;
}
