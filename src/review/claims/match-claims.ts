import type { Issue } from '../../i18n/issue.ts';
import type { ClaimDay } from '../../tables/claims/calendar.ts';
import type { ClaimLines } from './claim-lines.ts';
import { ClaimSide } from './claim-side.ts';
import { differences, type ClaimDifferences, type ClaimDifferenceKind } from './claim-differences.ts';
import { lineIssues } from './line-issues.ts';
import { monthText } from './months.ts';
import { SettlementNumbers } from './settlement-numbers.ts';

/** First and last day that the contract covers. */
export interface ContractPeriod {
  readonly from: ClaimDay;
  readonly until: ClaimDay;
}

export interface MatchSettings {
  readonly period?: ContractPeriod;
  /** How far amounts may differ and still agree, yuan; 0 if absent. */
  readonly tolerance?: number;
}

export interface MatchProgress {
  readonly stage: 'ours' | 'theirs' | 'compare';
  readonly done: number;
  readonly of: number;
}

/** One month on both sides, fen. The month is that of each line; undefined for lines without a day. */
export interface MonthDifference {
  readonly month: string | undefined;
  readonly theirs: number;
  readonly ours: number;
  readonly difference: number;
}

/** Result of matching, as plain columns: it goes from a worker to the page as it is. Amounts in fen. */
export interface ClaimMatch {
  /** Settlement numbers met on either side, and those on which both sides agree. */
  readonly settlements: number;
  readonly agreeing: number;
  readonly total: { readonly theirs: number; readonly ours: number; readonly difference: number };
  /** The total difference, by what is the matter: the parts make it, to the fen. */
  readonly kinds: Readonly<Record<ClaimDifferenceKind, { readonly count: number; readonly difference: number }>>;
  readonly months: readonly MonthDifference[];
  readonly differences: ClaimDifferences;
  readonly issues: readonly Issue[];
}

/** Lines between two reports of progress. */
const stride = 65_536;

/**
 * Matches the insurer's claim lines with ours by settlement number, each side gone through once. A number in several
 * lines counts with their sum.
 */
export function* matchClaims(
  ours: ClaimLines,
  theirs: ClaimLines,
  settings: MatchSettings = {},
): Generator<MatchProgress, ClaimMatch, void> {
  const most = ours.count + theirs.count;
  const numbers = new SettlementNumbers(Math.max(ours.count, theirs.count));
  const our = new ClaimSide(ours, numbers, settings.period, most);
  const their = new ClaimSide(theirs, numbers, settings.period, most);
  for (const [stage, side, lines] of [
    ['ours', our, ours],
    ['theirs', their, theirs],
  ] as const) {
    for (let start = 0; start < lines.count; start += stride) {
      yield { stage, done: start, of: lines.count };
      side.take(start, Math.min(lines.count, start + stride));
    }
  }
  yield { stage: 'compare', done: 0, of: numbers.size };
  const found = differences(our, their, numbers, settings.tolerance ?? 0);
  const total = { theirs: their.total, ours: our.total, difference: their.total - our.total };
  return {
    settlements: numbers.size,
    ...found,
    total,
    months: monthDifferences(our, their),
    issues: lineIssues(ours, theirs, our, their, numbers, settings.period),
  };
}

/** Runs a matching to its end, telling the progress. */
export function matchedClaims(
  ours: ClaimLines,
  theirs: ClaimLines,
  settings: MatchSettings = {},
  onProgress?: (progress: MatchProgress) => void,
): ClaimMatch {
  const matching = matchClaims(ours, theirs, settings);
  for (;;) {
    const step = matching.next();
    if (step.done) return step.value;
    onProgress?.(step.value);
  }
}

function monthDifferences(our: ClaimSide, their: ClaimSide): readonly MonthDifference[] {
  const months = [...new Set([...our.byMonth.keys(), ...their.byMonth.keys()])].sort((a, b) => a - b);
  return months.map((month) => {
    const [theirs, ours] = [their.byMonth.get(month) ?? 0, our.byMonth.get(month) ?? 0];
    return { month: monthText(month), theirs, ours, difference: theirs - ours };
  });
}
