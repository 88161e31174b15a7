import type { BytesDigest } from '../digest.ts';
import { commonState, mergedHistories, stateOf, withState, type SavedState } from '../history/saved-state.ts';
import { readEdits } from '../parts/read-edits.ts';
import type { ProjectEdits } from '../project-edits.ts';
import type { ProjectFile } from '../project-file.ts';
import type { Side } from './conflict.ts';
import { mergeEdits, type Merge } from './merge-edits.ts';

/** Two people's files as one; the results are to be worked out anew. */
export interface MergedFiles extends Merge<ProjectEdits> {
  /** Both histories and, at their end, both files as they were before. */
  readonly history: readonly SavedState[];
  /** The edits from which both went; undefined where the files have no state in common. */
  readonly base: ProjectEdits | undefined;
}

/**
 * Merges two files of one project. Without a `base` the newest state that is in both histories is where their work parted.
 * Nothing is lost: what either file was stands in the history.
 */
export async function mergeFiles(mine: ProjectFile, theirs: ProjectFile, digest: BytesDigest, chosen?: ReadonlyMap<string, Side>, base?: ProjectEdits): Promise<MergedFiles> {
  const [own, other] = await Promise.all([mine, theirs].map(async ({ edits, saved, history }) => withState(history, await stateOf(edits, saved, digest)))) as [readonly SavedState[], readonly SavedState[]];
  const parted = base ?? editsOf(commonState(own, other));
  const merge = mergeEdits<ProjectEdits>(parted, mine.edits, theirs.edits, chosen);
  return { ...merge, base: parted, history: mergedHistories(own, other) };
}

/** The edits of a saved state; undefined where it is none or cannot be read. */
export function editsOf(state: SavedState | undefined): ProjectEdits | undefined {
  const { scenario, ...edits } = state ? readEdits(state.parts).edits : {};
  return scenario && { reasons: {}, ...edits, scenario };
}
