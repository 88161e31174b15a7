import { version } from '../../../../package.json';
import type { BytesDigest } from '../../../project/digest.ts';
import { hashedModels } from '../../../project/hashed-models.ts';
import type { Origin } from '../../../project/manifest.ts';
import { resultsOf, type Results } from '../../../project/results.ts';
import { scenarioText } from '../../../scenario/scenario.ts';
import { modelLibrary } from '../../model-files.ts';
import { programDigest } from '../../program-digest.ts';
import { fingerprint } from '../../state/fingerprint.ts';
import type { Project } from '../../state/project.svelte.ts';

/** What the open project rests on, and what it comes to. */
export interface Snapshot {
  readonly origin: Origin;
  readonly results: Results;
}

export async function snapshotOf(project: Project, digest: BytesDigest): Promise<Snapshot> {
  const { entry, edits, shippedDataset, shippedText } = project;
  return {
    origin: {
      project: entry.id,
      title: entry.title,
      program: { name: 'Hengsuan', version, sha256: programDigest },
      data: [{ name: `datasets/${shippedDataset.name}`, sha256: shippedDataset.fingerprint }],
      models: await hashedModels(entry.model, edits.modelText ?? shippedText, modelLibrary, digest),
      scenario: await fingerprint(scenarioText(edits.scenario)),
    },
    results: { baseline: await resultsOf(project.baseline, digest), ...(project.changed && { scenario: await resultsOf(project.scenarioRun, digest) }) },
  };
}
