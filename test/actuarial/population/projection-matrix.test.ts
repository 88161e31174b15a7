import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseMatrix, projectStages, type MatrixAnalysis } from '../../../src/actuarial/population/projection-matrix.ts';

function analysis(matrix: readonly (readonly number[])[]): MatrixAnalysis {
  const made = analyseMatrix(matrix);
  if ('fault' in made) throw new Error(JSON.stringify(made.fault));
  return made;
}

/** Killer whales: Caswell (2001), Matrix Population Models, table 5.1 as given by the package popbio. */
const whales = [[0, 0.0043, 0.1132, 0], [0.9775, 0.9111, 0, 0], [0, 0.0736, 0.9534, 0], [0, 0, 0.0452, 0.9804]];

describe('a projection matrix', () => {
  it('grows by the cube root of what a cohort that breeds once leaves', () => {
    // 2 · 0.3 · 0.6 = 0.36 after three steps; the structure swings for ever.
    const { growth, dampingRatio } = analysis([[0, 0, 2], [0.3, 0, 0], [0, 0.6, 0]]);
    expect(Math.abs(growth - 0.36 ** (1 / 3))).toBeLessThan(1e-14);
    expect(Math.abs(dampingRatio - 1)).toBeLessThan(1e-13);
  });

  it('gives the killer whales of Caswell', () => {
    const made = analysis(whales);
    expect(Math.abs(made.growth - 1.02544132553035)).toBeLessThan(1e-13);
    expect(Math.abs(made.dampingRatio - 1.04594178450668)).toBeLessThan(1e-12);
    expect(Array.from(made.reproductiveValue, (value) => value.toFixed(10))).toEqual(['1.0000000000', '1.0490448343', '1.5713203382', '0.0000000000']);
  });

  it('has vectors that it only stretches, and elasticities that add up to one', () => {
    fc.assert(fc.property(fc.array(fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 }), { minLength: 4, maxLength: 4 }), (matrix) => {
      const { growth, stableStructure, reproductiveValue, elasticity, dampingRatio } = analysis(matrix);
      const right = matrix.map((row) => row.reduce((sum, entry, j) => sum + entry * stableStructure[j]!, 0));
      const left = matrix.map((_, j) => matrix.reduce((sum, row, i) => sum + row[j]! * reproductiveValue[i]!, 0));
      return right.every((value, i) => Math.abs(value - growth * stableStructure[i]!) < 1e-12)
        && left.every((value, j) => Math.abs(value - growth * reproductiveValue[j]!) < 1e-11 * reproductiveValue[j]!)
        && Math.abs(elasticity.reduce((sum, row) => sum + row.reduce((a, b) => a + b, 0), 0) - 1) < 1e-12
        && dampingRatio >= 1;
    }), { seed: 7, numRuns: 200 });
  });

  it('tells by its sensitivity how growth moves', () => {
    const [step, base] = [1e-6, analysis(whales)];
    const moved = analysis(whales.map((row, i) => row.map((entry, j) => (i === 1 && j === 1 ? entry + step : entry))));
    expect(Math.abs((moved.growth - base.growth) / step - base.sensitivity[1]![1]!)).toBeLessThan(1e-5);
  });

  it('finds the size of a pair of complex eigenvalues', () => {
    // λ³ = λ/2 + 1/4: the product of all three is 1/4, two are a pair of one size.
    const { growth, dampingRatio } = analysis([[0, 1, 1], [0.5, 0, 0], [0, 0.5, 0]]);
    expect(Math.abs(growth ** 3 - growth / 2 - 0.25)).toBeLessThan(1e-15);
    expect(Math.abs(dampingRatio - growth / Math.sqrt(0.25 / growth))).toBeLessThan(1e-13);
  });

  it('finds it for a hundred ages, as numpy does', () => {
    // max and second |λ| of numpy.linalg.eigvals: survival 0.99 a year, 0.03 births at 15 to 49.
    const ages = Array.from({ length: 101 }, (_, age) => age);
    const { growth, dampingRatio } = analysis(ages.map((i) => ages.map((j) => (i === j + 1 ? 0.99 : i === 0 && j >= 15 && j < 50 ? 0.03 : 0))));
    expect([growth, dampingRatio]).toEqual([expect.closeTo(0.9917716894943462, 12), expect.closeTo(1.039003151505321, 12)]);
  });

  it('settles at once where only one eigenvalue is not 0', () => {
    expect(analysis([[0.5, 0.5], [0.5, 0.5]]).dampingRatio).toBe(Infinity);
  });

  it('projects step by step', () => {
    expect(projectStages([[0, 0, 2], [0.3, 0, 0], [0, 0.6, 0]], [100, 0, 0], 3)).toEqual({ stages: [[100, 0, 0], [0, 30, 0], [0, 0, 18], [36, 0, 0]].map((row) => Float64Array.from(row)) });
  });

  it.each<[string, readonly (readonly number[])[], object]>([
    ['no rows', [], { kind: 'square', rows: 0 }],
    ['a row that is short', [[1, 2], [3]], { kind: 'square', rows: 2, at: 1, columns: 1 }],
    ['a negative entry', [[1, -2], [3, 1]], { kind: 'value', name: 'matrix', at: 1, found: -2 }],
    ['nobody left', [[0, 0], [0.5, 0]], { kind: 'dies-out' }],
  ])('names %s', (_, matrix, fault) => {
    expect(analyseMatrix(matrix)).toMatchObject({ fault });
  });
});
