import type { Issue } from '../../i18n/issue.ts';
import type { Period } from '../../language/model.ts';
import { predecessorIssues } from '../../review/case/case-file.ts';
import { readCase } from '../../review/case/case-text.ts';
import { tablesGiving } from '../../scenario/corridor/tables-giving.ts';
import type { OpenedContract } from '../open/contract.ts';
import { digest } from '../open/digest.ts';
import { fileBytes, isIssue, utf8 } from '../open/files.ts';
import { shownPath, type World } from '../world.ts';

/** What keeps a settlement from following on the case of the year before its first: a log that does not hold, another contract or year, no signature. */
export async function predecessorFaults(path: string, { model, corridor }: OpenedContract, first: Period, world: World): Promise<readonly Issue[]> {
  const file = shownPath(world, path);
  const bytes = fileBytes(world, path);
  if (isIssue(bytes)) return [bytes];
  const { status, issues } = await readCase(utf8(bytes) ?? '', (text) => Promise.resolve(digest(text)));
  const year = Number(first);
  const found = issues.length > 0 || !status ? issues : predecessorIssues([status], { contract: model.id, year }, year - 1);
  // The years hang together by the bands that are settled on.
  const tables = tablesGiving(model, corridor).join(', ');
  return found.map((issue) => ({ ...issue, place: { file, ...issue.place }, values: { ...issue.values, tables } }));
}
