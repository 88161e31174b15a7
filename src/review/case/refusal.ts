import type { Issue } from '../../i18n/issue.ts';
import { givenText } from '../fen.ts';
import { caseStates, type CaseAction, type CaseState, type CaseStatus } from './case-file.ts';
import { findingIssue } from './finding.ts';
import { personKey, roles, timeOf, type Actor, type Role } from './person.ts';

const roleWords: Readonly<Record<Role, { readonly zh: string; readonly en: string }>> = {
  handler: { zh: '经办', en: 'handler' },
  'first-reviewer': { zh: '初审', en: 'first reviewer' },
  'second-reviewer': { zh: '复审', en: 'second reviewer' },
  signer: { zh: '签发', en: 'signer' },
};

const stateWords: Readonly<Record<CaseState, { readonly zh: string; readonly en: string }>> = {
  draft: { zh: '起草', en: 'draft' },
  first: { zh: '初审', en: 'first review' },
  second: { zh: '复审', en: 'second review' },
  final: { zh: '签发', en: 'sign-off' },
};

const reviewerOf: Readonly<Record<Exclude<CaseState, 'draft'>, Role>> = {
  first: 'first-reviewer',
  second: 'second-reviewer',
  final: 'signer',
};

/**
 * Why an action is not allowed, the first reason; undefined where it is.
 *
 * Who drafted or changed anything ever never checks; first and second reviewer differ; who signs has not made the first
 * review (the second reviewer may sign). Nothing changes after sign-off until the case is opened again.
 */
export function refusal(status: CaseStatus | undefined, { action, payload }: CaseAction, actor: Actor): Issue | undefined {
  const refuse = (code: string, values: Issue['values'] = {}): Issue => ({
    code,
    severity: 'error',
    place: {},
    values: { person: actor.person, ...values },
  });
  if (personKey(actor.person) === '') return refuse('review/person-missing', {});
  if (!roles.includes(actor.role)) return refuse('review/role-unknown', { found: String(actor.role), allowed: roles.join(', ') });
  const time = timeOf(actor.time);
  if (time === undefined) return refuse('review/time-unreadable', { found: actor.time });
  if (action === 'open')
    return status
      ? refuse('review/case-open', { title: status.title })
      : openRefusal(payload.id, payload.title, payload.subject.year, refuse);
  if (!status) return refuse('review/case-not-open');
  if (time < timeOf(status.time)!) return refuse('review/time-backwards', { found: actor.time, before: status.time });
  switch (action) {
    case 'remark':
      return payload.text.trim() === '' ? refuse('review/note-missing') : undefined;
    case 'part':
    case 'finding':
      if (status.state === 'final') return refuse('review/case-locked', { title: status.title });
      if (actor.role !== 'handler') return refuse('review/role-wrong', roleValues(actor.role, 'handler'));
      if (action === 'finding') return findingIssue(payload);
      return payload.part.trim() === '' || payload.digest.trim() === '' ? refuse('review/part-unnamed') : undefined;
    case 'return':
      if (status.state === 'final') return refuse('review/case-locked', { title: status.title });
      if (status.state === 'draft') return refuse('review/nothing-to-return', { title: status.title });
      return payload.note.trim() === '' ? refuse('review/note-missing') : undefined;
    case 'reopen':
      if (status.state !== 'final') return refuse('review/not-signed', { title: status.title });
      return payload.note.trim() === '' ? refuse('review/note-missing') : undefined;
    case 'pass':
      return passRefusal(status, payload.to, actor, refuse);
  }
}

type Refuse = (code: string, values?: Issue['values']) => Issue;

function openRefusal(id: string, title: string, year: number, refuse: Refuse): Issue | undefined {
  if (id.trim() === '' || title.trim() === '') return refuse('review/case-unnamed');
  return Number.isInteger(year) && year >= 1949 && year <= 2149 ? undefined : refuse('review/case-year', { found: givenText(year) });
}

function passRefusal(status: CaseStatus, to: Exclude<CaseState, 'draft'>, actor: Actor, refuse: Refuse): Issue | undefined {
  if (status.state === 'final') return refuse('review/case-locked', { title: status.title });
  const next = caseStates[caseStates.indexOf(status.state) + 1] as Exclude<CaseState, 'draft'>;
  if (to !== next) return refuse('review/step-skipped', { nextZh: stateWords[next].zh, nextEn: stateWords[next].en });
  if (actor.role !== reviewerOf[to]) return refuse('review/role-wrong', roleValues(actor.role, reviewerOf[to]));
  const person = personKey(actor.person);
  if (status.handlers.some((handler) => personKey(handler) === person)) return refuse('review/own-work');
  const first = status.reviews.find((review) => review.to === 'first');
  if (first && personKey(first.person) === person) return refuse('review/same-reviewer', { time: first.time });
  if (to !== 'final') return undefined;
  if (status.parts.size === 0) return refuse('review/nothing-signed', { title: status.title });
  const open = [...status.findings.values()].filter(({ state }) => state === 'open' || state === 'answered');
  return open.length > 0
    ? refuse('review/findings-open', {
        count: open.length,
        findings: open
          .map(({ title }) => title)
          .slice(0, 5)
          .join(', '),
      })
    : undefined;
}

function roleValues(role: Role, needed: Role): Issue['values'] {
  return { roleZh: roleWords[role].zh, roleEn: roleWords[role].en, neededZh: roleWords[needed].zh, neededEn: roleWords[needed].en };
}
