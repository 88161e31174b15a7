import type { Issue } from '../../i18n/issue.ts';
import { BRACKET_COLUMNS } from '../../language/workbook/brackets-sheet.ts';
import { cellText } from '../../language/workbook/cell-address.ts';
import { LABEL_COLUMN } from '../../language/workbook/layout.ts';
import type { ReadSheet } from '../../language/workbook/read-sheet.ts';
import type { WorkbookSheet } from '../../language/workbook/workbook.ts';
import { isBracketSheet } from './sheet-kinds.ts';

/**
 * Where each row of a sheet stands in the file: rows of quantities are found by the ids in their first two cells (the n-th of
 * equal ones by its number), the others between the same rows with ids, by what they are called. Rows that are gone, and rows
 * nobody wrote, are named.
 */
export function quantityRows(own: WorkbookSheet, found: ReadSheet, file: string, issues: Issue[]): (row: number) => number | undefined {
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
  const placed = withRowsBetween(own, places, (row) => text(row, LABEL_COLUMN).trim(), last);
  if (isBracketSheet(own)) issues.push(...addedBands(found, placed, file));
  return (row) => (placed.has(row) ? placed.get(row) : row + (placed.get(own.rows.length - 1) ?? own.rows.length - 1) - (own.rows.length - 1));
}

/** Rows without an id, each after the row before it: the first with its label ahead of the next id, else the very next one. */
function withRowsBetween(own: WorkbookSheet, places: ReadonlyMap<number, number | undefined>, labelIn: (row: number) => string, last: number): ReadonlyMap<number, number | undefined> {
  const placed = new Map(places);
  let before = -1;
  own.rows.forEach((cells, row) => {
    if (places.has(row)) return void (before = places.get(row) ?? before);
    const end = own.rows.findIndex((_, other) => other > row && places.get(other) !== undefined);
    const limit = end === -1 ? last : places.get(end)! - 1;
    const label = String(cells[LABEL_COLUMN]?.value ?? '').trim();
    let at = before + 1;
    while (label !== '' && at <= limit && labelIn(at) !== label) at++;
    before = at > limit ? before + 1 : at;
    placed.set(row, before);
  });
  return placed;
}

/** Bands typed into rows of their own: a row without an id belongs to no table. */
function addedBands({ name, cells }: ReadSheet, placed: ReadonlyMap<number, number | undefined>, file: string): readonly Issue[] {
  const known = new Set(placed.values());
  const { from, to, value } = BRACKET_COLUMNS;
  const rows = new Set([...cells.values()].filter(({ row, column }) => !known.has(row) && !cells.has(`${row},0`) && [from, to, value].some((own) => own === column)).map(({ row }) => row));
  return [...rows].map((row) => ({ code: 'workbook/band-added', severity: 'warning', place: { file, sheet: name, cell: cellText({ row, column: from }) }, values: { row: row + 1 } }));
}
