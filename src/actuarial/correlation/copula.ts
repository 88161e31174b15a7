import { incompleteBeta } from '../special/incomplete-beta.ts';
import { incompleteGammaInverse } from '../special/incomplete-gamma.ts';
import { normalQuantile } from '../special/normal.ts';
import { choleskyFactor, principalFactor } from './factor.ts';
import type { Matrix } from './symmetric-eigen.ts';

/**
 * Turns independent standard normals into dependent normal scores, one for each variable: `Distribution.atScore` of them has
 * the variable's own distribution.
 */
export interface Copula {
  readonly size: number;
  /**
   * @param normals independent standard normals, `size` of them from `from` on; overwritten by the scores
   * @param mixing a uniform of its own in (0, 1) for each vector; a t copula alone needs it
   */
  join(normals: Float64Array, from?: number, mixing?: number): void;
}

/**
 * Gaussian copula of a correlation matrix. With `principal` the first normals carry most of the variance of all (for Sobol
 * draws); otherwise the first variable is the first normal itself.
 *
 * @throws RangeError where the matrix is not positive semidefinite: `checkCorrelation` says why
 */
export function gaussianCopula(matrix: Matrix, { principal = false }: { readonly principal?: boolean } = {}): Copula {
  const factor = principal ? principalFactor(matrix) : choleskyFactor(matrix);
  if (factor === undefined) throw new RangeError('gaussianCopula: a positive semidefinite correlation matrix');
  const size = matrix.length;
  const flat = Float64Array.from(factor.flat());
  const own = new Float64Array(size);
  return {
    size,
    join(normals, from = 0) {
      for (let k = 0; k < size; k++) own[k] = normals[from + k]!;
      for (let i = 0; i < size; i++) {
        let score = 0;
        for (let k = 0; k < size; k++) score += flat[i * size + k]! * own[k]!;
        normals[from + i] = score;
      }
    },
  };
}

/**
 * Copula of Student's t with these degrees of freedom (above 0): variables that are extreme together more often than under a
 * Gaussian copula, uncorrelated ones too. The scores are normal again, Φ⁻¹(T_ν(t)).
 *
 * Source: McNeil, Frey & Embrechts, Quantitative Risk Management (2005), section 5.1.
 */
export function tCopula(matrix: Matrix, degreesOfFreedom: number, options: { readonly principal?: boolean } = {}): Copula {
  if (!(degreesOfFreedom > 0)) throw new RangeError(`tCopula: degrees of freedom above 0; got ${degreesOfFreedom}`);
  const gaussian = gaussianCopula(matrix, options);
  const half = degreesOfFreedom / 2;
  return {
    size: gaussian.size,
    join(normals, from = 0, mixing) {
      if (mixing === undefined || !(mixing > 0 && mixing < 1)) throw new RangeError(`tCopula: a mixing uniform within (0, 1); got ${mixing}`);
      gaussian.join(normals, from);
      const stretch = Math.sqrt(half / incompleteGammaInverse(half, mixing));
      for (let i = from; i < from + gaussian.size; i++) normals[i] = scoreOfT(normals[i]! * stretch, degreesOfFreedom);
    },
  };
}

/** Normal score of a value of Student's t, by its nearer tail. */
function scoreOfT(t: number, degreesOfFreedom: number): number {
  const square = t * t;
  const tail = 0.5 * incompleteBeta(degreesOfFreedom / 2, 0.5, degreesOfFreedom / (degreesOfFreedom + square), square / (degreesOfFreedom + square));
  const score = normalQuantile(tail);
  return t < 0 ? score : -score;
}
