import type { Issue, Place } from '../../i18n/issue.ts';
import { cellAddress } from '../grid.ts';
import type { FoundLine, FoundLines, NameCell } from './find-lines.ts';
import type { FormDefinition, FormLine } from './form-definition.ts';

/** What is unlike the form among its lines: renamed, renumbered, twice, inserted, moved, missing; each with its cell. */
export function lineIssues({ found, again, strange }: FoundLines, form: FormDefinition, place: Place): readonly Issue[] {
  const at = ({ row, column }: NameCell): Place => ({ ...place, cell: cellAddress(row, column) });
  const warn = (code: string, where: Place, values: Issue['values'], severity: Issue['severity'] = 'warning'): Issue => ({ code, severity, place: where, values });
  const issues: Issue[] = [];
  for (const { line, at: cell, how } of found) {
    if (how === 'number') issues.push(warn('forms/line-renamed', at(cell), { ...labels(line), found: cell.text }));
    else if (cell.name.number !== '' && line.number !== '' && cell.name.number !== line.number) issues.push(warn('forms/line-renumbered', at(cell), { ...labels(line), found: cell.name.number, expected: line.number }));
  }
  for (const { line, at: cell } of again) {
    const first = found.find((one) => one.line.id === line.id)!;
    issues.push(warn('forms/line-twice', at(cell), { ...labels(line), other: cellAddress(first.at.row, first.at.column) }));
  }
  for (const cell of strange) issues.push(warn('forms/line-inserted', at(cell), { found: cell.text }));
  for (const { id } of form.sections) {
    const expected = form.lines.filter(({ section }) => section === id);
    const rows = found.filter(({ line }) => line.section === id).toSorted((a, b) => a.at.row - b.at.row);
    if (rows.length === 0 && expected.length < form.lines.length) continue;
    issues.push(...movedLines(rows, expected).map(({ one, after, foundAfter }) =>
      warn('forms/line-moved', at(one.at), { ...labels(one.line), afterZh: after?.label.zh ?? '—', afterEn: after?.label.en ?? '—', foundZh: foundAfter?.label.zh ?? '—', foundEn: foundAfter?.label.en ?? '—' })));
    expected.forEach((line, index) => {
      if (rows.some((one) => one.line === line)) return;
      const before = expected.slice(0, index).findLast((other) => rows.some((one) => one.line === other));
      const near = rows.find((one) => one.line === before);
      // Parts that nobody fills are often left out of a published form.
      issues.push(warn('forms/line-missing', near ? at(near.at) : place, { ...labels(line), afterZh: before?.label.zh ?? '—', afterEn: before?.label.en ?? '—' }, line.level > 0 ? 'note' : 'warning'));
    });
  }
  return issues;
}

const labels = ({ label }: FormLine): { readonly lineZh: string; readonly lineEn: string } => ({ lineZh: label.zh, lineEn: label.en });

interface MovedLine {
  readonly one: FoundLine;
  readonly after: FormLine | undefined;
  readonly foundAfter: FormLine | undefined;
}

/** The fewest lines that have to be put back so that all stand in the form's order. */
function movedLines(rows: readonly FoundLine[], expected: readonly FormLine[]): readonly MovedLine[] {
  const rank = rows.map(({ line }) => expected.indexOf(line));
  const length = rank.map(() => 1);
  const before = rank.map(() => -1);
  rank.forEach((own, i) => {
    for (let j = 0; j < i; j++) {
      if (rank[j]! < own && length[j]! + 1 > length[i]!) {
        length[i] = length[j]! + 1;
        before[i] = j;
      }
    }
  });
  const kept = new Set<number>();
  for (let at = length.indexOf(Math.max(0, ...length)); at >= 0; at = before[at]!) kept.add(at);
  return rows.flatMap((one, at) => (kept.has(at) ? [] : [{ one, after: expected[rank[at]! - 1], foundAfter: rows[at - 1]?.line }]));
}
