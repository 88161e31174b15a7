import type { SourceTable, SourceTables } from '../language/model.ts';
import { unpackTable, type PackedTable } from './packed-table.ts';

/** A table that a person has taken from a file. */
export interface LoadedTable {
  /** File and contract: the same file taken again puts its earlier table away. */
  readonly id: string;
  readonly table: PackedTable;
  /** Whether it is laid over the rows in use or takes their place. */
  readonly how: 'extend' | 'replace';
  readonly fingerprint: string;
}

/** The tables with one more, in the order they count. */
export function withTable(loaded: readonly LoadedTable[], table: LoadedTable): readonly LoadedTable[] {
  return [...loaded.filter(({ id }) => id !== table.id), table];
}

/** Tables with those that a person has taken laid over them, one after the other. */
export function laidOver(tables: SourceTables, loaded: readonly LoadedTable[]): SourceTables {
  const laid: Record<string, SourceTable> = { ...tables };
  for (const { table, how } of loaded) {
    const before = laid[table.contract];
    const own = unpackTable(table);
    laid[table.contract] = before === undefined || how === 'replace' ? own : overlaid(before, own, table.keys);
  }
  return laid;
}

/** The keys of a row as one text; a key column that a table lacks is blank. */
export function rowKeys(table: SourceTable, keys: readonly string[]): readonly string[] {
  const columns = keys.map((key) => table.column(key));
  return Array.from({ length: table.rowCount }, (_, row) => columns.map((column) => column?.[row] ?? '').join('\u0001'));
}

/** Two tables as one: a figure of `top` where it gives one, otherwise that of `base`. */
function overlaid(base: SourceTable, top: SourceTable, keys: readonly string[]): SourceTable {
  const rows: { readonly base: number | undefined; top: number | undefined }[] = [];
  const at = new Map<string, number>();
  rowKeys(base, keys).forEach((key, row) => at.set(key, rows.push({ base: row, top: undefined }) - 1));
  rowKeys(top, keys).forEach((key, row) => {
    const known = at.get(key);
    if (known === undefined) at.set(key, rows.push({ base: undefined, top: row }) - 1);
    else rows[known]!.top = row;
  });
  const columns = new Map<string, (string | number | null)[]>();
  const given = (name: string, row: number): { readonly table: SourceTable; readonly row: number } => {
    const pair = rows[row]!;
    if (pair.top !== undefined && (pair.base === undefined || (top.column(name)?.[pair.top] ?? null) !== null)) return { table: top, row: pair.top };
    return pair.base === undefined ? { table: top, row: pair.top! } : { table: base, row: pair.base };
  };
  const leading = (row: number): { readonly table: SourceTable; readonly row: number } => {
    const pair = rows[row]!;
    return pair.top === undefined ? { table: base, row: pair.base! } : { table: top, row: pair.top };
  };
  return {
    name: base.name,
    rowCount: rows.length,
    column: (name) => {
      const known = columns.get(name);
      if (known) return known;
      if (base.column(name) === undefined && top.column(name) === undefined) return undefined;
      const made = rows.map((_, row) => {
        const from = given(name, row);
        return from.table.column(name)?.[from.row] ?? null;
      });
      columns.set(name, made);
      return made;
    },
    place: (row, column) => {
      const from = given(column, row);
      return from.table.place(from.row, column);
    },
    source: (row) => {
      const from = leading(row);
      return from.table.source(from.row);
    },
    status: (row) => {
      const from = leading(row);
      return from.table.status(from.row);
    },
  };
}

