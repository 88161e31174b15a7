import type { Issue } from '../../i18n/issue.ts';
import type { Model } from '../../language/model.ts';
import { nearestText } from '../../actuarial/nearest-text.ts';
import { readModel } from '../../language/read/read-model.ts';
import type { ProjectEntry } from '../../scenario/projects.ts';
import { shownPath, type World } from '../world.ts';
import { fileBytes, isIssue, utf8 } from './files.ts';
import { modelLibrary, modelPath, shippedModels } from './model-files.ts';
import { openProjects } from './projects.ts';

/** A sound model with its file and, where one stands on it, its project. */
export interface OpenedModel {
  readonly model: Model;
  readonly text: string;
  readonly project: ProjectEntry | undefined;
}

export interface ModelOpening {
  /** The file as it is shown; undefined where there is none. */
  readonly file: string | undefined;
  readonly opened: OpenedModel | undefined;
  readonly issues: readonly Issue[];
}

/** Opens what a word of the command line names: a project, a model of the program, or a model file by its path. */
export function openModel(name: string, world: World): ModelOpening {
  const { projects, issues } = openProjects(world);
  if (issues.length > 0) return { file: undefined, opened: undefined, issues };
  const named = projects.find(({ id }) => id === name);
  const path = pathOf(named?.model ?? name, world);
  if (path === undefined) return { file: undefined, opened: undefined, issues: [unknown(name, projects, world)] };
  const file = shownPath(world, path);
  const bytes = fileBytes(world, path);
  if (isIssue(bytes)) return { file, opened: undefined, issues: [bytes] };
  const text = utf8(bytes) ?? new TextDecoder().decode(bytes);
  const reading = readModel(text, file, modelLibrary(world));
  const { model } = reading;
  if (!model) return { file, opened: undefined, issues: reading.issues };
  return {
    file,
    opened: { model, text, project: named ?? projects.find((project) => project.model === model.id) },
    issues: reading.issues,
  };
}

function pathOf(name: string, world: World): string | undefined {
  const own = modelPath(world, name);
  if (!name.startsWith('.') && !name.startsWith('/') && world.kind(own) === 'file') return own;
  return /\.ya?ml$/i.test(name) || world.kind(name) === 'file' ? name : undefined;
}

function unknown(name: string, projects: readonly ProjectEntry[], world: World): Issue {
  const known = [...projects.map(({ id }) => id), ...shippedModels(world)];
  const nearest = nearestText(name, known);
  if (nearest !== undefined) return { code: 'cli/model-misspelt', severity: 'error', place: {}, values: { name, nearest } };
  return { code: 'cli/model-unknown', severity: 'error', place: {}, values: { name, known: known.join(', ') } };
}
