import { describe, expect, test } from 'vitest';
import { checkCorrelation } from '../../../src/actuarial/correlation/check-correlation.ts';
import { choleskyFactor, principalFactor } from '../../../src/actuarial/correlation/factor.ts';
import { nearestCorrelation } from '../../../src/actuarial/correlation/nearest-correlation.ts';
import { rangeOfPair } from '../../../src/actuarial/correlation/range-of-pair.ts';
import { symmetricEigen, type Matrix } from '../../../src/actuarial/correlation/symmetric-eigen.ts';

const product = (one: Matrix, other: Matrix): number[][] => one.map((row) => one.map((_, j) => row.reduce((sum, value, k) => sum + value * other[k]![j]!, 0)));
const transposed = (one: Matrix): number[][] => one[0]!.map((_, j) => one.map((row) => row[j]!));
const farthest = (one: Matrix, other: Matrix): number => Math.max(...one.flatMap((row, i) => row.map((value, j) => Math.abs(value - other[i]![j]!))));
const distance = (one: Matrix, other: Matrix): number => Math.sqrt(one.flatMap((row, i) => row.map((value, j) => (value - other[i]![j]!) ** 2)).reduce((sum, square) => sum + square, 0));

const possible: Matrix = [
  [1, 0.3, 0.2, 0],
  [0.3, 1, 0.5, 0.1],
  [0.2, 0.5, 1, -0.4],
  [0, 0.1, -0.4, 1],
];
const names = ['price', 'use', 'wage', 'interest'];

describe('a matrix that is a correlation', () => {
  test('has no fault, and neither has one of variables that move as one', () => {
    expect(checkCorrelation(names, possible)).toEqual([]);
    expect(checkCorrelation(['a', 'b', 'c'], [[1, 1, -1], [1, 1, -1], [-1, -1, 1]])).toEqual([]);
    expect(checkCorrelation([], [])).toEqual([]);
  });

  test('is its own nearest', () => {
    expect(farthest(nearestCorrelation(possible), possible)).toBeLessThan(1e-12);
  });

  test('is the product of either factor with itself', () => {
    for (const factor of [choleskyFactor, principalFactor]) {
      const found = factor(possible)!;
      expect(farthest(product(found, transposed(found)), possible)).toBeLessThan(1e-14);
    }
    const one = choleskyFactor([[1, 1], [1, 1]])!;
    expect(one).toEqual([[1, 0], [1, 0]]);
  });

  test('has principal components in falling order of their variance', () => {
    const columns = transposed(principalFactor(possible)!).map((column) => column.reduce((sum, value) => sum + value * value, 0));
    expect(columns).toEqual(columns.toSorted((a, b) => b - a));
    expect(Math.abs(columns.reduce((sum, value) => sum + value, 0) - 4)).toBeLessThan(1e-13);
  });
});

describe('a matrix that is none', () => {
  test.each<readonly [string, Matrix, object]>([
    ['of another size', [[1]], { kind: 'size', expected: 2, found: 1 }],
    ['with a short row', [[1, 0.5], [0.5]], { kind: 'size', expected: 2, found: 1, name: 'b' }],
    ['not symmetric', [[1, 0.5], [0.4, 1]], { kind: 'not-symmetric', pair: ['a', 'b'], upper: 0.5, lower: 0.4 }],
    ['beyond one', [[1, 1.2], [1.2, 1]], { kind: 'outside', pair: ['a', 'b'], value: 1.2 }],
    ['without ones on the diagonal', [[1, 0], [0, 2]], { kind: 'diagonal', name: 'b', value: 2 }],
    ['with no number', [[1, NaN], [NaN, 1]], { kind: 'not-a-number', pair: ['a', 'b'] }],
  ])('is told: %s', (_, matrix, expected) => {
    expect(checkCorrelation(['a', 'b'], matrix)).toMatchObject([expected]);
  });

  test('names the pair that one wrong sign makes impossible, the third that shows it, and what it could be', () => {
    // use and wage follow price closely, so they cannot be opposed: r must be at least 0.9² − (1 − 0.9²).
    const matrix = [[1, 0.9, 0.9, 0.1], [0.9, 1, -0.5, 0.1], [0.9, -0.5, 1, 0.1], [0.1, 0.1, 0.1, 1]];
    const [fault, ...others] = checkCorrelation(names, matrix);
    expect(others).toEqual([]);
    expect(fault).toMatchObject({ kind: 'not-positive-definite', triple: expect.arrayContaining(['price', 'use', 'wage']) as unknown });
    if (fault?.kind !== 'not-positive-definite') throw new Error('another fault');
    expect(checkCorrelation(names, nearestCorrelation(matrix))).toEqual([]);
  });

  test('blames the pair that alone can mend it where only one can', () => {
    // Four variables; every triple without (use, interest) is possible.
    const matrix = [[1, 0.9, 0.8, 0.7], [0.9, 1, 0.8, -0.7], [0.8, 0.8, 1, 0.6], [0.7, -0.7, 0.6, 1]];
    const [fault] = checkCorrelation(names, matrix);
    if (fault?.kind !== 'not-positive-definite') throw new Error('another fault');
    expect(fault.pair).toEqual(['use', 'interest']);
    const mended = matrix.map((row) => [...row]);
    [mended[1]![3], mended[3]![1]] = [fault.range!.least, fault.range!.least];
    expect(Math.abs(symmetricEigen(mended).values.at(-1)!)).toBeLessThan(1e-10);
    expect(checkCorrelation(names, mended)).toEqual([]);
  });

  test('of three variables the range of a pair is r_ik·r_jk ± √((1 − r_ik²)(1 − r_jk²))', () => {
    const { least, greatest } = rangeOfPair([[1, 0, 0.6], [0, 1, -0.8], [0.6, -0.8, 1]], 0, 1)!;
    expect(Math.abs(least + 0.96)).toBeLessThan(1e-15);
    expect(Math.abs(greatest)).toBeLessThan(1e-15);
  });
});

describe('the nearest correlation matrix', () => {
  /** Higham (2002), as printed to four places. */
  test.each<readonly [Matrix, Matrix, number]>([
    [[[1, 1, 0], [1, 1, 1], [0, 1, 1]], [[1, 0.7607, 0.1573], [0.7607, 1, 0.7607], [0.1573, 0.7607, 1]], 0.5278],
    [
      [[2, -1, 0, 0], [-1, 2, -1, 0], [0, -1, 2, -1], [0, 0, -1, 2]],
      [[1, -0.8084, 0.1916, 0.1068], [-0.8084, 1, -0.6562, 0.1916], [0.1916, -0.6562, 1, -0.8084], [0.1068, 0.1916, -0.8084, 1]],
      2.1337,
    ],
  ])('is that of the paper', (matrix, nearest, away) => {
    const found = nearestCorrelation(matrix);
    expect(farthest(found, nearest)).toBeLessThan(0.00005);
    expect(Math.abs(distance(found, matrix) - away)).toBeLessThan(0.00005);
  });

  test('is no farther than any other correlation matrix on the way to it', () => {
    const matrix = [[1, 0.9, -0.7], [0.9, 1, 0.8], [-0.7, 0.8, 1]];
    const nearest = nearestCorrelation(matrix);
    const shrunk = (share: number) => matrix.map((row, i) => row.map((value, j) => (i === j ? 1 : value * share)));
    for (let share = 0; share <= 1; share += 0.01) {
      if (checkCorrelation(['a', 'b', 'c'], shrunk(share)).length === 0) expect(distance(shrunk(share), matrix)).toBeGreaterThan(distance(nearest, matrix));
    }
    expect(symmetricEigen(nearest).values.at(-1)!).toBeGreaterThan(-1e-13);
  });
});
