import type { Issue } from '../../i18n/issue.ts';
import { usualLimits } from '../../project/container/limits.ts';
import { readContainer } from '../../project/container/read-container.ts';
import { unpack } from '../../project/container/unpack.ts';
import { manifestName, readManifest } from '../../project/manifest.ts';
import { digest } from './digest.ts';
import { isProjectFile } from './project-file.ts';

const part = 'scenario.yaml';

/** The text of a scenario file, or that of the scenario in a project file, whose other parts are left alone. */
export function scenarioTextIn(bytes: Uint8Array, file: string): string | Issue {
  if (!isProjectFile(file)) return new TextDecoder().decode(bytes);
  const { parts } = readContainer(bytes, usualLimits);
  const content = (name: string): Uint8Array | undefined => {
    const packed = parts.get(name);
    return packed && unpack(packed);
  };
  const manifest = content(manifestName);
  const listed = manifest && readManifest(manifest)?.parts[part];
  if (!listed) return { code: 'project-file/foreign', severity: 'error', place: { file }, values: {} };
  const scenario = content(part);
  if (scenario === undefined || digest(scenario) !== listed.sha256) return { code: 'project-file/part-damaged', severity: 'error', place: { file, path: part }, values: { part } };
  return new TextDecoder().decode(scenario);
}
