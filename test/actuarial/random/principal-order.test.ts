import { describe, expect, test } from 'vitest';
import { PrincipalColumns } from '../../../src/actuarial/random/principal-columns.ts';
import { principalDimensions, principalShocks } from '../../../src/actuarial/random/principal-order.ts';
import { ResponseRotation } from '../../../src/actuarial/random/response-rotation.ts';
import { SobolDraws } from '../../../src/actuarial/random/sobol.ts';

const dot = (one: readonly number[], other: readonly number[]): number => one.reduce((sum, value, at) => sum + value * other[at]!, 0);

describe.each([1, 2, 7, 30, 50])('principal shocks over %d years', (years) => {
  const turn = principalShocks(years);
  const rows = Array.from({ length: years }, (_, t) => [...turn.slice(t * years, (t + 1) * years)]);

  test('keep independent standard normals independent and standard normal', () => {
    for (const [i, one] of rows.entries()) for (const [j, other] of rows.entries()) expect(Math.abs(dot(one, other) - (i === j ? 1 : 0))).toBeLessThan(1e-13);
  });

  test('add up to the principal components of a random walk, the largest first', () => {
    const sums = rows[0]!.map((_, k) => rows.map((__, t) => rows.slice(0, t + 1).reduce((sum, row) => sum + row[k]!, 0)));
    const variances = sums.map((sum) => dot(sum, sum));
    expect(variances).toEqual(variances.toSorted((a, b) => b - a));
    for (const [i, one] of sums.entries()) for (const other of sums.slice(0, i)) expect(Math.abs(dot(one, other))).toBeLessThan(1e-13 * years * years);
    // All the variance of a random walk: 1 + 2 + … + T.
    expect(Math.abs(variances.reduce((sum, value) => sum + value, 0) / ((years * (years + 1)) / 2) - 1)).toBeLessThan(1e-13);
  });
});

test('dimensions are given out once each, to what weighs most first', () => {
  const dimensions = principalDimensions([{ years: 5, weight: 1 }, { years: 1, weight: 3 }, { years: 4, weight: 100 }]);
  expect(dimensions.flat().sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(dimensions[2]).toEqual([0, 1, 2, 3]);
  for (const own of dimensions) expect(own).toEqual(own.toSorted((a, b) => a - b));
});

test('columns hold the turned points of each path, whatever the block', () => {
  const [years, series, paths] = [4, 2, 24];
  const draws = new SobolDraws(3);
  const columns = Array.from({ length: years }, () => Array.from({ length: series }, () => new Float64Array(paths)));
  const made = new PrincipalColumns(draws, years, [2, 1]);
  made.fill(columns, 100, 0, 10);
  made.fill(columns, 110, 10, paths);
  const turn = principalShocks(years);
  const dimensions = principalDimensions([{ years, weight: 2 }, { years, weight: 1 }]);
  for (let path = 0; path < paths; path++) {
    for (let t = 0; t < years; t++) {
      for (let k = 0; k < series; k++) {
        const expected = dimensions[k]!.reduce((sum, dimension, component) => sum + turn[t * years + component]! * draws.normal(100 + path, dimension), 0);
        expect(Math.abs(columns[t]![k]![path]! - expected)).toBeLessThan(1e-14);
      }
    }
  }
});

describe('turning towards the results', () => {
  const gradients = [[1, 2, 0, 0, -1], [0.5, 1, 3, 0, 0], [1.5, 3, 3, 0, -1]];
  const rotation = new ResponseRotation(gradients);
  const axis = (k: number): number[] => {
    const normals = new Float64Array(5);
    normals[k] = 1;
    rotation.turn(normals);
    return [...normals];
  };
  const images = [0, 1, 2, 3, 4].map(axis);

  test('keeps independent standard normals independent and standard normal', () => {
    for (const [i, one] of images.entries()) for (const [j, other] of images.entries()) expect(Math.abs(dot(one, other) - (i === j ? 1 : 0))).toBeLessThan(1e-14);
  });

  test('leaves all that moves the results to the first, here two as the third result is the sum of the others', () => {
    for (const gradient of gradients) for (const image of images.slice(2)) expect(Math.abs(dot(gradient, image))).toBeLessThan(1e-13);
    const moved = (image: readonly number[]) => gradients.reduce((sum, gradient) => sum + dot(gradient, image) ** 2 / dot(gradient, gradient), 0);
    expect(moved(images[0]!)).toBeGreaterThan(moved(images[1]!));
    expect(Math.abs(moved(images[0]!) + moved(images[1]!) - 3)).toBeLessThan(1e-13);
  });

  test('does the same to columns', () => {
    const columns = Array.from({ length: 5 }, (_, k) => Float64Array.from({ length: 6 }, (__, path) => Math.cos(3 * k + path)));
    const expected = Array.from({ length: 6 }, (_, path) => {
      const normals = Float64Array.from(columns, (column) => column[path]!);
      if (path >= 2 && path < 5) rotation.turn(normals);
      return normals;
    });
    rotation.turnColumns(columns, 2, 5);
    for (const [k, column] of columns.entries()) for (const [path, value] of column.entries()) expect(Math.abs(value - expected[path]![k]!)).toBeLessThan(1e-15);
  });

  test('leaves everything as it is where nothing moves the results', () => {
    const normals = Float64Array.of(1, 2);
    new ResponseRotation([[0, 0]]).turn(normals);
    new ResponseRotation([]).turn(normals);
    expect([...normals]).toEqual([1, 2]);
  });
});
