import type { Issue } from '../../i18n/issue.ts';
import type { ClaimLines } from '../../review/claims/claim-lines.ts';
import { claimListRoles, type ClaimListColumns } from '../../review/claims/list/claim-list-header.ts';
import { readClaimList } from '../../review/claims/list/read-claim-list.ts';
import { shownPath, type World } from '../world.ts';
import { usage } from '../wrong-usage.ts';
import type { DataSource } from './data-part.ts';
import { digest } from './digest.ts';
import { fileBytes, isIssue } from './files.ts';

export interface ClaimList {
  readonly lines: ClaimLines | undefined;
  readonly source: DataSource | undefined;
  readonly issues: readonly Issue[];
}

/** Opens a list of claims: settlement number, amount paid, day. Nothing is left out of it but rows of sums. */
export async function openClaimList(path: string, columns: ClaimListColumns, world: World): Promise<ClaimList> {
  const file = shownPath(world, path);
  world.progress(file);
  const bytes = fileBytes(world, path);
  if (isIssue(bytes)) return { lines: undefined, source: undefined, issues: [bytes] };
  const { lines, issues } = await readClaimList(file, bytes, columns, (done, total) =>
    world.progress(`${file} ${Math.floor((100 * done) / total)}%`),
  );
  return { lines, source: { path: file, sha256: digest(bytes) }, issues: issues.map(namingOption) };
}

/** On the command line the columns are named by an option. */
function namingOption(issue: Issue): Issue {
  return issue.code === 'review/claim-list-form' ? { ...issue, code: 'cli/claim-list-form' } : issue;
}

/** Reads `id=结算号,amount=赔付,day=结算日期`. @throws WrongUsage */
export function readColumnsOption(text: string | undefined): ClaimListColumns {
  const columns: Partial<Record<keyof ClaimListColumns, string>> = {};
  for (const part of text === undefined ? [] : text.split(',')) {
    const [, name, header] = /^(\w+)=(.+)$/.exec(part.trim()) ?? [];
    const role = ([...claimListRoles, 'reported'] as const).find((each) => each === name);
    if (role === undefined || header === undefined)
      throw usage.valueWrong('--columns', text!, 'id=HEADER,amount=HEADER,day=HEADER,reported=HEADER');
    columns[role] = header;
  }
  return columns;
}
