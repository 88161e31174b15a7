import type { Issue } from '../../i18n/issue.ts';
import type { Period } from '../../language/model.ts';
import type { Override } from '../../language/override.ts';
import type { Evaluator } from '../../language/run/evaluate.ts';
import { bracketedRoot } from '../corridor/bracketed-root.ts';
import { conditionIssue, conditionPeriods, marginOf, type Condition } from './condition.ts';
import { horizonIssue, leverCalled, leverOverride, leverText, onStep, type RangedLever, rangeIssues, rangeValues } from './lever.ts';

/** Points at which the whole range is looked at first. */
const LOOKED_AT = 17;
/** Part of the range within which the answer is found. */
const WIDTH = 1e-9;

export interface BreakEvenQuestion {
  readonly lever: RangedLever;
  readonly condition: Condition;
  readonly from?: Period;
  readonly overrides?: readonly Override[];
}

/** A value of a lever, and by how much the condition holds there (below 0: does not). */
export interface LeverMargin {
  readonly value: number;
  readonly margin: number;
}

export interface BreakEven {
  /** Value nearest to the side on which the condition does not hold; null where none in the range meets it, or all do. */
  readonly value: number | null;
  /** `everywhere`, `nowhere`: of what was looked at. */
  readonly holds: 'above' | 'below' | 'everywhere' | 'nowhere' | undefined;
  /** Where the condition holds most of what was looked at. */
  readonly best: LeverMargin | undefined;
  readonly curve: readonly LeverMargin[];
  readonly issues: readonly Issue[];
  readonly runs: number;
}

/**
 * The value of a lever from which on, or up to which, a condition holds in the plain projection. The range is looked at in
 * steps first: where the condition begins or ceases to hold more than once, the first such place from the side that needs
 * less is taken and the turn is said. With a step, the answer is a value on it that meets the condition.
 */
export function breakEven(evaluator: Evaluator, { lever, condition, from, overrides = [] }: BreakEvenQuestion): BreakEven {
  const none = { value: null, holds: undefined, best: undefined, curve: [], runs: 0 };
  const refused = [horizonIssue(evaluator, condition.period) ?? [], ...rangeIssues(lever, evaluator.model)].flat();
  if (refused.length > 0) return { ...none, issues: refused };
  const span = { to: condition.period, ...(from !== undefined && { from }) };
  const plain = evaluator.run({ ...span, overrides });
  const wrong = conditionIssue(condition, plain);
  if (wrong) return { ...none, issues: [wrong] };
  const periods = conditionPeriods(condition, plain);
  const known = new Map<number, number>();
  const margin = (value: number): number => {
    const found = known.get(value);
    if (found !== undefined) return found;
    const run = evaluator.run({ ...span, overrides: [...overrides, leverOverride(lever, value)] });
    const own = marginOf(condition, periods.flatMap((period) => run.value(condition.quantity, period, condition.element) ?? []));
    known.set(value, own);
    return own;
  };
  const curve = rangeValues(lever, LOOKED_AT).map((value): LeverMargin => ({ value, margin: margin(value) }));
  const best = curve.reduce((most, each) => (each.margin > most.margin ? each : most));
  const found = { best, curve };
  const called = leverCalled(lever, evaluator.model);
  const text = (value: number): string => leverText(lever, value, evaluator.model);
  if (curve.every((each) => each.margin === curve[0]!.margin)) {
    return { ...found, value: null, holds: curve[0]!.margin >= 0 ? 'everywhere' : 'nowhere', issues: [issue('question/lever-moves-nothing', called)], runs: known.size };
  }
  const turns = curve.flatMap((each, k) => (k > 0 && each.margin >= 0 !== curve[k - 1]!.margin >= 0 ? [k] : []));
  if (turns.length === 0) {
    const holds = curve[0]!.margin >= 0 ? 'everywhere' : 'nowhere';
    return { ...found, value: null, holds, issues: [issue(holds === 'everywhere' ? 'question/met-everywhere' : 'question/met-nowhere', { ...called, best: best.value, bestText: text(best.value) })], runs: known.size };
  }
  // Beginning to hold going up: the first beginning; else the last value up to which it holds.
  const begins = turns.find((k) => curve[k]!.margin >= 0);
  const k = begins ?? turns.at(-1)!;
  const [held, failed] = begins === undefined ? [curve[k - 1]!, curve[k]!] : [curve[k]!, curve[k - 1]!];
  const value = lever.step === undefined ? metSide(margin, failed, held, WIDTH * (lever.greatest - lever.least)) : metStep(margin, failed, held, { ...lever, step: lever.step });
  const issues = turns.length === 1 ? [] : [issue('question/turns', { ...called, value: turns.map((at) => text(curve[at]!.value)).join(', ') })];
  return { ...found, value, holds: begins === undefined ? 'below' : 'above', issues, runs: known.size };
}

/** The zero between a value that fails and one that holds, on the side that holds. */
function metSide(margin: (value: number) => number, failed: LeverMargin, held: LeverMargin, width: number): number {
  let nearest = held;
  const near = (value: number): number => {
    const own = margin(value);
    if (own >= 0 && Math.abs(value - failed.value) < Math.abs(nearest.value - failed.value)) nearest = { value, margin: own };
    return own;
  };
  const root = bracketedRoot(near, { x: failed.value, y: failed.margin }, { x: held.value, y: held.margin }, width);
  if (root.y >= 0) return root.x;
  // Within the width of the answer; a little farther the condition holds.
  const beyond = root.x + Math.sign(held.value - failed.value) * width;
  return near(beyond) >= 0 ? beyond : nearest.value;
}

function metStep(margin: (value: number) => number, failed: LeverMargin, held: LeverMargin, lever: { readonly least: number; readonly step: number }): number {
  const at = (value: number): number => Math.round((value - lever.least) / lever.step);
  let [no, yes] = [at(failed.value), at(held.value)];
  while (Math.abs(yes - no) > 1) {
    const middle = Math.trunc((no + yes) / 2);
    if (margin(onStep(lever, middle)) >= 0) yes = middle;
    else no = middle;
  }
  return onStep(lever, yes);
}

function issue(code: string, values: Issue['values']): Issue {
  return { code, severity: 'warning', place: {}, values };
}
