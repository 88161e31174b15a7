import type { Issue } from '../../i18n/issue.ts';
import type { Executor } from '../../language/kernel.ts';
import type { Label, Period } from '../../language/model.ts';
import type { Override } from '../../language/override.ts';
import type { Evaluator } from '../../language/run/evaluate.ts';
import { horizonIssue, leverIssues, leverLabel, leverOverride, type Lever } from './lever.ts';
import { targetCalled, targetIssue, type Target } from './target.ts';
import { runVariants } from './variants.ts';

/** A lever with the two values it is set to. */
export interface LeverEnds extends Lever {
  readonly low: number | string;
  readonly high: number | string;
}

/** Two sets of changes that stand for an assumption's low and high end. */
export interface Ends {
  readonly path: string;
  readonly label: Label;
  readonly low: readonly Override[];
  readonly high: readonly Override[];
}

export interface TornadoQuestion {
  readonly levers: readonly (LeverEnds | Ends)[];
  readonly target: Target;
  readonly from?: Period;
  /** The target's period if absent. */
  readonly to?: Period;
  readonly overrides?: readonly Override[];
  readonly executor?: Executor;
  readonly by?: 'runs' | 'paths';
}

export interface TornadoEnd {
  /** What it is set to: the value, or the first and last of those by period. */
  readonly settings: readonly Override['value'][];
  readonly value: number;
  /** Against the baseline. */
  readonly change: number;
}

export interface TornadoBar {
  readonly path: string;
  readonly label: Label;
  readonly low: TornadoEnd;
  readonly high: TornadoEnd;
  /** From the lower to the higher of both ends and the baseline. */
  readonly swing: number;
  /** Neither end moves the target. */
  readonly idle: boolean;
}

export interface Tornado {
  readonly target: Target;
  readonly baseline: number | undefined;
  /** The widest first; equal ones in the order asked. */
  readonly bars: readonly TornadoBar[];
  readonly issues: readonly Issue[];
}

/**
 * What a target becomes when each assumption alone is at its low and at its high end, all others as they are. Assumptions
 * that work only together show nothing of that here (`sensitivityIndices` does).
 */
export function tornado(evaluator: Evaluator, { levers, target, from, to = target.period, overrides = [], executor, by }: TornadoQuestion): Tornado {
  const { model } = evaluator;
  const refused = [horizonIssue(evaluator, target.period) ?? [], ...levers.map((lever) => ('label' in lever ? [] : leverIssues(lever, [lever.low, lever.high], model)))].flat();
  if (refused.length > 0) return { target, baseline: undefined, bars: [], issues: refused };
  const span = { to, ...(from !== undefined && { from }) };
  const wrong = targetIssue(target, evaluator.run({ ...span, overrides }));
  if (wrong) return { target, baseline: undefined, bars: [], issues: [wrong] };
  const ends = levers.map((lever): Ends => ('label' in lever ? lever : { path: lever.path, label: leverLabel(lever, model), low: [leverOverride(lever, lever.low)], high: [leverOverride(lever, lever.high)] }));
  const variants = runVariants(
    evaluator,
    [overrides, ...ends.flatMap(({ low, high }) => [[...overrides, ...low], [...overrides, ...high]])],
    { ...span, keep: [target.quantity], ...(executor && { executor }), ...(by && { by }) },
  );
  const at = (variant: number): number => variants.value(variant, target.quantity, target.period, target.element) ?? Number.NaN;
  const baseline = at(0);
  const bars = ends.map(({ path, label, low, high }, index): TornadoBar => {
    const end = (changes: readonly Override[], variant: number): TornadoEnd => ({ settings: settingsOf(changes), value: at(variant), change: at(variant) - baseline });
    const [lower, higher] = [end(low, 1 + 2 * index), end(high, 2 + 2 * index)];
    const values = [baseline, lower.value, higher.value];
    return { path, label, low: lower, high: higher, swing: Math.max(...values) - Math.min(...values), idle: values.every((value) => Object.is(value, baseline)) };
  });
  const issues = bars.flatMap(({ idle, path, label, low, high }): readonly Issue[] => {
    const values = { path, labelZh: label.zh, labelEn: label.en, ...targetCalled(target, evaluator.model) };
    if (idle) return [{ code: 'question/lever-idle', severity: 'warning', place: { path }, values }];
    return Number.isFinite(low.value) && Number.isFinite(high.value) ? [] : [{ code: 'question/no-number', severity: 'warning', place: { path }, values }];
  });
  return { target, baseline, bars: bars.toSorted((one, other) => widthOf(other) - widthOf(one)), issues };
}

/** A target without a number at an end is the widest swing there is. */
function widthOf({ swing }: TornadoBar): number {
  return Number.isNaN(swing) ? Infinity : swing;
}

function settingsOf(changes: readonly Override[]): readonly Override['value'][] {
  const values = changes.map(({ value }) => value);
  return values.length <= 1 || values.every((value) => value === values[0]) ? values.slice(0, 1) : [values[0]!, values.at(-1)!];
}
