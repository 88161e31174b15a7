import { describe, expect, test } from 'vitest';
import { CounterDraws } from '../../../src/actuarial/random/counter-draws.ts';
import { philox4x32 } from '../../../src/actuarial/random/philox.ts';

describe('uniform', () => {
  test('is made of the words of the counter (draw / 2, 0, subject) under the seed', () => {
    const subject = 2 ** 32 * 3 + 7;
    const words = Uint32Array.of(5, 0, 7, 3);
    philox4x32(words, 9, 1);
    const expected = (2 * ((words[2]! >>> 6) * 2 ** 26 + (words[3]! >>> 6)) + 1) / 2 ** 53;
    expect(new CounterDraws(2 ** 32 + 9).uniform(subject, 11)).toBe(expected);
  });

  test('does not depend on what was asked before', () => {
    const draws = new CounterDraws(4);
    const forward = Array.from({ length: 40 }, (_, at) => draws.uniform(at % 5, at));
    const backward = Array.from({ length: 40 }, (_, at) => draws.uniform((39 - at) % 5, 39 - at)).reverse();
    expect(backward).toEqual(forward);
  });

  test('differs between seeds, subjects and draws', () => {
    const values = [0, 1, 2 ** 32, 2 ** 53 - 1].flatMap((seed) => [0, 1, 2 ** 32].flatMap((subject) => [0, 1, 2, 3].map((draw) => new CounterDraws(seed).uniform(subject, draw))));
    expect(new Set(values).size).toBe(values.length);
  });

  test('fills the interval evenly: 200,000 draws in 20 equal cells within four standard deviations of chi-square', () => {
    const draws = new CounterDraws(20261121);
    const count = 200_000;
    const cells = new Array<number>(20).fill(0);
    for (let subject = 0; subject < count / 4; subject++) for (let draw = 0; draw < 4; draw++) cells[Math.floor(draws.uniform(subject, draw) * 20)]!++;
    const expected = count / 20;
    const chiSquare = cells.reduce((sum, seen) => sum + (seen - expected) ** 2 / expected, 0);
    expect(Math.abs(chiSquare - 19)).toBeLessThan(4 * Math.sqrt(2 * 19));
  });

  test('refuses a seed that is no whole number from 0', () => {
    for (const seed of [-1, 0.5, Number.NaN, 2 ** 53]) expect(() => new CounterDraws(seed)).toThrow(RangeError);
  });
});

test('normal has mean 0, variance 1 and no correlation with the draw of the next subject', () => {
  const draws = new CounterDraws(7);
  const count = 100_000;
  const values = Float64Array.from({ length: count + 1 }, (_, subject) => draws.normal(subject, 0));
  const mean = (of: (at: number) => number) => Array.from({ length: count }, (_, at) => of(at)).reduce((sum, value) => sum + value, 0) / count;
  expect(Math.abs(mean((at) => values[at]!))).toBeLessThan(4 / Math.sqrt(count));
  expect(Math.abs(mean((at) => values[at]! ** 2) - 1)).toBeLessThan(4 * Math.sqrt(2 / count));
  expect(Math.abs(mean((at) => values[at]! * values[at + 1]!))).toBeLessThan(4 / Math.sqrt(count));
});
