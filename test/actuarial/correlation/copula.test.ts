import { describe, expect, test } from 'vitest';
import { gaussianCopula, tCopula } from '../../../src/actuarial/correlation/copula.ts';
import { kendallOfScoreCorrelation, scoreCorrelationOfKendall, scoreCorrelationOfSpearman, spearmanOfScoreCorrelation } from '../../../src/actuarial/correlation/rank-correlation.ts';
import { CounterDraws } from '../../../src/actuarial/random/counter-draws.ts';
import { normalQuantile } from '../../../src/actuarial/special/normal.ts';

const COUNT = 20_000;
const matrix = [[1, 0.6, -0.3], [0.6, 1, 0.2], [-0.3, 0.2, 1]];
const draws = new CounterDraws(20261122);

function scores(copula: ReturnType<typeof gaussianCopula>): Float64Array[] {
  const columns = Array.from({ length: copula.size }, () => new Float64Array(COUNT));
  const normals = new Float64Array(copula.size);
  for (let path = 0; path < COUNT; path++) {
    for (let k = 0; k < copula.size; k++) normals[k] = draws.normal(path, k);
    copula.join(normals, 0, draws.uniform(path, 9));
    for (let k = 0; k < copula.size; k++) columns[k]![path] = normals[k]!;
  }
  return columns;
}

const mean = (values: Iterable<number>): number => [...values].reduce((sum, value) => sum + value, 0) / COUNT;
const productMean = (one: Float64Array, other: Float64Array): number => mean(one.map((value, path) => value * other[path]!));

function ranks(column: Float64Array): Float64Array {
  const result = new Float64Array(COUNT);
  [...column.keys()].sort((i, j) => column[i]! - column[j]!).forEach((path, rank) => (result[path] = (rank + 0.5) / COUNT - 0.5));
  return result;
}

/** Kendall's τ of the first paths. */
function kendall(one: Float64Array, other: Float64Array, paths: number): number {
  let sum = 0;
  for (let i = 0; i < paths; i++) for (let j = 0; j < i; j++) sum += Math.sign((one[i]! - one[j]!) * (other[i]! - other[j]!));
  return sum / ((paths * (paths - 1)) / 2);
}

describe.each([
  ['Gaussian', gaussianCopula(matrix)],
  ['Gaussian by principal components', gaussianCopula(matrix, { principal: true })],
  ['t', tCopula(matrix, 4)],
])('scores under a %s copula', (name, copula) => {
  const columns = scores(copula);

  test('are standard normal each', () => {
    for (const column of columns) {
      expect(Math.abs(mean(column))).toBeLessThan(4 / Math.sqrt(COUNT));
      expect(Math.abs(mean(column.map((value) => value ** 2)) - 1)).toBeLessThan(4 * Math.sqrt(2 / COUNT));
      for (const p of [0.01, 0.1, 0.9]) expect(Math.abs(mean(column.map((value) => (value < normalQuantile(p) ? 1 : 0))) - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / COUNT));
    }
  });

  test("have Kendall's τ of their correlation", () => {
    // Standard error of τ at most √(2(1 − τ²)/n).
    const paths = 1500;
    for (const [i, j] of [[0, 1], [0, 2], [1, 2]] as const) expect(Math.abs(kendall(columns[i]!, columns[j]!, paths) - kendallOfScoreCorrelation(matrix[i]![j]!))).toBeLessThan(4 * Math.sqrt(2 / paths));
  });

  test.runIf(name !== 't')("have their correlation, and Spearman's of it", () => {
    for (const [i, j] of [[0, 1], [0, 2], [1, 2]] as const) {
      expect(Math.abs(productMean(columns[i]!, columns[j]!) - matrix[i]![j]!)).toBeLessThan(4 * Math.sqrt(2 / COUNT));
      expect(Math.abs(12 * productMean(ranks(columns[i]!), ranks(columns[j]!)) - spearmanOfScoreCorrelation(matrix[i]![j]!))).toBeLessThan(4 * Math.sqrt(2 / COUNT));
    }
  });
});

test('variables without correlation are extreme together under a t copula and not under a Gaussian one', () => {
  const low = normalQuantile(0.01);
  const together = (copula: ReturnType<typeof gaussianCopula>): number => {
    const [one, other] = scores(copula);
    return mean(one!.map((value, path) => (value < low && other![path]! < low ? 1 : 0)));
  };
  const error = Math.sqrt(1e-4 / COUNT);
  expect(Math.abs(together(gaussianCopula([[1, 0], [0, 1]])) - 1e-4)).toBeLessThan(4 * error);
  expect(together(tCopula([[1, 0], [0, 1]], 3))).toBeGreaterThan(1e-4 + 20 * error);
});

test('rank correlations and correlations of scores turn into each other', () => {
  for (let r = -1; r <= 1; r += 0.05) {
    expect(Math.abs(spearmanOfScoreCorrelation(scoreCorrelationOfSpearman(r)) - r)).toBeLessThan(1e-14);
    expect(Math.abs(kendallOfScoreCorrelation(scoreCorrelationOfKendall(r)) - r)).toBeLessThan(1e-8);
  }
  expect(Math.abs(scoreCorrelationOfSpearman(0.5) - 2 * Math.sin(Math.PI / 12))).toBeLessThan(1e-15);
  expect(Math.abs(scoreCorrelationOfKendall(1 / 3) - 0.5)).toBeLessThan(1e-15);
});

test('a copula refuses what it cannot join', () => {
  expect(() => gaussianCopula([[1, 2], [2, 1]])).toThrow(RangeError);
  expect(() => tCopula(matrix, 0)).toThrow(RangeError);
  expect(() => tCopula(matrix, 3).join(new Float64Array(3))).toThrow(RangeError);
});
