import { expect, test } from 'vitest';
import { CounterDraws } from '../../../src/actuarial/random/counter-draws.ts';
import type { ClaimLines } from '../../../src/review/claims/claim-lines.ts';
import { claimMistakes } from '../../../src/review/claims/claim-mistakes.ts';
import { matchedClaims } from '../../../src/review/claims/match-claims.ts';

/** Amounts of both lists in fen, settlement by settlement. */
function mistakes(pairs: readonly (readonly [theirs: number, ours: number])[]) {
  const side = (at: 0 | 1): ClaimLines => ({ count: pairs.length, ids: pairs.map((_, row) => `A${row + 1}`), amounts: Float64Array.from(pairs, (pair) => pair[at] / 100), place: (row: number) => ({ row: row + 2 }) }) as unknown as ClaimLines;
  const { differences, total } = matchedClaims(side(1), side(0));
  return claimMistakes(differences, total.difference);
}

test('two digits that changed places, and an amount that is twice ours, are named by their settlement', () => {
  const found = mistakes([[123_400, 124_300], [1_000_000, 500_000], [77_750, 77_750], [812_345, 800_000]]);
  expect(found.map(({ kind, claim, note }) => [kind, claim.id, note.values['theirs'], note.values['ours']])).toEqual([
    ['doubled', 'A2', '10,000.00', '5,000.00'],
    ['transposed', 'A1', '1,234.00', '1,243.00'],
  ]);
  expect(found[1]!.note.values).toMatchObject({ digits: '43', swapped: '34' });
});

test('a decimal place and a sign of one settlement are named', () => {
  const found = mistakes([[1_234_500, 123_450], [-88_880, 88_880]]);
  expect(new Set(found.map(({ kind, claim }) => `${kind} ${claim.id}`))).toEqual(new Set(['factor A1', 'sign A2']));
});

test('what leaves least of the difference stands first', () => {
  // The whole difference is −9.00: the exchange makes it, the doubled and the halved one cancel each other.
  const found = mistakes([[123_400, 124_300], [1_000_000, 500_000], [500_000, 1_000_000]]);
  expect(found[0]).toMatchObject({ kind: 'transposed', leaves: 0 });
});

test('no slip is seen in small amounts, other differences, or digits that do not stand beside each other', () => {
  expect(mistakes([[21, 12], [321, 123], [432_100, 123_400], [150_000, 100_000], [124_301, 123_400]])).toEqual([]);
});

test('among many amounts that differ anyhow, slips that chance alone makes are not named', () => {
  // Whole tens of yuan, drawn anew between half and twice: a few are twice as much or have two digits exchanged by chance.
  const draws = new CounterDraws(3);
  const pairs = Array.from({ length: 4000 }, (_, row) => {
    const ours = 1000 * (10 + Math.floor(90 * draws.uniform(row, 0)));
    return [1000 * Math.round((ours / 1000) * (0.5 + 1.5 * draws.uniform(row, 1))), ours] as const;
  });
  expect(pairs.some(([theirs, ours]) => theirs === 2 * ours)).toBe(true);
  expect(mistakes(pairs)).toEqual([]);
});

test('true slips stand out among many differences', () => {
  const draws = new CounterDraws(5);
  const pairs = Array.from({ length: 3000 }, (_, row) => {
    const ours = Math.round(1e5 * (1 + 99 * draws.uniform(row, 0)));
    return [Math.round(ours * (0.8 + 0.4 * draws.uniform(row, 1))), ours] as const;
  });
  const found = mistakes([...pairs, [456_700, 465_700], [2_468_002, 1_234_001]]);
  expect(found.map(({ claim: { id } }) => id)).toEqual(expect.arrayContaining(['A3001', 'A3002']));
  expect(found.length).toBeLessThan(5);
});
