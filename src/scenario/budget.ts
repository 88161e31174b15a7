import type { EvaluatedRun } from '../language/run/evaluate.ts';
import type { Label, Period, Quantity } from '../language/model.ts';
import type { CheckOutcome, Mark } from '../language/result.ts';
import { inFormOrder } from './form-order.ts';

export interface BudgetYears {
  /** Years whose totals a table gives. */
  readonly observed: readonly Period[];
  /** The running year: its execution is estimated. */
  readonly estimate: Period;
  readonly budget: Period;
}

export interface BudgetCell {
  readonly value: number | undefined;
  readonly mark: Mark;
}

/** One line of a form with its cells by year. */
export interface BudgetLine {
  readonly quantity: string;
  readonly label: Label;
  readonly line: string;
  readonly level: number;
  readonly unitText: string;
  readonly cells: Readonly<Record<Period, BudgetCell>>;
  /** The scenario's cells; the baseline's own where there is no scenario. */
  readonly scenario: Readonly<Record<Period, BudgetCell>>;
}

export interface BudgetSheet {
  readonly name: string;
  readonly lines: readonly BudgetLine[];
}

export interface Readiness {
  readonly ready: boolean;
  readonly failing: readonly CheckOutcome[];
  readonly passed: number;
  readonly total: number;
}

const incomeTotal = 'income';

/** The last year whose total income is observed is past; the next is the running year and the one after the budget's. */
export function budgetYears(run: EvaluatedRun): BudgetYears {
  const observed = run.periods.filter((period) => run.mark(incomeTotal, period) === 'observed');
  const next = run.periods.filter((period) => period > (observed.at(-1) ?? ''));
  const [estimate, budget] = next;
  if (estimate === undefined || budget === undefined) throw new RangeError(`budgetYears: a run two years beyond the last observed; got ${run.periods.at(-1) ?? 'nothing'}`);
  return { observed, estimate, budget };
}

/** The lines of a model's forms, sheet by sheet in the order of their official numbers. */
export function budgetForm(baseline: EvaluatedRun, scenario: EvaluatedRun | undefined, periods: readonly Period[]): readonly BudgetSheet[] {
  const sheets = new Map<string, Quantity[]>();
  for (const quantity of baseline.model.quantities.values()) {
    if (quantity.form) sheets.set(quantity.form.sheet, [...(sheets.get(quantity.form.sheet) ?? []), quantity]);
  }
  return [...sheets].map(([name, quantities]) => ({
    name,
    lines: inFormOrder(quantities, baseline.model).map((quantity) => ({
      quantity: quantity.name,
      label: quantity.label,
      line: quantity.form!.line,
      level: quantity.form!.level,
      unitText: quantity.unitText,
      cells: cellsOf(baseline, quantity.name, periods),
      scenario: cellsOf(scenario ?? baseline, quantity.name, periods),
    })),
  }));
}

function cellsOf(run: EvaluatedRun, quantity: string, periods: readonly Period[]): Readonly<Record<Period, BudgetCell>> {
  return Object.fromEntries(periods.map((period) => [period, { value: run.value(quantity, period), mark: run.mark(quantity, period) }]));
}

/** A budget is ready when every check of its year that counts as an error holds. Past warnings do not stop it. */
export function readiness(run: EvaluatedRun, period: Period): Readiness {
  const own = run.checks.filter((outcome) => outcome.period === period);
  const failing = own.filter((outcome) => !outcome.holds);
  return { ready: own.length > 0 && !failing.some((outcome) => outcome.check.severity === 'error'), failing, passed: own.length - failing.length, total: own.length };
}
