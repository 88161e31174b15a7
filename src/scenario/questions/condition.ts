import type { Issue } from '../../i18n/issue.ts';
import type { Period } from '../../language/model.ts';
import type { EvaluatedRun } from '../../language/run/evaluate.ts';
import { figureIssue, projectedPeriods, targetIssue, type Figure } from './target.ts';

/** What is asked of a quantity: to lie on one side of a level. */
export interface Condition extends Figure {
  readonly is: 'atLeast' | 'atMost';
  readonly level: number;
  readonly period: Period;
  /** In every projected period up to `period`, or in that one alone. */
  readonly every: boolean;
}

/** Why a run tells nothing about a condition. */
export function conditionIssue(condition: Condition, run: EvaluatedRun): Issue | undefined {
  return figureIssue(condition, run.model) ?? targetIssue(condition, run);
}

/** Periods in which a condition has to hold. */
export function conditionPeriods({ period, every, quantity, element = '' }: Condition, run: EvaluatedRun): readonly Period[] {
  if (!every) return [period];
  return projectedPeriods(run).filter((each) => each <= period && run.value(quantity, each, element) !== undefined);
}

/** By how much a condition holds in the period in which it holds least; below 0 it does not. A period without a number counts as holding. */
export function marginOf({ is, level }: Pick<Condition, 'is' | 'level'>, values: Iterable<number>): number {
  let least = Infinity;
  for (const value of values) {
    const margin = is === 'atLeast' ? value - level : level - value;
    if (margin < least) least = margin;
  }
  return least;
}

/** On how many paths a condition holds. */
export function pathsMeeting({ is, level }: Pick<Condition, 'is' | 'level'>, columns: readonly Float64Array[], paths: number): number {
  const sign = is === 'atLeast' ? 1 : -1;
  const failing = new Uint8Array(paths);
  for (const column of columns) {
    const isSame = column.length === 1;
    if (isSame && !(sign * (column[0]! - level) < 0)) continue;
    for (let path = 0; path < paths; path++) if (sign * (column[isSame ? 0 : path]! - level) < 0) failing[path] = 1;
  }
  return failing.reduce((held, each) => held - each, paths);
}
