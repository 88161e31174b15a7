import type { Issue } from '../../i18n/issue.ts';
import type { WorkbookSheet } from '../../language/workbook/workbook.ts';
import type { ReturnedSheet } from './returned-workbook.ts';

/**
 * Where each row of a sheet stands in the file: rows of quantities are found by the ids in their first two cells (the n-th of
 * equal ones by its number), the others stay in their place. Rows that are gone, and rows nobody wrote, are named.
 */
export function quantityRows(own: WorkbookSheet, found: ReturnedSheet, file: string, issues: Issue[]): (row: number) => number | undefined {
  const text = (row: number, column: number): string => {
    const value = found.cells.get(`${row},${column}`)?.value ?? '';
    return String(value);
  };
  const last = Math.max(0, ...[...found.cells.values()].map(({ row }) => row));
  const inFile = new Map<string, number[]>();
  for (let row = 0; row <= last; row++) {
    const id = text(row, 0);
    if (id !== '') inFile.set(`${id} ${text(row, 1)}`, [...(inFile.get(`${id} ${text(row, 1)}`) ?? []), row]);
  }
  const places = new Map<number, number | undefined>();
  const seen = new Map<string, number>();
  own.rows.forEach((cells, row) => {
    const [id, element] = cells;
    const key = `${String(id?.value ?? '')} ${String(element?.value ?? '')}`;
    // Heads stand over the ids.
    if (id && id.kind !== 'id') inFile.delete(key);
    if (id?.kind !== 'id') return;
    const at = seen.get(key) ?? 0;
    seen.set(key, at + 1);
    places.set(row, inFile.get(key)?.[at]);
    if (places.get(row) === undefined) issues.push({ code: 'workbook/row-missing', severity: 'warning', place: { file, sheet: found.name }, values: { name: String(cells[2]?.value ?? id.value), row: row + 1 } });
  });
  for (const [key, rows] of inFile) {
    const unknown = rows.slice(seen.get(key) ?? 0);
    for (const row of unknown) {
      if (places.size > 0) issues.push({ code: 'workbook/row-unknown', severity: 'warning', place: { file, sheet: found.name, cell: `A${row + 1}` }, values: { name: key.trim() } });
    }
  }
  return (row) => (places.has(row) ? places.get(row) : row);
}
