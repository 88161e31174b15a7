import { describe, expect, test } from 'vitest';
import { explainingClaims } from '../../../src/review/claims/explaining-claims.ts';
import { matchedClaims } from '../../../src/review/claims/match-claims.ts';
import { wholeNumbers } from '../random.ts';
import { linesOf, type Line } from './lines-fixture.ts';

/** Matches claims whose amounts differ by these, in yuan. */
function differing(differences: readonly number[]) {
  const ours = differences.map((_, index): Line => [`S${index}`, 1000, '2024-01-10']);
  return matchedClaims(linesOf(ours), linesOf(differences.map((difference, index): Line => [`S${index}`, 1000 + difference, '2024-01-10'])))
    .differences;
}

function fewestByTrial(differences: readonly number[], target: number): number {
  let fewest = Infinity;
  for (let mask = 0; mask < 2 ** differences.length; mask++) {
    let [sum, count] = [0, 0];
    for (let at = 0; at < differences.length; at++) {
      if (!((mask >>> at) & 1)) continue;
      sum += differences[at]!;
      count++;
    }
    if (sum === target) fewest = Math.min(fewest, count);
  }
  return fewest;
}

describe('the smallest set of claims that explains a difference', () => {
  test('is that of trying every set, where there are few claims', () => {
    const draw = wholeNumbers(8);
    for (let trial = 0; trial < 60; trial++) {
      const differences = Array.from({ length: 10 }, () => draw(1, 30) * (draw(0, 3) === 0 ? -1 : 1));
      const target = draw(1, 60);
      const found = explainingClaims(differing(differences), target * 100);
      const fewest = fewestByTrial(differences, target);
      if (fewest === Infinity) expect(found.method).toBe('none');
      else expect([found.method, found.claims.length, found.leaves]).toEqual(['exact', fewest, 0]);
      expect(found.leaves).toBe(target * 100 - found.claims.reduce((sum, { effect }) => sum + effect, 0));
    }
  });

  test('is exact for one and two claims among any number', () => {
    // Odd thousands, so that only the planted ones have fen.
    const differences = [...Array.from({ length: 500 }, (_, index) => 1000 * (2 * index + 1)), 12.34, 56.78];
    const one = explainingClaims(differing(differences), 1234);
    expect([one.method, one.claims.map(({ claim }) => claim.id)]).toEqual(['exact', ['S500']]);
    const two = explainingClaims(differing(differences), 6912);
    expect([two.method, two.claims.map(({ claim }) => claim.id).sort()]).toEqual(['exact', ['S500', 'S501']]);
  });

  test('goes by size beyond and says that it did, and how few it might have been', () => {
    const differences = [900, 800, 700, 600, ...Array.from({ length: 60 }, (_, index) => 3 + index * 0.07)];
    const found = explainingClaims(differing(differences), 300_000 + 300 + 307);
    expect(found.claims.reduce((sum, { effect }) => sum + effect, 0)).toBe(300_607);
    expect(found.claims.length).toBe(6);
    // The four largest make 3,000; two of the rest, the largest 7.13, make the 6.07 that are left.
    expect([found.method, found.atLeast]).toEqual(['greedy', 5]);
  });

  test('explains a month by claims that stand in another on one side', () => {
    const ours = linesOf([
      ['a', 50, '2024-01-31'],
      ['b', 70, '2024-01-15'],
      ['c', 20, '2024-02-15'],
    ]);
    const theirs = linesOf([
      ['a', 50, '2024-02-01'],
      ['b', 70, '2024-01-15'],
      ['c', 25, '2024-02-15'],
    ]);
    const { differences, months } = matchedClaims(ours, theirs);
    const january = months.find(({ month }) => month === '2024-01')!;
    const found = explainingClaims(differences, january.difference, { month: '2024-01' });
    expect(found).toMatchObject({ method: 'exact', leaves: 0, claims: [{ claim: { id: 'a', kind: 'month' }, effect: -5000 }] });
    expect(() => explainingClaims(differences, 1, { month: 'January' })).toThrow(RangeError);
  });

  test('answers with none where the claims do not make it, and with no claim where nothing is to be explained', () => {
    const many = differing(Array.from({ length: 50 }, (_, index) => 10 + index));
    expect(explainingClaims(many, -500)).toMatchObject({ method: 'none', claims: [], leaves: -500 });
    expect(explainingClaims(many, 0)).toMatchObject({ method: 'exact', claims: [] });
  });
});
