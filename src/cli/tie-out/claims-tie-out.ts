import type { Issue } from '../../i18n/issue.ts';
import type { Period } from '../../language/model.ts';
import type { ClaimLines } from '../../review/claims/claim-lines.ts';
import { claimMistakes, type ClaimMistake } from '../../review/claims/claim-mistakes.ts';
import { explainingClaims, type ClaimExplanation } from '../../review/claims/explaining-claims.ts';
import { matchedClaims, type ClaimMatch } from '../../review/claims/match-claims.ts';
import type { PlannedClaims as PlannedPayments } from '../../review/claims/planned-claims.ts';
import { claimDay } from '../../tables/claims/calendar.ts';
import { openClaimList } from '../open/claim-list.ts';
import type { ClaimListColumns } from '../../review/claims/list/claim-list-header.ts';
import type { DataSource } from '../open/data-part.ts';
import { hasErrors } from '../open/has-errors.ts';
import type { OpenedModel } from '../open/model.ts';
import type { World } from '../world.ts';
import type { PlannedList } from './planned-claims.ts';

export interface ClaimsQuestion {
  readonly ours: string;
  readonly theirs: string;
  readonly columns: ClaimListColumns;
  /** Works our payments out where one is named. */
  readonly plan: string | undefined;
  readonly payment: string | undefined;
  /** Years of the contract that the claims are of. */
  readonly years: readonly Period[];
  /** How far amounts may differ and agree, yuan. */
  readonly tolerance: number | undefined;
}

/** Payments that a plan makes of our claims, set beside those claimed. */
export interface PlannedClaims extends PlannedPayments {
  readonly opened: OpenedModel;
}

/** The insurer's claims matched with ours. */
export interface ClaimsTieOut {
  readonly match: ClaimMatch;
  readonly explanation: ClaimExplanation;
  /** Slips of the pen that single amounts look like, those first that leave least of the whole difference. */
  readonly mistakes: readonly ClaimMistake[];
  readonly ours: ClaimLines;
  readonly theirs: ClaimLines;
  readonly planned: PlannedClaims | undefined;
  readonly sources: readonly DataSource[];
  readonly issues: readonly Issue[];
}

/** Reads both lists, works ours out again where a plan is named, and matches them, telling the progress. */
export async function tieClaims(question: ClaimsQuestion, world: World): Promise<ClaimsTieOut | Pick<ClaimsTieOut, 'issues'>> {
  const { years, columns } = question;
  const theirs = await openClaimList(question.theirs, columns, world);
  if (!theirs.lines) return { issues: theirs.issues };
  const own: PlannedList =
    question.plan === undefined
      ? await openClaimList(question.ours, columns, world)
      : await (await import('./planned-claims.ts')).planClaims(question, theirs.lines, world);
  const issues = [...theirs.issues, ...own.issues];
  if (!own.lines || hasErrors(issues)) return { issues };
  const period = { from: claimDay(Number(years[0]), 1, 1), until: claimDay(Number(years.at(-1)), 12, 31) };
  const settings = { period, ...(question.tolerance !== undefined && { tolerance: question.tolerance }) };
  const match = matchedClaims(own.lines, theirs.lines, settings, ({ stage, done, of }) => world.progress(`${stage} ${done}/${of}`));
  return {
    match,
    explanation: explainingClaims(match.differences, match.total.difference),
    mistakes: claimMistakes(match.differences, match.total.difference),
    ours: own.lines,
    theirs: theirs.lines,
    planned: own.planned,
    sources: [own.source, theirs.source].flatMap((source) => source ?? []),
    issues: [...issues, ...match.issues],
  };
}
