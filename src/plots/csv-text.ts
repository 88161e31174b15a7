import { csvField } from '../i18n/csv-field.ts';
import type { FigureTable } from './figure.ts';

/** What a spreadsheet on a Chinese system needs at the start of a UTF-8 file. */
export const byteOrderMark = '\ufeff';

/** A figure's rows as CSV (RFC 4180): plain numbers in yuan or as fractions, absent ones empty. */
export function toCsv(table: FigureTable): string {
  return [table.columns, ...table.rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

function field(value: string | number | null): string {
  if (value === null) return '';
  return typeof value === 'number' ? String(value) : csvField(value);
}
