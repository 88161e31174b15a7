import type { Issue } from '../../i18n/issue.ts';
import type { LeverLimits } from './lever-limits.ts';
import type { LeverTrials } from './lever-trials.ts';
import type { PlacedLever } from './levers.ts';
import type { LineSolver } from './line-solver.ts';
import type { SolveProgress } from './solve.ts';
import type { LinePoint } from './target-line.ts';
import type { TradeOffs } from './trade-offs.ts';

/** A place on a line that meets the target, with the limits it breaks. */
export interface FoundPoint {
  readonly values: readonly number[];
  readonly amount: number;
  readonly met: boolean;
  readonly broken: readonly Issue[];
  readonly tradeOffs: TradeOffs;
}

export interface LinesAnswer {
  readonly points: readonly FoundPoint[];
  /** Lines on which no limit is broken by the others' values: where each comes nearest within the limits. */
  readonly nearest: readonly { readonly others: readonly number[]; readonly point: LinePoint }[];
}

/** Solves every line of the grid of all levers but the last. */
export function* leverLines(trials: LeverTrials, levers: readonly PlacedLever[], limits: LeverLimits, solver: LineSolver): Generator<SolveProgress, LinesAnswer, void> {
  const grids = levers.slice(0, -1).map(({ grid }) => grid);
  const of = grids.reduce((count, grid) => count * grid.length, 1);
  const points: FoundPoint[] = [];
  const nearest: LinesAnswer['nearest'][number][] = [];
  let guess: number | undefined;
  for (let line = 0; line < of; line++) {
    const others = combination(grids, line);
    const { within, beyond } = solver.solve(others, guess);
    const solved = within?.met ? within : beyond;
    if (within && limits.broken([...others, within.value]).length === 0) nearest.push({ others, point: within });
    if (solved) {
      guess = solved.value;
      const values = [...others, solved.value];
      const { amount, tradeOffs, broken } = trials.outcome(values);
      points.push({ values, amount, met: true, tradeOffs, broken: [...limits.broken(values), ...broken] });
    }
    yield { stage: 'lines', done: line + 1, of };
  }
  return { points, nearest };
}

/** The values of one line, counted so that the last grid turns fastest. */
function combination(grids: readonly (readonly number[])[], line: number): readonly number[] {
  const values: number[] = [];
  let rest = line;
  for (const grid of grids.toReversed()) {
    values.push(grid[rest % grid.length]!);
    rest = Math.floor(rest / grid.length);
  }
  return values.reverse();
}
