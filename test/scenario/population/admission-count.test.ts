import { describe, expect, test } from 'vitest';
import { AdmissionCount } from '../../../src/scenario/population/admission-count.ts';

describe('admissions of a person', () => {
  test('with shape 1 are geometric: mean 1 gives P(n) = 2^−(n + 1)', () => {
    const count = new AdmissionCount(1, 1);
    expect([0.01, 0.49, 0.51, 0.74, 0.76, 0.874, 0.876].map((uniform) => count.at(uniform))).toEqual([0, 0, 1, 1, 2, 2, 3]);
  });

  test('have the mean asked for and the variance mean + mean²/shape', () => {
    const [mean, shape, cells] = [0.4, 0.5, 200_000];
    const count = new AdmissionCount(mean, shape);
    const values = Array.from({ length: cells }, (_, at) => count.at((at + 0.5) / cells));
    const average = values.reduce((sum, value) => sum + value, 0) / cells;
    const variance = values.reduce((sum, value) => sum + (value - average) ** 2, 0) / cells;
    // The midpoint rule leaves at most half a cell of each step: Σ n and Σ n² over the counts seen, 0 to `most`.
    const most = values.at(-1)!;
    expect(Math.abs(average - mean)).toBeLessThan(most / cells);
    expect(Math.abs(variance - (mean + mean ** 2 / shape))).toBeLessThan((most * (most + 1)) / cells);
  });

  test('are none where none are expected, and end at one a day', () => {
    expect(new AdmissionCount(0, 1).at(1 - 2 ** -53)).toBe(0);
    expect(new AdmissionCount(1e9, 1).at(0.5)).toBe(366);
  });

  test('refuse a mean or a shape that means nothing', () => {
    for (const [mean, shape] of [[-1, 1], [Number.NaN, 1], [1, 0], [1, Number.NaN]] as const) expect(() => new AdmissionCount(mean, shape)).toThrow(RangeError);
  });
});
