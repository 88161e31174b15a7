import type { Issue, Place, Severity } from '../i18n/issue.ts';
import type { tablesIssues } from '../i18n/issues/tables.ts';

type Catalogue = typeof tablesIssues;
export type TablesCode = keyof Catalogue;

type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Placeholders<Rest> : never;
type Sentences<Code extends TablesCode> = Catalogue[Code]['zh' | 'en']['message' | 'remedy'];
export type IssueValues<Code extends TablesCode> = Readonly<Record<Placeholders<Sentences<Code>>, string | number>>;

/** An issue of this area; that every placeholder of its sentences is given is checked when compiling. */
export function report<Code extends TablesCode>(code: Code, severity: Severity, place: Place, values: IssueValues<Code>): Issue {
  return { code, severity, place, values: values as Readonly<Record<string, string | number>> };
}

/** The name by which a user accepts a doubtful figure: the code and where it stands. */
export function acceptanceKey(issue: Issue): string {
  return `${issue.code}@${issue.place.sheet ?? ''}!${issue.place.cell ?? ''}`;
}
