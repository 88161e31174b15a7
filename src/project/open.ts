import type { Issue } from '../i18n/issue.ts';
import { usualLimits, type Limits } from './container/limits.ts';
import { readContainer, type Container } from './container/read-container.ts';
import { unpack } from './container/unpack.ts';
import type { BytesDigest } from './digest.ts';
import { readExactJson } from './exact-json.ts';
import { faultIssue, fileIssue } from './fault-issue.ts';
import { readHistory } from './history/history-parts.ts';
import { migrated } from './migrate/migrate.ts';
import { formatVersion, manifestName, readManifest, readVersion, sealName, type Manifest } from './manifest.ts';
import type { Opening } from './opening.ts';
import { readEdits } from './parts/read-edits.ts';
import type { Parts, ProjectEdits } from './project-edits.ts';
import type { ProjectFile } from './project-file.ts';
import { readResults, resultsName, type Results } from './results.ts';
import { textIn } from './text-bytes.ts';

/** Opens the bytes of a project file of any version so far, and checks every part; `name` is what issues call the file. */
export async function openProject(bytes: Uint8Array, name: string, digest: BytesDigest, limits: Limits = usualLimits): Promise<Opening> {
  const old = migrated(bytes, name);
  if (old) return old;
  const container = readContainer(bytes, limits);
  const faults = container.faults.map((fault) => faultIssue(fault, name));
  const refuse = (...issues: readonly Issue[]): Opening => ({ file: undefined, others: {}, issues: [...faults, ...issues] });
  if (container.parts.size === 0) return refuse();
  if (container.faults.some(({ kind }) => kind === 'unsafe-name' || kind === 'twice')) return refuse();

  const sealing = await sealed(container, digest);
  const version = sealing.manifest && readVersion(sealing.manifest);
  if (sealing.isWhole !== false && version && typeof version.version === 'number' && version.version > formatVersion)
    return refuse(fileIssue('newer', 'error', name, { found: version.version, known: formatVersion, program: version.program }));
  const manifest = sealing.manifest && readManifest(sealing.manifest);
  const issues: Issue[] = [...faults];
  if (!sealing.isWhole) {
    // Any other ZIP: nothing in it is ours.
    if (!version && !container.parts.has(sealName) && !container.parts.has('scenario.yaml')) return refuse(fileIssue('foreign', 'error', name));
    issues.push(fileIssue('manifest-damaged', 'error', name, {}, sealing.manifest === undefined || manifest === undefined ? manifestName : sealing.seal ? manifestName : sealName));
  } else if (!manifest) return refuse(fileIssue('part-unreadable', 'error', name, {}, manifestName));

  const checked = await checkParts(container, manifest, digest, name);
  issues.push(...checked.issues);
  const { edits, unreadable } = readEdits(checked.parts);
  const { history, unreadable: lost } = await readHistory(checked.parts, digest);
  const results = resultsIn(checked.parts);
  const unread = [...unreadable, ...(results === null ? [resultsName] : [])];
  issues.push(...unread.map((part) => fileIssue('part-unreadable', 'error', name, {}, part)));
  issues.push(...lost.map((part) => fileIssue('state-lost', 'error', name, {}, part)));
  if (!manifest && !edits.scenario) return { file: undefined, others: {}, issues: [...issues, fileIssue('nothing-left', 'error', name)] };
  return { file: assembleFile(manifest ?? unknownManifest, edits, results ?? undefined, history), others: {}, issues };
}

interface Sealing {
  readonly manifest: Uint8Array | undefined;
  readonly seal: string | undefined;
  /** Whether the manifest is what its seal says; undefined where there is no seal. */
  readonly isWhole: boolean | undefined;
}

async function sealed({ parts }: Container, digest: BytesDigest): Promise<Sealing> {
  const content = (name: string): Uint8Array | undefined => {
    const part = parts.get(name);
    // What is damaged is looked at all the same: it says how much of it is.
    return part && (unpack(part) ?? (part.method === 'stored' ? part.packed : undefined));
  };
  const [manifest, seal] = [content(manifestName), content(sealName)];
  const text = seal && textIn(seal);
  if (manifest === undefined || text === undefined) return { manifest, seal: text, isWhole: manifest && seal === undefined ? undefined : false };
  return { manifest, seal: text, isWhole: text === `${await digest(manifest)}  ${manifestName}\n` };
}

/** Every part held against the manifest; without one, against the container's own check sums. */
async function checkParts({ parts: packed, faults }: Container, manifest: Manifest | undefined, digest: BytesDigest, name: string): Promise<{ readonly parts: Parts; readonly issues: readonly Issue[] }> {
  const parts = new Map<string, Uint8Array>();
  const issues: Issue[] = [];
  const cutOff = new Set(faults.flatMap((fault) => (fault.kind === 'cut-off' || fault.kind === 'packing' ? [fault.part] : [])));
  for (const [part, each] of packed) {
    if (part === manifestName || part === sealName) continue;
    const listed = manifest && Object.hasOwn(manifest.parts, part) ? manifest.parts[part] : undefined;
    const content = unpack(each);
    if (manifest && !listed) issues.push(fileIssue('part-unlisted', 'warning', name, {}, part));
    else if (content === undefined || (listed && (await digest(content)) !== listed.sha256)) issues.push(fileIssue('part-damaged', 'error', name, {}, part));
    else {
      parts.set(part, content);
      if (listed && (await digest(each.packed)) !== listed.packed) issues.push(fileIssue('part-repacked', 'warning', name, {}, part));
    }
  }
  for (const part of Object.keys(manifest?.parts ?? {})) if (!packed.has(part) && !cutOff.has(part)) issues.push(fileIssue('part-missing', 'error', name, {}, part));
  return { parts, issues };
}

/** Null where the part is there and cannot be read. */
function resultsIn(parts: Parts): Results | null | undefined {
  const bytes = parts.get(resultsName);
  if (bytes === undefined) return undefined;
  try {
    return readResults(readExactJson(textIn(bytes) ?? '')) ?? null;
  } catch {
    return null;
  }
}

/** Of a file whose manifest cannot be read: what it was made with is not known, nor of which project. */
const unknownManifest: Manifest = {
  project: '', title: { zh: '', en: '' }, program: { name: '', version: '' }, data: [], models: [], scenario: '', created: '', saved: { time: '' }, parts: {},
};

function assembleFile(manifest: Manifest, edits: Partial<ProjectEdits>, results: Results | undefined, history: ProjectFile['history']): ProjectFile {
  const { created, saved, parts: _parts, ...origin } = manifest;
  // A scenario that is gone is an empty one: everything else the person did is still there.
  const scenario = edits.scenario ?? { id: 'scenario', name: { zh: '我的方案', en: 'My scenario' }, set: [] };
  return { origin, created, saved, edits: { reasons: {}, ...edits, scenario }, ...(results && { results }), history };
}
