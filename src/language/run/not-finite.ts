import type { Issue } from '../../i18n/issue.ts';
import { called } from '../called.ts';
import type { Column, Columns } from '../columns.ts';
import type { Model } from '../model.ts';
import { cellsRead } from '../compile/cells-read.ts';
import type { Plan } from '../compile/plan.ts';

const mostNamed = 20;

/**
 * Warnings of computed cells whose number is infinite or none (a division by zero, the logarithm of a negative), period
 * by period, the first 20. Named are the cells where it begins, not those that take it over from another.
 */
export function notFiniteIssues(model: Model, columns: Columns, plan: Plan, number: (column: Column, t: number) => number | undefined): readonly Issue[] {
  const isBroken = (column: Column, t: number) => {
    const own = number(column, t);
    return own !== undefined && !Number.isFinite(own) && plan.state(column, t) === 'computed';
  };
  const issues: Issue[] = [];
  for (const [t, period] of plan.periods.entries()) {
    for (const column of columns.list) {
      if (!isBroken(column, t)) continue;
      const formula = plan.formula(column, t)!;
      const isThere = (name: string, element: string, lag: number) => lag <= t && plan.state(columns.at(name, element), t - lag) !== 'missing';
      const reads = cellsRead(model, formula, column, period, (quantity, element, lag) => isThere(quantity.name, element, lag));
      if (reads.some(({ quantity, element, lag }) => isBroken(columns.at(quantity.name, element), t - lag))) continue;
      issues.push({ code: 'run/not-finite', severity: 'warning', place: formula.place, values: { ...called(model, column.quantity, column.element), period, formula: formula.text } });
      if (issues.length === mostNamed) return issues;
    }
  }
  return issues;
}
