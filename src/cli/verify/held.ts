import type { Issue } from '../../i18n/issue.ts';
import { readModel } from '../../language/read/read-model.ts';
import { hashedModels } from '../../project/hashed-models.ts';
import type { Origin } from '../../project/manifest.ts';
import type { ProjectFile } from '../../project/project-file.ts';
import { recompute, type Recomputed } from '../../project/recompute.ts';
import { resultsOf, type Results } from '../../project/results.ts';
import { verify, type Verification } from '../../project/verify.ts';
import type { ProjectEntry } from '../../scenario/projects.ts';
import { refuseOverride, scenarioText } from '../../scenario/scenario.ts';
import { openData } from '../open/data.ts';
import { digest } from '../open/digest.ts';
import { fileBytes, isIssue } from '../open/files.ts';
import { hasErrors } from '../open/has-errors.ts';
import { modelLibrary, modelPath } from '../open/model-files.ts';
import { bytesDigest } from '../open/project-file.ts';
import { openProjects } from '../open/projects.ts';
import type { World } from '../world.ts';

/** A project file held against the program as it is. */
export interface Held {
  readonly verification: Verification;
  readonly runs: Recomputed;
  readonly results: Results;
  readonly entry: ProjectEntry;
  /** What the results now rest on. */
  readonly origin: Origin;
}

/** Computes a project file again with the present program, models and data. `held` is undefined where that cannot be done. */
export async function heldAgainstPresent({ origin, edits, results: saved }: ProjectFile, file: string, world: World): Promise<{ readonly held: Held | undefined; readonly issues: readonly Issue[] }> {
  const refuse = (issues: readonly Issue[]) => ({ held: undefined, issues });
  const { projects, issues: listed } = openProjects(world);
  const entry = projects.find(({ id }) => id === origin.project);
  if (!entry) return refuse([...listed, { code: 'project-file/unknown-project', severity: 'error', place: { file }, values: { project: origin.project || '–', known: projects.map(({ id }) => id).join(', ') } }]);
  const library = modelLibrary(world);
  const bytes = fileBytes(world, modelPath(world, entry.model));
  if (isIssue(bytes)) return refuse([bytes]);
  const text = edits.modelText ?? new TextDecoder().decode(bytes);
  const { model, issues: modelIssues } = readModel(text, edits.modelText === undefined ? `models/${entry.model}.yaml` : `${file}: model.yaml`, library);
  if (!model) return refuse(modelIssues);
  const data = await openData([`${world.folder}/datasets/${entry.dataset}`], world);
  if (hasErrors(data.issues)) return refuse(data.issues);
  const refused = edits.scenario.set.flatMap((change, index): readonly Issue[] => {
    const refusal = refuseOverride(change, model);
    return refusal ? [{ ...refusal, severity: 'warning', place: { file, path: `scenario.yaml set[${index}]` } }] : [];
  });
  const runs = recompute({ model, tables: data.tables, from: entry.from, to: entry.to, ...(entry.known !== undefined && { known: entry.known }) }, edits);
  const results = { baseline: await resultsOf(runs.baseline, bytesDigest), ...(runs.scenario && { scenario: await resultsOf(runs.scenario, bytesDigest) }) };
  const present = {
    project: entry.id,
    title: entry.title,
    program: { name: 'Hengsuan', version: world.version, sha256: world.programDigest() },
    data: data.sources.map(({ path, sha256 }) => ({ name: path, sha256 })),
    models: await hashedModels(entry.model, text, library, bytesDigest),
    scenario: digest(scenarioText(edits.scenario)),
  };
  const verification = verify({ origin, ...(saved && { results: saved }) }, { origin: present, results });
  return { held: { verification, runs, results, entry, origin: present }, issues: refused };
}
