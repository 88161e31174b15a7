import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/setup/root.mjs';
import { evaluator, type EvaluatedRun } from '../../src/language/run/evaluate.ts';
import type { SourceTables } from '../../src/language/model.ts';
import { readModel } from '../../src/language/read/read-model.ts';
import type { Override } from '../../src/language/override.ts';
import { asKnownAt } from '../../src/scenario/as-known-at.ts';
import { readProjects, type ProjectEntry } from '../../src/scenario/projects.ts';
import { readDataPackage } from '../../src/tables/data-package.ts';

const text = (file: string): string => readFileSync(path.join(root, file), 'utf8');

export const projects: readonly ProjectEntry[] = readProjects(text('models/projects.yaml'), 'models/projects.yaml').projects;

/** A shipped dataset read straight through `src/tables`, as the workbench reads it. */
export function shippedTables(dataset: string): SourceTables {
  const descriptor = JSON.parse(text(`datasets/${dataset}/datapackage.json`)) as { resources: { path: string }[] };
  const files = Object.fromEntries(descriptor.resources.map((resource) => [resource.path, text(`datasets/${dataset}/${resource.path}`)]));
  return readDataPackage(descriptor, files).tables;
}

/** The engine's own run of a project, without any code of the command line. */
export function engineRun(project: ProjectEntry, overrides: readonly Override[] = []): EvaluatedRun {
  const { model } = readModel(text(`models/${project.model}.yaml`), `models/${project.model}.yaml`, (id) => text(`models/${id}.yaml`));
  const tables = shippedTables(project.dataset);
  const known = project.known === undefined ? tables : asKnownAt(tables, project.known);
  return evaluator(model!, known).run({ from: project.from, to: project.to, overrides: [...project.overrides, ...overrides] });
}
