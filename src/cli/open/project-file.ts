import type { Issue } from '../../i18n/issue.ts';
import { openProject } from '../../project/open.ts';
import type { Opening } from '../../project/opening.ts';
import type { ProjectEdits } from '../../project/project-edits.ts';
import { projectEnding } from '../../project/project-file.ts';
import { verifyLog, type LogEntry } from '../../review/case/log.ts';
import { shownPath, type World } from '../world.ts';
import { digest } from './digest.ts';
import { fileBytes, isIssue } from './files.ts';

export const bytesDigest = (bytes: Uint8Array): Promise<string> => Promise.resolve(digest(bytes));
const textDigest = (text: string): Promise<string> => Promise.resolve(digest(text));

export function isProjectFile(path: string): boolean {
  return path.toLowerCase().endsWith(projectEnding);
}

/** Opens a project file with every part and every review log checked. */
export async function openProjectFile(path: string, world: World): Promise<Opening> {
  const bytes = fileBytes(world, path);
  if (isIssue(bytes)) return { file: undefined, others: {}, issues: [bytes] };
  const name = shownPath(world, path);
  const opening = await openProject(bytes, name, bytesDigest);
  return { ...opening, issues: [...opening.issues, ...(await logIssues(opening.file?.edits.cases ?? {}, name))] };
}

async function logIssues(cases: NonNullable<ProjectEdits['cases']>, file: string): Promise<readonly Issue[]> {
  const verdicts = await Promise.all(Object.entries(cases).map(async ([key, log]) => ({ key, verdict: await verifyLog(log as readonly LogEntry[], textDigest) })));
  return verdicts.flatMap(({ key, verdict }) => (verdict.sound ? [] : [{ ...verdict.issue, place: { file, path: key } }]));
}
