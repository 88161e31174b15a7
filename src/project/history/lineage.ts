import type { SavedState } from './saved-state.ts';

/** A file's present state and the states before it. */
export interface Line {
  readonly history: readonly SavedState[];
  /** Digest of the present state. */
  readonly head: string;
}

/**
 * The newest state that two lines of work both came from. A state that merely stands in both histories, because somebody opened
 * the other's file to look, is none: what it was made from is followed back on both sides.
 */
export function commonState(one: Line, other: Line): SavedState | undefined {
  const theirs = ancestors(other);
  const common = [...ancestors(one)].filter((digest) => theirs.has(digest));
  const states = new Map([...other.history, ...one.history].map((state) => [state.digest, state]));
  // A state that another common one came from is older than that.
  const older = new Set(common.flatMap((digest) => [...ancestors({ history: [...one.history, ...other.history], head: digest })].slice(1)));
  return common
    .filter((digest) => !older.has(digest))
    .flatMap((digest) => states.get(digest) ?? [])
    .sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : a.digest < b.digest ? -1 : 1))
    .at(-1);
}

/** The head and every state that it came from, nearest first. */
function ancestors({ history, head }: Line): ReadonlySet<string> {
  const from = new Map<string, string[]>();
  for (const state of history) from.set(state.digest, [...(from.get(state.digest) ?? []), ...(state.from ?? [])]);
  const found = new Set([head]);
  // A set takes what is added while it is gone through.
  for (const digest of found) for (const before of from.get(digest) ?? []) found.add(before);
  return found;
}
