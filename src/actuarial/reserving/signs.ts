import { calendarTest } from './calendar-test.ts';
import { correlationTest } from './correlation-test.ts';
import { factorDrift } from './factor-drift.ts';
import { finding, isFaulty, type Finding } from './finding.ts';
import { hindcasts } from './hindcast.ts';
import type { Mack } from './mack.ts';
import { tailCurve } from './tail-curve.ts';
import { latest, type Triangle } from './triangle.ts';

/**
 * Signs that a triangle does not do what the chain ladder supposes, each with its numbers. A `warning` weighs in the verdict, a
 * `note` is told beside it. The limits are conventions of this program, not figures of a paper.
 */
export const limits = {
  /** Developments in which a change of pace is looked for, and the chance of a false alarm in all of them together. */
  earlySteps: 3,
  driftChance: 0.05,
  /** Standard error over reserve: doubtful, and telling little. */
  errorDoubtful: 0.25,
  errorLarge: 0.5,
  /** Root mean square of earlier forecasts' relative misses. */
  missDoubtful: 0.25,
  missLarge: 0.5,
  /** A reserve that hangs on origins of which less than `shareKnown` is known for more than `shareOfReserve`. */
  shareKnown: 0.1,
  shareOfReserve: 0.5,
  /** Part of the reserve from steps that fewer than three origins show. */
  thinShare: 0.1,
  /** Development after the last column, as part of the reserve. */
  tailShare: 0.05,
} as const;

/** Every sign there is, in order of weight. */
export function signs(triangle: Triangle, result: Mack): readonly Finding[] {
  const found = [...misses(triangle), ...pace(triangle), ...calendar(triangle), ...error(result), ...leverage(triangle, result), ...correlation(triangle), ...thin(triangle, result), ...openEnd(triangle, result)];
  const weight = { error: 0, warning: 1, note: 2 };
  return found.sort((one, other) => weight[one.severity] - weight[other.severity]);
}

export const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;
const round = (value: number, digits = 3): number => Number(value.toFixed(digits));

function misses(triangle: Triangle): Finding[] {
  const told = hindcasts(triangle).filter(({ came }) => came > 0);
  if (told.length < 3) return [finding('no-hindcast', 'note', { needed: 3, given: told.length })];
  const miss = Math.sqrt(told.reduce((sum, { expected, came }) => sum + (expected / came - 1) ** 2, 0) / told.length);
  if (miss < limits.missDoubtful) return [];
  const worst = told.reduce((one, other) => (Math.abs(other.expected / other.came - 1) > Math.abs(one.expected / one.came - 1) ? other : one));
  const values = { miss: percent(miss), times: told.length, period: periodName(triangle, worst.knownTo), expected: Math.round(worst.expected), came: Math.round(worst.came) };
  return [finding('hindcast-misses', miss >= limits.missLarge ? 'warning' : 'note', values)];
}

function pace(triangle: Triangle): Finding[] {
  const early = factorDrift(triangle).filter(({ k }) => k < limits.earlySteps);
  return early
    .filter(({ pValue }) => pValue < limits.driftChance / early.length)
    .map(({ k, points, earlier, later, pValue, correlation }) =>
      finding(correlation < 0 ? 'payment-faster' : 'payment-slower', 'warning', { from: k + 1, to: k + 2, points, earlier: round(earlier), later: round(later), chance: percent(pValue) }),
    );
}

function calendar(triangle: Triangle): Finding[] {
  const test = calendarTest(triangle);
  if (isFaulty(test)) return [{ ...test.fault, severity: 'note' }];
  if (!test.effect) return [];
  const { statistic, low, high, worst } = test;
  return [finding('calendar-effect', 'warning', { statistic, low: round(low, 1), high: round(high, 1), period: periodName(triangle, worst.calendar), small: worst.small, large: worst.large })];
}

function correlation(triangle: Triangle): Finding[] {
  const test = correlationTest(triangle);
  if (isFaulty(test)) return [{ ...test.fault, severity: 'note' }];
  if (!test.hint) return [];
  return [finding('factors-correlated', test.effect ? 'warning' : 'note', { statistic: round(test.statistic, 2), half: round(test.half, 2), wide: round(test.wide, 2) })];
}

function error({ total, totalStandardError }: Mack): Finding[] {
  const share = totalStandardError / Math.abs(total);
  if (!(share >= limits.errorDoubtful)) return [];
  return [finding('error-large', share >= limits.errorLarge ? 'warning' : 'note', { share: percent(share), reserve: Math.round(total), error: Math.round(totalStandardError) })];
}

function leverage(triangle: Triangle, { reserve, total, toUltimate }: Mack): Finding[] {
  const young = [...reserve.keys()].filter((i) => 1 / toUltimate[triangle.known[i]! - 1]! < limits.shareKnown);
  const share = young.reduce((sum, i) => sum + reserve[i]!, 0) / total;
  if (young.length === 0 || !(share >= limits.shareOfReserve)) return [];
  const factor = toUltimate[triangle.known[young[0]!]! - 1]!;
  return [finding('reserve-hangs', 'warning', { share: percent(share), count: young.length, origin: triangle.labels[young.at(-1)!]!, known: percent(1 / factor), factor: round(factor, 1) })];
}

function thin(triangle: Triangle, { development, completed, total }: Mack): Finding[] {
  const { developments, known } = triangle;
  let moved = 0;
  const few = [...development.points.keys()].filter((k) => development.points[k]! < 3);
  for (const k of few) {
    for (let i = 0; i < known.length; i++) if (known[i]! <= k + 1) moved += completed[i * developments + k + 1]! - completed[i * developments + k]!;
  }
  const share = moved / total;
  return few.length === 0 || !(share >= limits.thinShare) ? [] : [finding('factors-thin', 'note', { count: few.length, first: few[0]! + 1, share: percent(share) })];
}

function openEnd(triangle: Triangle, { development, ultimate, total, tail }: Mack): Finding[] {
  const complete = triangle.known.filter((count) => count === triangle.developments).length;
  if (tail !== 1) return [];
  const curve = tailCurve(development.factors);
  if (isFaulty(curve)) return [];
  const missing = ultimate.reduce((sum, each) => sum + each, 0) * (curve.tail - 1);
  if (!(missing / total >= limits.tailShare)) return [];
  return [finding('run-off-open', 'note', { developments: triangle.developments, complete, factor: round(development.factors.at(-1)!, 4), tail: round(curve.tail, 4), missing: Math.round(missing), share: percent(missing / total) })];
}

/** The calendar period has the name of the origin that began in it. */
function periodName({ labels }: Triangle, calendarPeriod: number): string {
  const beyond = calendarPeriod - labels.length + 1;
  return beyond <= 0 ? labels[calendarPeriod]! : `${labels.at(-1)}+${beyond}`;
}

/** Whether something has been paid for every origin: without it a factor has nothing to multiply. */
export function startsEmpty(triangle: Triangle): readonly string[] {
  const now = latest(triangle);
  return triangle.labels.filter((_, i) => now[i]! <= 0);
}
