import type { LinesAnswer } from './lever-lines.ts';
import type { LeverLimits } from './lever-limits.ts';
import type { LeverTrials } from './lever-trials.ts';
import { slack } from './lever-limits.ts';
import type { PlacedLever } from './levers.ts';
import type { SolveProgress } from './solve.ts';
import type { LineTarget } from './target-line.ts';

/**
 * What comes nearest to a target without breaking a limit, where nothing within the limits meets it; the baseline
 * itself where every line breaks one. Where spared parts stand in the way of a line, the last lever's values are tried
 * one by one from the nearest on.
 */
export function* nearestWithinLimits(
  trials: LeverTrials, levers: readonly PlacedLever[], limits: LeverLimits, goal: LineTarget, { nearest }: LinesAnswer,
): Generator<SolveProgress, { readonly values: readonly number[]; readonly amount: number }, void> {
  const baseline = levers.map((lever) => lever.baseline);
  let best = { values: baseline, amount: trials.amount(baseline) };
  const gap = (amount: number) => (goal.is === 'atMost' ? Math.max(0, amount - goal.amount) : Math.abs(amount - goal.amount));
  const sorted = nearest.toSorted((a, b) => gap(a.point.amount) - gap(b.point.amount));
  const last = levers.length - 1;
  for (const [done, { others, point }] of sorted.entries()) {
    // No later line comes nearer than this one at its best.
    if (!point.met && gap(point.amount) >= gap(best.amount)) break;
    yield { stage: 'nearest', done, of: sorted.length };
    const [least, greatest] = limits.room(last, [...others, NaN]);
    const room = levers[last]!.grid.filter((value) => value >= least - slack(least) && value <= greatest + slack(greatest));
    const nearestFirst = [point.value, ...room.filter((value) => value !== point.value)].sort((a, b) => Math.abs(a - point.value) - Math.abs(b - point.value));
    for (const value of nearestFirst) {
      const values = [...others, value];
      const { amount, broken } = trials.outcome(values);
      if (broken.length > 0) continue;
      if (gap(amount) < gap(best.amount)) best = { values, amount };
      break;
    }
  }
  return best;
}
