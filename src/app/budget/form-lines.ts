import type { CellReference } from '../../language/result.ts';
import type { EvaluatedRun } from '../../language/run/evaluate.ts';
import type { NumberStyle } from '../../i18n/quantity-text.ts';
import { plainSums, printedAmounts } from '../../reports/printed-amounts.ts';
import type { BudgetLine } from '../../scenario/budget.ts';
import type { Project } from '../state/project.svelte.ts';
import type { RunName } from '../state/subject.ts';
import { shownMark, type ShownMark } from '../ui/mark-class.ts';
import { shownChange, shownGrowth, shownNumber } from '../ui/shown.ts';

/** One column of the budget table that shows a run's own values. */
export interface FormColumn {
  readonly key: string;
  readonly period: string;
  readonly run: RunName;
}

export interface FormCell {
  readonly text: string;
  readonly mark: ShownMark;
  readonly value: number | undefined;
}

export interface FormRow {
  readonly line: BudgetLine;
  readonly cells: readonly FormCell[];
  /** Scenario against baseline in the budget year. */
  readonly change: string;
  /** Scenario of the budget year against the year before. */
  readonly growth: string;
  /** Whether the change is to the fund's good; undefined where it is neither. */
  readonly tone: 'good' | 'bad' | undefined;
  /** A sum of other lines. */
  readonly total: boolean;
}

export interface FormSheet {
  readonly name: string;
  readonly rows: readonly FormRow[];
}

/** Columns of the table: years with figures, the estimate of the running year, the budget year twice, and what came of both where it is known. */
export function formColumns(project: Project, observed: readonly string[]): readonly FormColumn[] {
  const { estimate, budget } = project.years;
  const own = [...observed, ...(observed.includes(estimate) ? [] : [estimate])];
  return [
    ...own.map((period): FormColumn => ({ key: period, period, run: 'scenario' })),
    { key: 'baseline', period: budget, run: 'baseline' },
    { key: 'scenario', period: budget, run: 'scenario' },
    ...(project.actual ? [estimate, budget].map((period): FormColumn => ({ key: `actual-${period}`, period, run: 'actual' })) : []),
  ];
}

/** The table's rows as they are printed: parts add up to their totals in every column. */
export function formSheets(project: Project, columns: readonly FormColumn[], numbers: NumberStyle): readonly FormSheet[] {
  const { form } = project;
  const names = form.flatMap((sheet) => sheet.lines.map((line) => line.quantity));
  const sums = plainSums(project.model, names);
  const printed = columns.map(({ run, period }) => {
    const result = project.run(run);
    return printedAmounts(sums, names, (name) => result.value(name, period), numbers.money);
  });
  const { estimate, budget } = project.years;
  const [baseline, scenario] = [project.baseline, project.scenarioRun];
  return form.map((sheet) => ({
    name: sheet.name,
    rows: sheet.lines.map((line): FormRow => {
      const { quantity, unitText } = line;
      const before = scenario.value(quantity, estimate);
      const [old, now] = [baseline.value(quantity, budget), scenario.value(quantity, budget)];
      const change = old === undefined || now === undefined ? undefined : now - old;
      const counts = unitText === 'yuan' || unitText === 'yuan/year' || unitText === 'person';
      return {
        line,
        cells: columns.map((column, index) => formCell(project.run(column.run), line, column.period, printed[index]!, numbers)),
        change: shownChange(change, unitText, numbers),
        growth: counts && (before ?? 0) > 0 ? shownGrowth(now, before) : counts ? '—' : shownChange(now === undefined || before === undefined ? undefined : now - before, unitText, numbers),
        tone: toneOf(sheet.name, change),
        total: sums.some((sum) => sum.whole === quantity),
      };
    }),
  }));
}

/** How the table prints a cell, where making its parts add up moved it off its own rounding. */
export function printedOtherwise(project: Project, run: EvaluatedRun, { quantity, period, element }: CellReference, numbers: NumberStyle): string | undefined {
  const value = run.value(quantity, period, element);
  const names = project.form.flatMap((sheet) => sheet.lines.map((line) => line.quantity));
  const unitText = run.model.quantities.get(quantity)?.unitText ?? '';
  if (value === undefined || run.model !== project.model || !names.includes(quantity) || !unitText.startsWith('yuan')) return undefined;
  const printed = printedAmounts(plainSums(project.model, names), names, (name) => run.value(name, period), numbers.money).get(quantity);
  const text = shownNumber(printed, unitText, numbers);
  return text === shownNumber(value, unitText, numbers) ? undefined : text;
}

function toneOf(sheet: string, change: number | undefined): FormRow['tone'] {
  if (change === undefined || Math.abs(change) < 0.5 || !['income', 'expenditure', 'balance'].includes(sheet)) return undefined;
  return change > 0 === (sheet !== 'expenditure') ? 'good' : 'bad';
}

function formCell(run: EvaluatedRun, line: BudgetLine, period: string, printed: ReadonlyMap<string, number>, numbers: NumberStyle): FormCell {
  const value = run.value(line.quantity, period);
  const isAmount = line.unitText === 'yuan' || line.unitText === 'yuan/year';
  const text = value === undefined ? '—' : shownNumber(isAmount ? (printed.get(line.quantity) ?? value) : value, line.unitText, numbers);
  return { text, value, mark: shownMark(run, line.quantity, period) };
}
