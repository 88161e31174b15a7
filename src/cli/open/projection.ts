import type { Issue } from '../../i18n/issue.ts';
import { readProjections, type ProjectionEntry } from '../../scenario/projections.ts';
import type { CommandLine } from '../command-line.ts';
import { textOf, type World } from '../world.ts';
import { lineWith } from './line-with.ts';
import { openModel, type ModelOpening } from './model.ts';

const projectionsFile = 'models/projections.yaml';

export interface ProjectionOpening {
  readonly opening: ModelOpening;
  /** The shipped projection that is named or stands on the model; its uncertainty counts where none is given. */
  readonly projection: ProjectionEntry | undefined;
  /** With the projection's datasets and horizon, where the line names none. */
  readonly line: CommandLine;
}

/** Opens what a line projects: a shipped projection by its id, or a model, a project or a file as everywhere. */
export function openProjection(line: CommandLine, world: World): ProjectionOpening | { readonly issues: readonly Issue[] } {
  const { projections, issues } = readProjections(textOf(world, `${world.folder}/${projectionsFile}`), projectionsFile);
  if (issues.length > 0) return { issues };
  const name = line.arguments[0]!;
  const named = projections.find(({ id }) => id === name);
  const opening = openModel(named?.model ?? name, world);
  const projection = named ?? projections.find(({ model }) => model === opening.opened?.model.id);
  if (!projection || line.has('data')) return { opening, projection, line };
  return { opening, projection, line: lineWith(line, { data: projection.datasets, ...(!line.has('to') && { to: [projection.to] }) }) };
}
