import { unpackTable, type PackedTable } from '../../runner/packed-table.ts';
import type { SourceTable } from '../../language/model.ts';
import type { Dataset } from '../datasets.ts';

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

const laid = new WeakMap<readonly LoadedTable[], { readonly dataset: Dataset; readonly made: Dataset }>();

/** A dataset with a person's tables laid over it; its notes on figures that are gone go too. Laid once for each list of tables. */
export function withLoaded(dataset: Dataset, loaded: readonly LoadedTable[]): Dataset {
  if (loaded.length === 0) return dataset;
  const known = laid.get(loaded);
  if (known?.dataset === dataset) return known.made;
  const made = layOver(dataset, loaded);
  laid.set(loaded, { dataset, made });
  return made;
}

function layOver(dataset: Dataset, loaded: readonly LoadedTable[]): Dataset {
  const tables: Record<string, SourceTable> = { ...dataset.tables };
  for (const { table, how } of loaded) {
    const before = tables[table.contract];
    const own = unpackTable(table);
    tables[table.contract] = before === undefined || how === 'replace' ? own : overlaid(before, own, table.keys);
  }
  const replaced = new Set(loaded.filter(({ how }) => how === 'replace').map(({ table }) => table.contract));
  const notes = dataset.notes.flatMap((note) => {
    const touches = note.touches.filter(({ resource }) => !replaced.has(resource));
    return touches.length === 0 && note.touches.length > 0 ? [] : [{ ...note, touches }];
  });
  return { ...dataset, tables, notes, fingerprint: mixed([dataset.fingerprint, ...loaded.map(({ fingerprint, how }) => (how === 'replace' ? [...fingerprint].reverse().join('') : fingerprint))]) };
}

/** Digests laid over each other, so that the order of tables which do not meet is of no account. */
function mixed(digests: readonly string[]): string {
  if (digests.includes('')) return '';
  return digests.reduce((one, other) => Array.from(one, (digit, at) => (parseInt(digit, 16) ^ parseInt(other[at] ?? '0', 16)).toString(16)).join(''));
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

