export interface Window {
  /** Points that the window spans; odd. */
  readonly width: number;
  readonly degree: 0 | 1;
  /** The curve is fitted at every so many points and joined by lines between them. */
  readonly jump: number;
}

/**
 * Locally weighted regression with tricube weights on equally spaced points.
 *
 * @param weights robustness weights, or null for none
 * Source: Cleveland, Cleveland, McRae & Terpenning (1990), STL, Journal of Official Statistics 6, 3–73, section 2.
 */
export function smoothed(y: Float64Array, { width, degree, jump }: Window, weights: Float64Array | null): Float64Array {
  const n = y.length;
  if (n < 2) return y.slice();
  const step = Math.min(jump, n - 1);
  const curve = new Float64Array(n);
  const half = Math.floor((width + 1) / 2);
  let left = 0;
  let right = width >= n ? n - 1 : width - 1;
  for (let at = 0; at < n; at += step) {
    if (width < n) [left, right] = ends(at, n, width, half);
    curve[at] = localFit(y, at, left, right, width, degree, weights) ?? y[at]!;
  }
  const last = Math.floor((n - 1) / step) * step;
  for (let at = 0; at < last; at += step) join(curve, at, at + step);
  if (last !== n - 1) {
    // The last point keeps the window of the last point that was fitted.
    curve[n - 1] = localFit(y, n - 1, left, right, width, degree, weights) ?? y[n - 1]!;
    join(curve, last, n - 1);
  }
  return curve;
}

function ends(at: number, n: number, width: number, half: number): [number, number] {
  const left = Math.min(Math.max(0, at + 1 - half), n - width);
  return [left, left + width - 1];
}

function join(curve: Float64Array, from: number, to: number): void {
  const slope = (curve[to]! - curve[from]!) / (to - from);
  for (let at = from + 1; at < to; at++) curve[at] = curve[from]! + slope * (at - from);
}

/**
 * The local fit at a place, which may lie one step outside the points.
 *
 * @returns null where all weights are 0
 */
export function localFit(
  y: Float64Array,
  at: number,
  left: number,
  right: number,
  width: number,
  degree: 0 | 1,
  weights: Float64Array | null,
): number | null {
  const n = y.length;
  const reach = Math.max(at - left, right - at) + (width > n ? Math.floor((width - n) / 2) : 0);
  const weight = new Float64Array(right - left + 1);
  let total = 0;
  for (let j = left; j <= right; j++) {
    const distance = Math.abs(j - at);
    if (distance > 0.999 * reach) continue;
    const tricube = distance <= 0.001 * reach ? 1 : (1 - (distance / reach) ** 3) ** 3;
    weight[j - left] = tricube * (weights?.[j] ?? 1);
    total += weight[j - left]!;
  }
  if (total <= 0) return null;
  let centre = 0;
  for (let j = left; j <= right; j++) centre += ((weight[j - left]! / total) * j);
  let spread = 0;
  for (let j = left; j <= right; j++) spread += (weight[j - left]! / total) * (j - centre) ** 2;
  const tilt = degree === 1 && reach > 0 && Math.sqrt(spread) > 0.001 * (n - 1) ? (at - centre) / spread : 0;
  let fit = 0;
  for (let j = left; j <= right; j++) fit += (weight[j - left]! / total) * (tilt * (j - centre) + 1) * y[j]!;
  return fit;
}
