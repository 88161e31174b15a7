import type { Place } from '../i18n/issue.ts';
import type { Label, Source, SourceTable } from '../language/model.ts';
import { columnLetters, columnNumber } from './grid.ts';

/** Keys and words of a column: each row's number in the list of different ones. */
export interface PackedWords {
  readonly words: readonly (string | number | null)[];
  readonly index: Uint32Array;
}

/** Figures of a column with the cell each stands in. `given` is 0 where there is none; the others are of no meaning there. */
export interface PackedFigures {
  readonly values: Float64Array;
  readonly given: Uint8Array;
  /** Row of the sheet, from 1; 0 where the figure has no cell. */
  readonly rows: Uint32Array;
  /** Column of the sheet, from 0. */
  readonly columns: Uint16Array;
}

/** A table of a contract as plain arrays: it goes from a worker to the page, and into the browser's store, as it is. */
export interface PackedTable {
  readonly contract: string;
  readonly label: Label;
  readonly file: string;
  readonly rowCount: number;
  /** Ids of the key columns. */
  readonly keys: readonly string[];
  readonly words: Readonly<Record<string, PackedWords>>;
  readonly figures: Readonly<Record<string, PackedFigures>>;
  readonly sheets: readonly string[];
  /** Number of each row's sheet. */
  readonly sheetOf: Uint16Array;
  readonly sources: readonly (Source | null)[];
  readonly sourceOf: Uint32Array;
  readonly statuses: readonly (string | null)[];
  readonly statusOf: Uint8Array;
}

interface Columns {
  readonly id: string;
  readonly label: Label;
  readonly keys: readonly string[];
  readonly words: readonly string[];
  readonly figures: readonly string[];
}

export function packTable(table: SourceTable, file: string, columns: Columns): PackedTable {
  const { rowCount } = table;
  const at = columns.figures[0] ?? columns.keys[0] ?? '';
  const sheets = new Numbering<string>();
  const sources = new Numbering<Source | null>((source) => JSON.stringify(source));
  const statuses = new Numbering<string | null>();
  const sheetOf = new Uint16Array(rowCount);
  const sourceOf = new Uint32Array(rowCount);
  const statusOf = new Uint8Array(rowCount);
  for (let row = 0; row < rowCount; row++) {
    sheetOf[row] = sheets.of(table.place(row, at).sheet ?? '');
    sourceOf[row] = sources.of(table.source(row) ?? null);
    statusOf[row] = statuses.of(table.status(row) ?? null);
  }
  return {
    contract: columns.id,
    label: columns.label,
    file,
    rowCount,
    keys: columns.keys,
    words: Object.fromEntries([...columns.keys, ...columns.words].map((id) => [id, packWords(table, id)])),
    figures: Object.fromEntries(columns.figures.map((id) => [id, packFigures(table, id)])),
    sheets: sheets.list,
    sheetOf,
    sources: sources.list,
    sourceOf,
    statuses: statuses.list,
    statusOf,
  };
}

function packWords(table: SourceTable, id: string): PackedWords {
  const column = table.column(id);
  const words = new Numbering<string | number | null>();
  const index = new Uint32Array(table.rowCount);
  for (let row = 0; row < table.rowCount; row++) index[row] = words.of(column?.[row] ?? null);
  return { words: words.list, index };
}

function packFigures(table: SourceTable, id: string): PackedFigures {
  const { rowCount } = table;
  const column = table.column(id);
  const packed = { values: new Float64Array(rowCount), given: new Uint8Array(rowCount), rows: new Uint32Array(rowCount), columns: new Uint16Array(rowCount) };
  for (let row = 0; row < rowCount; row++) {
    const value = column?.[row];
    if (typeof value !== 'number') continue;
    const { cell = '' } = table.place(row, id);
    packed.values[row] = value;
    packed.given[row] = 1;
    packed.rows[row] = Number(/\d+$/.exec(cell)?.[0] ?? 0);
    packed.columns[row] = Math.max(0, columnNumber(cell.replace(/\d+$/, '')));
  }
  return packed;
}

/** The table as the engine sees it. Columns are unpacked when they are first asked for. */
export function unpackTable(packed: PackedTable): SourceTable {
  const columns = new Map<string, (string | number | null)[]>();
  return {
    name: packed.contract,
    rowCount: packed.rowCount,
    column: (name) => {
      const known = columns.get(name);
      if (known) return known;
      const made = unpackColumn(packed, name);
      if (made) columns.set(name, made);
      return made;
    },
    place: (row, column): Place => {
      const sheet = packed.sheets[packed.sheetOf[row]!]!;
      const figures = packed.figures[column];
      const line = figures?.rows[row] ?? 0;
      return {
        file: packed.file,
        ...(sheet !== '' && { sheet }),
        ...(figures && line > 0 && { cell: `${columnLetters(figures.columns[row]!)}${line}`, row: line }),
        column,
      };
    },
    source: (row) => packed.sources[packed.sourceOf[row]!] ?? undefined,
    status: (row) => packed.statuses[packed.statusOf[row]!] ?? undefined,
  };
}

function unpackColumn(packed: PackedTable, name: string): (string | number | null)[] | undefined {
  const words = packed.words[name];
  if (words) return Array.from(words.index, (number) => words.words[number]!);
  const figures = packed.figures[name];
  return figures && Array.from(figures.values, (value, row) => (figures.given[row] === 1 ? value : null));
}

/** Numbers different things in the order they come. */
class Numbering<T> {
  readonly list: T[] = [];
  private readonly numbers = new Map<unknown, number>();
  private readonly nameOf: (value: T) => unknown;

  constructor(nameOf: (value: T) => unknown = (value) => value) {
    this.nameOf = nameOf;
  }

  of(value: T): number {
    const name = this.nameOf(value);
    const known = this.numbers.get(name);
    if (known !== undefined) return known;
    this.numbers.set(name, this.list.length);
    return this.list.push(value) - 1;
  }
}
