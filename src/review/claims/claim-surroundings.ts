import type { Period } from '../../language/model.ts';
import type { ItemSurroundings } from '../tie-out/hypothesis.ts';
import type { ClaimMistake } from './claim-mistakes.ts';
import type { ClaimMatch } from './match-claims.ts';

/** What the months of our claims say of the claims of a year: its parts, and what is booked at both ends. */
export function claimSurroundings({ months }: Pick<ClaimMatch, 'months'>, year: Period, mistakes: readonly ClaimMistake[] = []): ItemSurroundings {
  const ours = new Map(months.flatMap(({ month, ours: fen }) => (month === undefined ? [] : [[month, fen / 100] as const])));
  const [before, first, last, after] = [`${Number(year) - 1}-12`, `${year}-01`, `${year}-12`, `${Number(year) + 1}-01`].map((month) =>
    ours.get(month),
  );
  return {
    parts: [...ours].filter(([month]) => month.startsWith(year)).map(([id, amount]) => ({ id, amount })),
    ...(mistakes.length > 0 && { slips: mistakes.map(({ kind, claim, note }) => ({ kind, effect: claim.difference, note })) }),
    cutOff: {
      ...(before !== undefined && { before }),
      ...(first !== undefined && { first }),
      ...(last !== undefined && { last }),
      ...(after !== undefined && { after }),
    },
  };
}
