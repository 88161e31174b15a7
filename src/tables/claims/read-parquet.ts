import type { DecodedArray, FileMetaData } from 'hyparquet';
import { breath } from './read-csv.ts';
import { valueFiller, valueText } from './fill-from-values.ts';
import { announceHeader } from './header-report.ts';
import { headerOf, type ClaimHeader } from './header.ts';
import type { ReadClaimsOptions } from './read-claims.ts';
import { RowIntake } from './row-intake.ts';
import { columnsOf, type RowPlaces } from './row-places.ts';
import type { ClaimsSource } from './source.ts';

/** Methods a Parquet file may be packed with that are read here. */
const packings = ['UNCOMPRESSED', 'SNAPPY'];

/** Reads a Parquet file one row group at a time. @returns undefined where reading was broken off */
export async function readParquetClaims(source: ClaimsSource, options: ReadClaimsOptions): Promise<RowIntake | undefined> {
  // The reader of Parquet is brought in with the first such file.
  const { parquetMetadataAsync, parquetScan } = await import('hyparquet');
  const file = { byteLength: source.byteLength, slice: async (start: number, end = source.byteLength) => ownBuffer(await source.slice(start, end)) };
  let metadata: FileMetaData;
  try {
    metadata = await parquetMetadataAsync(file);
  } catch (failure) {
    return damaged(source, failure);
  }
  const { flat, nested } = fieldsOf(metadata);
  const header = { ...headerOf(flat, -1, options.columns), next: 0 };
  const places: RowPlaces = { file: source.name, parts: [{ first: 0, columns: columnsOf(header.roles) }], headers: Object.fromEntries(header.roles.map((role) => [role.column.id, role.header])) };
  let columns: readonly DecodedArray[] = [];
  let row = 0;
  const intake = new RowIntake({ places, roles: header.roles, words: options.words ?? {}, expected: Number(metadata.num_rows), encoding: 'utf-8' }, (id) =>
    valueText(columns[header.roles.findIndex((role) => role.column.id === id)]?.[row]),
  );
  if (nested.length > 0) intake.findings.say('claims/parquet-nested', 'warning', { file: source.name }, { headers: nested.join('、') });
  const packing = otherPacking(metadata, header);
  if (packing !== undefined) intake.findings.say('claims/parquet-compression', 'error', { file: source.name }, { file: source.name, found: packing });
  if (!announceHeader(intake.findings, header.roles.length > 0 ? header : undefined, [flat], source.name) || packing !== undefined) return intake;
  const fillers = header.roles.map((role) => valueFiller(intake, role));
  try {
    const names = header.roles.map((role) => role.header);
    const scan = await parquetScan({ file, metadata, columns: names });
    for (const { rowStart, rowEnd } of scan.ranges) {
      columns = await Promise.all(names.map((column) => scan.readColumn({ column, rowStart, rowEnd })));
      for (row = 0; row < rowEnd - rowStart; row++) {
        intake.draft.clear();
        let blank = true;
        for (let at = 0; at < fillers.length; at++) {
          const value: unknown = columns[at]![row];
          if (value === null || value === undefined || value === '') continue;
          blank = false;
          fillers[at]!(value);
        }
        if (!blank) intake.take(rowStart + row);
      }
      options.progress?.(rowEnd, Number(metadata.num_rows));
      await breath();
      if (options.signal?.aborted) return undefined;
    }
  } catch (failure) {
    return damaged(source, failure);
  }
  return intake;
}

/** Columns of the first level: plain ones, and those that hold lists or records. */
function fieldsOf({ schema }: FileMetaData): { readonly flat: readonly string[]; readonly nested: readonly string[] } {
  const flat: string[] = [];
  const nested: string[] = [];
  let at = 1;
  const skip = (): void => {
    const children = schema[at]?.num_children ?? 0;
    at++;
    for (let child = 0; child < children; child++) skip();
  };
  while (at < schema.length) {
    const { name, num_children = 0, repetition_type: repetition } = schema[at]!;
    (num_children > 0 || repetition === 'REPEATED' ? nested : flat).push(name);
    skip();
  }
  return { flat, nested };
}

function otherPacking(metadata: FileMetaData, header: ClaimHeader): string | undefined {
  const read = new Set(header.roles.map((role) => role.header));
  const chunks = metadata.row_groups.flatMap((group) => group.columns.flatMap(({ meta_data: chunk }) => chunk ?? []));
  return chunks.find(({ codec, path_in_schema: [name = ''] }) => read.has(name) && !packings.includes(codec))?.codec;
}

function damaged(source: ClaimsSource, failure: unknown): RowIntake {
  const places: RowPlaces = { file: source.name, parts: [{ first: 0, columns: {} }] };
  const intake = new RowIntake({ places, roles: [], words: {}, expected: 0, encoding: 'utf-8' }, () => '');
  const detail = (failure instanceof Error ? failure.message : String(failure)).split('\n')[0]!.slice(0, 120);
  intake.findings.say('claims/parquet-damaged', 'error', { file: source.name }, { file: source.name, detail });
  return intake;
}

/** The bytes as a buffer of their own: a view into a larger one would show the reader the wrong beginning. */
function ownBuffer(bytes: Uint8Array): ArrayBuffer {
  return bytes.slice().buffer as ArrayBuffer;
}
