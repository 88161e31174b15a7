import { monthsOf, monthIndex } from '../../language/calendar.ts';
import type { EvaluatedRun } from '../../language/run/evaluate.ts';

export type ShownMark = 'observed' | 'computed' | 'assumed' | 'missing' | 'overridden';

/** How a cell is to look: its mark in the run, or that the scenario itself sets it. */
export function shownMark(run: EvaluatedRun, quantity: string, period: string, element?: string): ShownMark {
  return isOverridden(run, quantity, period, element) ? 'overridden' : run.mark(quantity, period, element);
}

function isOverridden(run: EvaluatedRun, quantity: string, period: string, element = ''): boolean {
  if (run.overrides.length === 0) return false;
  const [first, last] = monthsOf(period);
  return run.overrides.some(
    (placed) =>
      placed.quantity.name === quantity &&
      (placed.element === '' || placed.element === element) &&
      monthIndex(placed.override.from) <= last &&
      (placed.override.until === undefined || first <= monthIndex(placed.override.until)),
  );
}
