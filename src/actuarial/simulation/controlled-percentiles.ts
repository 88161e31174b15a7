import { normalQuantile } from '../elementary/normal-quantile.ts';
import { orderWeights } from './order-weights.ts';

/**
 * Percentiles of paths whose normals are known, for few evenly spread (Sobol) paths. What the values have in common with a
 * linear combination of the normals is known exactly, as that is normal itself: by as much as its own percentiles miss, those
 * of the values are set right. Both are weighted means of order statistics (`smoothPercentiles`).
 *
 * q(p) = y(p) − β · y′(p) / l′(p) · (l(p) − Φ⁻¹(p)), with y and l the smoothed percentiles of the values and of their
 * standardised regression on the normals, slopes by differences within min(p, 1 − p)/2, and β the regression of the one's
 * indicator on the other's. The percentiles are put in order of their probabilities, which brings them nearer still.
 *
 * Sources: Hesterberg & Nelson, Control variates for probability and quantile estimation, Management Science 44 (1998)
 * 1295–1312; Chernozhukov, Fernández-Val & Galichon, Quantile and probability curves without crossing, Econometrica 78 (2010)
 * 1093–1125.
 *
 * @param normals columns of independent standard normals of the same paths, far fewer than paths
 * @throws RangeError where counts differ or are no whole numbers from 1, a probability is outside 0 … 1, or a value is NaN
 */
export function controlledPercentiles(normals: readonly Float64Array[], probabilities: readonly number[]): (values: Float64Array) => Float64Array {
  const count = normals[0]?.length ?? 0;
  if (count === 0 || normals.some(({ length }) => length !== count)) throw new RangeError(`controlledPercentiles: columns of normals of one length; got ${normals.map(({ length }) => length).join(', ')}`);
  const smoothed = orderWeights(count, probabilities);
  const squares = normals.map((column) => dot(column, column));
  const exact = probabilities.map((p) => (p > 0 && p < 1 ? normalQuantile(p) : undefined));
  const order = probabilities.map((_, index) => index).sort((one, other) => probabilities[one]! - probabilities[other]!);
  return (values) => {
    if (values.length !== count) throw new RangeError(`controlledPercentiles: ${count} values; got ${values.length}`);
    const sorted = values.slice().sort();
    if (Number.isNaN(sorted[count - 1])) throw new RangeError('controlledPercentiles: numbers; got NaN');
    const own = smoothed(sorted);
    const control = controlOf(values, normals, squares);
    if (!control) return own;
    const sortedControl = control.slice().sort();
    const controls = smoothed(sortedControl);
    const found = probabilities.map((p, index) => {
      const known = exact[index];
      if (known === undefined) return own[index]!;
      const reach = Math.min(p, 1 - p) / 2;
      const run = rankAt(sortedControl, p + reach) - rankAt(sortedControl, p - reach);
      const rise = rankAt(sorted, p + reach) - rankAt(sorted, p - reach);
      if (!(run > 0)) return own[index]!;
      return own[index]! - shared(values, own[index]!, control, controls[index]!) * (rise / run) * (controls[index]! - known);
    });
    const rising = Float64Array.from(found).sort();
    const percentiles = new Float64Array(found.length);
    order.forEach((index, rank) => (percentiles[index] = rising[rank]!));
    return percentiles;
  };
}

/** The standardised regression of the values on the normals; undefined where they have nothing in common. */
function controlOf(values: Float64Array, normals: readonly Float64Array[], squares: readonly number[]): Float64Array | undefined {
  let mean = 0;
  for (let path = 0; path < values.length; path++) mean += values[path]!;
  mean /= values.length;
  const centred = new Float64Array(values.length);
  for (let path = 0; path < values.length; path++) centred[path] = values[path]! - mean;
  // The points are spread so evenly that their columns are as good as orthogonal.
  const weights = normals.map((column, k) => dot(column, centred) / squares[k]!);
  const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0));
  if (!(length > 0 && Number.isFinite(length))) return undefined;
  const control = centred.fill(0);
  normals.forEach((column, k) => add(control, column, weights[k]! / length));
  return control;
}

/** Slope of the regression of "value up to `level`" on "control up to `limit`". */
function shared(values: Float64Array, level: number, control: Float64Array, limit: number): number {
  const count = values.length;
  let one = 0;
  let other = 0;
  let both = 0;
  // Without branches, which chance would mispredict.
  for (let path = 0; path < count; path++) {
    const below = Number(values[path]! <= level);
    const controlled = Number(control[path]! <= limit);
    one += below;
    other += controlled;
    both += below & controlled;
  }
  return other === 0 || other === count ? 0 : (both / count - (one / count) * (other / count)) / ((other / count) * (1 - other / count));
}

function rankAt(sorted: Float64Array, share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.round(share * sorted.length - 0.5)))]!;
}

function add(to: Float64Array, column: Float64Array, weight: number): void {
  for (let at = 0; at < to.length; at++) to[at]! += weight * column[at]!;
}

function dot(one: Float64Array, other: Float64Array): number {
  let even = 0;
  let odd = 0;
  const pairs = one.length - (one.length % 2);
  for (let at = 0; at < pairs; at += 2) {
    even += one[at]! * other[at]!;
    odd += one[at + 1]! * other[at + 1]!;
  }
  return even + odd + (pairs < one.length ? one[pairs]! * other[pairs]! : 0);
}
