import type { Messages, Locale } from '../../i18n/locale.ts';
import type { BacktestRow as ErrorRow } from '../../plots/backtest-figure.ts';
import { backtest, type BacktestRow } from '../../scenario/backtest.ts';
import { bothLanguages } from '../state/both-languages.ts';
import type { Project } from '../state/project.svelte.ts';
import type { MadeSubject, Subject } from '../state/subject.ts';
import type { Workbench } from '../state/workbench.svelte.ts';
import type { NamedTable } from '../ui/save-table.ts';

export const backtestRules = ['last', 'growth', 'mean3'] as const;
type Way = 'model' | (typeof backtestRules)[number];
export type WayNames = Readonly<Record<Way, string>>;

export interface BacktestCells {
  readonly row: BacktestRow;
  readonly key: string;
  /** The way that missed least. */
  readonly best: Way;
  readonly subjects: readonly (readonly [string, Subject])[];
}

export function backtestNames(words: Messages): WayNames {
  const { byModel, ruleLast, ruleGrowth, ruleMean3 } = words.workbench;
  return { model: byModel, last: ruleLast, growth: ruleGrowth, mean3: ruleMean3 };
}

/** Income and expenditure, and the form's lines of money that have actuals, of the years kept back. */
export function backtestCells(project: Project): readonly BacktestCells[] {
  const origin = project.entry.known;
  if (origin === undefined) return [];
  const lines = project.form.flatMap((sheet) => sheet.lines).filter((line) => line.unitText === 'yuan/year' || line.unitText === 'yuan');
  const bound = lines.map((line) => line.quantity).filter((name) => project.model.quantities.get(name)?.binding);
  const targets = project.baseline.periods.filter((period) => period > origin);
  const rows = backtest(project.model, project.dataset.tables, { origin, targets, quantities: bound });
  return rows.map((row) => {
    const key = `${row.quantity}@${row.period}`;
    const ways: readonly Way[] = ['model', ...backtestRules];
    const best = ways.reduce((a, b) => (Math.abs(errorOf(row, b)) < Math.abs(errorOf(row, a)) ? b : a));
    return { row, key, best, subjects: [actualSubject(project, row, key), [`${key}:budget`, { kind: 'cell', run: 'baseline', reference: { quantity: row.quantity, period: row.period } }], ...ways.map((way) => errorSubject(row, key, way))] };
  });
}

function errorOf(row: BacktestRow, way: Way): number {
  return way === 'model' ? row.error : row.rules[way].error;
}

function actualSubject(project: Project, row: BacktestRow, key: string): readonly [string, Subject] {
  const seen = project.actual?.observations.figures.get(row.quantity)?.get('')?.get(row.period);
  const source = seen?.table.source(seen.row);
  const status = seen?.table.status(seen.row);
  return [
    `${key}:actual`,
    {
      kind: 'figure', label: row.label, value: row.actual, unitText: 'yuan/year', mark: 'observed',
      ...(seen && { place: seen.table.place(seen.row, seen.column) }),
      ...(source !== undefined && { source }), ...(status !== undefined && { status }),
    },
  ];
}

function errorSubject(row: BacktestRow, key: string, way: Way): readonly [string, MadeSubject] {
  const forecast = way === 'model' ? row.budget : row.rules[way].value;
  return [
    `${key}:${way}`,
    {
      kind: 'made', label: bothLanguages((words) => `${backtestNames(words)[way]} · ${words.columns.error}`), value: errorOf(row, way), unitText: '1',
      rule: bothLanguages((words) => words.workbench.errorRule),
      inputs: [
        { label: bothLanguages((words) => `${words.workbench.actual} ${row.period}`), value: row.actual, unitText: 'yuan/year' },
        { label: bothLanguages((words) => `${backtestNames(words)[way]} ${row.period}`), value: forecast, unitText: 'yuan/year' },
      ],
    },
  ];
}

/** Errors as the figure wants them: forecast against actual, relative to the actual. */
export function backtestErrors(cells: readonly BacktestCells[], names: WayNames, locale: Locale): readonly ErrorRow[] {
  return cells.flatMap(({ row }) =>
    (['model', ...backtestRules] as const).map((way) => {
      const forecast = way === 'model' ? row.budget : row.rules[way].value;
      return { rule: names[way], line: row.label[locale], period: row.period, error: row.actual / forecast - 1 };
    }),
  );
}

export function backtestTable(cells: readonly BacktestCells[], names: WayNames, { words, locale }: Workbench): NamedTable {
  return {
    name: words.workbench.backtestTitle,
    columns: [words.budget.item, words.columns.period, words.workbench.actual, words.compare.budget, names.model, ...backtestRules.map((rule) => names[rule])],
    rows: cells.map(({ row }) => [row.label[locale], row.period, row.actual, row.budget, row.error, ...backtestRules.map((rule) => row.rules[rule].error)]),
  };
}
