import { principalDimensions, principalShocks } from './principal-order.ts';
import type { SobolDraws } from './sobol.ts';

/**
 * Independent standard normal shocks of some series over the years from Sobol points, with the first dimensions where most
 * of the variance of their sums is.
 *
 * With shocks joined by `principalFactor` afterwards, the weights are the eigenvalues of the correlation.
 */
export class PrincipalColumns {
  readonly #dimensions: readonly (readonly number[])[];
  readonly #turn: Float64Array;
  #normals = new Float64Array(0);

  /** @param weights how much the variance of the result owes to a shock of each series, on one scale */
  constructor(
    readonly draws: SobolDraws,
    readonly years: number,
    weights: readonly number[],
  ) {
    this.#dimensions = principalDimensions(weights.map((weight) => ({ years, weight })));
    this.#turn = principalShocks(years);
  }

  /**
   * Fills `columns[year][series]` from `from` up to `to` with the shocks of paths `first` and on.
   *
   * Takes years² · series multiplications a path.
   */
  fill(columns: readonly (readonly Float64Array[])[], first: number, from: number, to: number): void {
    if (this.#normals.length < to - from) this.#normals = new Float64Array(to - from);
    const normals = this.#normals;
    const count = to - from;
    for (const [series, dimensions] of this.#dimensions.entries()) {
      for (const [component, dimension] of dimensions.entries()) {
        this.draws.fillNormals(normals, dimension, first, 0, count);
        for (let year = 0; year < this.years; year++) {
          const column = columns[year]![series]!;
          const weight = this.#turn[year * this.years + component]!;
          if (component === 0) for (let at = 0; at < count; at++) column[from + at] = weight * normals[at]!;
          else for (let at = 0; at < count; at++) column[from + at]! += weight * normals[at]!;
        }
      }
    }
  }
}
