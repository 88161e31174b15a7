import { csvField } from '../../i18n/csv-field.ts';
import type { WorkbookCell, WorkbookSheet } from '../../language/workbook/workbook.ts';

/** A sheet as CSV (RFC 4180): values as they stand, every row as wide as the sheet. */
export function sheetCsv({ rows }: WorkbookSheet): string {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return rows.map((row) => `${Array.from({ length: width }, (_, at) => field(row[at])).join(',')}\r\n`).join('');
}

function field(cell: WorkbookCell | undefined): string {
  const value = cell?.value;
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? csvField(value) : String(value);
}
