import type { Place } from '../i18n/issue.ts';
import type { SourceTable } from '../language/model.ts';
import { cellAddress, cellText, type Grid } from './grid.ts';
import { parseUnit } from './text/reading-unit.ts';
import { readValue, scaled } from './value-cells.ts';

/** A field as a data package declares it. */
export interface DeclaredField {
  readonly name: string;
  readonly type: string;
  readonly unit?: string;
}

/** A table without a contract, such as a curve: columns by the names and types its package declares; numbers in the units of the house. */
export function plainTable(name: string, grid: Grid, fields: readonly DeclaredField[]): SourceTable {
  const header = grid.rows[0] ?? [];
  const rows = grid.rows.slice(1).filter((row) => row.some((cell) => cell !== null && cell !== ''));
  const columns = new Map<string, { readonly index: number; readonly values: (string | number | null)[] }>();
  for (const [index, cell] of header.entries()) {
    const id = cellText(cell).trim();
    const field = fields.find((candidate) => candidate.name === id);
    const unit = field?.unit === undefined ? undefined : parseUnit(field.unit);
    const isNumber = field ? field.type === 'number' || field.type === 'integer' : rows.every((row) => readValue(row[index]).kind !== 'unreadable');
    const values = rows.map((row): string | number | null => {
      const raw = row[index] ?? null;
      if (raw === null || raw === '') return null;
      if (!isNumber) return cellText(raw);
      const value = readValue(raw);
      return value.kind === 'number' ? scaled(value.value, unit?.factor ?? 1) : value.kind === 'missing' ? null : value.found;
    });
    columns.set(id, { index, values });
  }
  const text = (row: number, column: string): string | undefined => {
    const value = columns.get(column)?.values[row];
    return value === null || value === undefined || value === '' ? undefined : String(value);
  };
  return {
    name,
    rowCount: rows.length,
    column: (id) => columns.get(id)?.values,
    place: (row, column): Place => {
      const index = columns.get(column)?.index;
      const sheetRow = grid.rows.indexOf(rows[row]!);
      return { file: grid.file, row: sheetRow + 1, column, ...(index === undefined ? {} : { cell: cellAddress(sheetRow, index) }) };
    },
    source: (row) => {
      const title = text(row, 'source');
      const url = text(row, 'url');
      return title === undefined ? undefined : { title, ...(url === undefined ? {} : { url }) };
    },
    status: (row) => text(row, 'basis') ?? text(row, 'status'),
  };
}
