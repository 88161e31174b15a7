import { monthsOf } from '../language/calendar.ts';
import type { Period, SourceTable, SourceTables } from '../language/model.ts';

/** The column that dates a row: the first of these that a table has. `from` is the month a dated row comes into force. */
const periodColumns = ['year', 'month', 'notice_year', 'from'];

/**
 * Tables as they stood when `origin` was the last period booked: rows of periods that end later are not there.
 *
 * @param outlook tables of what is foreseen, such as a population projection, whose later rows are no observations; kept whole
 */
export function asKnownAt(tables: SourceTables, origin: Period, outlook: readonly string[] = []): SourceTables {
  return Object.fromEntries(Object.entries(tables).map(([name, table]) => [name, outlook.includes(name) ? table : until(table, origin)]));
}

function until(table: SourceTable, origin: Period): SourceTable {
  const periods = periodColumns.map((name) => table.column(name)).find((column) => column !== undefined);
  if (!periods) return table;
  const last = monthsOf(origin)[1];
  const rows: number[] = [];
  for (let row = 0; row < table.rowCount; row++) if (monthsOf(String(periods[row]))[1] <= last) rows.push(row);
  return {
    name: table.name,
    rowCount: rows.length,
    column: (name) => {
      const column = table.column(name);
      return column && rows.map((row) => column[row]!);
    },
    place: (row, column) => table.place(rows[row]!, column),
    source: (row) => table.source(rows[row]!),
    status: (row) => table.status(rows[row]!),
  };
}
