import type { Estimate } from '../../actuarial/simulation/simulation-error.ts';
import { percentiles } from '../../actuarial/simulation/percentiles.ts';
import type { Issue } from '../../i18n/issue.ts';
import type { Label, Period } from '../../language/model.ts';
import type { Override } from '../../language/override.ts';
import type { Evaluator } from '../../language/run/evaluate.ts';
import { crossingOf } from '../simulation/crossing.ts';
import type { Uncertainty } from '../simulation/read-uncertainty.ts';
import { Simulator, type SimulatorSettings } from '../simulation/simulator.ts';
import { breakEven, type BreakEven } from './break-even.ts';
import type { Condition } from './condition.ts';
import { horizonIssue, leverIssues, leverOverride, type Lever } from './lever.ts';
import type { RunsDone } from './sensitivity-indices.ts';
import { figureIssue, projectedPeriods, targetIssue, type Figure, type Target } from './target.ts';
import { runVariants } from './variants.ts';

/** A scenario of a grid: what it changes beside the lever. */
export interface GridScenario {
  readonly id: string;
  readonly name: Label;
  readonly overrides: readonly Override[];
}

export interface GridQuestion {
  readonly lever: Lever;
  readonly values: readonly number[];
  readonly scenarios: readonly GridScenario[];
  readonly from?: Period;
  /** The horizon. */
  readonly to: Period;
  /** Falling below `level` is the deficit that is looked for. */
  readonly deficit: Figure & { readonly level: number };
  /** What is shown at its period, such as months payable at the horizon. */
  readonly shown: Target;
  /** The lever's break-even, looked for between these bounds. */
  readonly breakEven?: { readonly condition: Condition; readonly least: number; readonly greatest: number };
  readonly uncertain?: { readonly uncertainty: Uncertainty; readonly settings: Omit<SimulatorSettings, 'to'> };
  readonly by?: 'runs' | 'paths';
}

export interface GridCell {
  readonly value: number;
  /** First projected period below the level in the plain projection; null where there is none. */
  readonly firstDeficit: Period | null;
  readonly shown: number | undefined;
  readonly uncertain?: UncertainCell;
}

export interface UncertainCell {
  /** Chance of falling below the level by the horizon. */
  readonly chance: Estimate;
  /** First period by whose end half of all paths have; null where fewer do. */
  readonly median: Period | null;
  readonly shown: { readonly median: number; readonly low: number; readonly high: number } | undefined;
}

export interface GridRow {
  readonly scenario: GridScenario;
  /** In the order of the lever's values. */
  readonly cells: readonly GridCell[];
  readonly breakEven?: BreakEven;
}

export interface Grid {
  readonly rows: readonly GridRow[];
  readonly issues: readonly Issue[];
}

/** Ends of what is shown under uncertainty. */
export const shownEnds: readonly [number, number] = [0.1, 0.9];

/**
 * A lever's values across, scenarios down. Plain figures come from one set of runs for all cells; under uncertainty every
 * cell is one run on the same draws, so that neighbours differ by what was changed and not by luck. Yields between those;
 * dropping it cancels.
 */
export function* leverGrid(evaluator: Evaluator, question: GridQuestion): Generator<RunsDone, Grid, void> {
  const { lever, values, scenarios, from, to, deficit, shown, uncertain, by } = question;
  const { model } = evaluator;
  const early = horizonIssue(evaluator, to);
  const refused = early ? [early] : [...leverIssues(lever, values, model), ...[figureIssue(deficit, model) ?? []].flat()];
  if (refused.length > 0) return { rows: [], issues: refused };
  const span = { to, ...(from !== undefined && { from }) };
  const plain = evaluator.run(span);
  const wrong = targetIssue(shown, plain);
  if (wrong) return { rows: [], issues: [wrong] };
  const lists = scenarios.flatMap(({ overrides }) => values.map((value) => [...overrides, leverOverride(lever, value)]));
  const variants = runVariants(evaluator, lists, { ...span, keep: [deficit.quantity, shown.quantity], ...(by && { by }), ...(uncertain?.settings.executor && { executor: uncertain.settings.executor }) });
  const periods = projectedPeriods(plain);
  const simulated = uncertain ? new Simulator(evaluator, uncertain.uncertainty, { ...uncertain.settings, ...span, towards: [deficit.quantity] }) : undefined;
  const total = (simulated ? lists.length : 0) + (question.breakEven ? scenarios.length : 0);
  const cells: GridCell[] = [];
  const issues: Issue[] = [];
  for (const [at, overrides] of lists.entries()) {
    const cell: GridCell = {
      value: values[at % values.length]!,
      firstDeficit: periods.find((period) => (variants.value(at, deficit.quantity, period, deficit.element) ?? Infinity) < deficit.level) ?? null,
      shown: variants.value(at, shown.quantity, shown.period, shown.element),
    };
    if (!simulated) {
      cells.push(cell);
      continue;
    }
    yield { done: at, of: total };
    const run = simulated.run([deficit.quantity, shown.quantity], overrides);
    const faults = run.issues.filter(({ severity }) => severity === 'error');
    if (faults.length > 0) return { rows: [], issues: faults };
    issues.push(...run.issues);
    const { points, median } = crossingOf(run, deficit.quantity, deficit.level, deficit.element);
    const own = run.paths.pathValues(shown.quantity, shown.period, shown.element)?.filter(Number.isFinite);
    const [low, middle, high] = own && own.length > 0 ? percentiles(own, [shownEnds[0], 0.5, shownEnds[1]]) : [];
    run.paths.release();
    const chance = points.at(-1)?.by;
    cells.push(chance ? { ...cell, uncertain: { chance, median, shown: middle === undefined ? undefined : { median: middle, low: low!, high: high! } } } : cell);
  }
  const rows: GridRow[] = [];
  for (const [at, scenario] of scenarios.entries()) {
    const own = cells.slice(at * values.length, (at + 1) * values.length);
    if (!question.breakEven) {
      rows.push({ scenario, cells: own });
      continue;
    }
    yield { done: total - scenarios.length + at, of: total };
    const { condition, least, greatest } = question.breakEven;
    const found = breakEven(evaluator, { lever: { ...lever, least, greatest }, condition, overrides: scenario.overrides, ...(from !== undefined && { from }) });
    issues.push(...found.issues);
    rows.push({ scenario, cells: own, breakEven: found });
  }
  return { rows, issues: eachOnce(issues) };
}

/** Runs on the same draws say the same of them. */
function eachOnce(issues: readonly Issue[]): readonly Issue[] {
  return [...new Map(issues.map((issue) => [JSON.stringify([issue.code, issue.place, issue.values]), issue])).values()];
}
