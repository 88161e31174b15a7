import type { RowColumn } from './row-columns.ts';

const rowsOfGroup = 100_000;

/**
 * The rows of a run as the bytes of a Parquet file, group by group. Keys and categories are text, all else float64;
 * columns are named as in CSV. Compressed with Snappy.
 */
export async function parquetParts(columns: readonly RowColumn[], count: number): Promise<Iterable<Uint8Array>> {
  const { ByteWriter, ParquetWriter, schemaFromColumnData } = await import('hyparquet-writer');
  const data = (from: number, length: number) =>
    columns.map((column) => ({
      name: column.name,
      ...typed(column),
      data: Array.from({ length }, (_, row) => valueOf(column, from + row)),
    }));
  function* parts(): Generator<Uint8Array> {
    const bytes = new ByteWriter();
    const writer = new ParquetWriter({ writer: bytes, schema: schemaFromColumnData({ columnData: data(0, 0) }), createdBy: 'hengsuan' });
    for (let from = 0; from < count; from += rowsOfGroup) {
      const length = Math.min(rowsOfGroup, count - from);
      void writer.write({ columnData: data(from, length), rowGroupSize: length });
      yield taken(bytes);
    }
    void writer.finish();
    yield taken(bytes);
  }
  return parts();
}

/** The bytes so far, which the writer then forgets; it goes on counting them. */
function taken(bytes: { index: number; getBytes(): Uint8Array }): Uint8Array {
  const own = bytes.getBytes().slice();
  bytes.index = 0;
  return own;
}

function typed({ unit }: RowColumn): { readonly type: 'STRING' | 'DOUBLE' } {
  return { type: unit === undefined ? 'STRING' : 'DOUBLE' };
}

function valueOf({ unit, cell }: RowColumn, position: number): string | number | null {
  const value = cell(position);
  return unit === undefined && value !== null ? String(value) : value;
}
