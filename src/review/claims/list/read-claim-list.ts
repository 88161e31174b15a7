import type { Issue } from '../../../i18n/issue.ts';
import { isSumRow } from '../../../tables/claims/amount-columns.ts';
import { textForm } from '../../../tables/claims/byte-text.ts';
import { dayOfValue, noDay } from '../../../tables/claims/calendar.ts';
import { cellText, type CellValue } from '../../../tables/grid.ts';
import { fileKind } from '../../../tables/read/file-kind.ts';
import { openFile } from '../../../tables/read/open-file.ts';
import { isParquet, parquetTable } from '../../../tables/read/parquet-table.ts';
import { findClaimListHeader, type ClaimListColumns, type ClaimListHeader } from './claim-list-header.ts';
import type { ListLines } from './list-lines.ts';
import { paidAmount } from './paid-amount.ts';
import { textList } from './text-list.ts';

/** Bytes in which the encoding is looked for. */
const headLength = 1 << 18;

export interface ClaimList {
  readonly lines: ListLines | undefined;
  readonly issues: readonly Issue[];
}

/**
 * Reads a list of claims (settlement number, amount paid, day) from CSV, Excel or Parquet. Columns are known by their
 * headers or by the names given; nothing is left out but rows of sums. Amounts become yuan.
 */
export async function readClaimList(
  name: string,
  bytes: Uint8Array,
  columns: ClaimListColumns = {},
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<ClaimList> {
  if (isParquet(bytes)) {
    const table = await parquetTable('claims', name, bytes);
    if ('code' in table) return { lines: undefined, issues: [table] };
    const { parquetMetadata, parquetSchema } = await import('hyparquet');
    const names = parquetSchema(parquetMetadata(bytes.slice().buffer as ArrayBuffer)).children.map(({ element }) => element.name);
    const held = names.map((column) => table.column(column));
    return ofRows([names, ...Array.from({ length: table.rowCount }, (_, row) => held.map((column) => column?.[row] ?? null))], name, '', columns);
  }
  const form = fileKind(bytes.subarray(0, Math.min(bytes.length, 4096))) === 'text' ? textForm(bytes.subarray(0, headLength)) : undefined;
  if (form && form.wide === undefined) {
    const lines = textList(bytes, form, name, columns, onProgress);
    return 'header' in lines ? unknownForm(name, lines.header) : { lines, issues: [] };
  }
  const { grids, findings } = await openFile({ name, bytes }, {}, onProgress);
  const issues = findings.issues.filter(({ severity }) => severity === 'error');
  if (issues.length > 0) return { lines: undefined, issues };
  const found = grids.map(({ rows, sheet }) => ofRows(rows, name, sheet ?? '', columns));
  return found.find(({ lines }) => lines !== undefined) ?? found[0] ?? unknownForm(name, undefined);
}

function unknownForm(file: string, header: readonly CellValue[] | undefined): ClaimList {
  const headers = (header ?? [])
    .map((cell) => cellText(cell).trim())
    .filter((text) => text !== '')
    .slice(0, 30)
    .join(', ');
  const values = { file, headers: headers === '' ? '–' : headers };
  return { lines: undefined, issues: [{ code: 'review/claim-list-form', severity: 'error', place: { file }, values }] };
}

function ofRows(rows: readonly (readonly CellValue[])[], file: string, sheet: string, columns: ClaimListColumns): ClaimList {
  const header = findClaimListHeader(rows, columns);
  return header ? { lines: linesOfRows(rows, header, file, sheet), issues: [] } : unknownForm(file, rows[0]);
}

function linesOfRows(
  rows: readonly (readonly CellValue[])[],
  { row: first, id, amount, day, reported, factor }: ClaimListHeader,
  file: string,
  sheet: string,
): ListLines {
  const dayAt = (cells: readonly CellValue[], column: number | undefined): number => Math.max(noDay, column === undefined ? noDay : dayOfValue(cells[column]));
  const kept = rows.flatMap((cells, row) => {
    const [number, paid] = [cellText(cells[id]).trim(), paidAmount(cells[amount], factor)];
    return row <= first || (number === '' && paid === null) || isSumRow(number)
      ? []
      : [{ row: row + 1, number, paid, day: dayAt(cells, day), reported: dayAt(cells, reported) }];
  });
  return {
    file,
    sheet,
    rows: Uint32Array.from(kept, ({ row }) => row),
    amountColumn: amount,
    count: kept.length,
    ids: kept.map(({ number }) => number),
    amounts: kept.map(({ paid }) => paid),
    days: day === undefined ? undefined : Int32Array.from(kept, (line) => line.day),
    ...(reported !== undefined && { reported: Int32Array.from(kept, (line) => line.reported) }),
    place: (line) => ({ file, row: kept[line]!.row }),
  };
}
