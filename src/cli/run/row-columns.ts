import { elementKeys } from '../../language/names.ts';
import type { Label, Quantity, SourceTable } from '../../language/model.ts';
import type { RowRun } from '../../language/run/run-rows.ts';

export type RowCell = string | number | null;

/** One column of a run over rows, cell by cell: millions of cells are not held twice. `quantity` is absent for the key that tells the rows apart. */
export interface RowColumn {
  readonly name: string;
  readonly quantity: string | undefined;
  readonly element: string | undefined;
  readonly label: Label;
  readonly kind: 'key' | 'input' | 'variable';
  readonly unit: string | undefined;
  /** Cell of a position, counted in the order of the run. */
  cell(position: number): RowCell;
}

/** The key, what was read and what was worked out, in the order of the model. */
export function rowColumns(run: RowRun, table: SourceTable, variables?: ReadonlySet<string>): readonly RowColumn[] {
  const { model, rows } = run;
  const key = model.axis.kind === 'rows' ? model.axis.key : '';
  const read = (name: string): RowColumn['cell'] => {
    const cell = tableCells(table, name);
    return (position) => cell(rows[position]!);
  };
  const first: RowColumn = {
    name: key,
    quantity: undefined,
    element: undefined,
    label: { zh: key, en: key },
    kind: 'key',
    unit: undefined,
    cell: read(key),
  };
  const columns = [...model.quantities.values()].flatMap((quantity): RowColumn[] => {
    if (quantity.kind === 'parameter' || (quantity.kind === 'variable' && variables?.has(quantity.name) === false)) return [];
    const base = { quantity: quantity.name, label: quantity.label, kind: quantity.kind };
    if (quantity.type !== 'number')
      return [{ ...base, name: quantity.name, element: undefined, unit: undefined, cell: read(columnOf(quantity)) }];
    return elementKeys(quantity.dimensions, model.dimensions).map((element) => {
      const values = run.column(quantity.name, element);
      return {
        ...base,
        name: element === '' ? quantity.name : `${quantity.name}[${element}]`,
        element: element === '' ? undefined : element,
        unit: quantity.unitText,
        cell: values ? (position: number): RowCell => values[position]! : quantity.kind === 'input' ? read(columnOf(quantity)) : () => null,
      };
    });
  });
  return [first, ...columns.filter(({ name }) => name !== key)];
}

/** Cells of a table's column by row; typed columns are not unpacked. */
function tableCells(table: SourceTable, name: string): (row: number) => RowCell {
  const typed = table.typed?.(name);
  if (typed?.kind === 'number') return (row) => typed.values[row]!;
  if (typed?.kind === 'category') return (row) => typed.names[typed.codes[row]!]!;
  if (typed?.kind === 'key') return (row) => typed.name(typed.groups[row]!);
  const column = table.column(name);
  return (row) => column?.[row] ?? null;
}

function columnOf({ name, binding }: Quantity): string {
  return binding?.column ?? name.slice(name.lastIndexOf('.') + 1);
}
