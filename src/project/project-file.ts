import type { Origin, Saving } from './manifest.ts';
import type { ProjectEdits } from './project-edits.ts';
import type { SavedState } from './history/saved-state.ts';
import type { Results } from './results.ts';

/** A project as it is saved and opened. */
export interface ProjectFile<Edits extends ProjectEdits = ProjectEdits> {
  readonly origin: Origin;
  /** ISO text. */
  readonly created: string;
  readonly saved: Saving;
  readonly edits: Edits;
  readonly results?: Results;
  /** Oldest first. */
  readonly history: readonly SavedState[];
}

/** The ending of a project file's name. */
export const projectEnding = '.hengsuan';
