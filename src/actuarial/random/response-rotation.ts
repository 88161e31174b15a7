import { symmetricEigen } from '../correlation/symmetric-eigen.ts';

/** Directions that add less than this share to what is explained are left where they are. */
const NEGLIGIBLE = 1e-6;
const DIRECTIONS = 24;

/**
 * Turns independent standard normals so that the first of them move the results most: they become other independent standard
 * normals, and what is simulated has the same distribution, but evenly spread points (Sobol) then spread evenly what counts.
 *
 * The directions are the principal components of the results' gradients, each result counting the same; the turn is a
 * product of a few Householder reflections. Exact for results that are linear in the shocks, and good as long as they are
 * nearly so.
 *
 * Source: Xiao & Wang, Enhancing quasi-Monte Carlo simulation by minimizing effective dimension for derivative pricing,
 * Computational Economics 54 (2019), gradient principal component analysis (from memory); Golub & Van Loan (2013), section 5.1.
 */
export class ResponseRotation {
  readonly size: number;
  /** How many of the first normals the results depend on, but for what was negligible. */
  readonly directions: number;
  /** Unit vectors of the reflections, in the order in which normals pass them. */
  readonly #reflections: readonly Float64Array[];

  /**
   * @param gradients for each result its change for a small shock of each kind, over the size of the shock
   */
  constructor(gradients: readonly ArrayLike<number>[]) {
    this.size = gradients[0]?.length ?? 0;
    this.#reflections = reflectionsTo(principalDirections(gradients.map((row) => Float64Array.from(row)))).reverse();
    this.directions = this.#reflections.length;
  }

  /** Turns the normals of one path, in place. */
  turn(normals: Float64Array): void {
    for (const unit of this.#reflections) {
      let along = 0;
      for (let k = 0; k < this.size; k++) along += unit[k]! * normals[k]!;
      for (let k = 0; k < this.size; k++) normals[k]! -= 2 * along * unit[k]!;
    }
  }

  /** The same for many paths: `columns[k]` holds the k-th normal of each, turned from `from` up to `to`. */
  turnColumns(columns: readonly Float64Array[], from: number, to: number): void {
    const along = new Float64Array(to - from);
    for (const unit of this.#reflections) {
      along.fill(0);
      for (const [k, column] of columns.entries()) {
        const weight = unit[k]!;
        if (weight !== 0) for (let at = from; at < to; at++) along[at - from]! += weight * column[at]!;
      }
      for (const [k, column] of columns.entries()) {
        const weight = 2 * unit[k]!;
        if (weight !== 0) for (let at = from; at < to; at++) column[at]! -= weight * along[at - from]!;
      }
    }
  }
}

/** Orthonormal directions in the space of shocks, the one that moves all results most first. */
function principalDirections(gradients: readonly Float64Array[]): Float64Array[] {
  const rows = gradients.flatMap((row) => {
    const length = Math.sqrt(dot(row, row));
    return length > 0 && Number.isFinite(length) ? [row.map((value) => value / length)] : [];
  });
  const { values, vectors } = symmetricEigen(rows.map((one) => rows.map((other) => dot(one, other))));
  const directions: Float64Array[] = [];
  for (let k = 0; k < Math.min(DIRECTIONS, rows.length) && values[k]! > NEGLIGIBLE * rows.length; k++) {
    const direction = new Float64Array(rows[0]!.length);
    for (const [at, row] of rows.entries()) for (let i = 0; i < direction.length; i++) direction[i]! += vectors[k]![at]! * row[i]!;
    // Once more against those before, because a small eigenvalue leaves rounding.
    for (const before of directions) subtract(direction, before, dot(direction, before));
    const length = Math.sqrt(dot(direction, direction));
    directions.push(direction.map((value) => value / length));
  }
  return directions;
}

/** Reflections whose product takes the k-th axis to the k-th direction, first the last to be passed. */
function reflectionsTo(directions: readonly Float64Array[]): Float64Array[] {
  const left = directions.map((direction) => direction.slice());
  const reflections: Float64Array[] = [];
  for (let k = 0; k < left.length; k++) {
    const unit = left[k]!.slice();
    unit.fill(0, 0, k);
    const length = Math.sqrt(dot(unit, unit));
    // Away from the axis, so that nothing cancels; the direction's sign does not matter.
    unit[k]! += unit[k]! < 0 ? -length : length;
    const norm = Math.sqrt(dot(unit, unit));
    for (let i = 0; i < unit.length; i++) unit[i]! /= norm;
    reflections.push(unit);
    for (const other of left.slice(k + 1)) subtract(other, unit, 2 * dot(other, unit));
  }
  return reflections;
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < one.length; i++) sum += one[i]! * other[i]!;
  return sum;
}

function subtract(from: Float64Array, what: Float64Array, times: number): void {
  for (let i = 0; i < from.length; i++) from[i]! -= times * what[i]!;
}
