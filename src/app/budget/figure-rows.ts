import type { EvaluatedRun } from '../../language/run/evaluate.ts';
import type { Mark } from '../../language/result.ts';
import type { BalanceRow } from '../../plots/balance-figure.ts';
import type { BridgeRows } from '../../plots/bridge-figure.ts';
import type { FlowRow } from '../../plots/income-expenditure-figure.ts';
import type { MonthsRow } from '../../plots/months-payable-figure.ts';
import type { Locale } from '../../i18n/locale.ts';
import { messages } from '../../i18n/locale.ts';
import { bridge } from '../../scenario/bridge.ts';
import type { Project } from '../state/project.svelte.ts';

/** Periods in which a run has a quantity. */
function known(run: EvaluatedRun, name: string): readonly string[] {
  return run.model.quantities.has(name) ? run.periods.filter((period) => run.value(name, period) !== undefined) : [];
}

interface SeriesRow {
  readonly period: string;
  readonly value: number;
  readonly mark: Mark;
  readonly series: 'baseline' | 'scenario';
}

/** The baseline over all years, and the scenario over the years in which it may differ. */
function series(project: Project, name: string): readonly SeriesRow[] {
  const { baseline, scenarioRun, changed, years } = project;
  const rows = (run: EvaluatedRun, from: string, key: SeriesRow['series']): SeriesRow[] =>
    known(run, name)
      .filter((period) => period >= from)
      .map((period) => ({ period, value: run.value(name, period)!, mark: run.mark(name, period), series: key }));
  return [...rows(baseline, '', 'baseline'), ...(changed ? rows(scenarioRun, years.estimate, 'scenario') : [])];
}

export function balanceRows(project: Project): readonly BalanceRow[] {
  return series(project, 'closing_balance');
}

export function monthsRows(project: Project): readonly MonthsRow[] {
  return series(project, 'months_payable').map(({ value, ...row }) => ({ ...row, months: value }));
}

export function flowRows(project: Project): readonly FlowRow[] {
  const run = project.scenarioRun;
  return known(run, 'income').map((period) => ({
    period,
    income: run.value('income', period) ?? null,
    expenditure: run.value('expenditure', period) ?? null,
    mark: run.mark('income', period),
  }));
}

/** The change of expenditure into the budget year by cause; undefined where the model names no causes. */
export function bridgeRows(project: Project, locale: Locale): { readonly title: string; readonly rows: BridgeRows } | undefined {
  const [what] = project.model.bridges;
  if (!what) return undefined;
  const { from, to } = project.entry;
  const result = bridge(project.evaluator, { from, to, overrides: project.scenario.set }, project.scenarioRun, what, project.years.budget);
  if (!result) return undefined;
  const words = messages(locale);
  const total = (period: string): string => `${period} ${period === project.years.budget ? words.compare.budget : words.compare.estimate}`;
  return {
    title: `${result.from.period} → ${result.to.period} ${what.label[locale]}`,
    rows: {
      from: { label: total(result.from.period), amount: result.from.value },
      to: { label: total(result.to.period), amount: result.to.value },
      steps: result.steps
        .filter((step) => step.name !== 'other' || Math.abs(step.amount) >= 0.5)
        .map((step) => ({ driver: step.label[locale], amount: step.amount })),
    },
  };
}
