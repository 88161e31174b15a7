import type { LeverLimits } from './lever-limits.ts';
import type { LeverTrials } from './lever-trials.ts';
import { leverOverrides, type PlacedLever } from './levers.ts';
import { LineSolver } from './line-solver.ts';
import type { SolvedPoint, SolveProgress } from './solve.ts';
import type { LineTarget } from './target-line.ts';

/**
 * Solves a sample's undominated answers again on all claims, the gentlest first: each says how far the sample was off,
 * and meets the target on all claims or is dropped. Answers that are not checked stay, as estimates of the sample.
 */
export function* checkedOnAll(
  whole: LeverTrials, levers: readonly PlacedLever[], limits: LeverLimits, goal: LineTarget, sampled: LineSolver, found: readonly SolvedPoint[], mostShown: number,
): Generator<SolveProgress, readonly SolvedPoint[], void> {
  const within = found.filter(({ broken, dominated }) => broken.length === 0 && !dominated);
  const shown = new Set(within.toSorted((a, b) => a.tradeOffs.squares - b.tradeOffs.squares).slice(0, mostShown));
  const solver = new LineSolver(whole, levers, limits, goal, sampled);
  const checked: SolvedPoint[] = [];
  for (const point of shown) {
    yield { stage: 'check', done: checked.length, of: shown.size };
    const { within: inside, beyond } = solver.solve(point.values.slice(0, -1), point.values.at(-1));
    const solved = inside?.met ? inside : beyond;
    if (!solved) continue;
    const values = [...point.values.slice(0, -1), solved.value];
    const { amount, tradeOffs, broken } = whole.outcome(values);
    checked.push({
      ...point, values, amount, tradeOffs, overrides: leverOverrides(levers, values), onAllClaims: true,
      broken: [...limits.broken(values), ...broken], sampleDifference: whole.amount(point.values) - point.amount,
    });
  }
  return [...checked, ...found.filter((point) => !shown.has(point))];
}
