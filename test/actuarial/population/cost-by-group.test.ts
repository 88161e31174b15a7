import { describe, expect, test } from 'vitest';
import { composedCost, costChange, costIndex } from '../../../src/actuarial/population/cost-by-group.ts';

// MEPS, thousands of persons and dollars per person: under 18, 18–64, 65 and over (AHRQ summary tables, 1996).
const y1996 = [{ persons: 71_495, mean: 855 }, { persons: 163_360, mean: 1861 }, { persons: 34_050, mean: 5370 }];

describe('cost of groups together', () => {
  test('is the published mean of all ages but for rounding', () => {
    // 2,038 published.
    expect(Math.abs(composedCost(y1996).mean - 2038)).toBeLessThan(0.5);
  });

  test('carries the errors of its groups: of one group alone exactly its own', () => {
    const one = composedCost([{ persons: 50, mean: 8, meanError: 2, personsError: 5 }]);
    expect(one.meanError).toBe(2);
    expect(one.totalError).toBeCloseTo(Math.hypot(50 * 2, 8 * 5), 12);
  });

  test('has no error of the mean from persons where all groups cost the same', () => {
    expect(composedCost([{ persons: 50, mean: 8, personsError: 5 }, { persons: 9, mean: 8, personsError: 4 }]).meanError).toBe(0);
  });

  test('has errors that a small change of each figure shows', () => {
    const groups = [{ persons: 50, mean: 8, personsError: 3, meanError: 0.5 }, { persons: 20, mean: 30, personsError: 2, meanError: 4 }];
    const step = 1e-6;
    const slope = (index: number, key: 'persons' | 'mean') =>
      (composedCost(groups.map((group, at) => (at === index ? { ...group, [key]: group[key] * (1 + step) } : group))).mean - composedCost(groups).mean) / (groups[index]![key] * step);
    const expected = Math.sqrt([0, 1].reduce((total, index) => total + (slope(index, 'persons') * groups[index]!.personsError) ** 2 + (slope(index, 'mean') * groups[index]!.meanError) ** 2, 0));
    expect(composedCost(groups).meanError).toBeCloseTo(expected, 5);
  });

  test('is refused without persons', () => {
    expect(() => composedCost([])).toThrow(RangeError);
  });
});

describe('a change of cost', () => {
  const later = [{ persons: 74_000, mean: 1100 }, { persons: 180_000, mean: 2700 }, { persons: 38_000, mean: 8000 }];

  test('is the product of size, structure and cost per head', () => {
    const { size, structure, perHead, total } = costChange(y1996, later);
    expect(size * structure * perHead).toBeCloseTo(total, 12);
    expect(total).toBeCloseTo(composedCost(later).total / composedCost(y1996).total, 12);
  });

  test('has a structure of 1 where shares stay, and costs per head of 1 where costs do', () => {
    const more = y1996.map(({ persons, mean }) => ({ persons: 2 * persons, mean: 3 * mean }));
    const { size, structure, perHead } = costChange(y1996, more);
    expect([size, structure, perHead].map((each, index) => each - [2, 1, 3][index]!).map(Math.abs).every((each) => each < 1e-12)).toBe(true);
    expect(costChange(y1996, later.map(({ persons }, index) => ({ persons, mean: y1996[index]!.mean }))).perHead).toBeCloseTo(1, 12);
  });
});

test('an index weighs relative costs by shares', () => {
  expect(costIndex([0.25, 0.75], [2, 0.4])).toBeCloseTo(0.8, 12);
  expect(() => costIndex([1], [])).toThrow(RangeError);
});
