import type { PackedTable } from '../tables/packed-table.ts';

export { packTable, unpackTable } from '../tables/packed-table.ts';
export type { PackedFigures, PackedTable, PackedWords } from '../tables/packed-table.ts';

/** SHA-256 of all that the table says, in hexadecimal; empty where the place has no digest. */
export async function digestOf(table: PackedTable): Promise<string> {
  const subtle = globalThis.crypto?.subtle;
  if (!subtle) return '';
  const said = JSON.stringify([table.contract, table.file, table.rowCount, table.keys, table.sheets, table.sources, table.statuses, Object.entries(table.words).map(([id, column]) => [id, column.words])]);
  const parts = [new TextEncoder().encode(said).buffer, ...buffersOf(table)];
  const digests = await Promise.all(parts.map((part) => subtle.digest('SHA-256', new Uint8Array(part).slice())));
  const whole = await subtle.digest('SHA-256', await new Blob(digests).arrayBuffer());
  return Array.from(new Uint8Array(whole), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The buffers of a table, for handing them over instead of copying them. */
export function buffersOf(table: PackedTable): ArrayBufferLike[] {
  const arrays = [table.sheetOf, table.sourceOf, table.statusOf, ...Object.values(table.words).map((words) => words.index), ...Object.values(table.figures).flatMap((figures) => [figures.values, figures.given, figures.rows, figures.columns])];
  return arrays.map((array) => array.buffer);
}
