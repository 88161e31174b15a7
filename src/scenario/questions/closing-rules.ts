import type { Issue } from '../../i18n/issue.ts';
import { monthsOf, monthText } from '../../language/calendar.ts';
import type { Label, Model, Period } from '../../language/model.ts';
import type { Override } from '../../language/override.ts';
import type { EvaluatedRun, Evaluator } from '../../language/run/evaluate.ts';
import { horizonIssue } from './lever.ts';
import { projectedPeriods } from './target.ts';

/** Names by which models of a fund close their gaps: the choice, and what each of its options makes somebody bear. */
const names = {
  rule: 'closing_rule',
  borneBy: (option: string) => `closing_by_${option}`,
  gap: 'gap',
  uncovered: 'uncovered',
  income: 'income',
  expenditure: 'expenditure',
  closing: 'closing_balance',
  months: 'months_payable',
} as const;

/** A way of closing gaps: changes beside the choice of a rule, such as one rule up to a year and another after it. */
export interface ClosingPlan {
  readonly id: string;
  readonly label: Label;
  readonly overrides: readonly Override[];
}

export interface ClosingYear {
  readonly period: Period;
  /** Before closing. */
  readonly gap: number | undefined;
  /** Who bears what of it, one for each of the model's options that bears anything in any plan or year. */
  readonly borne: readonly { readonly option: string; readonly quantity: string; readonly label: Label; readonly amount: number }[];
  /** What nobody bears. */
  readonly uncovered: number | undefined;
  readonly income: number | undefined;
  readonly expenditure: number | undefined;
  readonly opening: number | undefined;
  readonly closing: number | undefined;
  readonly monthsPayable: number | undefined;
  /** Closing balance less opening balance, income and − expenditure; yuan. */
  readonly residual: number | undefined;
  /** Checks of the model that count as errors and do not hold. */
  readonly failing: readonly string[];
}

export interface ClosedProjection {
  readonly plan: ClosingPlan;
  readonly years: readonly ClosingYear[];
  /** Money is conserved in every year: balances roll and the model's own identities hold. */
  readonly conserved: boolean;
}

export interface ClosingTable {
  readonly plans: readonly ClosedProjection[];
  readonly issues: readonly Issue[];
}

export interface ClosingQuestion {
  readonly from?: Period;
  readonly to: Period;
  readonly overrides?: readonly Override[];
}

/** Yuan up to which a balance may miss its flows: float64 carries fifteen digits of it. */
const CENT = 0.01;

/** One plan for each option of the model's closing rule, from the first projected period on. */
export function plansOfRules({ model, observations }: Evaluator): readonly ClosingPlan[] {
  const rule = model.quantities.get(names.rule);
  const from = observations.last === undefined ? '1900-01' : monthText(monthsOf(observations.last)[1] + 1);
  return Object.entries(rule?.type === 'choice' ? rule.choices : {}).map(([id, label]) => ({ id, label, overrides: [{ path: names.rule, from, value: id }] }));
}

/** A projection under several ways of closing its gaps, year by year: who bears what, and whether money is conserved. */
export function closingRules(evaluator: Evaluator, plans: readonly ClosingPlan[], { from, to, overrides = [] }: ClosingQuestion): ClosingTable {
  const { model } = evaluator;
  const rule = model.quantities.get(names.rule);
  if (rule?.type !== 'choice') return { plans: [], issues: [{ code: 'question/no-closing-rule', severity: 'error', place: {}, values: { model: model.id, name: names.rule } }] };
  const early = horizonIssue(evaluator, to);
  if (early) return { plans: [], issues: [early] };
  const options = Object.keys(rule.choices).filter((option) => model.quantities.has(names.borneBy(option)));
  const runs = plans.map((plan) => evaluator.run({ to, ...(from !== undefined && { from }), overrides: [...overrides, ...plan.overrides] }));
  const closed = plans.map((plan, at): ClosedProjection => {
    const years = projectedPeriods(runs[at]!).map((period) => yearOf(runs[at]!, period, options, model));
    return { plan, years, conserved: years.every(({ residual, failing }) => failing.length === 0 && (residual === undefined || Math.abs(residual) <= CENT)) };
  });
  const issues = closed.flatMap(({ plan, years }): readonly Issue[] => {
    const broken = years.find(({ failing, residual }) => failing.length > 0 || (residual !== undefined && Math.abs(residual) > CENT));
    if (!broken) return [];
    const checks = model.checks.filter(({ name }) => broken.failing.includes(name));
    return [{
      code: 'question/closing-not-conserved', severity: 'warning', place: {},
      values: { ruleZh: plan.label.zh, ruleEn: plan.label.en, period: broken.period, checksZh: checks.map(({ label }) => label.zh).join('、') || '–', checksEn: checks.map(({ label }) => label.en).join(', ') || '–', residual: broken.residual ?? 0 },
    }];
  });
  return { plans: closed, issues };
}

function yearOf(run: EvaluatedRun, period: Period, options: readonly string[], model: Model): ClosingYear {
  const at = (name: string, when: Period | undefined = period): number | undefined => (model.quantities.has(name) && when !== undefined ? run.value(name, when) : undefined);
  const opening = at(names.closing, run.periods[run.periods.indexOf(period) - 1]);
  const [income, expenditure, closing] = [at(names.income), at(names.expenditure), at(names.closing)];
  return {
    period,
    gap: at(names.gap),
    borne: options.map((option) => ({ option, quantity: names.borneBy(option), label: model.quantities.get(names.borneBy(option))!.label, amount: at(names.borneBy(option)) ?? 0 })),
    uncovered: at(names.uncovered),
    income, expenditure, opening, closing,
    monthsPayable: at(names.months),
    residual: opening === undefined || closing === undefined || income === undefined || expenditure === undefined ? undefined : closing - opening - income + expenditure,
    failing: run.checks.flatMap((outcome) => (outcome.period === period && !outcome.holds && outcome.check.severity === 'error' ? [outcome.check.name] : [])),
  };
}
