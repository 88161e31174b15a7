import { readdirSync, readFileSync } from 'node:fs';
import { csvRows } from './csv-rows.ts';

export interface Words {
  readonly zh: string;
  readonly en: string;
}

export interface Field {
  readonly name: string;
  readonly type: 'integer' | 'number' | 'string';
  readonly title: Words;
  readonly unit?: string;
  /** Where the unit differs by row: the column that names it. */
  readonly unitColumn?: string;
}

export interface Resource {
  readonly name: string;
  readonly path: string;
  readonly contract: string;
  readonly title: Words;
  readonly rows: number;
  readonly sha256: string;
  readonly schema: { readonly fields: readonly Field[] };
  readonly sources: readonly { readonly title: string; readonly url?: string }[];
}

export interface Note {
  readonly id: string;
  readonly severity: 'note' | 'warning';
  readonly zh: string;
  readonly en: string;
  readonly touches: readonly {
    readonly resource: string;
    readonly columns: readonly string[];
    /** First and last year, both included; absent: all of them. */
    readonly years?: readonly [number, number];
    readonly where?: Readonly<Record<string, readonly string[]>>;
  }[];
}

export interface Descriptor {
  readonly name: string;
  readonly title: Words;
  readonly description: Words;
  readonly licence: Words;
  readonly asOf: string;
  readonly resources: readonly Resource[];
  readonly notes: readonly Note[];
}

export type Row = Readonly<Record<string, string>>;

const root = new URL('../../datasets/', import.meta.url);

export const folders: readonly string[] = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();

export function filesOf(folder: string): readonly string[] {
  return readdirSync(new URL(`${folder}/`, root)).sort();
}

export function bytesOf(folder: string, path: string): Buffer {
  return readFileSync(new URL(`${folder}/${path}`, root));
}

export function descriptorOf(folder: string): Descriptor {
  return JSON.parse(bytesOf(folder, 'datapackage.json').toString('utf8')) as Descriptor;
}

export function rowsOf(folder: string, resource: string): readonly Row[] {
  return csvRows(bytesOf(folder, `${resource}.csv`).toString('utf8'));
}

/** From the most to the least trusted, as readers of the tables choose. */
export const basisOrder = ['final', 'execution', 'library', 'derived', 'secondary', 'flash', 'budget'] as const;

/** The figure of the best basis among the rows with these cells, or of the basis asked for; null where no row has one. */
export function figure(rows: readonly Row[], cells: Row, column: string, basis?: string): number | null {
  const matching = rows
    .filter((row) => row[column] !== '' && Object.entries(cells).every(([name, cell]) => row[name] === cell))
    .filter((row) => basis === undefined || row['basis'] === basis)
    .sort((a, b) => basisOrder.indexOf(a['basis'] as never) - basisOrder.indexOf(b['basis'] as never));
  return matching.length === 0 ? null : Number(matching[0]![column]);
}

/** Published decimals as whole hundredths, so that sums are exact. */
export function hundredths(value: number): number {
  return Math.round(value * 100);
}
