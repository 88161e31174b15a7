import { issueText } from '../../i18n/issue-text.ts';
import type { Locale } from '../../i18n/locale.ts';
import { claimDifferenceKinds } from '../../review/claims/claim-differences.ts';
import { fenText } from '../../review/fen.ts';
import { placeAddress } from '../text/issue-lines.ts';
import { plainNumber } from '../text/plain-number.ts';
import { aligned } from '../text/text-table.ts';
import type { ClaimsTieOut } from './claims-tie-out.ts';
import { tieOutWords } from './tie-out-words.ts';

const shown = 20;

/** The claims on both sides: by what is the matter, by month, and those that explain the difference. */
export function claimsLines({ match, explanation, mistakes, ours, theirs, planned }: ClaimsTieOut, locale: Locale): readonly string[] {
  const say = tieOutWords[locale];
  const { total, kinds, months } = match;
  const kindRows = claimDifferenceKinds
    .filter((kind) => kinds[kind].count > 0)
    .map((kind) => [`    ${say.kinds[kind]}`, plainNumber(kinds[kind].count, 0), fenText(kinds[kind].difference)]);
  const monthRows = months
    .filter(({ difference }) => difference !== 0)
    .map(({ month, theirs: their, ours: our, difference }) => [
      `    ${month ?? say.noMonth}`,
      fenText(their),
      fenText(our),
      fenText(difference),
    ]);
  const claimRows = explanation.claims
    .slice(0, shown)
    .map(({ claim, effect }) => [
      `    ${claim.id}`,
      say.kinds[claim.kind],
      claim.theirLine === undefined ? '' : placeAddress(theirs.place(claim.theirLine)),
      claim.ourLine === undefined ? '' : placeAddress(ours.place(claim.ourLine)),
      fenText(claim.theirs),
      fenText(claim.ours),
      fenText(effect),
    ]);
  const more = explanation.claims.length - claimRows.length;
  return [
    say.claims,
    `  ${say.settlements(plainNumber(match.settlements, 0), plainNumber(match.agreeing, 0))}`,
    ...aligned([say.head.slice(0, 4), [`  ${say.total}`, fenText(total.theirs), fenText(total.ours), fenText(total.difference)]], 1),
    ...(kindRows.length === 0 ? [] : aligned([[...say.claimHead], ...kindRows], 1)),
    ...(monthRows.length === 0 ? [] : [`  ${say.months}`, ...aligned([say.head.slice(0, 4), ...monthRows], 1)]),
    ...(planned ? plannedLines(planned, locale) : []),
    ...(total.difference === 0
      ? []
      : [
          `  ${say.claimsExplain[explanation.method](explanation.claims.length, explanation.atLeast, fenText(explanation.leaves))}`,
          ...aligned(claimRows, 4),
        ]),
    ...(more > 0 ? [`    ${say.largest(more)}`] : []),
    ...(mistakes.length === 0 ? [] : [`  ${say.hypotheses}`, ...mistakes.slice(0, shown).map(({ note }) => `    ${issueText(note, locale).message}`)]),
  ];
}

function plannedLines({ payments, recomputed }: NonNullable<ClaimsTieOut['planned']>, locale: Locale): readonly string[] {
  const say = tieOutWords[locale];
  const named = payments.map(({ label }) => label[locale]).join(' + ');
  const rows = recomputed.reasons.map(({ reason, reading, count, difference }) => [
    `    ${say.reasons[reason]}${reading ? ` (${reading.label[locale]})` : ''}`,
    plainNumber(count, 0),
    fenText(difference),
  ]);
  return [`  ${say.recomputed(named, plainNumber(recomputed.rows, 0), plainNumber(recomputed.differing.count, 0))}`, ...aligned(rows, 1)];
}
