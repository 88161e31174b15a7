import { orderInterval, probabilityEstimate, type Estimate } from '../../actuarial/simulation/simulation-error.ts';
import { replicateSeeds } from '../../actuarial/random/replicate-seeds.ts';
import type { Issue } from '../../i18n/issue.ts';
import type { Override } from '../../language/override.ts';
import type { Evaluator } from '../../language/run/evaluate.ts';
import type { Uncertainty } from '../simulation/read-uncertainty.ts';
import { Simulator, type SimulatorSettings } from '../simulation/simulator.ts';
import { conditionIssue, conditionPeriods, pathsMeeting, type Condition } from './condition.ts';
import { horizonIssue, leverCalled, leverOverride, leverText, onStep, type RangedLever, rangeIssues, rangeValues } from './lever.ts';
import type { RunsDone } from './sensitivity-indices.ts';

/** Points at which the whole range is looked at first. */
const LOOKED_AT = 9;
/** Parts of the range within which the answer and the ends of its interval are found. */
const WIDTH = 1e-6;
const END_WIDTH = 1e-3;
/** Part of the paths by which a chance may turn back without being said. */
const NO_TURN = 0.002;
/** Runs that finding an answer usually takes, for progress. */
const USUAL_RUNS = 44;

export interface ChanceQuestion {
  readonly lever: RangedLever;
  readonly condition: Condition;
  /** The least chance with which the condition has to hold. */
  readonly chance: number;
  readonly overrides?: readonly Override[];
}

export interface LeverChance {
  readonly value: number;
  readonly chance: Estimate;
}

/** Values of the lever that other draws might have given, at 95%; null where an end lies outside the lever's range. */
export interface LeverInterval {
  readonly least: number | null;
  readonly greatest: number | null;
}

export interface ChanceSolution {
  /** Null where no value in the range has the chance, and where all have it. */
  readonly value: number | null;
  readonly holds: 'above' | 'below' | 'everywhere' | 'nowhere' | undefined;
  /** Of the answer, on the draws it was found with. */
  readonly chance: Estimate | undefined;
  readonly interval: LeverInterval | undefined;
  /** Of the answer, on as many other draws. */
  readonly again: Estimate | undefined;
  /** The value with the greatest chance that was looked at. */
  readonly best: LeverChance | undefined;
  readonly curve: readonly LeverChance[];
  readonly paths: number;
  readonly runs: number;
  readonly issues: readonly Issue[];
}

/**
 * The value of a lever from which on, or up to which, a condition holds with a chance, by bracketing on the same draws at
 * every value. Where each path holds on one side of a value of its own, the answer is a percentile of those values, and its
 * interval lies between two of them whatever their distribution (David & Nagaraja, Order Statistics, 3rd ed. 2003, section
 * 7.1). That is for independent paths; Sobol points usually lie nearer. A chance that turns back along the range is said,
 * and the answer is then the first place from the side that needs less of the lever.
 *
 * With a step, answer and interval are values on it. Yields between runs; dropping it cancels.
 */
export function* solveForChance(evaluator: Evaluator, uncertainty: Uncertainty, question: ChanceQuestion, settings: Omit<SimulatorSettings, 'to'>): Generator<RunsDone, ChanceSolution, void> {
  const { lever, condition, chance, overrides = [] } = question;
  const { paths, from } = settings;
  const none = { value: null, holds: undefined, chance: undefined, interval: undefined, again: undefined, best: undefined, curve: [], paths, runs: 0 };
  const refused = [horizonIssue(evaluator, condition.period) ?? [], ...rangeIssues(lever, evaluator.model), chance > 0 && chance < 1 ? [] : [error('question/chance', { found: chance })]].flat();
  if (refused.length > 0) return { ...none, issues: refused };
  const to = condition.period;
  const plain = evaluator.run({ to, ...(from !== undefined && { from }), overrides });
  const wrong = conditionIssue(condition, plain);
  if (wrong) return { ...none, issues: [wrong] };
  const periods = conditionPeriods(condition, plain);
  const called = { ...leverCalled(lever, evaluator.model), percent: percentText(chance) };
  const text = (value: number): string => leverText(lever, value, evaluator.model);

  const known = new Map<number, number>();
  let said: readonly Issue[] = [];
  const simulatorOf = (seed: number): Simulator => new Simulator(evaluator, uncertainty, { ...settings, seed, to, towards: [condition.quantity] });
  const counted = (simulator: Simulator, value: number): number => {
    const run = simulator.run([condition.quantity], [...overrides, leverOverride(lever, value)]);
    if (run.issues.length > 0) said = run.issues;
    const held = pathsMeeting(condition, periods.flatMap((period) => run.paths.pathValues(condition.quantity, period, condition.element) ?? []), paths);
    run.paths.release();
    return held;
  };
  const simulator = simulatorOf(settings.seed);
  const isFaulty = () => said.some(({ severity }) => severity === 'error');
  function* heldAt(value: number): Generator<RunsDone, number, void> {
    const found = known.get(value);
    if (found !== undefined) return found;
    yield { done: Math.min(known.size, USUAL_RUNS - 1), of: USUAL_RUNS };
    const held = counted(simulator, value);
    known.set(value, held);
    return held;
  }
  const estimate = (held: number): Estimate => probabilityEstimate(held, paths);
  const points: { readonly value: number; readonly held: number }[] = [];
  for (const value of rangeValues(lever, LOOKED_AT)) {
    points.push({ value, held: yield* heldAt(value) });
    if (isFaulty()) return { ...none, issues: said, runs: known.size };
  }
  const curve = points.map(({ value, held }): LeverChance => ({ value, chance: estimate(held) }));
  const greatest = points.reduce((most, each) => (each.held > most.held ? each : most));
  const found = { ...none, best: { value: greatest.value, chance: estimate(greatest.held) }, curve };
  const closed = (part: Partial<ChanceSolution>, issues: readonly Issue[]): ChanceSolution => ({ ...found, ...part, runs: known.size, issues: [...said, ...issues] });

  const need = Math.ceil(chance * paths - 1e-9);
  const [first, last] = [points[0]!, points.at(-1)!];
  const ends = [lever.least, lever.greatest].map((value) => {
    const run = evaluator.run({ to, ...(from !== undefined && { from }), overrides: [...overrides, leverOverride(lever, value)] });
    return periods.map((period) => run.value(condition.quantity, period, condition.element));
  });
  if (points.every(({ held }) => held === first.held) && ends[0]!.every((value, at) => Object.is(value, ends[1]![at]))) {
    return closed({ holds: first.held >= need ? 'everywhere' : 'nowhere' }, [warning('question/lever-moves-nothing', called)]);
  }
  const rising = last.held >= first.held;
  const against = points.flatMap((each, k) => {
    const fall = k === 0 ? 0 : (rising ? -1 : 1) * (each.held - points[k - 1]!.held);
    return fall > NO_TURN * paths ? [{ from: points[k - 1]!.value, to: each.value }] : [];
  });
  const turned = against.length === 0 ? [] : [warning('question/chance-turns', { ...called, ...against[0]!, fromText: text(against[0]!.from), toText: text(against[0]!.to) })];
  if (greatest.held < need) return closed({ holds: 'nowhere' }, [warning('question/chance-nowhere', { ...called, best: greatest.value, bestText: text(greatest.value), reached: percentText(greatest.held / paths) }), ...turned]);
  if (points.every(({ held }) => held >= need)) return closed({ holds: 'everywhere' }, [warning('question/met-everywhere', { ...called, best: greatest.value }), ...turned]);

  /** From the side that fails: the first value that so many paths hold at, and none where none is seen to. */
  const order = rising ? points : points.toReversed();
  function* firstHeldBy(count: number, width: number): Generator<RunsDone, number | null, void> {
    const k = order.findIndex(({ held }) => held >= count);
    if (k < 0) return null;
    if (k === 0) return order[0]!.value;
    return yield* narrowed(order[k - 1]!.value, order[k]!.value, count, width);
  }
  function* narrowed(failing: number, holding: number, count: number, width: number): Generator<RunsDone, number, void> {
    const { least, step } = lever;
    if (step !== undefined) {
      let [no, yes] = [failing, holding].map((value) => Math.round((value - least) / step)) as [number, number];
      while (Math.abs(yes - no) > 1) {
        const middle = Math.trunc((no + yes) / 2);
        if ((yield* heldAt(onStep({ least, step }, middle))) >= count) yes = middle;
        else no = middle;
      }
      return onStep({ least, step }, yes);
    }
    let [no, yes] = [failing, holding];
    while (Math.abs(yes - no) > width * (lever.greatest - lever.least)) {
      const middle = (no + yes) / 2;
      if ((yield* heldAt(middle)) >= count) yes = middle;
      else no = middle;
    }
    return yes;
  }

  // The side that fails first stands at the other end where the chance turns: what matters is where the asked value begins.
  const value = (yield* firstHeldBy(need, WIDTH))!;
  const ranks = orderInterval(paths, chance);
  const easier = ranks.least === null ? null : yield* firstHeldBy(ranks.least + 1, END_WIDTH);
  const harder = ranks.greatest === null ? null : yield* firstHeldBy(ranks.greatest + 1, END_WIDTH);
  const bounds = rising ? { least: easier, greatest: harder } : { least: harder, greatest: easier };
  const atEdge = easier === order[0]!.value;
  const interval = atEdge ? { ...bounds, [rising ? 'least' : 'greatest']: null } : bounds;
  yield { done: USUAL_RUNS - 1, of: USUAL_RUNS };
  const held = yield* heldAt(value);
  const again = counted(simulatorOf(replicateSeeds(settings.seed, 1)[0]!), value);
  return closed({ value, holds: rising ? 'above' : 'below', chance: estimate(held), interval, again: estimate(again) }, turned);
}

function percentText(share: number): string {
  return `${Number((100 * share).toPrecision(4))}%`;
}

function error(code: string, values: Issue['values']): Issue {
  return { code, severity: 'error', place: {}, values };
}

function warning(code: string, values: Issue['values']): Issue {
  return { code, severity: 'warning', place: {}, values };
}
