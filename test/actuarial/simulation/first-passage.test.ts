import { describe, expect, test } from 'vitest';
import { firstPassage } from '../../../src/actuarial/simulation/first-passage.ts';

/** Every way that a balance of 3 can go by +2 or −3 over four years, each as likely: 16 paths. */
const ways = Array.from({ length: 16 }, (_, way) => [0, 1, 2, 3].map((year) => 3 + [0, 1, 2, 3].slice(0, year + 1).reduce((sum, each) => sum + ((way >> each) & 1 ? 2 : -3), 0)));
const columns = [0, 1, 2, 3].map((year) => Float64Array.from(ways, (way) => way[year]!));

describe('first passage', () => {
  test('is counted path by path, once', () => {
    const { chanceFirst, chanceBy, chanceNever, years } = firstPassage(columns);
    const byHand = ways.map((way) => way.findIndex((balance) => balance < 0));
    expect([...years]).toEqual(byHand);
    expect([...chanceFirst]).toEqual([0, 1, 2, 3].map((year) => byHand.filter((first) => first === year).length / 16));
    expect(chanceBy[3]! + chanceNever).toBe(1);
    expect([...chanceBy]).toEqual([0, 1, 2, 3].map((year) => [...chanceFirst.slice(0, year + 1)].reduce((sum, chance) => sum + chance, 0)));
  });

  test('at zero counts only where asked for: half of the paths stand at 0 after a year', () => {
    expect(firstPassage(columns).chanceFirst[0]).toBe(0);
    expect(firstPassage(columns, 0, { at: 'belowOrEqual' }).chanceFirst[0]).toBe(0.5);
  });

  test('through another level comes earlier where it is higher', () => {
    expect(firstPassage(columns, 2.5).chanceBy[0]).toBe(0.5);
    expect(firstPassage(columns, -20).chanceNever).toBe(1);
  });

  test('has a median year where half of the paths have come', () => {
    expect(firstPassage(columns, 0, { at: 'belowOrEqual' }).medianYear).toBe(0);
    expect(firstPassage(columns, -20).medianYear).toBeNull();
  });

  test('of no years or no paths is empty', () => {
    expect(firstPassage([])).toMatchObject({ chanceNever: 0, medianYear: null });
    expect(firstPassage([new Float64Array(0)])).toMatchObject({ chanceNever: 0, medianYear: null });
  });

  test('refuses columns of different length and what is no number', () => {
    expect(() => firstPassage([new Float64Array(2), new Float64Array(3)])).toThrow(RangeError);
    expect(() => firstPassage([Float64Array.of(1, NaN)])).toThrow(RangeError);
  });
});
