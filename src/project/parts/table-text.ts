import type { LoadedTable } from '../../tables/loaded-table.ts';
import type { PackedFigures, PackedTable, PackedWords } from '../../tables/packed-table.ts';
import { cellAddress, columnNumber } from '../../tables/grid.ts';
import { exactJson, readExactJson, type Exact } from '../exact-json.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { csvRows, textField } from './csv-lines.ts';

/** A person's table as two texts: its rows, and what the rows do not say. */
export interface TableText {
  readonly csv: string;
  readonly description: string;
}

type Word = string | number | null;

/** What stands beside the rows; lists are in the order of the CSV's columns. */
interface Description {
  readonly id: string;
  readonly how: LoadedTable['how'];
  readonly fingerprint: string;
  readonly contract: string;
  readonly label: PackedTable['label'];
  readonly file: string;
  readonly rows: number;
  readonly keys: readonly string[];
  /** Columns of words with the different words of each. */
  readonly words: readonly { readonly id: string; readonly values: readonly Word[] }[];
  readonly figures: readonly string[];
  readonly sheets: readonly string[];
  readonly sources: PackedTable['sources'];
  readonly statuses: readonly (string | null)[];
  /** The arrays themselves, little-endian, where the rows alone would not give them again exactly. */
  readonly exact?: Readonly<Record<string, string>>;
}

const written = new WeakMap<LoadedTable, TableText>();

/** A table as text that gives the same table again, bit for bit. Written once: tables are never changed, and may be large. */
export function tableText(loaded: LoadedTable): TableText {
  const known = written.get(loaded);
  if (known) return known;
  const text = write(loaded);
  written.set(loaded, text);
  return text;
}

function write(loaded: LoadedTable): TableText {
  const { table } = loaded;
  const csv = rowsText(table);
  const description = describe(loaded);
  const again = arraysOf(readRows(csv, description));
  const given = arraysOf(table);
  const isSame = Object.entries(given).every(([name, array]) => sameArray(array, again[name]));
  const exact = isSame ? {} : { exact: Object.fromEntries(Object.entries(given).map(([name, array]) => [name, toBase64(array)])) };
  return { csv, description: exactJson({ ...description, ...exact } as unknown as Exact) };
}

/** The table that two texts tell of. @throws Error where they are none of ours */
export function readTableText({ csv, description: text }: TableText): LoadedTable {
  const description = readExactJson(text) as unknown as Description;
  const { id, how, fingerprint, exact } = description;
  if (typeof id !== 'string' || (how !== 'extend' && how !== 'replace') || typeof fingerprint !== 'string') throw new RangeError('readTableText: a description of a table');
  const table = exact === undefined ? readRows(csv, description) : withArrays(description, exact);
  return { id, how, fingerprint, table };
}

function describe({ id, how, fingerprint, table }: LoadedTable): Description {
  const { contract, label, file, rowCount, keys, words, figures, sheets, sources, statuses } = table;
  return {
    id, how, fingerprint, contract, label, file, rows: rowCount, keys,
    words: Object.entries(words).map(([name, column]) => ({ id: name, values: column.words })),
    figures: Object.keys(figures),
    sheets, sources, statuses,
  };
}

/** What a spreadsheet on a Chinese system needs at the start of a UTF-8 file. */
const byteOrderMark = '\ufeff';

const wordText = (word: Word | undefined): string => (word === null || word === undefined ? '' : typeof word === 'number' ? numberText(word) : textField(word));
const numberText = (value: number): string => (Object.is(value, -0) ? '-0' : String(value));

function rowsText(table: PackedTable): string {
  const words = Object.entries(table.words);
  const figures = Object.entries(table.figures);
  const lines = [[...words.map(([id]) => textField(id)), ...figures.flatMap(([id]) => [textField(id), textField(`${id}/cell`)]), 'sheet', 'source', 'status'].join(',')];
  const texts = words.map(([, column]) => column.words.map(wordText));
  const [sheets, statuses] = [table.sheets.map(wordText), table.statuses.map(wordText)];
  for (let row = 0; row < table.rowCount; row++) {
    const fields = words.map(([, column], at) => texts[at]![column.index[row]!] ?? '');
    for (const [, column] of figures) {
      fields.push(column.given[row] === 1 ? numberText(column.values[row]!) : '');
      fields.push(column.rows[row]! > 0 ? cellAddress(column.rows[row]! - 1, column.columns[row]!) : '');
    }
    fields.push(sheets[table.sheetOf[row]!] ?? '', String(table.sourceOf[row]! + 1), statuses[table.statusOf[row]!] ?? '');
    lines.push(fields.join(','));
  }
  return byteOrderMark + lines.map((line) => `${line}\r\n`).join('');
}

function readRows(csv: string, description: Description): PackedTable {
  const { rows: rowCount, words, figures, sheets, statuses } = description;
  const [, ...rows] = csvRows(csv);
  if (rows.length !== rowCount) throw new RangeError(`readRows: ${rowCount} rows; got ${rows.length}`);
  const numbered = (values: readonly Word[]): ((field: string) => number) => {
    // Files from before full-width signs were guarded have such words as they are.
    const numbers = new Map<Word, number>([...values.map((word, at) => [fieldOf(word), at] as const), ...values.map((word, at) => [word, at] as const)].reverse());
    return (field) => numbers.get(field) ?? 0;
  };
  const packedWords = words.map(({ id, values }, at): readonly [string, PackedWords] => {
    const number = numbered(values);
    return [id, { words: values, index: Uint32Array.from(rows, (row) => number(row[at] ?? '')) }];
  });
  const packedFigures = figures.map((id, at): readonly [string, PackedFigures] => {
    const column = words.length + 2 * at;
    const packed = emptyFigures(rowCount);
    rows.forEach((row, index) => {
      const [value = '', address = ''] = row.slice(column, column + 2);
      const cell = cellOf(address);
      if (value !== '') {
        packed.values[index] = Number(value);
        packed.given[index] = 1;
      }
      packed.rows[index] = cell?.row ?? 0;
      packed.columns[index] = cell?.column ?? 0;
    });
    return [id, packed];
  });
  const last = words.length + 2 * figures.length;
  const [sheet, status] = [numbered(sheets), numbered(statuses)];
  return {
    ...headOf(description),
    words: Object.fromEntries(packedWords),
    figures: Object.fromEntries(packedFigures),
    sheetOf: Uint16Array.from(rows, (row) => sheet(row[last] ?? '')),
    sourceOf: Uint32Array.from(rows, (row) => Number(row[last + 1]) - 1),
    statusOf: Uint8Array.from(rows, (row) => status(row[last + 2] ?? '')),
  };
}

/** Column from 0 and row from 1; undefined for a text that is no address. */
function cellOf(address: string): { readonly column: number; readonly row: number } | undefined {
  const [, letters, row] = /^([A-Z]{1,4})(\d{1,10})$/.exec(address) ?? [];
  return letters === undefined ? undefined : { column: columnNumber(letters), row: Number(row) };
}

/** The field of a word as reading CSV gives it, guard included. */
function fieldOf(word: Word): string {
  const field = wordText(word);
  return field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field;
}

function emptyFigures(rowCount: number): PackedFigures {
  return { values: new Float64Array(rowCount), given: new Uint8Array(rowCount), rows: new Uint32Array(rowCount), columns: new Uint16Array(rowCount) };
}

function headOf({ contract, label, file, rows, keys, sheets, sources, statuses }: Description): Pick<PackedTable, 'contract' | 'label' | 'file' | 'rowCount' | 'keys' | 'sheets' | 'sources' | 'statuses'> {
  return { contract, label, file, rowCount: rows, keys, sheets, sources, statuses };
}

type Arrays = Readonly<Record<string, ArrayBufferView>>;

/** Every array of a table by the name it is kept under. */
function arraysOf({ words, figures, sheetOf, sourceOf, statusOf }: PackedTable): Arrays {
  return {
    sheets: sheetOf,
    sources: sourceOf,
    statuses: statusOf,
    ...Object.fromEntries(Object.entries(words).map(([id, { index }]) => [`words ${id}`, index])),
    ...Object.fromEntries(
      Object.entries(figures).flatMap(([id, { values, given, rows, columns }]) => [[`values ${id}`, values], [`given ${id}`, given], [`rows ${id}`, rows], [`columns ${id}`, columns]]),
    ),
  };
}

function withArrays(description: Description, exact: Readonly<Record<string, string>>): PackedTable {
  const buffer = (name: string): ArrayBuffer => fromBase64(exact[name]!);
  return {
    ...headOf(description),
    words: Object.fromEntries(description.words.map(({ id, values }) => [id, { words: values, index: new Uint32Array(buffer(`words ${id}`)) }])),
    figures: Object.fromEntries(
      description.figures.map((id) => [
        id,
        { values: new Float64Array(buffer(`values ${id}`)), given: new Uint8Array(buffer(`given ${id}`)), rows: new Uint32Array(buffer(`rows ${id}`)), columns: new Uint16Array(buffer(`columns ${id}`)) },
      ]),
    ),
    sheetOf: new Uint16Array(buffer('sheets')),
    sourceOf: new Uint32Array(buffer('sources')),
    statusOf: new Uint8Array(buffer('statuses')),
  };
}

function sameArray(a: ArrayBufferView, b: ArrayBufferView | undefined): boolean {
  if (b === undefined || a.byteLength !== b.byteLength) return false;
  const [one, other] = [new Uint8Array(a.buffer, a.byteOffset, a.byteLength), new Uint8Array(b.buffer, b.byteOffset, b.byteLength)];
  return one.every((byte, at) => byte === other[at]);
}
