import type { ProjectEdits } from '../../../project/project-edits.ts';
import type { Edits } from '../../state/edits.ts';

/** What a file and a saved state hold of the edits: all but where they come from, which the states themselves say. */
export function contentOf(edits: ProjectEdits | Edits): ProjectEdits {
  const { line: _line, ...content } = edits as Edits;
  return content;
}
