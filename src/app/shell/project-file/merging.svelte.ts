import { SvelteMap } from 'svelte/reactivity';
import type { BytesDigest } from '../../../project/digest.ts';
import { conflictId, type Conflict, type Side } from '../../../project/merge/conflict.ts';
import { mergeFiles, type MergedFiles } from '../../../project/merge/merge-files.ts';
import type { ProjectFile } from '../../../project/project-file.ts';

/** Two people's files on the way to be one: what both changed, and which side is taken. */
export class Merging {
  readonly mine: ProjectFile;
  readonly theirs: ProjectFile;
  readonly conflicts: readonly Conflict[];
  /** Whether the files have a state in common, from which both went. */
  readonly hasBase: boolean;
  private readonly chosen = new SvelteMap<string, Side>();
  private readonly digest: BytesDigest;

  constructor(mine: ProjectFile, theirs: ProjectFile, parted: MergedFiles, digest: BytesDigest) {
    this.mine = mine;
    this.theirs = theirs;
    this.conflicts = parted.conflicts;
    this.hasBase = parted.base !== undefined;
    this.digest = digest;
  }

  side(conflict: Conflict): Side | undefined {
    return this.chosen.get(conflictId(conflict));
  }

  choose(conflict: Conflict, side: Side): void {
    this.chosen.set(conflictId(conflict), side);
  }

  chooseAll(side: Side): void {
    for (const conflict of this.conflicts) this.choose(conflict, side);
  }

  /** Conflicts of which no side is chosen yet. */
  get open(): number {
    return this.conflicts.filter((conflict) => this.side(conflict) === undefined).length;
  }

  merged(): Promise<MergedFiles> {
    return mergeFiles(this.mine, this.theirs, this.digest, this.chosen);
  }
}
