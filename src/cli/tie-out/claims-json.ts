import { claimDifference, claimDifferenceKinds } from '../../review/claims/claim-differences.ts';
import { yuanOf } from '../../review/fen.ts';
import { modelJson } from '../open/header-json.ts';
import { issuesJson, placeAddress } from '../text/issue-lines.ts';
import type { Json } from '../text/json-text.ts';
import type { ClaimsTieOut, PlannedClaims } from './claims-tie-out.ts';

/** Both lists of claims: totals, kinds, months, every settlement that differs, and those that explain the difference. */
export function claimsJson({ match, explanation, mistakes, ours, theirs, planned }: ClaimsTieOut): Json {
  const { total, kinds, months, differences } = match;
  const place = (side: typeof ours, line: number | undefined): string | null =>
    line === undefined ? null : placeAddress(side.place(line));
  return {
    settlements: match.settlements,
    agreeing: match.agreeing,
    insurer: yuanOf(total.theirs),
    ours: yuanOf(total.ours),
    difference: yuanOf(total.difference),
    kinds: Object.fromEntries(
      claimDifferenceKinds.map((kind) => [kind, { claims: kinds[kind].count, difference: yuanOf(kinds[kind].difference) }]),
    ),
    months: months.map((one) => ({
      month: one.month ?? null,
      insurer: yuanOf(one.theirs),
      ours: yuanOf(one.ours),
      difference: yuanOf(one.difference),
    })),
    plan: planned ? plannedJson(planned) : null,
    explanation: {
      method: explanation.method,
      at_least: explanation.atLeast,
      candidates: explanation.candidates,
      leaves: yuanOf(explanation.leaves),
      claims: explanation.claims.map(({ claim, effect }) => ({ id: claim.id, effect: yuanOf(effect) })),
    },
    // Known slips that would give the insurer's amount: questions, not findings.
    may_be: mistakes.map(({ claim, kind, leaves, note }) => ({ id: claim.id, kind, leaves: yuanOf(leaves), note: issuesJson([note]) })),
    differing: Array.from({ length: differences.count }, (_, at) => {
      const claim = claimDifference(differences, at);
      return {
        id: claim.id,
        kind: claim.kind,
        insurer: yuanOf(claim.theirs),
        ours: yuanOf(claim.ours),
        difference: yuanOf(claim.difference),
        insurer_place: place(theirs, claim.theirLine),
        our_place: place(ours, claim.ourLine),
      };
    }),
  };
}

function plannedJson({ opened, payments, recomputed }: PlannedClaims): Json {
  return {
    model: modelJson(opened),
    payments: payments.map(({ name }) => name),
    rows: recomputed.rows,
    left_out: recomputed.leftOut,
    differing: recomputed.differing.count,
    reasons: recomputed.reasons.map(({ reason, reading, count, difference }) => ({
      reason,
      reading: reading?.id ?? null,
      claims: count,
      difference: yuanOf(difference),
    })),
  };
}
