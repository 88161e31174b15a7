import { budgetForm, type BudgetLine } from '../../scenario/budget.ts';
import type { Explained } from './context.ts';

/** A line of a form that is told of by itself, with those that stand within it. */
export interface ToldLine {
  readonly line: BudgetLine;
  readonly within: readonly BudgetLine[];
}

/** The lines of a sheet of the form, in its order. */
export function sheetLines({ run, before, period }: Explained, sheet: string): readonly BudgetLine[] {
  return budgetForm(run, undefined, [before, period]).find(({ name }) => name === sheet)?.lines ?? [];
}

/** The lines of a sheet that hold amounts of their own: totals and subtotals of numbered lines are left to the table. */
export function toldLines(context: Explained, sheet: string, total: string): readonly ToldLine[] {
  const lines = sheetLines(context, sheet);
  const isNumbered = (name: string): boolean => lines.some((line) => line.quantity === name && line.line !== '');
  const isWhole = (name: string): boolean => name === total || context.runs.sums.some(({ whole, parts }) => whole === name && parts.every(isNumbered));
  const told: { line: BudgetLine; within: BudgetLine[] }[] = [];
  for (const line of lines) {
    if (line.line === '' && told.length > 0) told.at(-1)!.within.push(line);
    else if (!isWhole(line.quantity)) told.push({ line, within: [] });
  }
  return told;
}
