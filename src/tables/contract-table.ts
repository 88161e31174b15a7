import type { Place } from '../i18n/issue.ts';
import type { Source, SourceTable } from '../language/model.ts';
import { keyColumns, valueColumns, type Contract } from './contract.ts';
import { cellAddress } from './grid.ts';

/** A table that keeps its contract: columns by id, amounts in the units of the house, every figure with its cell. */
export interface ContractTable extends SourceTable {
  readonly contract: Contract;
  /** The keys of a row and its basis, as one text that no other row of a sound table has. */
  key(row: number, withBasis?: boolean): string;
  /** The unit's factor with which a figure was read: 10 000 for 万元. Its rounding is half of the last digit times this. */
  factor(row: number, column: string): number;
}

/** A sheet that rows came from. */
export interface Origin {
  readonly file: string;
  readonly sheet?: string;
  /** Column number of a key or provenance column. */
  readonly columns: ReadonlyMap<string, number>;
}

type Cell = string | number | null;

interface ValueStore {
  readonly values: (number | null)[];
  /** Row number times 16384 plus column number; -1 where nothing stood. */
  readonly cells: number[];
  readonly factors: number[];
}

const rowStride = 16_384;

/** Collects figures by key; rows of several sheets of one file go into one builder. */
export class ContractTableBuilder {
  readonly contract: Contract;
  private readonly index = new Map<string, number>();
  private readonly texts = new Map<string, Cell[]>();
  private readonly values = new Map<string, ValueStore>();
  private readonly rowNumbers: number[] = [];
  private readonly originOfRow: Origin[] = [];

  constructor(contract: Contract) {
    this.contract = contract;
    for (const column of contract.columns) {
      if (column.kind === 'value') this.values.set(column.id, { values: [], cells: [], factors: [] });
      else this.texts.set(column.id, []);
    }
  }

  get rowCount(): number {
    return this.rowNumbers.length;
  }

  /** The row with these keys, made if there is none. `row` counts from 0. */
  row(keys: readonly (string | number | null)[], provenance: Readonly<Record<string, string | null>>, origin: Origin, row: number): number {
    const name = `${keys.join('\u0001')}\u0001${provenance['basis'] ?? ''}`;
    const known = this.index.get(name);
    if (known !== undefined) return known;
    const made = this.rowNumbers.length;
    this.index.set(name, made);
    let at = 0;
    for (const [id, list] of this.texts) list.push(at < keys.length ? keys[at++]! : (provenance[id] ?? null));
    for (const store of this.values.values()) {
      store.values.push(null);
      store.cells.push(-1);
      store.factors.push(1);
    }
    this.rowNumbers.push(row);
    this.originOfRow.push(origin);
    return made;
  }

  /** The figure that stands there already, with its address; undefined where there is none. */
  standing(record: number, column: string): { readonly value: number | null; readonly place: Place } | undefined {
    const store = this.values.get(column)!;
    return store.cells[record] === -1 ? undefined : { value: store.values[record]!, place: this.place(record, column) };
  }

  put(record: number, column: string, value: number | null, row: number, sheetColumn: number, factor: number): void {
    const store = this.values.get(column)!;
    store.values[record] = value;
    store.cells[record] = row * rowStride + sheetColumn;
    store.factors[record] = factor;
  }

  place(record: number, column: string): Place {
    const origin = this.originOfRow[record]!;
    const stored = this.values.get(column)?.cells[record] ?? -1;
    const row = stored >= 0 ? Math.floor(stored / rowStride) : this.rowNumbers[record]!;
    const sheetColumn = stored >= 0 ? stored % rowStride : origin.columns.get(column);
    return {
      file: origin.file,
      ...(origin.sheet === undefined ? {} : { sheet: origin.sheet }),
      ...(sheetColumn === undefined ? {} : { cell: cellAddress(row, sheetColumn) }),
      row: row + 1,
      column,
    };
  }

  build(): ContractTable {
    const columns: Record<string, Cell[]> = {};
    for (const column of this.contract.columns) columns[column.id] = this.values.get(column.id)?.values ?? this.texts.get(column.id)!;
    return new BuiltTable(this.contract, columns, this.rowCount, {
      place: (row, column) => this.place(row, column),
      factor: (row, column) => this.values.get(column)?.factors[row] ?? 1,
    });
  }
}

class BuiltTable implements ContractTable {
  readonly name: string;
  readonly contract: Contract;
  readonly rowCount: number;
  private readonly columns: Readonly<Record<string, readonly Cell[]>>;
  private readonly keyIds: readonly string[];
  private readonly origin: { place(row: number, column: string): Place; factor(row: number, column: string): number };

  constructor(contract: Contract, columns: Readonly<Record<string, readonly Cell[]>>, rowCount: number, origin: BuiltTable['origin']) {
    this.name = contract.id;
    this.contract = contract;
    this.columns = columns;
    this.rowCount = rowCount;
    this.origin = origin;
    this.keyIds = keyColumns(contract).map((column) => column.id);
  }

  column(name: string): ArrayLike<string | number | null> | undefined {
    return Object.hasOwn(this.columns, name) ? this.columns[name] : undefined;
  }

  key(row: number, withBasis = false): string {
    const ids = withBasis ? [...this.keyIds, 'basis'] : this.keyIds;
    return ids.map((id) => this.columns[id]![row] ?? '').join('\u0001');
  }

  place(row: number, column: string): Place {
    return this.origin.place(row, column);
  }

  factor(row: number, column: string): number {
    return this.origin.factor(row, column);
  }

  source(row: number): Source | undefined {
    const title = this.columns['source']![row];
    if (typeof title !== 'string' || title === '') return undefined;
    const url = this.columns['url']![row];
    const note = this.columns['note']![row];
    return { title, ...(typeof url === 'string' ? { url } : {}), ...(typeof note === 'string' ? { note } : {}) };
  }

  status(row: number): string | undefined {
    return (this.columns['basis']![row] ?? this.columns['evidence']![row] ?? undefined) as string | undefined;
  }
}

/** Ids of the value columns in which a row says something. */
export function givenColumns(table: ContractTable, row: number): readonly string[] {
  return valueColumns(table.contract).map((column) => column.id).filter((id) => table.column(id)![row] !== null);
}
