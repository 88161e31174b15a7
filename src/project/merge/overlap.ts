import { sameValue, type Value, type ValueRecord } from './value.ts';

type Entries = ReadonlyMap<string, Value>;

/**
 * Keys of dated entries that two people changed and that would lay over each other: months in common on one quantity, or
 * on a quantity and one of its elements. A run takes the last in the list's order, which is neither person's choice.
 *
 * @param base the entries from which both went, if any
 * @returns groups of at least two keys, each sorted; a key is in one group at most
 */
export function overlappingGroups(base: Entries | undefined, mine: Entries, theirs: Entries): readonly (readonly string[])[] {
  const changed = (own: Entries, other: Entries): readonly string[] => [...own.keys()].filter((key) => !sameValue(own.get(key), other.get(key)) && !sameValue(own.get(key), base?.get(key)));
  const groups: Set<string>[] = [];
  for (const one of changed(mine, theirs)) {
    for (const other of changed(theirs, mine)) {
      if (one === other || !overlap(mine.get(one) as ValueRecord, theirs.get(other) as ValueRecord)) continue;
      const touched = groups.filter((group) => group.has(one) || group.has(other));
      for (const group of touched) groups.splice(groups.indexOf(group), 1);
      groups.push(new Set([one, other, ...touched.flatMap((group) => [...group])]));
    }
  }
  return groups.map((group) => [...group].sort());
}

/** Without an end an entry holds on; months compare as text. */
function overlap(a: ValueRecord, b: ValueRecord): boolean {
  const [one, other] = [String(a['path'] as string), String(b['path'] as string)];
  const isOneQuantity = one === other || one.startsWith(`${other}.`) || other.startsWith(`${one}.`);
  return isOneQuantity && begins(a) <= ends(b) && begins(b) <= ends(a);
}

const begins = ({ from }: ValueRecord): string => (typeof from === 'string' ? from : '');
const ends = ({ until }: ValueRecord): string => (typeof until === 'string' ? until : '9999-12');
