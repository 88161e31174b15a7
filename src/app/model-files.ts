import type { ModelLibrary } from '../language/read/read-model.ts';
import { readProjects, type ProjectEntry } from '../scenario/projects.ts';
import projectsText from '../../models/projects.yaml?raw';

const first = import.meta.glob<string>(['/models/{budget,economy}/*.yaml', '/models/employee/pool-budget.yaml'], { query: '?raw', import: 'default', eager: true });
const others = import.meta.glob<string>(['/models/{employee,resident}/*.yaml', '!/models/employee/pool-budget.yaml'], { query: '?raw', import: 'default' });

const idOf = (path: string): string => path.slice('/models/'.length, -'.yaml'.length);
const texts = new Map(Object.entries(first).map(([path, text]) => [idOf(path), text]));

/** Ids of the model files that projects can open (`employee/pool-budget`). */
export const projectModels: ReadonlySet<string> = new Set([...Object.keys(first), ...Object.keys(others)].map(idOf));

/** The model files at hand: at first those of the first screen alone, as its script is heavy enough. */
export const modelTexts: ReadonlyMap<string, string> = texts;

export const modelLibrary: ModelLibrary = (id) => texts.get(id);

/** The text of a project's model, fetched where it is not at hand yet. @throws RangeError where there is no such model */
export async function openModelText(id: string): Promise<string> {
  const known = texts.get(id);
  if (known !== undefined) return known;
  const fetched = await others[`/models/${id}.yaml`]?.();
  if (fetched === undefined) throw new RangeError(`openModelText: a model of a project; got ${id}`);
  texts.set(id, fetched);
  return fetched;
}

/** The complete examples that the program brings with it; the first one opens by itself. */
export const projects: readonly ProjectEntry[] = readProjects(projectsText, 'models/projects.yaml').projects;
