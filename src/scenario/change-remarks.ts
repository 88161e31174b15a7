import type { Issue } from '../i18n/issue.ts';
import { monthIndex, monthsOf, monthText } from '../language/calendar.ts';
import type { Column } from '../language/columns.ts';
import type { EvaluatedRun } from '../language/run/evaluate.ts';
import type { Model, Period, Quantity } from '../language/model.ts';
import { prefixOf } from '../language/names.ts';
import { placeOverride, stretchesOf } from '../language/run/parameter-values.ts';
import { readsOf } from '../language/check/reads.ts';
import { calledOf, type ScenarioChange } from './scenario.ts';

export type Remark = Omit<Issue, 'place'>;

/** The cells of a run that a change speaks of. */
export interface Covered {
  readonly quantity: Quantity;
  readonly columns: readonly Column[];
  /** Places in the run of the periods in which the change is in force, if only for a month. */
  readonly periods: readonly number[];
  remark(code: string, severity: Issue['severity'], values?: Issue['values']): Remark;
}

/** What a change of the run's own model covers. */
export function coveredBy(change: ScenarioChange, run: EvaluatedRun): Covered {
  const placed = placeOverride(change, run.model, [])!;
  const { quantity, element } = placed;
  const columns = [...run.columns.of(quantity.name)!.values()];
  const reaches = (period: Period) => stretchesOf(quantity, element, period, [placed]).some(({ override }) => override);
  return {
    quantity,
    columns: element === '' ? columns : columns.filter((column) => column.element === element),
    periods: [...run.periods.keys()].filter((t) => reaches(run.periods[t]!)),
    remark: (code, severity, values = {}) => ({ code, severity, values: { ...calledOf(change, quantity), from: change.from, ...values } }),
  };
}

/** A table gives other figures in every cell the change covers. */
export function observedWins(change: ScenarioChange, { quantity, columns, periods, remark }: Covered, run: EvaluatedRun): Remark | undefined {
  const cells = columns.flatMap((column) => periods.map((t) => ({ column, t })));
  const areObserved = cells.length > 0 && cells.every(({ column, t }) => run.plan.state(column, t) === 'table');
  const isOther = cells.some(({ column, t }) => run.value(quantity.name, run.periods[t]!, column.element) !== change.value);
  return areObserved && isOther ? remark('override/observed-wins', 'warning', { table: quantity.binding?.table ?? '–' }) : undefined;
}

/** The parameter counts as a period begins, and the change sees no period of the run begin; `start` would be in time. */
export function afterStart(change: ScenarioChange, { quantity, periods, remark }: Covered, run: EvaluatedRun): { readonly remark: Remark; readonly start: string } | undefined {
  // A choice and a bracket table have no mean: without `within: end` they count as the period begins.
  const countsAtStart = quantity.within === 'start' || (quantity.within === 'mean' && quantity.type !== 'number');
  const [late] = periods;
  if (late === undefined || quantity.kind !== 'parameter' || !countsAtStart) return undefined;
  if (periods.some((t) => monthsOf(run.periods[t]!)[0] >= monthIndex(change.from))) return undefined;
  const start = monthText(monthsOf(run.periods[late]!)[0]);
  return { remark: remark('override/after-start', 'warning', { period: run.periods[late]!, start }), start };
}

/** The change of an input ends, and its projection goes on from the changed value. */
export function carriesOn(change: ScenarioChange, { quantity, columns, periods, remark }: Covered, run: EvaluatedRun, without: EvaluatedRun): readonly Remark[] {
  const after = (periods.at(-1) ?? Infinity) + 1;
  const next = run.periods[after];
  if (change.until === undefined || next === undefined || !readsItsPast(quantity, run.model)) return [];
  const goesOn = columns.some((column) => {
    const isProjected = run.plan.formula(column, after) === quantity.project;
    return isProjected && !Object.is(run.value(quantity.name, next, column.element), without.value(quantity.name, next, column.element));
  });
  return goesOn ? [remark('override/carries-on', 'warning', { until: change.until })] : [];
}

function readsItsPast({ name, project }: Quantity, model: Model): boolean {
  return project !== undefined && readsOf(project.tree, model, prefixOf(name)).some(({ quantity, lagged }) => lagged && quantity.name === name);
}
