import { exp } from '../../actuarial/elementary/exp.ts';
import { log } from '../../actuarial/elementary/log.ts';
import { periodsBetween } from '../calendar.ts';
import type { Axis, Binding, Period } from '../model.ts';
import type { Observation } from './observe.ts';

/**
 * Figures for the periods between those a table gives: on a straight line through them, or on one through their
 * logarithms (then all must be above 0; a straight line stands in where one is not). Each keeps the row of the figure before it.
 */
export function figuresBetween(given: ReadonlyMap<Period, Observation>, between: NonNullable<Binding['between']>, axis: Axis): Map<Period, Observation> {
  const sorted = [...given.keys()].sort();
  const all = new Map<Period, Observation>();
  sorted.forEach((period, index) => {
    const from = given.get(period)!;
    all.set(period, from);
    const next = sorted[index + 1];
    if (next === undefined) return;
    const steps = periodsBetween(period, next, axis);
    const to = given.get(next)!;
    for (const [step, inside] of steps.slice(1, -1).entries()) {
      all.set(inside, { ...from, value: betweenValues(from.value, to.value, (step + 1) / (steps.length - 1), between), between: true });
    }
  });
  return all;
}

function betweenValues(from: number, to: number, share: number, between: NonNullable<Binding['between']>): number {
  if (between === 'log' && from > 0 && to > 0) return from * exp(share * log(to / from));
  return from + (to - from) * share;
}
