import type { Issue } from '../../i18n/issue.ts';
import type { Finding } from './finding.ts';
import type { Role } from './person.ts';

/**
 * How far a case has come, by what has been done: nothing (`draft`), first review passed, second review passed, signed
 * off (`final`, locked).
 */
export const caseStates = ['draft', 'first', 'second', 'final'] as const;
export type CaseState = (typeof caseStates)[number];

/** What is settled and reviewed. */
export interface CaseSubject {
  /** Model file of the contract. */
  readonly contract: string;
  readonly year: number;
}

/** Something the case covers (a statement, the contract, the settlement), by the digest of its content. */
export interface CasePart {
  readonly part: string;
  readonly digest: string;
  /** The content itself, where it is kept with the case: its digest is `digest`. */
  readonly content?: string;
}

/** What can be done to a case; the payload of its log entry. */
export type CaseAction =
  | { readonly action: 'open'; readonly payload: { readonly id: string; readonly title: string; readonly subject: CaseSubject } }
  /** Puts a part in, or its new version. */
  | { readonly action: 'part'; readonly payload: CasePart }
  /** Writes a finding down, or its new version. */
  | { readonly action: 'finding'; readonly payload: Finding }
  | { readonly action: 'remark'; readonly payload: { readonly text: string } }
  | { readonly action: 'pass'; readonly payload: { readonly to: Exclude<CaseState, 'draft'>; readonly note: string } }
  /** Back to draft before sign-off. */
  | { readonly action: 'return'; readonly payload: { readonly note: string } }
  /** Back to draft after sign-off; `changed` are the parts that are no longer what was signed. */
  | { readonly action: 'reopen'; readonly payload: { readonly note: string; readonly changed: readonly string[] } };

/** A review passed in the present round. */
export interface Review {
  readonly to: Exclude<CaseState, 'draft'>;
  readonly person: string;
  readonly role: Role;
  readonly time: string;
  readonly note: string;
  /** Its entry in the log. */
  readonly sequence: number;
}

/** What the log says, added up. */
export interface CaseStatus {
  readonly id: string;
  readonly title: string;
  readonly subject: CaseSubject;
  readonly state: CaseState;
  readonly parts: ReadonlyMap<string, string>;
  readonly findings: ReadonlyMap<string, Finding>;
  /** Everybody who ever drafted or changed anything, as first written. They never check. */
  readonly handlers: readonly string[];
  /** Reviews of the present round; a change, a return or a reopening voids them. */
  readonly reviews: readonly Review[];
  /** How often the case was opened again after sign-off. */
  readonly reopened: number;
  /** Time of the last entry. */
  readonly time: string;
}

/** Digests that are no longer what the case holds: changed, gone or new. */
export interface ChangedPart {
  readonly part: string;
  readonly was: string | undefined;
  readonly is: string | undefined;
}

/** What of the present contents differs from what the case holds. */
export function changedParts({ parts }: CaseStatus, present: ReadonlyMap<string, string>): readonly ChangedPart[] {
  return [...new Set([...parts.keys(), ...present.keys()])]
    .filter((part) => parts.get(part) !== present.get(part))
    .map((part) => ({ part, was: parts.get(part), is: present.get(part) }));
}

/**
 * Whether year t may be settled: the case of the year before, under the same contract, must be signed, and what is
 * carried on must be what was signed (`carried`: digest of the part that is used).
 */
export function predecessorIssues(
  cases: readonly CaseStatus[],
  { contract, year }: CaseSubject,
  firstYear: number,
  carried?: CasePart,
): readonly Issue[] {
  if (year <= firstYear) return [];
  const before = cases.filter(({ subject }) => subject.contract === contract && subject.year === year - 1);
  const refuse = (code: string, values: Issue['values']): readonly Issue[] => [
    { code, severity: 'error', place: {}, values: { contract, year, before: year - 1, ...values } },
  ];
  if (before.length === 0) return refuse('review/predecessor-missing', {});
  const signed = before.find(({ state }) => state === 'final');
  if (!signed) return refuse('review/predecessor-unsigned', { title: before[0]!.title });
  if (carried && signed.parts.get(carried.part) !== carried.digest)
    return refuse('review/predecessor-differs', { title: signed.title, part: carried.part });
  return [];
}

/**
 * What keeps a year from being signed as usual: `predecessor` (`predecessorIssues`), unless a reason is given, which
 * goes into the log with the signature. A fund may have settled its earlier years elsewhere.
 */
export function signingIssues(predecessor: readonly Issue[], { year }: Pick<CaseSubject, 'year'>, reason: string): readonly Issue[] {
  if (predecessor.length === 0 || reason.trim() !== '') return [];
  return [...predecessor, { code: 'review/predecessor-reason', severity: 'error', place: {}, values: { year } }];
}
