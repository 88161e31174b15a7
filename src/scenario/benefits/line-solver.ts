import type { Issue } from '../../i18n/issue.ts';
import { slack, type LeverLimits } from './lever-limits.ts';
import type { LeverTrials } from './lever-trials.ts';
import { tidy, type PlacedLever } from './levers.ts';
import { pointByScan, pointOnGrid, pointOnLine, type LinePoint, type LineTarget } from './target-line.ts';

/** What a line has: where it meets the target or comes nearest, inside the last lever's limits and beyond them. */
export interface SolvedLine {
  /** Undefined where the limits leave the last lever no room beside the others' values. */
  readonly within: LinePoint | undefined;
  /** Where the target is met over the lever's whole range but not within its limits. */
  readonly beyond: LinePoint | undefined;
}

/** Solves the last lever beside given values of the others. */
export class LineSolver {
  readonly issues: readonly Issue[];
  private readonly goesOneWay: boolean;
  private readonly rising: boolean;

  /**
   * Looks along three lines at every value of the last lever's grid. Lines on which amounts do not go one way are asked
   * for value by value after that, and the lever is named.
   *
   * @param known a solver over a sample of the same claims, which has looked already
   */
  constructor(private readonly trials: LeverTrials, private readonly levers: readonly PlacedLever[], private readonly limits: LeverLimits, private readonly goal: LineTarget, known?: LineSolver) {
    if (known) {
      this.goesOneWay = known.goesOneWay;
      this.rising = known.rising;
      this.issues = known.issues;
      return;
    }
    const others = levers.slice(0, -1);
    const { grid, called } = levers.at(-1)!;
    const corners = [others.map(({ baseline }) => baseline), others.map((lever) => lever.grid[0]!), others.map((lever) => lever.grid.at(-1)!)];
    const lines = (others.length > 0 ? corners : corners.slice(0, 1)).map((values) => grid.map((value) => trials.amount([...values, value])));
    const moves = lines.flatMap((amounts) => amounts.slice(1).map((amount, index) => ({ change: amount - amounts[index]!, from: grid[index]!, to: grid[index + 1]!, bits: 1e-9 * Math.abs(amount) })));
    const [up, down] = [moves.filter(({ change, bits }) => change > bits), moves.filter(({ change, bits }) => change < -bits)];
    this.rising = up.length >= down.length;
    const against = (this.rising ? down : up).toSorted((a, b) => Math.abs(b.change) - Math.abs(a.change))[0];
    this.goesOneWay = against === undefined;
    const idle = levers.flatMap((lever, at): readonly Issue[] => {
      const moved = at === levers.length - 1 ? moves.length === 0 || up.length + down.length > 0 : lever.grid.length < 2 || this.moves(at);
      return moved ? [] : [{ code: 'plan/lever-idle', severity: 'warning', place: { path: lever.lever.path }, values: { ...lever.called, least: lever.grid[0]!, greatest: lever.grid.at(-1)! } }];
    });
    const twisted: readonly Issue[] = against ? [{ code: 'plan/lever-turns', severity: 'warning', place: { path: levers.at(-1)!.lever.path }, values: { ...called, from: against.from, to: against.to, change: Math.round(Math.abs(against.change)) } }] : [];
    this.issues = [...idle, ...twisted];
  }

  /** @param guess what a line beside gave. */
  solve(others: readonly number[], guess?: number): SolvedLine {
    const last = this.levers.length - 1;
    const { grid } = this.levers[last]!;
    const [least, greatest] = this.limits.room(last, [...others, NaN]);
    const inside = grid.filter((value) => value >= least - slack(least) && value <= greatest + slack(greatest));
    const within = this.goal.is === 'atMost' ? this.onGrid(inside, others, guess) : this.between(Math.max(grid[0]!, least), Math.min(grid.at(-1)!, greatest), others);
    if (within?.met) return { within, beyond: undefined };
    const beyond = this.goal.is === 'atMost' ? this.onGrid(grid, others, guess) : this.between(grid[0]!, grid.at(-1)!, others);
    return { within, beyond: beyond?.met ? beyond : undefined };
  }

  private moves(at: number): boolean {
    const [least, greatest] = [this.levers[at]!.grid[0]!, this.levers[at]!.grid.at(-1)!].map((value) => this.trials.amount(this.levers.map(({ baseline }, index) => (index === at ? value : baseline))));
    return Math.abs(greatest! - least!) > 1e-9 * Math.abs(least!);
  }

  private onGrid(grid: readonly number[], others: readonly number[], guess: number | undefined): LinePoint | undefined {
    if (grid.length === 0) return undefined;
    const amountAt = (index: number) => this.trials.amount([...others, grid[index]!]);
    if (!this.goesOneWay) return pointByScan(grid, amountAt, this.goal.amount);
    const nearest = guess === undefined ? undefined : grid.reduce((best, value, index) => (Math.abs(value - guess) < Math.abs(grid[best]! - guess) ? index : best), 0);
    return pointOnGrid(grid, amountAt, this.goal.amount, this.rising, nearest);
  }

  private between(least: number, greatest: number, others: readonly number[]): LinePoint | undefined {
    if (least > greatest) return undefined;
    return pointOnLine(tidy(least), tidy(greatest), (value) => this.trials.amount([...others, value]), this.goal);
  }
}
