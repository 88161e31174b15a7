import { toCsv } from '../../plots/csv-text.ts';
import type { RowColumn } from './row-columns.ts';

const rowsOfPart = 20_000;

/** The rows of a run as CSV, part by part. */
export function* csvParts(columns: readonly RowColumn[], count: number): Generator<string> {
  for (let from = 0; from < count || from === 0; from += rowsOfPart) {
    const length = Math.min(rowsOfPart, count - from);
    const text = toCsv({
      columns: columns.map(({ name }) => name),
      rows: Array.from({ length }, (_, row) => columns.map(({ cell }) => cell(from + row))),
    });
    yield from === 0 ? text : text.slice(text.indexOf('\n') + 1);
  }
}
