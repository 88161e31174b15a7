import type { AgeStarts } from './age-groups.ts';

/**
 * Persons from age `from` up to, without, age `to`. Both ages must be starts of groups, or `to` infinite.
 *
 * @throws RangeError where an age lies inside a group
 */
export function personsBetween(ages: AgeStarts, persons: ArrayLike<number>, from: number, to = Infinity): number {
  const first = ages.indexOf(from);
  const end = to === Infinity ? ages.length : ages.indexOf(to);
  if (first < 0 || end < 0) throw new RangeError(`personsBetween: ages at which a group starts; got ${first < 0 ? from : to}`);
  let sum = 0;
  for (let group = first; group < end; group++) sum += persons[group]!;
  return sum;
}

/** Ages between which persons count as of working age: `from` included, `to` not. */
export interface WorkingAges {
  readonly from: number;
  readonly to: number;
}

export interface DependencyRatios {
  /** Younger than working age over working age; so for all three. */
  readonly young: number;
  readonly old: number;
  readonly total: number;
}

/** Persons outside the working ages to one inside; infinite where nobody is. The UN counts 20–64 or 15–64. */
export function dependencyRatios(ages: AgeStarts, persons: ArrayLike<number>, working: WorkingAges): DependencyRatios {
  const inside = personsBetween(ages, persons, working.from, working.to);
  const young = personsBetween(ages, persons, 0, working.from) / inside;
  const old = personsBetween(ages, persons, working.to) / inside;
  return { young, old, total: young + old };
}

/** The age that half of the persons have not reached, evenly spread inside groups; null for no persons, or where it lies in the open group. */
export function medianAge(ages: AgeStarts, persons: ArrayLike<number>): number | null {
  const half = personsBetween(ages, persons, 0) / 2;
  if (!(half > 0)) return null;
  let below = 0;
  for (let group = 0; group + 1 < ages.length; group++) {
    const count = persons[group]!;
    if (below + count >= half) return ages[group]! + ((ages[group + 1]! - ages[group]!) * (half - below)) / count;
    below += count;
  }
  return null;
}
