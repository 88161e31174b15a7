import type { Period } from '../../language/model.ts';
import type { ProjectEntry } from '../../scenario/projects.ts';
import type { CommandLine } from '../command-line.ts';
import type { World } from '../world.ts';
import { dataPath } from './data.ts';
import type { OpenedModel } from './model.ts';

/** The figures a model is run with: what the line names, else the dataset its project ships with. */
export interface Figures {
  readonly names: readonly string[];
  /** The project whose years hold; absent for a model without one, and for figures of one's own. */
  readonly project: ProjectEntry | undefined;
  /** Last period whose figures are used; later ones are kept back. */
  readonly known: Period | undefined;
}

/** Naming the dataset a model ships with is the same as naming none; other data are taken as they are. */
export function figuresOf({ project }: OpenedModel, line: CommandLine, world: World): Figures {
  const asked = line.values('data');
  const cut = line.value('known');
  const shipped = project && `${world.folder}/datasets/${project.dataset}`;
  const isShipped = shipped !== undefined && asked.length === 1 && world.absolute(dataPath(asked[0]!, world)) === world.absolute(shipped);
  if (!project || (asked.length > 0 && !isShipped)) return { names: asked, project: undefined, known: cut };
  return { names: [shipped!], project: cut === undefined ? project : undefined, known: cut ?? project.known };
}
