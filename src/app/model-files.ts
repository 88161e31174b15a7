import type { ModelLibrary } from '../language/read/read-model.ts';
import { readProjects, type ProjectEntry } from '../scenario/projects.ts';
import projectsText from '../../models/projects.yaml?raw';

const texts = import.meta.glob<string>('/models/{budget,economy,employee,resident}/**/*.yaml', { query: '?raw', import: 'default', eager: true });

/** The model files that projects open, by id (`employee/pool-budget`): all that the first screen needs. */
export const modelTexts: ReadonlyMap<string, string> = new Map(
  Object.entries(texts).map(([path, text]) => [path.slice('/models/'.length, -'.yaml'.length), text]),
);

export const modelLibrary: ModelLibrary = (id) => modelTexts.get(id);

/** The complete examples that the program brings with it; the first one opens by itself. */
export const projects: readonly ProjectEntry[] = readProjects(projectsText, 'models/projects.yaml').projects;
