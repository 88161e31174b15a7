import type { Executor } from '../../language/kernel.ts';
import type { RowInputs, RowNumbers } from '../../language/run/row-inputs.ts';
import { sessionOver, type RowSession } from '../../language/run/row-session.ts';
import type { Division } from './divisions.ts';

/** Some persons of a session with all their claims. */
export interface PersonSample {
  readonly session: RowSession;
  readonly persons: number;
  /** Of how many. */
  readonly of: number;
  /** The same division of the sample's claims and persons. */
  division(division: Division): Division;
}

/**
 * Persons taken evenly from the session's order, each with all claims. A table that is sorted by anything that matters
 * is so sampled in proportion.
 *
 * @throws RangeError where the axis names no group, or for less than one person
 */
export function samplePersons(session: RowSession, persons: number, executor?: Executor): PersonSample {
  const { groups, inputs } = session;
  const { groupStarts } = inputs;
  if (!groupStarts || !(persons >= 1)) throw new RangeError(`samplePersons: at least one person of a model whose row axis names a group; got ${persons}`);
  const taken = Math.min(groups, Math.floor(persons));
  const chosen = Uint32Array.from({ length: taken }, (_, index) => Math.floor(((index + 0.5) * groups) / taken));
  const starts = new Uint32Array(taken + 1);
  chosen.forEach((group, index) => (starts[index + 1] = starts[index]! + groupStarts[group + 1]! - groupStarts[group]!));
  const positions = new Uint32Array(starts[taken]!);
  chosen.forEach((group, index) => {
    for (let at = starts[index]!; at < starts[index + 1]!; at++) positions[at] = groupStarts[group]! + at - starts[index]!;
  });
  const sampled: RowInputs = {
    ...inputs,
    count: positions.length,
    rows: gather(inputs.rows, positions),
    numbers: new Map([...inputs.numbers].map(([name, numbers]) => [name, gather(numbers, positions)])),
    groupStarts: starts,
  };
  return {
    session: sessionOver(session.model, sampled, executor), persons: taken, of: groups,
    division: (division) => ({
      ...division,
      rows: { ...division.rows, codes: gather(division.rows.codes, positions) },
      ...(division.persons && { persons: gather(division.persons, chosen) }),
    }),
  };
}

function gather<Numbers extends RowNumbers>(numbers: Numbers, positions: Uint32Array): Numbers {
  const gathered = new (numbers.constructor as new (length: number) => Numbers)(positions.length);
  for (let at = 0; at < positions.length; at++) gathered[at] = numbers[positions[at]!]!;
  return gathered;
}
