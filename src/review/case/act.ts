import type { Issue } from '../../i18n/issue.ts';
import type { Json } from './canonical-json.ts';
import { changedParts, type CaseAction, type CaseStatus } from './case-file.ts';
import { appendEntry, type Digest, type LogEntry } from './log.ts';
import { personKey, type Actor, type Role } from './person.ts';
import { refusal } from './refusal.ts';

/** What an action gave: the longer log, or the log as it was and why not. */
export interface Acted {
  readonly log: readonly LogEntry[];
  readonly issues: readonly Issue[];
}

/** Does something to a case, which is nothing but its log; an empty log takes `open` alone. */
export async function act(log: readonly LogEntry[], action: CaseAction, actor: Actor, digest: Digest): Promise<Acted> {
  const { status, issues } = caseOf(log);
  if (issues.length > 0) return { log, issues };
  const refused = refusal(status, action, actor);
  if (refused) return { log, issues: [refused] };
  const { person, role, time } = actor;
  return {
    log: await appendEntry(log, { time, person, role, action: action.action, payload: action.payload as unknown as Json }, digest),
    issues: [],
  };
}

/**
 * Opens a signed case again where something it covers is no longer what was signed, and says what. A case that is not
 * signed, or of which nothing changed, stays as it is.
 */
export async function reopenIfChanged(
  log: readonly LogEntry[],
  present: ReadonlyMap<string, string>,
  actor: Actor,
  digest: Digest,
): Promise<Acted> {
  const { status, issues } = caseOf(log);
  if (issues.length > 0 || status?.state !== 'final') return { log, issues };
  const changed = changedParts(status, present).map(({ part }) => part);
  if (changed.length === 0) return { log, issues: [] };
  const acted = await act(log, { action: 'reopen', payload: { note: changed.join(', '), changed } }, actor, digest);
  const signed = status.reviews.at(-1)!;
  const said: Issue = {
    code: 'review/signed-changed',
    severity: 'warning',
    place: {},
    values: { title: status.title, partsZh: changed.join('、'), partsEn: changed.join(', '), count: changed.length, person: signed.person, time: `${signed.time.slice(0, 16).replace('T', ' ')} UTC` },
  };
  return { log: acted.log, issues: [...acted.issues, ...(acted.issues.length > 0 ? [] : [said])] };
}

/**
 * Goes through a log and adds it up by the same rules by which it was written, so that an entry that should have been
 * refused is found in a file from elsewhere. Hashes are `verifyLog`'s.
 */
export function caseOf(log: readonly LogEntry[]): { readonly status: CaseStatus | undefined; readonly issues: readonly Issue[] } {
  let status: CaseStatus | undefined;
  for (const entry of log) {
    const refused = entryRefusal(status, entry);
    if (refused) {
      const values = { sequence: entry.sequence, person: String(entry.person), time: String(entry.time) };
      return { status: undefined, issues: [{ code: 'review/log-against-rules', severity: 'error', place: {}, values }, refused] };
    }
    status = after(status, entry);
  }
  return { status, issues: [] };
}

function entryRefusal(status: CaseStatus | undefined, entry: LogEntry): Issue | undefined {
  const unreadable: Issue = {
    code: 'review/log-entry-shape',
    severity: 'error',
    place: {},
    values: { sequence: entry.sequence, person: String(entry.person), time: String(entry.time) },
  };
  try {
    const action = entry.action as CaseAction['action'];
    if (!actions.has(action)) return unreadable;
    return refusal(status, actionOf(entry), actorOf(entry));
  } catch (error) {
    // A payload of another shape, from a file that was written by something else.
    if (error instanceof TypeError) return unreadable;
    throw error;
  }
}

const actions: ReadonlySet<string> = new Set<CaseAction['action']>(['open', 'part', 'finding', 'remark', 'pass', 'return', 'reopen']);

function actionOf({ action, payload }: LogEntry): CaseAction {
  return { action, payload } as unknown as CaseAction;
}

function actorOf({ person, role, time }: LogEntry): Actor {
  return { person, role: role as Role, time };
}

function after(status: CaseStatus | undefined, entry: LogEntry): CaseStatus {
  const { action, payload } = actionOf(entry);
  const { time } = entry;
  if (action === 'open')
    return { ...payload, state: 'draft', parts: new Map(), findings: new Map(), handlers: [entry.person], reviews: [], reopened: 0, time };
  const before = status!;
  const drafted = { ...before, state: 'draft', reviews: [], time } as const;
  switch (action) {
    case 'part':
      return {
        ...drafted,
        parts: new Map(before.parts).set(payload.part, payload.digest),
        handlers: withPerson(before.handlers, entry.person),
      };
    case 'finding':
      return {
        ...drafted,
        findings: new Map(before.findings).set(payload.id, payload),
        handlers: withPerson(before.handlers, entry.person),
      };
    case 'remark':
      return { ...before, time };
    case 'pass': {
      const { person, sequence } = entry;
      return {
        ...before,
        time,
        state: payload.to,
        reviews: [...before.reviews, { to: payload.to, person, role: entry.role as Role, time, note: payload.note, sequence }],
      };
    }
    case 'return':
      return drafted;
    case 'reopen':
      return { ...drafted, reopened: before.reopened + 1 };
  }
}

function withPerson(people: readonly string[], person: string): readonly string[] {
  return people.some((each) => personKey(each) === personKey(person)) ? people : [...people, person];
}
