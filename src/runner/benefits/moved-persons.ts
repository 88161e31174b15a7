import { movements } from '../../scenario/benefits/movements.ts';
import type { PlanResult } from '../../scenario/benefits/plan-result.ts';
import type { MovedPersons, Mover } from './questions.ts';

/** Persons named on each side. */
const mostNamed = 12;
const leastChange = 0.005;

/** Who gains and who loses, and those who gain and lose most by name. */
export function movedPersons(baseline: PlanResult, reform: PlanResult, nameOf: (person: number) => string): MovedPersons {
  const { divisions, ...moved } = movements(baseline, reform);
  const mover = (person: number): Mover => ({ person, name: nameOf(person), baseline: baseline.ownByPerson[person]!, reform: reform.ownByPerson[person]! });
  const change = (person: number): number => reform.ownByPerson[person]! - baseline.ownByPerson[person]!;
  const [least, most] = extremes(baseline.ownByPerson.length, change);
  return {
    ...moved,
    divisions: divisions.map(({ division, parts }) => ({ id: division.id, parts })),
    gainersMost: least.map(mover),
    losersMost: most.map(mover),
  };
}

/** Persons with the least changes below zero and the greatest above it, farthest first; of equal ones the first. */
function extremes(count: number, change: (person: number) => number): readonly [readonly number[], readonly number[]] {
  const least: number[] = [];
  const most: number[] = [];
  const put = (list: number[], person: number, size: (person: number) => number): void => {
    if (list.length === mostNamed && size(person) <= size(list.at(-1)!)) return;
    const at = list.findIndex((other) => size(other) < size(person));
    list.splice(at < 0 ? list.length : at, 0, person);
    if (list.length > mostNamed) list.pop();
  };
  for (let person = 0; person < count; person++) {
    const moved = change(person);
    if (moved <= -leastChange) put(least, person, (other) => -change(other));
    else if (moved >= leastChange) put(most, person, change);
  }
  return [least, most];
}
