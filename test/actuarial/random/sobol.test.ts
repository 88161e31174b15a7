import { describe, expect, test } from 'vitest';
import { CounterDraws } from '../../../src/actuarial/random/counter-draws.ts';
import { replicateSeeds } from '../../../src/actuarial/random/replicate-seeds.ts';
import { SOBOL_DIMENSIONS, sobolDirections } from '../../../src/actuarial/random/sobol-directions.ts';
import { SobolDraws } from '../../../src/actuarial/random/sobol.ts';

const plain = new SobolDraws(0, { scrambled: false });
const word = (index: number, dimension: number): number => plain.uniform(index, dimension) * 2 ** 32 - 0.5;

describe('the plain sequence', () => {
  /** SciPy 1.17.1, `qmc.Sobol(512, scramble=False, bits=32).random(1024)` times 2^32, which follows the authors' sobol.cc. */
  test.each([
    { index: 2, words: [3221225472, 1073741824, 1073741824, 3221225472, 1073741824, 3221225472, 3221225472] },
    { index: 5, words: [3758096384, 3758096384, 536870912, 536870912, 536870912, 3758096384, 3758096384] },
    { index: 33, words: [2348810240, 3288334336, 872415232, 2348810240, 4227858432, 335544320, 1811939328] },
    { index: 1000, words: [943718400, 415236096, 2227175424, 297795584, 3300917248, 1069547520, 1698693120] },
    { index: 1023, words: [4194304, 3233808384, 2629828608, 3653238784, 1019215872, 3619684352, 2638217216] },
  ])('has the published point $index in dimensions 1, 2, 3, 10, 101, 256 and 512', ({ index, words }) => {
    expect([0, 1, 2, 9, 100, 255, 511].map((dimension) => word(index, dimension))).toEqual(words);
  });

  test('has direction numbers with ones on the diagonal, in all dimensions', () => {
    for (let dimension = 0; dimension < SOBOL_DIMENSIONS; dimension++) {
      for (const [k, direction] of sobolDirections(dimension).entries()) expect(direction % 2 ** (32 - k)).toBe(2 ** (31 - k));
    }
  });

  test('differs between dimensions', () => {
    expect(new Set(Array.from({ length: SOBOL_DIMENSIONS }, (_, dimension) => sobolDirections(dimension).join())).size).toBe(SOBOL_DIMENSIONS);
  });
});

describe('the scrambled sequence', () => {
  const draws = new SobolDraws(20261122);

  test('is a function of seed, dimension and index alone', () => {
    const forward = Array.from({ length: 60 }, (_, at) => draws.uniform(at * 7, at % 11));
    const other = new SobolDraws(20261122);
    expect(Array.from({ length: 60 }, (_, at) => other.uniform((59 - at) * 7, (59 - at) % 11)).reverse()).toEqual(forward);
    expect(new SobolDraws(20261123).uniform(3, 0)).not.toBe(draws.uniform(3, 0));
  });

  test.each([0, 1, 40, 300, 511])('has one of 1,024 points in each 1,024th of dimension %d, also from point 3,072 on', (dimension) => {
    for (const first of [0, 3072]) {
      const cells = Array.from({ length: 1024 }, (_, at) => Math.floor(draws.uniform(first + at, dimension) * 1024));
      expect(new Set(cells).size).toBe(1024);
    }
  });

  test('has one of 1,024 points in each box of that volume of the first two dimensions, whatever its shape', () => {
    for (let bits = 0; bits <= 10; bits++) {
      const boxes = Array.from({ length: 1024 }, (_, at) => Math.floor(draws.uniform(at, 0) * 2 ** bits) * 1024 + Math.floor(draws.uniform(at, 1) * 2 ** (10 - bits)));
      expect(new Set(boxes).size).toBe(1024);
    }
  });

  test('is uniform over seeds at any one point: 4,000 seeds in 20 cells within four standard deviations of chi-square', () => {
    const cells = new Array<number>(20).fill(0);
    for (let seed = 0; seed < 4000; seed++) cells[Math.floor(new SobolDraws(seed).uniform(5, 3) * 20)]!++;
    const chiSquare = cells.reduce((sum, seen) => sum + (seen - 200) ** 2 / 200, 0);
    expect(Math.abs(chiSquare - 19)).toBeLessThan(4 * Math.sqrt(2 * 19));
  });

  test.each([1, 12, 200, 600])('fills columns with what it gives one by one, in dimension %d', (dimension) => {
    const column = new Float64Array(50).fill(-1);
    draws.fillUniforms(column, dimension, 1021, 3, 47);
    expect([...column]).toEqual(Array.from({ length: 50 }, (_, at) => (at < 3 || at >= 47 ? -1 : draws.uniform(1021 + at - 3, dimension))));
    draws.fillNormals(column, dimension, 7);
    expect([...column]).toEqual(Array.from({ length: 50 }, (_, at) => draws.normal(7 + at, dimension)));
  });

  test('goes on with plain draws where it has no more dimensions', () => {
    expect(draws.uniform(9, SOBOL_DIMENSIONS)).toBe(new CounterDraws(20261122).uniform(9, SOBOL_DIMENSIONS));
  });

  test('refuses a seed that is no whole number from 0', () => {
    expect(() => new SobolDraws(-1)).toThrow(RangeError);
  });
});

describe('discrepancy', () => {
  /** L2 star discrepancy by Warnock's formula, without the square root. */
  const squaredDiscrepancy = (points: readonly (readonly number[])[]): number => {
    const [count, dimensions] = [points.length, points[0]!.length];
    let single = 0;
    let double = 0;
    for (const one of points) {
      single += one.reduce((product, x) => product * (1 - x * x), 1);
      for (const other of points) double += one.reduce((product, x, k) => product * (1 - Math.max(x, other[k]!)), 1);
    }
    return 3 ** -dimensions - (2 ** (1 - dimensions) / count) * single + double / (count * count);
  };
  const points = (draws: { uniform(index: number, dimension: number): number }, count: number, dimensions: readonly number[]) =>
    Array.from({ length: count }, (_, index) => dimensions.map((dimension) => draws.uniform(index, dimension)));

  test('of the plain sequence is that of SciPy', () => {
    // `qmc.discrepancy(qmc.Sobol(2, scramble=False).random(1024), method='L2-star')`; ours stand half a unit of 2^-32 higher.
    expect(Math.abs(Math.sqrt(squaredDiscrepancy(points(plain, 1024, [0, 1]))) - 0.0008679282638502286)).toBeLessThan(1e-9);
  });

  test.each([{ dimensions: [0, 1] }, { dimensions: [0, 1, 2, 3, 4] }, { dimensions: [30, 31, 32] }])('of $dimensions falls faster than that of chance', ({ dimensions }) => {
    // Squared discrepancy of n independent points: (2^-d − 3^-d)/n on average.
    const chance = (count: number): number => (2 ** -dimensions.length - 3 ** -dimensions.length) / count;
    const share = [128, 1024].map((count) => {
      const seeds = replicateSeeds(1, 4);
      return seeds.reduce((sum, seed) => sum + squaredDiscrepancy(points(new SobolDraws(seed), count, dimensions)), 0) / seeds.length / chance(count);
    });
    expect(share[0]).toBeLessThan(1);
    expect(share[1]).toBeLessThan(share[0]! / 1.5);
  });

  test('of neighbouring dimensions stays below that of chance up to the last', () => {
    for (let dimension = 0; dimension + 1 < SOBOL_DIMENSIONS; dimension += 73) {
      const seeds = replicateSeeds(dimension, 4);
      const mean = seeds.reduce((sum, seed) => sum + squaredDiscrepancy(points(new SobolDraws(seed), 256, [dimension, dimension + 1])), 0) / seeds.length;
      expect(mean).toBeLessThan((1 / 4 - 1 / 9) / 256);
    }
  });
});

test('seeds of replicates differ between seeds and replicates, and fit a seed', () => {
  const seeds = [0, 1, 2 ** 52].flatMap((seed) => replicateSeeds(seed, 50));
  expect(new Set(seeds).size).toBe(150);
  expect(seeds.every((seed) => Number.isSafeInteger(seed) && seed >= 0)).toBe(true);
  expect(replicateSeeds(1, 3)).toEqual(replicateSeeds(1, 50).slice(0, 3));
});
