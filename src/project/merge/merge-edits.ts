import type { ProjectEdits } from '../project-edits.ts';
import { conflictId, type Conflict, type Side } from './conflict.ts';
import { grainsOf, isDated, type Path } from './grain.ts';
import { mergedOrder } from './merged-order.ts';
import { overlappingGroups } from './overlap.ts';
import { isRecord, namesOf, own, sameValue, type Value, type ValueRecord } from './value.ts';

export interface Merge<Edits> {
  /** Both people's work; of a conflict the side that was chosen, mine where none was. */
  readonly edits: Edits;
  readonly conflicts: readonly Conflict[];
}

/**
 * Two people's edits as one. With a `base`, the edits from which both went, what one of them left alone is as the other has
 * it, also where the other took it away. Without one nothing is taken away, and whatever both have otherwise is a conflict.
 *
 * Logs of reviews only grow: the longer copy stands where it continues the other, whatever the base.
 *
 * @param chosen sides by `conflictId`
 */
export function mergeEdits<Edits extends ProjectEdits>(base: Edits | undefined, mine: Edits, theirs: Edits, chosen: ReadonlyMap<string, Side> = new Map()): Merge<Edits> {
  const merging = new Merging(base !== undefined, chosen);
  const [b, m, t] = [base, mine, theirs].map((edits) => withoutCases(edits)) as [ValueRecord | undefined, ValueRecord, ValueRecord];
  const merged = merging.value([], b, m, t) as unknown as Edits;
  const cases = merging.cases(mine.cases, theirs.cases);
  return { edits: { ...merged, ...(cases && { cases }) }, conflicts: merging.conflicts };
}

function withoutCases(edits: ProjectEdits | undefined): ValueRecord | undefined {
  if (edits === undefined) return undefined;
  const { cases: _cases, ...rest } = edits;
  return rest as unknown as ValueRecord;
}

class Merging {
  readonly conflicts: Conflict[] = [];
  private readonly hasBase: boolean;
  private readonly chosen: ReadonlyMap<string, Side>;

  constructor(hasBase: boolean, chosen: ReadonlyMap<string, Side>) {
    this.hasBase = hasBase;
    this.chosen = chosen;
  }

  value(path: Path, base: Value | undefined, mine: Value | undefined, theirs: Value | undefined): Value | undefined {
    if (sameValue(mine, theirs)) return mine;
    if (this.hasBase && sameValue(base, mine)) return theirs;
    if (this.hasBase && sameValue(base, theirs)) return mine;
    // Nothing in it and not there at all are two words for one thing.
    if (mine === undefined && (!this.hasBase || isEmpty(theirs))) return theirs;
    if (theirs === undefined && (!this.hasBase || isEmpty(mine))) return mine;
    return (mine !== undefined && theirs !== undefined && this.inside(path, base, mine, theirs)) || this.conflict({ path, kind: 'value', base, mine, theirs });
  }

  /** Entry by entry; undefined where the value is one whole. */
  private inside(path: Path, base: Value | undefined, mine: Value, theirs: Value): Value | undefined {
    const grains = grainsOf(path, [mine, theirs], sameValue);
    if (!grains) return undefined;
    const before = base === undefined ? undefined : grainsOf(path, [base, mine], sameValue);
    const was = before?.kind === grains.kind ? before.sides[0]! : undefined;
    const [one, other] = grains.sides as [ReadonlyMap<string, Value>, ReadonlyMap<string, Value>];
    const groups = grains.kind === 'list' && isDated(path) ? overlappingGroups(was, one, other) : [];
    const sides = new Map<readonly string[], Side>();
    const kept = new Map<string, Value>();
    for (const key of [...new Set([...one.keys(), ...other.keys(), ...(was?.keys() ?? [])])].sort()) {
      const group = groups.find((keys) => keys.includes(key));
      if (group && !sides.has(group)) sides.set(group, this.overlap(path, group, was, one, other));
      const value = group ? { mine: one, theirs: other }[sides.get(group)!].get(key) : this.value([...path, key], was?.get(key), one.get(key), other.get(key));
      if (value !== undefined) kept.set(key, value);
    }
    if (grains.kind === 'record') return Object.fromEntries(kept);
    const order = mergedOrder(new Set(kept.keys()), was && [...was.keys()], [...one.keys()], [...other.keys()]);
    return order.map((key) => kept.get(key)!);
  }

  cases(mine: ProjectEdits['cases'], theirs: ProjectEdits['cases']): ProjectEdits['cases'] {
    if (mine === undefined || theirs === undefined) return mine ?? theirs;
    const [one, other] = [mine, theirs] as unknown as [ValueRecord, ValueRecord];
    const merged = namesOf([one, other]).map((key) => [key, this.log(key, own(one, key) as readonly Value[] | undefined, own(other, key) as readonly Value[] | undefined)]);
    return Object.fromEntries(merged) as ProjectEdits['cases'];
  }

  private log(key: string, mine: readonly Value[] | undefined, theirs: readonly Value[] | undefined): Value | undefined {
    if (mine === undefined || theirs === undefined) return mine ?? theirs;
    const [longer, shorter] = theirs.length > mine.length ? [theirs, mine] : [mine, theirs];
    const parting = shorter.findIndex((entry, at) => !sameValue(entry, longer[at]));
    return parting < 0 ? longer : this.conflict({ path: ['cases', key], kind: 'log', base: shorter.slice(0, parting), mine, theirs });
  }

  /** Entries that lie over each other are one person's or the other's together. */
  private overlap(path: Path, keys: readonly string[], base: ReadonlyMap<string, Value> | undefined, mine: ReadonlyMap<string, Value>, theirs: ReadonlyMap<string, Value>): Side {
    const entries = (of: ReadonlyMap<string, Value> | undefined): readonly Value[] => keys.flatMap((key) => of?.get(key) ?? []);
    const before = entries(base);
    return this.sideOf({ path: [...path, keys[0]!], kind: 'overlap', base: before.length > 0 ? before : undefined, mine: entries(mine), theirs: entries(theirs) });
  }

  private conflict(conflict: Conflict): Value | undefined {
    return conflict[this.sideOf(conflict)];
  }

  private sideOf(conflict: Conflict): Side {
    this.conflicts.push(conflict);
    return this.chosen.get(conflictId(conflict)) ?? 'mine';
  }
}

function isEmpty(value: Value | undefined): boolean {
  return isRecord(value) ? Object.keys(value).length === 0 : Array.isArray(value) && value.length === 0;
}
