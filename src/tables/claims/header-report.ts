import { cellText, columnLetters, isBlank, type CellValue } from '../grid.ts';
import { namesOf, type ClaimFindings } from './claim-findings.ts';
import { claimColumn, claimColumns } from './columns.ts';
import type { ClaimHeader } from './header.ts';

/** Says what the header was taken for; false where rows cannot be read under it. */
export function announceHeader(findings: ClaimFindings, header: ClaimHeader | undefined, rows: readonly (readonly CellValue[])[], file: string): boolean {
  if (!header) {
    const found = rows.slice(0, 3).map((row) => row.filter((cell) => !isBlank(cell)).map((cell) => cellText(cell).trim()).slice(0, 6).join(' | '));
    findings.say('claims/no-header', 'error', { file }, { found: found.join(' / ').slice(0, 160), allowed: ['member', 'day', 'expense'].map((id) => claimColumn(id).label.zh).join('、') });
    return false;
  }
  const place = (index: number) => ({ file, row: header.row + 1, cell: `${columnLetters(index)}${header.row + 1}` });
  for (const { role, taken } of header.doubled) findings.say('claims/column-twice', 'note', place(role.index), { ...namesOf(role.column.id), taken: taken.header, header: role.header });
  findings.ignored.push(...header.unknown.map((each) => each.header));
  if (header.unknown.length > 0) findings.say('claims/column-ignored', 'note', place(header.unknown[0]!.index), { headers: header.unknown.map((each) => each.header).join('、').slice(0, 200) });
  const has = new Set(header.roles.map(({ column }) => column.id));
  const missing = ['member', 'day', 'expense'].filter((id) => !has.has(id) && !(id === 'day' && has.has('discharged')));
  for (const id of missing) {
    const { synonyms, label } = claimColumn(id);
    const found = [...header.roles.map((role) => role.header), ...header.unknown.map((each) => each.header)].join('、').slice(0, 200);
    findings.say('claims/column-missing', 'error', place(0), { ...namesOf(id), allowed: [label.zh, ...synonyms.slice(0, 4)].join('、'), found });
  }
  if (missing.length === 0 && !has.has('settlement')) findings.say('claims/no-settlement', 'note', { file }, {});
  return missing.length === 0;
}

/** Whether headers are those of claims: a member, a day and an expense are named. */
export function namesClaims(header: ClaimHeader | undefined): boolean {
  const has = new Set(header?.roles.map(({ column }) => column.id));
  return has.has('member') && has.has('expense') && (has.has('day') || has.has('discharged'));
}

/** Ids of the columns a table of claims can have. */
export const claimColumnIds: readonly string[] = claimColumns.filter(({ kind }) => kind !== 'provenance').map(({ id }) => id);
