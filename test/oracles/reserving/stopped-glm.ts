import { choleskyFactor } from '../../../src/actuarial/reserving/positive-definite.ts';
import { odpFit } from '../../../src/actuarial/reserving/odp-fit.ts';
import { isFaulty } from '../../../src/actuarial/reserving/finding.ts';
import { incrementAt, type Triangle } from '../../../src/actuarial/reserving/triangle.ts';

/**
 * How far R's glm leaves the scale φ of an over-dispersed Poisson fit from that of the likelihood's maximum, relative to it. It
 * stops when the deviance moves by less than 1e-8 of itself and takes φ from the weights of the round before: about 1e-5, ten
 * times the set's tolerance, which is therefore widened by this much for figures that hold φ. 0 where R's start has no logarithm.
 */
export function stoppedGlm(triangle: Triangle): number {
  const fit = odpFit(triangle);
  if (isFaulty(fit)) return 0;
  const { labels } = triangle;
  const size = fit.parameters;
  const cells = fit.cells.map(({ i, j }) => ({ at: j === 0 ? [i] : [i, labels.length + j - 1], y: incrementAt(triangle, i, j)! }));
  if (cells.some(({ y }) => y < 0)) return 0;
  let eta = cells.map(({ y }) => Math.log(y === 0 ? 0.1 : y));
  let before = deviance(cells.map(({ y }) => y), eta);
  for (let round = 0; round < 25; round++) {
    const weights = eta.map(Math.exp);
    const matrix = new Float64Array(size * size);
    const right = new Float64Array(size);
    cells.forEach(({ at, y }, index) => {
      const weight = weights[index]!;
      const z = eta[index]! + (y - weight) / weight;
      for (const a of at) {
        right[a]! += weight * z;
        for (const b of at) matrix[a * size + b]! += weight;
      }
    });
    const root = choleskyFactor(matrix, size);
    if (root === null) return 0;
    const beta = solved(root, right);
    eta = cells.map(({ at }) => at.reduce((sum, a) => sum + beta[a]!, 0));
    const now = deviance(cells.map(({ y }) => y), eta);
    if (Math.abs(now - before) / (Math.abs(now) + 0.1) < 1e-8) {
      const squares = cells.reduce((sum, { y }, index) => sum + weights[index]! * ((y - Math.exp(eta[index]!)) / Math.exp(eta[index]!)) ** 2, 0);
      return Math.abs(squares / (cells.length - size) / fit.scale - 1);
    }
    before = now;
  }
  return 0;
}

function deviance(y: readonly number[], eta: readonly number[]): number {
  return 2 * y.reduce((sum, each, index) => sum + (each > 0 ? each * (Math.log(each) - eta[index]!) : 0) - (each - Math.exp(eta[index]!)), 0);
}

function solved(root: Float64Array, right: Float64Array): Float64Array {
  const size = right.length;
  const x = right.slice();
  for (let row = 0; row < size; row++) {
    for (let k = 0; k < row; k++) x[row]! -= root[row * size + k]! * x[k]!;
    x[row]! /= root[row * size + row]!;
  }
  for (let row = size - 1; row >= 0; row--) {
    for (let k = row + 1; k < size; k++) x[row]! -= root[k * size + row]! * x[k]!;
    x[row]! /= root[row * size + row]!;
  }
  return x;
}
