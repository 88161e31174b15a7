import type { BytesDigest } from '../digest.ts';
import { commonState, type Line } from '../history/lineage.ts';
import { mergedHistories, stateOf, withState, type SavedState } from '../history/saved-state.ts';
import { readEdits } from '../parts/read-edits.ts';
import type { ProjectEdits } from '../project-edits.ts';
import type { ProjectFile } from '../project-file.ts';
import type { Side } from './conflict.ts';
import { mergeEdits, type Merge } from './merge-edits.ts';

/** Two people's files as one; the results are to be worked out anew. */
export interface MergedFiles extends Merge<ProjectEdits> {
  /** Both histories and, at their end, both files as they were before. */
  readonly history: readonly SavedState[];
  /** Digests of both files' present states: what the merged state comes from. */
  readonly heads: readonly [string, string];
  /** The edits from which both went; undefined where the files have no state in common. */
  readonly base: ProjectEdits | undefined;
}

/**
 * Merges two files of one project. Without a `base` the newest state that both came from is where their work parted.
 * Nothing is lost: what either file was stands in the history.
 */
export async function mergeFiles(mine: ProjectFile, theirs: ProjectFile, digest: BytesDigest, chosen?: ReadonlyMap<string, Side>, base?: ProjectEdits): Promise<MergedFiles> {
  const [own, other] = await Promise.all([mine, theirs].map((file) => lineOf(file, digest))) as [Line, Line];
  const parted = base ?? editsOf(commonState(own, other));
  const merge = mergeEdits<ProjectEdits>(parted, mine.edits, theirs.edits, chosen);
  return { ...merge, base: parted, history: mergedHistories(own.history, other.history), heads: [own.head, other.head] };
}

async function lineOf({ edits, saved, history }: ProjectFile, digest: BytesDigest): Promise<Line> {
  const state = await stateOf(edits, saved, digest);
  return { history: withState(history, state), head: state.digest };
}

/** The edits of a saved state; undefined where it is none or cannot be read. */
export function editsOf(state: SavedState | undefined): ProjectEdits | undefined {
  const { scenario, ...edits } = state ? readEdits(state.parts).edits : {};
  return scenario && { reasons: {}, ...edits, scenario };
}
