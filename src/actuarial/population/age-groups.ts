/**
 * Ages at which groups start, rising from 0; the last group is open. `[0, 1, 5, 10, …, 85]` is an abridged table whose last
 * group is 85 and over, `[0, 1, …, 100]` a table by single ages with 100 and over.
 */
export type AgeStarts = readonly number[];

/** Single ages from 0, the last one open. */
export function singleAges(open: number): AgeStarts {
  return Array.from({ length: open + 1 }, (_, age) => age);
}

/** 0, 1, 5, 10, … with the last group open. */
export function abridgedAges(open: number): AgeStarts {
  return [0, 1, ...fiveYearAges(open).slice(1)];
}

/** 0, 5, 10, … with the last group open. */
export function fiveYearAges(open: number): AgeStarts {
  return Array.from({ length: Math.floor(open / 5) + 1 }, (_, group) => group * 5);
}

/** Years from the start of a group to the next; infinite for the open one. */
export function groupWidth(ages: AgeStarts, group: number): number {
  return group + 1 < ages.length ? ages[group + 1]! - ages[group]! : Infinity;
}
