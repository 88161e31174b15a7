import type { Issue, Place, Severity } from '../i18n/issue.ts';
import type { IssueValueNames } from './issue-values.ts';

export type TablesCode = keyof IssueValueNames;
export type IssueValues<Code extends TablesCode> = Readonly<Record<IssueValueNames[Code], string | number>>;

/** An issue of this area; that everything its sentences need is given is checked when compiling. */
export function report<Code extends TablesCode>(code: Code, severity: Severity, place: Place, values: IssueValues<Code>): Issue {
  return { code, severity, place, values: values as Readonly<Record<string, string | number>> };
}

/** The name by which a user accepts a doubtful figure: the code and where it stands. */
export function acceptanceKey(issue: Issue): string {
  return `${issue.code}@${issue.place.sheet ?? ''}!${issue.place.cell ?? ''}`;
}
