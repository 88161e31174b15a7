import type { Quantity } from '../../language/model.ts';
import { elementKeys } from '../../language/names.ts';
import { budgetChange } from '../../scenario/benefits/budget-change.ts';
import { amountOf } from '../../scenario/benefits/lever-trials.ts';
import type { PlanAmounts } from '../../scenario/benefits/plan-result.ts';
import type { ScenarioChange } from '../../scenario/scenario.ts';
import type { VariantResult } from '../../runner/benefits/questions.ts';
import type { Project } from '../state/project.svelte.ts';

export const budgetLever = 'benefit_change';
/** Changes that leave the fund's payment within a millionth are none. */
const leastChange = 1e-6;

/** Why a reform cannot be written into the open budget. */
export type Refusal = 'otherScheme' | 'noLever' | 'outOfRange' | 'nothing';

export interface BudgetWriting {
  /** Relative change of what the basic fund pays in all. */
  readonly relative: number;
  readonly changes: readonly ScenarioChange[];
}

interface Given {
  readonly project: Project;
  readonly scheme: 'employee' | 'resident';
  readonly baseline: VariantResult;
  readonly reform: VariantResult;
  readonly reason: string;
}

/**
 * The reform's effect on the basic fund as dated changes of the budget's change of benefits, from the budget year's first
 * month. Where the budget tells kinds of care apart, each moves as its own settlements do; care the claims do not hold stays.
 */
export function budgetWriting({ project, scheme, baseline, reform, reason }: Given): BudgetWriting | Refusal {
  const lever = project.model.quantities.get(budgetLever);
  if (!lever) return 'noLever';
  if (!project.entry.model.startsWith(`${scheme}/`)) return 'otherScheme';
  const payments = basicPayments(baseline);
  const from = `${project.years.budget}-01`;
  const relative = relativeChange(baseline, reform, payments, from);
  if (relative === undefined || Math.abs(relative) < leastChange) return 'nothing';
  const elements = elementKeys(lever.dimensions, project.model.dimensions);
  const changes = elements.flatMap((element): ScenarioChange[] => {
    const value = element === '' ? relative : partChange(baseline, reform, element, payments, from);
    return value === undefined || Math.abs(value) < leastChange ? [] : [{ path: element === '' ? budgetLever : `${budgetLever}.${element}`, from, value: Number(value.toPrecision(9)), reason }];
  });
  return changes.some(({ value }) => isOutside(Number(value), lever)) ? 'outOfRange' : { relative, changes };
}

/** Payments of the fund that pays first, in all its layers: a fund's part for outpatient care has its name and a bracket. */
export function basicPayments({ layers }: PlanAmounts): readonly string[] {
  const fund = layers[0]!.fund.zh;
  return layers.filter((layer) => layer.fund.zh === fund || layer.fund.zh.startsWith(`${fund}（`)).map(({ payment }) => payment);
}

function relativeChange(baseline: PlanAmounts, reform: PlanAmounts, payments: readonly string[], from: string): number | undefined {
  const paid = amountOf(baseline, payments);
  return paid > 0 ? Number(budgetChange({ baseline, reform, payments, from }).value) : undefined;
}

/** Of one kind of care; undefined where the claims do not tell it apart or the fund pays nothing for it. */
function partChange(baseline: VariantResult, reform: VariantResult, element: string, payments: readonly string[], from: string): number | undefined {
  const partOf = ({ divisions }: VariantResult) => divisions.find(({ id }) => id === 'service')?.parts.find(({ part }) => part === element);
  const [before, after] = [partOf(baseline), partOf(reform)];
  return before && after ? relativeChange(before, after, payments, from) : undefined;
}

function isOutside(value: number, { minimum = -Infinity, maximum = Infinity }: Quantity): boolean {
  return value < minimum || value > maximum;
}
