import type { Issue } from '../../i18n/issue.ts';
import type { SourceTable } from '../../language/model.ts';

type Cell = string | number | null;

/** A Parquet file that holds no claims: the columns of its first level by their names, as they stand. */
export async function parquetTable(name: string, file: string, bytes: Uint8Array): Promise<SourceTable | Issue> {
  const { parquetMetadata, parquetReadObjects } = await import('hyparquet');
  try {
    const own = bytes.slice().buffer as ArrayBuffer;
    const metadata = parquetMetadata(own);
    const rows = await parquetReadObjects({ file: own, metadata });
    const columns = new Map<string, readonly Cell[]>();
    for (const column of Object.keys(rows[0] ?? {}))
      columns.set(
        column,
        rows.map((row) => cellOf(row[column])),
      );
    return {
      name,
      rowCount: rows.length,
      column: (id) => columns.get(id),
      place: (row, column) => ({ file, row: row + 1, column }),
      source: () => undefined,
      status: () => undefined,
    };
  } catch (error) {
    const detail = error instanceof Error ? error.message.split('\n')[0]!.slice(0, 120) : String(error);
    return { code: 'claims/parquet-damaged', severity: 'error', place: { file }, values: { file, detail } };
  }
}

export function isParquet(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x41 && bytes[2] === 0x52 && bytes[3] === 0x31;
}

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'string') return value;
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'boolean'
    ? String(value)
    : JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? String(part) : part));
}
