import type { ProjectEdits } from '../project-edits.ts';
import { grainsOf, type Path } from './grain.ts';
import { sameValue, type Value } from './value.ts';

/** One thing that is otherwise in one state than in another. An absent side does not have it. */
export interface Difference {
  readonly path: Path;
  readonly was: Value | undefined;
  readonly is: Value | undefined;
}

/** What differs between two states of the edits, as fine as a merge takes them apart. */
export function differences(was: ProjectEdits, is: ProjectEdits): readonly Difference[] {
  const found: Difference[] = [];
  const visit = (path: Path, before: Value | undefined, after: Value | undefined): void => {
    if (sameValue(before, after)) return;
    const isLog = path.length === 2 && path[0] === 'cases';
    // What is new or gone as a whole is told entry by entry where it has entries.
    const grains = isLog || (before === undefined && after === undefined) ? undefined : grainsOf(path, [before, after], sameValue);
    const names = grains ? [...new Set(grains.sides.flatMap((side) => [...side.keys()]))] : [];
    if (!grains || names.length === 0) return void found.push({ path, was: before, is: after });
    const [one, other] = grains.sides as [ReadonlyMap<string, Value>, ReadonlyMap<string, Value>];
    const count = found.length;
    for (const name of names) visit([...path, name], one.get(name), other.get(name));
    // The same entries in another order.
    if (found.length === count) found.push({ path, was: before, is: after });
  };
  visit([], was as unknown as Value, is as unknown as Value);
  return found;
}
