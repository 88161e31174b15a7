import type { SourceTable } from '../../language/model.ts';
import type { YearSeries } from './year-series.ts';

/** One line of one past budget, with what came of it. In yuan, or persons for heads; null where a figure was not found. */
export interface PastBudget {
  readonly region: string;
  readonly scheme: string;
  readonly account: string;
  readonly side: string;
  readonly line: string;
  readonly year: number;
  readonly budget: number | null;
  /** Execution of this year as it was expected when the next budget was drafted. */
  readonly expected: number | null;
  readonly outturn: number | null;
}

/** 亿元 and 万元 of tables whose unit stands in each row. */
const factors: Readonly<Record<string, number>> = { 元: 1, 万元: 1e4, 亿元: 1e8, 人: 1, 万人: 1e4 };

/**
 * Past budgets of a table with the columns of the contract `past_budgets`, or of the shipped `budget_outturn`, whose places
 * stand in `place` and whose units in `unit`. Rows with neither of the three figures are left out.
 */
export function pastBudgets(table: SourceTable): readonly PastBudget[] {
  const text = (row: number, column: string, otherwise: string): string => {
    const cell = table.column(column)?.[row];
    return cell === null || cell === undefined || cell === '' ? otherwise : String(cell);
  };
  return Array.from({ length: table.rowCount }, (_, row): PastBudget => {
    const factor = factors[text(row, 'unit', '元')] ?? 1;
    const figure = (column: string): number | null => {
      const cell = table.column(column)?.[row];
      return typeof cell === 'number' ? cell * factor : null;
    };
    return {
      region: text(row, 'region', text(row, 'place', '')),
      scheme: text(row, 'scheme', 'all'),
      account: text(row, 'account', 'all'),
      side: text(row, 'side', ''),
      line: text(row, 'line', 'total'),
      year: Number(text(row, 'year', 'NaN')),
      budget: figure('budget'), expected: figure('expected'), outturn: figure('outturn'),
    };
  }).filter(({ year, budget, expected, outturn }) => Number.isInteger(year) && (budget !== null || expected !== null || outturn !== null));
}

/** Place, scheme, account, side and line: what has one budget a year. */
export function lineId({ region, scheme, account, side, line }: PastBudget, dataset = ''): string {
  return [dataset, 'past_budgets', region, scheme, account, side, line].filter((part) => part !== '').join('/');
}

/** Outturns as series of years; lines of a single year are left out. Balances, which may be negative, are not flows and are left out too. */
export function outturnSeries(records: readonly PastBudget[], dataset = ''): readonly YearSeries[] {
  const lines = new Map<string, PastBudget[]>();
  for (const record of records) if (record.outturn !== null && record.side !== 'balance') lines.set(lineId(record, dataset), [...(lines.get(lineId(record, dataset)) ?? []), record]);
  return [...lines].flatMap(([id, own]) => {
    const { region, scheme, account, side, line } = own[0]!;
    const points = own.map(({ year, outturn }) => ({ year, value: outturn! })).sort((one, other) => one.year - other.year);
    if (points.length < 2) return [];
    return [{ id, dataset, table: 'past_budgets', keys: { region, scheme, account, side, line }, column: 'outturn', unit: side === 'insured' ? 'person' : 'yuan/year', points }];
  });
}
