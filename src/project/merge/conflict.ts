import type { Path } from './grain.ts';
import type { Value } from './value.ts';

export type Side = 'mine' | 'theirs';

/** Something that two people changed, each in another way. An absent side took it away, or never had it. */
export interface Conflict {
  readonly path: Path;
  /**
   * `log`: copies of a review's log that went different ways. `overlap`: entries with months in common on one quantity; the
   * sides are lists of each person's, the path is that of the first.
   */
  readonly kind: 'value' | 'log' | 'overlap';
  readonly base: Value | undefined;
  readonly mine: Value | undefined;
  readonly theirs: Value | undefined;
}

/** One text for the place of a conflict, for keeping what was chosen. */
export function conflictId({ path }: Pick<Conflict, 'path'>): string {
  return JSON.stringify(path);
}
