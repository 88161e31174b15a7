import type { BytesDigest } from '../digest.ts';
import type { Saving } from '../manifest.ts';
import { editsParts } from '../parts/edits-parts.ts';
import type { Parts, ProjectEdits } from '../project-edits.ts';
import { bytesOf } from '../text-bytes.ts';

/** The edits as they were at a moment, with what they were called then. */
export interface SavedState extends Saving {
  readonly name?: string;
  /** The same for the same edits, whatever the time. */
  readonly digest: string;
  readonly parts: Parts;
  /** Digests of the states it was made from: one, or two where it was merged; none where that is not known. */
  readonly from?: readonly string[];
}

/** The edits as a state that can be kept. */
export async function stateOf(edits: ProjectEdits, saving: Saving & Pick<SavedState, 'name' | 'from'>, digest: BytesDigest): Promise<SavedState> {
  const parts = editsParts(edits);
  return { ...saving, digest: await partsDigest(parts, digest), parts };
}

/** One digest of many parts: of the list that `sha256sum` would write of them. */
export async function partsDigest(parts: Parts, digest: BytesDigest): Promise<string> {
  const names = [...parts.keys()].sort();
  const lines = await Promise.all(names.map(async (name) => `${await digest(parts.get(name)!)}  ${name}\n`));
  return digest(bytesOf(lines.join('')));
}

/** The states with one more, newest last. A state that is there already is not kept twice; it takes the later note, and keeps its name. */
export function withState(history: readonly SavedState[], state: SavedState): readonly SavedState[] {
  const at = history.findIndex(({ digest }) => digest === state.digest);
  if (at < 0) return [...history, state];
  const known = history[at]!;
  const [name, note] = [known.name ?? state.name, state.note ?? known.note];
  return history.with(at, { ...known, ...(name !== undefined && { name }), ...(note !== undefined && { note }) });
}

/** Two histories as one, by time; a state that both have stands once, as the first has it. */
export function mergedHistories(one: readonly SavedState[], other: readonly SavedState[]): readonly SavedState[] {
  const known = new Map<string, SavedState>();
  for (const state of [...one, ...other]) if (!known.has(state.digest)) known.set(state.digest, state);
  return [...known.values()].sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : a.digest < b.digest ? -1 : a.digest > b.digest ? 1 : 0));
}
