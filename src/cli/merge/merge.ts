import type { Issue } from '../../i18n/issue.ts';
import { stateOf, withState } from '../../project/history/saved-state.ts';
import { conflictId, type Conflict, type Side } from '../../project/merge/conflict.ts';
import { mergeFiles, type MergedFiles } from '../../project/merge/merge-files.ts';
import type { ProjectFile } from '../../project/project-file.ts';
import { saveProject } from '../../project/save.ts';
import type { CommandLine } from '../command-line.ts';
import { hasErrors } from '../open/has-errors.ts';
import { bytesDigest, openProjectFile } from '../open/project-file.ts';
import type { Outcome } from '../outcome.ts';
import { refusal } from '../refusal.ts';
import { issueLinesText } from '../text/issue-lines.ts';
import { jsonText } from '../text/json-text.ts';
import { heldAgainstPresent, type Held } from '../verify/held.ts';
import { shownPath, type World } from '../world.ts';
import { usage } from '../wrong-usage.ts';
import { mergeJson, mergeLines } from './merge-output.ts';
import { writeProject } from './write-project.ts';

/**
 * `hengsuan merge MINE THEIRS`: two officers' files as one. Ends with 1 where both changed one thing and neither side is
 * preferred: the conflicts are listed and nothing is written.
 */
export async function merge(line: CommandLine, world: World): Promise<Outcome> {
  const prefer = preferred(line.value('prefer'));
  const [mine, theirs, base] = await opened([line.arguments[0]!, line.arguments[1]!, ...(line.has('base') ? [line.value('base')!] : [])], world);
  const broken = [mine!, theirs!, ...(base ? [base] : [])].flatMap(({ file, issues }) => (file && !hasErrors(issues) ? [] : issues));
  if (broken.length > 0 || !mine?.file || !theirs?.file) return refusal(broken, line.locale);
  const other = otherProject(mine.file, theirs.file, base?.file, line, world);
  if (other) return refusal([other], line.locale);

  const parted = await mergeFiles(mine.file, theirs.file, bytesDigest, undefined, base?.file?.edits);
  const merged = prefer === undefined ? parted : await mergeFiles(mine.file, theirs.file, bytesDigest, all(parted.conflicts, prefer), base?.file?.edits);
  const isSettled = merged.conflicts.length === 0 || prefer !== undefined;
  const { held, issues } = await heldAgainstPresent({ ...mine.file, edits: merged.edits }, line.arguments[0]!, world);
  if (!held) return refusal(issues, line.locale);

  const out = line.value('out');
  const file = await mergedFile(mine.file, theirs.file, merged, held);
  const failed = isSettled && out !== undefined ? writeProject(out, await saveProject(file, bytesDigest), world) : undefined;
  if (failed) return refusal([failed], line.locale);
  const said = { mine: mine.file, theirs: theirs.file, merged, held, prefer, written: isSettled ? out : undefined };
  const stdout = line.has('json') ? jsonText(mergeJson(said, world)) : mergeLines(said, line.locale);
  return { stdout, stderr: issueLinesText([...mine.issues, ...theirs.issues, ...issues], line.locale), code: isSettled ? 0 : 1 };
}

function preferred(text: string | undefined): Side | undefined {
  if (text === undefined || text === 'mine' || text === 'theirs') return text;
  throw usage.valueWrong('--prefer', text, 'mine, theirs');
}

async function opened(paths: readonly string[], world: World) {
  return Promise.all(paths.map((path) => openProjectFile(path, world)));
}

function otherProject(mine: ProjectFile, theirs: ProjectFile, base: ProjectFile | undefined, line: CommandLine, world: World): Issue | undefined {
  const [one, other] = [mine.origin.project, theirs.origin.project];
  if (one !== other) return { code: 'project-file/merge-other-project', severity: 'error', place: { file: shownPath(world, line.arguments[1]!) }, values: { mine: one, theirs: other } };
  if (base && base.origin.project !== one) return { code: 'project-file/merge-base-other', severity: 'error', place: {}, values: { part: line.value('base')! } };
  return undefined;
}

function all(conflicts: readonly Conflict[], side: Side): ReadonlyMap<string, Side> {
  return new Map(conflicts.map((conflict) => [conflictId(conflict), side]));
}

/** Saved when the later of the two was: the same two files give the same bytes. */
async function mergedFile(mine: ProjectFile, theirs: ProjectFile, { edits, history, heads }: MergedFiles, { origin, results }: Held): Promise<ProjectFile> {
  const later = theirs.saved.time > mine.saved.time ? theirs : mine;
  const people = [...new Set([mine.saved.by, theirs.saved.by].filter((by) => by !== undefined))];
  const saved = { time: later.saved.time, ...(people.length > 0 && { by: people.join(' + ') }) };
  return {
    origin,
    created: mine.created < theirs.created ? mine.created : theirs.created,
    saved,
    edits,
    results,
    history: withState(history, await stateOf(edits, { ...saved, from: heads }, bytesDigest)),
  };
}
