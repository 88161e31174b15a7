import type { Issue } from '../../i18n/issue.ts';
import type { Executor } from '../../language/kernel.ts';
import type { Period } from '../../language/model.ts';
import type { Override } from '../../language/override.ts';
import type { RowSession } from '../../language/run/row-session.ts';
import type { Division } from './divisions.ts';
import { checkedOnAll } from './checked-on-all.ts';
import { leverLines } from './lever-lines.ts';
import { LeverLimits, type Order } from './lever-limits.ts';
import { amountOf, LeverTrials, type Payer, type Spared, type TrialSettings } from './lever-trials.ts';
import { leverOverrides, placeLevers, type Lever, type PlacedLever } from './levers.ts';
import { LineSolver } from './line-solver.ts';
import { nearestWithinLimits } from './nearest-point.ts';
import { samplePersons } from './sample-persons.ts';
import { undominated, type TradeOffs } from './trade-offs.ts';

/** An amount to reach, in yuan over all claims: itself, or as a change against the baseline. */
export interface Target {
  readonly of: Payer;
  readonly is: 'atMost' | 'equal';
  readonly amount?: number;
  readonly change?: number;
  /** How far `equal` may be missed; a yuan, or a millionth of a millionth of the amount, if absent. */
  readonly tolerance?: number;
}

export interface LeverQuestion {
  readonly period: Period;
  /** Changes that the plan has already. */
  readonly baseline: readonly Override[];
  /** One to four; the last is solved for on every line of the grid of the others, so let it be the finest. */
  readonly levers: readonly Lever[];
  readonly target: Target;
  /** `ordersOfBaseline` gives those that the plan keeps today. */
  readonly orders?: readonly Order[];
  readonly spared?: readonly Spared[];
  /** Division by income, for what the poorest tenth pays. */
  readonly deciles?: Division | undefined;
  /** Persons to search on; all if absent or fewer. What is shown is then solved again on all. */
  readonly sample?: number;
  /** Answers that are solved again on all claims, the gentlest first; 40 if absent. */
  readonly mostShown?: number;
  /** Runs the sample. */
  readonly executor?: Executor;
}

/** One set of values that meets the target, or comes nearest to it. */
export interface SolvedPoint {
  /** By lever. */
  readonly values: readonly number[];
  readonly amount: number;
  readonly met: boolean;
  /** Limits it breaks, each as a sentence; none where it may be chosen. */
  readonly broken: readonly Issue[];
  readonly tradeOffs: TradeOffs;
  /** Whether another answer is better in one respect and no worse in any. */
  readonly dominated: boolean;
  /** The levers' changes alone. */
  readonly overrides: readonly Override[];
  /** Whether the amount is that of all claims; otherwise it is estimated from the sample. */
  readonly onAllClaims: boolean;
  /** Where the sample's answer was checked: amount of all claims less the sample's estimate, at the sample's values. */
  readonly sampleDifference?: number;
}

export interface Solution {
  readonly levers: readonly PlacedLever[];
  /** Amount to be met, and what it is in the baseline. */
  readonly target: number;
  readonly baseline: number;
  /** Answers within all limits, the gentlest first. */
  readonly points: readonly SolvedPoint[];
  /** Answers that break a limit. */
  readonly broken: readonly SolvedPoint[];
  /** Where nothing within the limits meets the target: what comes nearest within them. */
  readonly nearest?: SolvedPoint;
  readonly issues: readonly Issue[];
  readonly persons: number;
  /** Persons searched on. */
  readonly sampled: number;
  readonly runs: number;
}

export interface SolveProgress {
  readonly stage: 'lines' | 'nearest' | 'check';
  readonly done: number;
  readonly of: number;
}

export const mostLevers = 4;
/** More lines would take minutes even on a sample. */
export const mostLines = 20_000;

/**
 * Every way in which up to four levers meet a target: all levers but the last on their grids, the last solved on its own
 * line by runs of the plan itself. With `atMost` the last lever stays on its grid too and takes the value with the
 * greatest amount allowed; with `equal` it takes any value. Answers within the limits are set apart from those that
 * break one; that none is within them is an answer too.
 *
 * A line takes two or three runs with `atMost`, four to six with `equal`, and one threefold run for what is said beside
 * it. Measured, 289 lines: 1.3 s on 15,000 claims, 8 s on 150,000, and 2 s where those are searched by a sample of 5000
 * persons. Between steps it yields how far it is; dropping it cancels.
 *
 * @throws RangeError for no lever or more than `mostLevers`, and for payments, orders or parts that the plan does not have
 */
export function* solveLevers(session: RowSession, question: LeverQuestion): Generator<SolveProgress, Solution, void> {
  const { period, baseline, target, spared = [], deciles } = question;
  if (question.levers.length < 1 || question.levers.length > mostLevers) throw new RangeError(`solveLevers: one to ${mostLevers} levers; got ${question.levers.length}`);
  const { placed: levers, issues } = placeLevers(session.model, baseline, question.levers);
  const lines = levers.slice(0, -1).reduce((count, { grid }) => count * grid.length, 1);
  const tooMany: readonly Issue[] = lines > mostLines ? [{ code: 'plan/too-many-lines', severity: 'error', place: {}, values: { lines, limit: mostLines } }] : [];
  const refused = [...issues, ...tooMany];
  if (refused.length > 0) return { ...unsolved, levers, issues: refused, persons: session.groups };

  const limits = new LeverLimits(session.model, baseline, levers, question.orders ?? []);
  const settings: TrialSettings = { period, baseline, levers, payer: target.of, spared, deciles };
  const whole = new LeverTrials(session, settings);
  const failed = whole.reference.issues.filter(({ severity }) => severity === 'error');
  if (failed.length > 0) return { ...unsolved, levers, issues: failed, persons: session.groups };

  const sample = question.sample !== undefined && question.sample < session.groups ? samplePersons(session, question.sample, question.executor) : undefined;
  const sampled = sample && new LeverTrials(sample.session, {
    ...settings, spared: sampledParts(spared, sample.division), deciles: deciles && sample.division(deciles),
  }, whole);
  const trials = sampled ?? whole;
  const before = amountOf(whole.reference, target.of);
  const amount = target.amount ?? before + (target.change ?? 0);
  const goal = { is: target.is, amount, tolerance: target.tolerance ?? Math.max(1, 1e-12 * Math.abs(amount)) };

  try {
    const solver = new LineSolver(trials, levers, limits, goal);
    const answer = yield* leverLines(trials, levers, limits, solver);
    const found = withDominated(answer.points.map((point) => ({ ...point, dominated: false, overrides: leverOverrides(levers, point.values), onAllClaims: !sampled })));
    const checked = sampled ? yield* checkedOnAll(whole, levers, limits, goal, solver, found, question.mostShown ?? 40) : found;
    const points = withDominated(checked.filter(({ broken }) => broken.length === 0)).toSorted((a, b) => a.tradeOffs.squares - b.tradeOffs.squares);
    const broken = checked.filter(({ broken: by }) => by.length > 0);
    let nearest: SolvedPoint | undefined;
    if (points.length === 0) {
      const { values } = yield* nearestWithinLimits(trials, levers, limits, goal, answer);
      nearest = { values, met: false, dominated: false, overrides: leverOverrides(levers, values), onAllClaims: true, ...whole.outcome(values) };
    }
    return {
      levers, target: amount, baseline: before, points, broken, ...(nearest && { nearest }),
      issues: [...solver.issues, ...(nearest ? whyNot(nearest, broken, amount) : [])],
      persons: session.groups, sampled: sample?.persons ?? session.groups, runs: whole.runs + (sampled?.runs ?? 0),
    };
  } finally {
    sample?.session.close();
  }
}

const unsolved = { target: 0, baseline: 0, points: [], broken: [], sampled: 0, runs: 0 } as const;

function sampledParts(spared: readonly Spared[], inSample: (division: Division) => Division): readonly Spared[] {
  const known = new Map<Division, Division>();
  return spared.map(({ division, parts }) => {
    const own = known.get(division) ?? inSample(division);
    known.set(division, own);
    return { division: own, parts };
  });
}

function withDominated(points: readonly SolvedPoint[]): readonly SolvedPoint[] {
  const within = points.filter(({ broken }) => broken.length === 0);
  const front = undominated(within.map(({ tradeOffs }) => tradeOffs));
  const kept = new Set(within.filter((_, index) => front[index]));
  return points.map((point) => ({ ...point, dominated: point.broken.length === 0 && !kept.has(point) }));
}

/** That nothing meets the target, and the limits of the answer that would break fewest of them; none where it lies out of the levers' reach. */
function whyNot(nearest: SolvedPoint, broken: readonly SolvedPoint[], target: number): readonly Issue[] {
  const least = broken.toSorted((a, b) => a.broken.length - b.broken.length || a.tradeOffs.squares - b.tradeOffs.squares)[0];
  const values = { target: Math.round(target), nearest: Math.round(nearest.amount), gap: Math.round(Math.abs(nearest.amount - target)) };
  return [{ code: least ? 'plan/target-behind-limits' : 'plan/target-out-of-reach', severity: 'warning', place: {}, values }, ...(least?.broken ?? [])];
}
