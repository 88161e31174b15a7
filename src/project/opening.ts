import type { Issue } from '../i18n/issue.ts';
import type { ProjectEdits } from './project-edits.ts';
import type { ProjectFile } from './project-file.ts';

/** What opening a file gives. */
export interface Opening {
  /**
   * What can be used: all of it where `issues` has no error; what is left where parts are damaged. Undefined where it is no
   * project file, or one this program cannot read, or nothing is left that would be worth opening. Where even the manifest
   * is gone the origin names no project.
   */
  readonly file: ProjectFile | undefined;
  /** Edits of other projects that an old file holds beside, by project. */
  readonly others: Readonly<Record<string, ProjectEdits>>;
  readonly issues: readonly Issue[];
}
