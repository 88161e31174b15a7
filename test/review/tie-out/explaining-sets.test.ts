import { describe, expect, test } from 'vitest';
import { explainingSets } from '../../../src/review/tie-out/explaining-sets.ts';
import { wholeNumbers } from '../random.ts';

/** Every subset, by its bits. */
function bruteForce(differences: readonly number[], target: number, tolerance: number) {
  const subsets = Array.from({ length: 2 ** differences.length }, (_, mask) => {
    const members = differences.flatMap((_d, index) => ((mask >>> index) & 1 ? [index] : []));
    return { members, leaves: target - members.reduce((sum, member) => sum + differences[member]!, 0) };
  });
  const fitting = subsets.filter(({ leaves }) => Math.abs(leaves) <= tolerance);
  const size = Math.min(...fitting.map(({ members }) => members.length));
  return {
    size,
    smallest: fitting.filter(({ members }) => members.length === size),
    least: Math.min(...subsets.map(({ leaves }) => Math.abs(leaves))),
  };
}

const key = (members: readonly number[]) => members.join(' ');

describe('the smallest explaining sets', () => {
  test('are those found by trying every subset, on 600 small problems', () => {
    const draw = wholeNumbers(1);
    let explained = 0;
    for (let problem = 0; problem < 600; problem++) {
      const differences = Array.from({ length: draw(0, 11) }, () => draw(-40, 40) * (draw(0, 3) === 0 ? 7 : 1));
      const target = draw(-90, 90);
      const tolerance = draw(0, 2);
      const expected = bruteForce(differences, target, tolerance);
      const found = explainingSets(differences, target, { tolerance, mostSets: 5000 });
      if (found.kind === 'unexplained') {
        expect(expected.smallest).toEqual([]);
        expect(Math.abs(found.nearest.leaves)).toBe(expected.least);
        expect(found.nearest.leaves).toBe(target - found.nearest.members.reduce((sum, member) => sum + differences[member]!, 0));
        continue;
      }
      explained++;
      expect([found.size, found.count]).toEqual([expected.size, expected.smallest.length]);
      expect(new Set(found.sets.map(({ members }) => key(members)))).toEqual(new Set(expected.smallest.map(({ members }) => key(members))));
      for (const { members, leaves } of found.sets)
        expect(leaves).toBe(target - members.reduce((sum, member) => sum + differences[member]!, 0));
    }
    expect(explained).toBeGreaterThan(100);
  });

  test('are found exactly among forty differences', () => {
    // Powers of three: no two subsets have the same sum, so that the planted one is the only answer.
    const powers = Array.from({ length: 32 }, (_, index) => 3 ** index);
    const differences = [...powers, ...Array.from({ length: 8 }, (_, index) => -(2 ** (index + 2)) * 3 ** 20)];
    const members = [1, 5, 9, 17, 28, 31];
    const target = members.reduce((sum, member) => sum + differences[member]!, 0);
    const found = explainingSets(differences, target, { tolerance: 0 });
    expect(found).toMatchObject({ kind: 'explained', size: 6 });
    expect(found.kind === 'explained' && found.sets.map((set) => set.members)).toContainEqual(members);
  });

  test('rank by what they leave, then by weight', () => {
    const found = explainingSets([100, 101, 99, 100], 100, { tolerance: 1, weights: [1, 9, 9, 2] });
    expect(found.kind === 'explained' && found.sets.map(({ members, leaves }) => [members, leaves])).toEqual([
      [[3], 0],
      [[0], 0],
      [[1], -1],
      [[2], 1],
    ]);
  });

  test('are counted where they are too many to show', () => {
    const found = explainingSets(Array<number>(40).fill(5), 100, { tolerance: 0, mostSets: 3 });
    // 40 over 20.
    expect(found).toMatchObject({ kind: 'explained', size: 20, count: 137846528820 });
    expect(found.kind === 'explained' && found.sets.length).toBe(3);
  });

  test('refuse what is not whole, not exact or too many', () => {
    expect(() => explainingSets([0.5], 1, { tolerance: 0 })).toThrow(RangeError);
    expect(() => explainingSets([Number.MAX_SAFE_INTEGER, 2], 1, { tolerance: 0 })).toThrow(RangeError);
    expect(() => explainingSets(Array<number>(41).fill(1), 1, { tolerance: 0 })).toThrow(RangeError);
    expect(() => explainingSets([1], 1, { tolerance: -1 })).toThrow(RangeError);
  });
});
