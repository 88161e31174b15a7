import type { EvaluatedRun } from '../language/run/evaluate.ts';
import type { Period, SourceTable, SourceTables } from '../language/model.ts';

/** One flow of one scheme at the end of a month; undefined where the months or a past year are missing. */
export interface ExecutionRow {
  readonly month: Period;
  readonly scheme: string;
  readonly side: 'income' | 'expenditure';
  /** Yuan from January through the month. */
  readonly cumulative: number;
  readonly share: number | undefined;
  readonly estimate: number | undefined;
  readonly low: number | undefined;
  readonly high: number | undefined;
  readonly budget: number | undefined;
  /** Budget due by the month on the seasonal profile. */
  readonly due: number | undefined;
  readonly deviation: number | undefined;
  readonly executed: number | undefined;
}

/** Months of a run of `models/budget/running-year` for which a table gives a scheme's flows. */
export function executionRows(run: EvaluatedRun, scheme: string, year: string): readonly ExecutionRow[] {
  return run.periods
    .filter((month) => month.startsWith(`${year}-`))
    .flatMap((month) => (['income', 'expenditure'] as const).flatMap((side) => {
      const value = (quantity: string) => run.value(quantity, month, `${scheme}.${side}`);
      const cumulative = value('cumulative');
      if (cumulative === undefined) return [];
      return [{
        month, scheme, side, cumulative,
        share: value('share'), estimate: value('estimate'), low: value('estimate_low'), high: value('estimate_high'),
        budget: value('annual_budget'), due: value('profile'), deviation: value('deviation'), executed: value('executed'),
      }];
    }));
}

export interface ExpectedYear {
  readonly scheme: string;
  readonly account: string;
  readonly year: Period;
  readonly income: number;
  readonly expenditure: number;
  /** Said as the source of the figures, e.g. the month the estimate rests on. */
  readonly basis: string;
}

/** The tables with an expected total income and expenditure of the running year, which no table gives yet. */
export function withExpectedYear(tables: SourceTables, expected: ExpectedYear): SourceTables {
  const flows = tables['fund_flows'];
  if (!flows) return tables;
  const rows = (['income', 'expenditure'] as const).map((side) => ({
    year: expected.year, scheme: expected.scheme, account: expected.account, side, line: 'total', amount: expected[side], basis: 'execution',
  }));
  return { ...tables, fund_flows: appended(flows, rows, expected.basis) };
}

function appended(table: SourceTable, rows: readonly Readonly<Record<string, string | number>>[], basis: string): SourceTable {
  const own = table.rowCount;
  const yearly = table.column('year');
  const numeric = typeof yearly?.[0] === 'number';
  const extra = (row: Readonly<Record<string, string | number>>, name: string) => (name === 'year' && numeric ? Number(row['year']) : (row[name] ?? null));
  return {
    name: table.name,
    rowCount: own + rows.length,
    column: (name) => {
      const column = table.column(name);
      return column && [...Array.from(column), ...rows.map((row) => extra(row, name))];
    },
    place: (row, column) => (row < own ? table.place(row, column) : { file: basis, column }),
    source: (row) => (row < own ? table.source(row) : { title: basis }),
    status: (row) => (row < own ? table.status(row) : 'execution'),
  };
}
