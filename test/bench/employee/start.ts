import type { EvaluatedRun } from '../../../src/language/run/evaluate.ts';

/** Numbers of the last observed year and of what is the same on all paths, for the hand-written versions. */
export interface Start {
  readonly active: number;
  readonly retired: readonly number[];
  readonly deposit: readonly number[];
  readonly base: number;
  readonly inpatient: number;
  readonly outpatient: number;
  readonly maternity: number;
  readonly balance: number;
  readonly rule: number;
  readonly relativeInpatient: number;
  readonly relativeOutpatient: number;
  /** Quantities that are the same on all paths, by name: one number for each year, the last observed one first. */
  readonly uniform: Readonly<Record<UniformName, readonly number[]>>;
}

/** What the model's formulas read that no path changes; most are zero nationally, but a run does not know that. */
export const uniformNames = [
  'subsidy_planned', 'other_income', 'from_above', 'from_below', 'supplement_per_head', 'other_expenditure', 'to_below', 'to_above', 'target_surplus',
  'control_index', 'closing_applies', 'pool_rate', 'collection_rate',
  'benefit_index.inpatient', 'benefit_index.outpatient', 'benefit_index.maternity', 'payment_ratio_index', 'retired_credits',
] as const;
export type UniformName = (typeof uniformNames)[number];

/** @param last last observed year; arrays begin with it. */
export function startOf(run: EvaluatedRun, last: string): Start {
  const from = run.periods.indexOf(last);
  const at = (name: string, element?: string) => run.value(name, last, element)!;
  const series = (name: string, element?: string) => run.periods.slice(from).map((period) => run.value(name, period, element)!);
  return {
    active: at('insured', 'active'), retired: series('insured', 'retired'), deposit: series('interest.deposit_rate'),
    base: at('average_base'), inpatient: at('inpatient'), outpatient: at('outpatient'), maternity: at('maternity'), balance: at('closing_balance'),
    rule: at('closing_rule'),
    relativeInpatient: at('relative_cost', 'inpatient.retired'), relativeOutpatient: at('relative_cost', 'outpatient.retired'),
    uniform: Object.fromEntries(uniformNames.map((name) => [name, series(...(name.split('.') as [string, string?]))])) as unknown as Start['uniform'],
  };
}
