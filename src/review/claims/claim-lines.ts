import type { Issue, Place } from '../../i18n/issue.ts';
import type { SourceTable } from '../../language/model.ts';
import { dayOfNumber, dayOfText, noDay, unreadableDay, type ClaimDay } from '../../tables/claims/calendar.ts';
import type { PackedTexts } from '../../tables/claims/identifiers.ts';

/** Claims of one side, one line each; a settlement number may come in several lines. */
export interface ClaimLines {
  readonly count: number;
  /** Settlement numbers; blank where a line has none. */
  readonly ids: PackedTexts | ArrayLike<string | number | null>;
  /** Amounts paid, yuan. A line without a usable one is named and left out. */
  readonly amounts: ArrayLike<number | null>;
  /** Day of each line (`noDay` where it has none); absent where the side gives no days. */
  readonly days: Int32Array | undefined;
  /** Day on which each line was reported; absent where the side gives none. */
  readonly reported?: Int32Array;
  place(line: number): Place;
}

/** Columns of a table that make claim lines. */
export interface ClaimLineColumns {
  readonly id: string;
  readonly amount: string;
  readonly day?: string;
  /** Year of days that are given as days of the year. */
  readonly year?: number;
}

/** Claim lines of any table with a settlement number and an amount. */
export function claimLinesOfTable(
  table: SourceTable,
  columns: ClaimLineColumns,
): { readonly lines: ClaimLines | undefined; readonly issues: readonly Issue[] } {
  const amounts = typedNumbers(table, columns.amount) ?? table.column(columns.amount);
  const ids = table.column(columns.id);
  const issues = [...(ids ? [] : [absent(table, columns.id)]), ...(amounts ? [] : [absent(table, columns.amount)])];
  if (!ids || !amounts) return { lines: undefined, issues };
  const cells = columns.day === undefined ? undefined : (typedNumbers(table, columns.day) ?? table.column(columns.day));
  const { days, unreadable } = daysOf(cells, table.rowCount, columns.year);
  if (unreadable.length > 0)
    issues.push({
      code: 'review/claim-days-unreadable',
      severity: 'warning',
      place: table.place(unreadable[0]!, columns.day!),
      values: { count: unreadable.length, found: String(cells![unreadable[0]!]) },
    });
  return {
    lines: {
      count: table.rowCount,
      ids,
      days,
      place: (line) => table.place(line, columns.amount),
      amounts: amounts as ArrayLike<number | null>,
    },
    issues,
  };
}

function typedNumbers(table: SourceTable, name: string): ArrayLike<number> | undefined {
  const typed = table.typed?.(name);
  return typed?.kind === 'number' ? typed.values : undefined;
}

function daysOf(
  cells: ArrayLike<string | number | null> | undefined,
  count: number,
  year: number | undefined,
): { readonly days: Int32Array | undefined; readonly unreadable: readonly number[] } {
  if (!cells) return { days: undefined, unreadable: [] };
  const unreadable: number[] = [];
  const days = Int32Array.from({ length: count }, (_, line) => {
    const day = dayOf(cells[line] ?? null, year);
    if (day === unreadableDay) unreadable.push(line);
    return Math.max(noDay, day);
  });
  return { days, unreadable };
}

function dayOf(cell: string | number | null, year: number | undefined): ClaimDay {
  const day = cell === null ? noDay : typeof cell === 'number' ? dayOfNumber(cell) : dayOfText(cell);
  if (day <= 0 || day >= 512) return day;
  return year === undefined ? noDay : year * 512 + day;
}

function absent(table: SourceTable, column: string): Issue {
  return {
    code: 'review/claim-column-missing',
    severity: 'error',
    place: { file: table.name, column },
    values: { table: table.name, column },
  };
}
