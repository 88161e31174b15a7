import { elementKeys } from '../../language/names.ts';
import type { Label, Quantity, SourceTable } from '../../language/model.ts';
import type { RowRun } from '../../language/run/run-rows.ts';

/** One column of a run over rows. `quantity` is absent for the key that tells the rows apart. */
export interface RowColumn {
  readonly name: string;
  readonly quantity: string | undefined;
  readonly element: string | undefined;
  readonly label: Label;
  readonly kind: 'key' | 'input' | 'variable';
  readonly unit: string | undefined;
  readonly values: readonly (string | number | null)[];
}

/** The key, what was read and what was worked out, in the order of the model; rows in the order of the run. */
export function rowColumns(run: RowRun, table: SourceTable): readonly RowColumn[] {
  const { model } = run;
  const key = model.axis.kind === 'rows' ? model.axis.key : '';
  const cells = (name: string): readonly (string | number | null)[] => {
    const column = table.column(name);
    return run.rows.map((row) => column?.[row] ?? null);
  };
  const first: RowColumn = {
    name: key,
    quantity: undefined,
    element: undefined,
    label: { zh: key, en: key },
    kind: 'key',
    unit: undefined,
    values: cells(key),
  };
  const columns = [...model.quantities.values()].flatMap((quantity): RowColumn[] => {
    if (quantity.kind === 'parameter') return [];
    const base = { quantity: quantity.name, label: quantity.label, kind: quantity.kind };
    if (quantity.type !== 'number')
      return [{ ...base, name: quantity.name, element: undefined, unit: undefined, values: cells(columnOf(quantity)) }];
    return elementKeys(quantity.dimensions, model.dimensions).map((element) => ({
      ...base,
      name: element === '' ? quantity.name : `${quantity.name}[${element}]`,
      element: element === '' ? undefined : element,
      unit: quantity.unitText,
      values: Array.from(run.column(quantity.name, element) ?? []),
    }));
  });
  return [first, ...columns.filter(({ name }) => name !== key)];
}

function columnOf({ name, binding }: Quantity): string {
  return binding?.column ?? name.slice(name.lastIndexOf('.') + 1);
}
