import type { Override } from '../../language/override.ts';
import { amountOf, type Payer } from './lever-trials.ts';
import type { PlanAmounts } from './plan-result.ts';
import type { Solution, SolvedPoint } from './solve.ts';
import { leverOverrides } from './levers.ts';

/** A solved point as dated changes of the plan, all from one month on: the levers' own months if none is given. */
export function reformOverrides({ levers }: Pick<Solution, 'levers'>, { values }: Pick<SolvedPoint, 'values'>, from?: string): readonly Override[] {
  return leverOverrides(from === undefined ? levers : levers.map((placed) => ({ ...placed, lever: { ...placed.lever, from } })), values);
}

export interface BudgetReform {
  /** Amounts of a year in which the reform is in force throughout; the budget itself counts the first year by its months. */
  readonly baseline: PlanAmounts;
  readonly reform: PlanAmounts;
  /** Payments that the budgeted fund makes: `['basic_payment']`. */
  readonly payments: Exclude<Payer, 'own'>;
  readonly from: string;
  /** Value of the budget's change of benefits without the reform; 0 if absent. */
  readonly before?: number;
}

/**
 * What a reform of the plan does to a fund's budget: the budget's change of benefits, as a dated change.
 * `(1 + before) × reform / baseline − 1`. Only the ratio of payments is carried over, so a sample or synthetic persons
 * move a fund of any size; care that the claims do not hold (such as outpatient care that is left out) moves alike.
 *
 * @throws RangeError where the fund pays nothing in the baseline
 */
export function budgetChange({ baseline, reform, payments, from, before = 0 }: BudgetReform): Override {
  const paid = amountOf(baseline, payments);
  if (!(paid > 0)) throw new RangeError(`budgetChange: a fund that pays something in the baseline; got ${paid}`);
  return { path: 'benefit_change', from, value: ((1 + before) * amountOf(reform, payments)) / paid - 1 };
}
