import type { Issue } from '../../i18n/issue.ts';
import { readProjects, type ProjectEntry } from '../../scenario/projects.ts';
import { textOf, type World } from '../world.ts';

export const projectsFile = 'models/projects.yaml';

/** The projects the program brings with it. */
export function openProjects(world: World): { readonly projects: readonly ProjectEntry[]; readonly issues: readonly Issue[] } {
  return readProjects(textOf(world, `${world.folder}/${projectsFile}`), projectsFile);
}
