import { layerMoment } from '../layer.ts';
import type { Severity } from '../severity/severity.ts';

/**
 * - `upper`: F((j+1)h) − F(jh) at jh, losses rounded down: the distribution function lies above the true one;
 * - `lower`: F(jh) − F((j−1)h) at jh, losses rounded up: below the true one;
 * - `rounding`: F((j+½)h) − F((j−½)h) at jh;
 * - `unbiased`: keeps the expected loss within each cell, and so every limited expected value at the points.
 */
export type Discretisation = 'upper' | 'lower' | 'rounding' | 'unbiased';

export interface Grid {
  /** Distance of the points, in the unit of the loss. */
  readonly span: number;
  /** Number of points from 0 on. */
  readonly points: number;
  /** Default `unbiased`. */
  readonly method?: Discretisation | undefined;
  /** What lies above the grid: `last` puts it on the last point, `drop` leaves it out. Default `last`. */
  readonly remainder?: 'last' | 'drop' | undefined;
}

/**
 * A severity on the points 0, h, 2h, …
 *
 * @returns probability of each point
 * @throws RangeError unless span > 0 and there are at least two points
 * Source: Dutang, Goulet & Pigeon (2008), actuar, JSS 25(7), section 4.1; KPW (2012), section 9.6.5.
 */
export function discretise(severity: Severity, { span, points, method = 'unbiased', remainder = 'last' }: Grid): Float64Array {
  if (!(span > 0 && span < Infinity)) throw new RangeError(`discretise: a span above 0; got ${span}`);
  if (!(Number.isInteger(points) && points >= 2)) throw new RangeError(`discretise: two points at least; got ${points}`);
  const probabilities = Float64Array.from({ length: points }, (_, j) => pointMass(severity, span, j, points - 1, method));
  if (remainder === 'last') {
    const end = method === 'upper' ? points * span : method === 'rounding' ? (points - 0.5) * span : (points - 1) * span;
    probabilities[points - 1]! += severity.survival(end);
  }
  return probabilities;
}

function pointMass(severity: Severity, h: number, j: number, last: number, method: Discretisation): number {
  switch (method) {
    case 'upper':
      return between(severity, j * h, (j + 1) * h, j === 0);
    case 'lower':
      return j === 0 ? severity.distribution(0) : between(severity, (j - 1) * h, j * h, false);
    case 'rounding':
      return between(severity, Math.max(0, j - 0.5) * h, (j + 0.5) * h, j === 0);
    case 'unbiased': {
      const before = j === 0 ? 1 : layerMoment(severity, (j - 1) * h, j * h, 1) / h;
      const after = j === last ? severity.survival(j * h) : layerMoment(severity, j * h, (j + 1) * h, 1) / h;
      return Math.max(0, before - after);
    }
  }
}

/** P(from < X ≤ to), with P(X ≤ to) for the first point. */
function between(severity: Severity, from: number, to: number, first: boolean): number {
  if (first) return severity.distribution(to);
  const above = severity.survival(from);
  return above < 0.5 ? above - severity.survival(to) : severity.distribution(to) - severity.distribution(from);
}
