import type { Issue, Severity } from '../../i18n/issue.ts';

const weight: Readonly<Record<Severity, number>> = { error: 2, warning: 1, note: 0 };

/** Issues of a sheet by the address of their cell, the gravest first. */
export function issuesByCell(issues: readonly Issue[], sheet: string): ReadonlyMap<string, readonly Issue[]> {
  const cells = new Map<string, Issue[]>();
  for (const issue of issues) {
    const { cell } = issue.place;
    if (cell === undefined || (issue.place.sheet ?? '') !== sheet) continue;
    cells.set(cell, [...(cells.get(cell) ?? []), issue].sort((a, b) => weight[b.severity] - weight[a.severity]));
  }
  return cells;
}

export type RowMark = 'header' | 'unit' | 'total' | 'example' | 'ignored';

const rowCodes: Readonly<Record<string, RowMark>> = { 'row/total': 'total', 'row/total-differs': 'total', 'row/example': 'example', 'row/ignored': 'ignored', 'label/unknown': 'ignored' };

/** What the reader said of whole rows, by row number from 1. */
export function rowMarks(issues: readonly Issue[], sheet: string): ReadonlyMap<number, RowMark> {
  const marks = new Map<number, RowMark>();
  for (const { code, place } of issues) {
    const mark = rowCodes[code];
    if (mark && place.row !== undefined && (place.sheet ?? '') === sheet) marks.set(place.row, mark);
  }
  return marks;
}

/** Row and column from 0 of an A1 address; undefined for what is none. */
export function cellPosition(address: string): { readonly row: number; readonly column: number } | undefined {
  const match = /^([A-Z]{1,3})(\d+)$/.exec(address);
  if (!match) return undefined;
  let column = 0;
  for (const letter of match[1]!) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match[2]) - 1, column: column - 1 };
}
