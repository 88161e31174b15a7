import type { ExecutionRow as FigureRow } from '../../plots/execution-figure.ts';
import type { ExecutionRow } from '../../scenario/execution.ts';
import type { Execution } from '../state/execution.svelte.ts';
import { cell, type Subject } from '../state/subject.ts';
import type { Workbench } from '../state/workbench.svelte.ts';
import type { NamedTable } from '../ui/save-table.ts';

const explained = ['cumulative', 'profile', 'deviation', 'executed', 'share', 'estimate'] as const;

/** What each cell of the table stands for in the run of the months. */
export function executionSubjects(rows: readonly ExecutionRow[]): ReadonlyMap<string, Subject> {
  return new Map(
    rows.flatMap((row) =>
      explained.map((quantity): [string, Subject] => [`${row.month} ${row.side} ${quantity}`, cell('execution', quantity, row.month, `${row.scheme}.${row.side}`)]),
    ),
  );
}

/** The twelve months of the year on the screen, as the figure wants them. */
export function executionMonths(execution: Execution, side: 'income' | 'expenditure'): readonly FigureRow[] {
  return Array.from({ length: 12 }, (_, index): FigureRow => {
    const month = index + 1;
    const row = execution.rows.find((candidate) => candidate.side === side && Number(candidate.month.slice(5)) === month);
    const whole = month === 12 ? execution.budgetOf(side, execution.year) : undefined;
    return { month, budget: whole ?? row?.due ?? null, execution: row?.cumulative ?? null, mark: row ? 'observed' : 'missing' };
  });
}

export function executionTable(rows: readonly ExecutionRow[], { words }: Workbench): NamedTable {
  const { workbench, budget, columns, compare } = words;
  return {
    name: workbench.monthlyTitle,
    columns: [
      columns.month, columns.side, budget.cumulative, compare.budget, workbench.dueByNow, workbench.deviation, workbench.executedShare, workbench.seasonShare,
      workbench.fullYear, columns.low, columns.high,
    ],
    rows: rows.map((row) => [
      row.month, budget[row.side], row.cumulative, row.budget ?? null, row.due ?? null, row.deviation ?? null, row.executed ?? null, row.share ?? null,
      row.estimate ?? null, row.low ?? null, row.high ?? null,
    ]),
  };
}
