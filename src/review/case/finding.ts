import type { Issue, Place } from '../../i18n/issue.ts';
import type { CellReference } from '../../language/result.ts';
import { givenText, isCountable } from '../fen.ts';

/** What a finding rests on. */
export type Evidence =
  | { readonly kind: 'cell'; readonly place: Place }
  | { readonly kind: 'claim'; readonly settlement: string; readonly place?: Place }
  | { readonly kind: 'clause'; readonly title: string; readonly number?: string; readonly article?: string }
  /** A number of our own run. */
  | { readonly kind: 'figure'; readonly model: string; readonly reference: CellReference };

/** `open` and `answered` keep a case from being signed. */
export const findingStates = ['open', 'answered', 'corrected', 'accepted', 'withdrawn'] as const;
export type FindingState = (typeof findingStates)[number];

export interface Finding {
  readonly id: string;
  readonly title: string;
  readonly evidence: readonly Evidence[];
  /** Yuan; null where the finding has none. */
  readonly amount: number | null;
  readonly state: FindingState;
  readonly note?: string;
}

/** Why a finding cannot be written down. */
export function findingIssue({ id, title, evidence, amount, state }: Finding): Issue | undefined {
  const refuse = (code: string, found: string): Issue => ({ code, severity: 'error', place: {}, values: { finding: id || '–', found } });
  if (typeof id !== 'string' || id.trim() === '' || typeof title !== 'string' || title.trim() === '')
    return refuse('review/finding-unnamed', String(title || '–'));
  if (!findingStates.includes(state)) return refuse('review/finding-state', String(state));
  if (amount !== null && !(typeof amount === 'number' && isCountable(amount)))
    return refuse('review/finding-amount', typeof amount === 'number' ? givenText(amount) : '–');
  if (!Array.isArray(evidence) || evidence.length === 0) return refuse('review/finding-without-evidence', title);
  return undefined;
}
