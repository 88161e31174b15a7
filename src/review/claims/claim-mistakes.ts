import type { Issue } from '../../i18n/issue.ts';
import { fenText } from '../fen.ts';
import { transposedDigits, wrongFactor, wrongSign } from '../tie-out/patterns/digits.ts';
import { claimDifference, claimDifferenceKinds, type ClaimDifference, type ClaimDifferences } from './claim-differences.ts';

export type ClaimMistakeKind = 'transposed' | 'doubled' | 'factor' | 'sign';

/** A known slip that would give the insurer's amount of one settlement. It is a question to ask, not a finding. */
export interface ClaimMistake {
  /** Where the settlement stands among the differences. */
  readonly at: number;
  readonly claim: ClaimDifference;
  readonly kind: ClaimMistakeKind;
  /** What the slip leaves of the difference asked about, fen. */
  readonly leaves: number;
  readonly note: Issue;
}

/** Amounts below ten yuan are made of so few digits that anything looks like a slip. */
const leastAmount = 1000;

const codes: Readonly<Record<ClaimMistakeKind, string>> = {
  transposed: 'review/claim-may-be-transposed', doubled: 'review/claim-may-be-doubled', factor: 'review/claim-may-be-factor', sign: 'review/claim-may-be-sign',
};

/**
 * Settlements of which an amount differs as slips of the pen make it differ: two neighbouring digits exchanged, twice as
 * much, a decimal place, the sign. Those that leave least of the `target` (fen) first, then the largest.
 *
 * Among many differing amounts some look like a slip by chance. Were the insurer's amount of each any number from half of
 * ours to twice ours, so many would be met; where no more are found than three standard deviations above it, none is named.
 */
export function claimMistakes(differences: ClaimDifferences, target: number): readonly ClaimMistake[] {
  const amount = claimDifferenceKinds.indexOf('amount');
  const found: ClaimMistake[] = [];
  let byChance = 0;
  for (let at = 0; at < differences.count; at++) {
    const [theirs, ours] = [differences.theirs[at]!, differences.ours[at]!];
    if (differences.kinds[at] !== amount || Math.abs(ours) < leastAmount || !Number.isSafeInteger(theirs) || !Number.isSafeInteger(ours)) continue;
    byChance += chanceOfSlip(theirs, ours);
    const mistake = slipOf(claimDifference(differences, at), at, target);
    if (mistake) found.push(mistake);
  }
  if (found.length <= byChance + 3 * Math.sqrt(byChance)) return [];
  return found.sort((a, b) => Math.abs(a.leaves) - Math.abs(b.leaves) || Math.abs(b.claim.difference) - Math.abs(a.claim.difference));
}

/** How probable it is that some slip gives an amount that came about otherwise: slips there are, to amounts there might be. */
function chanceOfSlip(theirs: number, ours: number): number {
  const grain = [100_000, 10_000, 1000, 100, 10].find((size) => theirs % size === 0 && ours % size === 0) ?? 1;
  const amounts = (1.5 * Math.abs(ours)) / grain;
  // Exchanges of neighbouring digits that keep the grain, and twice the amount; decimal places lie outside the range.
  const slips = Math.max(0, String(Math.abs(ours) / grain).length - 1) + 1;
  return Math.min(1, slips / amounts);
}

function slipOf(claim: ClaimDifference, at: number, target: number): ClaimMistake | undefined {
  const { theirs, ours, difference } = claim;
  const both = { item: { id: claim.id, label: { zh: claim.id, en: claim.id }, sign: 1 as const, theirs: undefined, ours: { amount: ours / 100 } }, theirs, ours };
  const made = (kind: ClaimMistakeKind, values: Issue['values'] = {}): ClaimMistake => ({
    at, claim, kind, leaves: target - difference,
    note: { code: codes[kind], severity: 'note', place: {}, values: { claim: claim.id, theirs: fenText(theirs), ours: fenText(ours), ...values } },
  });
  const [swapped] = transposedDigits(both);
  if (swapped) return made('transposed', { digits: swapped.note.values['digits']!, swapped: swapped.note.values['swapped']! });
  if (theirs === 2 * ours) return made('doubled');
  if (wrongSign(both).length > 0) return made('sign');
  const factor = wrongFactor(both).find(({ leaves }) => leaves === 0);
  return factor && made('factor', { factor: factor.note.values['factor']! });
}
