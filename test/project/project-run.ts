import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/setup/root.mjs';
import { readModel } from '../../src/language/read/read-model.ts';
import { hashedModels } from '../../src/project/hashed-models.ts';
import type { ProjectEdits } from '../../src/project/project-edits.ts';
import type { ProjectFile } from '../../src/project/project-file.ts';
import { recompute } from '../../src/project/recompute.ts';
import { resultsOf } from '../../src/project/results.ts';
import { folderDigest } from '../../src/cli/open/digest.ts';
import { projects, shippedTables } from '../cli/engine.ts';
import { sha256 } from './digest.ts';

const text = (file: string): string => readFileSync(path.join(root, file), 'utf8');

/** What the workbench would save of a shipped project with these edits. */
export async function projectWith(edits: ProjectEdits, id = 'national-employees'): Promise<ProjectFile> {
  const entry = projects.find((project) => project.id === id)!;
  const model = edits.modelText ?? text(`models/${entry.model}.yaml`);
  const library = (used: string): string => text(`models/${used}.yaml`);
  const { baseline, scenario } = recompute({ model: readModel(model, entry.model, library).model!, tables: shippedTables(entry.dataset), from: entry.from, to: entry.to, ...(entry.known !== undefined && { known: entry.known }) }, edits);
  const descriptor = JSON.parse(text(`datasets/${entry.dataset}/datapackage.json`)) as { readonly resources: readonly { readonly path: string }[] };
  const names = ['datapackage.json', ...descriptor.resources.map((resource) => resource.path)];
  return {
    origin: {
      project: id,
      title: entry.title,
      program: { name: 'Hengsuan', version: (JSON.parse(text('package.json')) as { version: string }).version },
      data: [{ name: `datasets/${entry.dataset}`, sha256: folderDigest(new Map(names.map((name) => [name, text(`datasets/${entry.dataset}/${name}`)]))) }],
      models: await hashedModels(entry.model, model, library, sha256),
      scenario: '',
    },
    created: '2026-11-20T08:00:00Z',
    saved: { time: '2026-11-22T09:30:00Z', by: '张' },
    edits,
    results: { baseline: await resultsOf(baseline, sha256), ...(scenario && { scenario: await resultsOf(scenario, sha256) }) },
    history: [],
  };
}

export const cut: ProjectEdits = {
  scenario: { id: 'scenario', name: { zh: '控费', en: 'Costs' }, set: [{ path: 'control_target', from: '2027-01', value: 0.02 }] },
  reasons: {},
};
