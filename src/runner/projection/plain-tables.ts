import type { Model, SourceTable, SourceTables } from '../../language/model.ts';

/** What a model reads of a table, without the addresses of its cells: it goes to a worker as it is. */
export interface PlainTable {
  readonly rowCount: number;
  readonly columns: Readonly<Record<string, readonly (string | number | null)[]>>;
  readonly statuses: readonly (string | null)[];
}

export type PlainTables = Readonly<Record<string, PlainTable>>;

/** The tables that a model is bound to, with all columns its quantities ask for. */
export function plainTables(model: Model, tables: SourceTables): PlainTables {
  const wanted = new Map<string, Set<string>>();
  const step = model.axis.kind === 'time' ? model.axis.step : '';
  for (const { binding, dimensions } of model.quantities.values()) {
    if (!binding) continue;
    const columns = wanted.get(binding.table) ?? new Set<string>();
    wanted.set(binding.table, columns);
    for (const name of [binding.column, binding.period ?? step, ...Object.keys(binding.where), ...dimensions]) columns.add(name);
  }
  return Object.fromEntries([...wanted].flatMap(([name, columns]) => {
    const table = tables[name];
    return table ? [[name, plainTable(table, columns)]] : [];
  }));
}

function plainTable(table: SourceTable, columns: ReadonlySet<string>): PlainTable {
  return {
    rowCount: table.rowCount,
    columns: Object.fromEntries([...columns].flatMap((name) => {
      const column = table.column(name);
      return column ? [[name, Array.from(column)]] : [];
    })),
    statuses: Array.from({ length: table.rowCount }, (_, row) => table.status(row) ?? null),
  };
}

/** The tables as the engine wants them, on the other side. */
export function tablesFrom(plain: PlainTables): SourceTables {
  return Object.fromEntries(Object.entries(plain).map(([name, { rowCount, columns, statuses }]): [string, SourceTable] => [name, {
    name, rowCount,
    column: (id) => (Object.hasOwn(columns, id) ? columns[id] : undefined),
    place: (row, column) => ({ file: name, row: row + 1, column }),
    source: () => undefined,
    status: (row) => statuses[row] ?? undefined,
  }]));
}
