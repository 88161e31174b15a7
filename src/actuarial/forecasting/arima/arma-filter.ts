import { log } from '../../elementary/log.ts';
import { product, transposed, type Matrix } from '../matrix.ts';

export interface ArmaPath {
  /** Σ v²/F. */
  readonly squares: number;
  /** Σ log F. */
  readonly logs: number;
  readonly errors: Float64Array;
  /** State after the last observation and its variance in units of σ². */
  readonly state: Float64Array;
  readonly spread: Matrix;
}

/**
 * Exact likelihood of a stationary ARMA process by the Kalman filter in Harvey's state-space form.
 *
 * @returns null where the process is not stationary
 * Source: Gardner, Harvey & Phillips (1980), Applied Statistics 29, 311–322; the first variance by doubling (Anderson & Moore
 * 1979, Optimal Filtering, section 6.7).
 */
export function armaFilter(w: ArrayLike<number>, phi: readonly number[], theta: readonly number[]): ArmaPath | null {
  const r = Math.max(phi.length, theta.length + 1);
  const ar = Float64Array.from({ length: r }, (_, index) => phi[index] ?? 0);
  const noise = Float64Array.from({ length: r }, (_, index) => (index === 0 ? 1 : (theta[index - 1] ?? 0)));
  let p: Float64Array | null = firstVariance(ar, noise);
  if (p === null) return null;
  let a: Float64Array = new Float64Array(r);
  let next: Float64Array = new Float64Array(r);
  let nextP: Float64Array = new Float64Array(r * r);
  const half = new Float64Array(r * r);
  const gain = new Float64Array(r);
  const errors = new Float64Array(w.length);
  let squares = 0;
  let logs = 0;
  for (let t = 0; t < w.length; t++) {
    if (t > 0) {
      predict(a, p, ar, noise, next, nextP, half);
      [a, next] = [next, a];
      [p, nextP] = [nextP, p];
    }
    const f = p[0]!;
    const v = w[t]! - a[0]!;
    errors[t] = v;
    squares += (v * v) / f;
    logs += log(f);
    for (let i = 0; i < r; i++) gain[i] = p[i * r]! / f;
    for (let i = 0; i < r; i++) {
      a[i]! += gain[i]! * v;
      for (let j = 0; j < r; j++) p[i * r + j]! -= gain[i]! * gain[j]! * f;
    }
  }
  if (!Number.isFinite(squares) || !Number.isFinite(logs)) return null;
  return { squares, logs, errors, state: a, spread: Array.from({ length: r }, (_, row) => Array.from(p!.slice(row * r, (row + 1) * r))) };
}

/** a' = Ta and P' = TPT' + RR', T with φ in its first column and ones above the diagonal. */
function predict(a: Float64Array, p: Float64Array, ar: Float64Array, noise: Float64Array, next: Float64Array, nextP: Float64Array, half: Float64Array): void {
  const r = a.length;
  for (let i = 0; i < r; i++) {
    next[i] = ar[i]! * a[0]! + (i + 1 < r ? a[i + 1]! : 0);
    for (let j = 0; j < r; j++) half[i * r + j] = ar[i]! * p[j]! + (i + 1 < r ? p[(i + 1) * r + j]! : 0);
  }
  for (let i = 0; i < r; i++) {
    for (let j = 0; j < r; j++) nextP[i * r + j] = half[i * r]! * ar[j]! + (j + 1 < r ? half[i * r + j + 1]! : 0) + noise[i]! * noise[j]!;
  }
}

/** P = TPT' + RR', the sum of TᵏRR'Tᵏ' over all k. */
function firstVariance(ar: Float64Array, noise: Float64Array): Float64Array | null {
  const r = ar.length;
  let power: Matrix = armaTransition(ar);
  let p: Matrix = Array.from(noise, (one) => Array.from(noise, (other) => one * other));
  for (let round = 0; round < 60; round++) {
    const grown = product(product(power, p), transposed(power));
    let moved = 0;
    p = p.map((row, i) => row.map((value, j) => {
      moved = Math.max(moved, Math.abs(grown[i]![j]!));
      return value + grown[i]![j]!;
    }));
    if (!Number.isFinite(moved)) return null;
    if (moved <= 1e-16 * p[0]![0]!) return Float64Array.from({ length: r * r }, (_, index) => p[Math.floor(index / r)]![index % r]!);
    power = product(power, power);
  }
  return null;
}

export function armaTransition(ar: ArrayLike<number>): number[][] {
  return Array.from({ length: ar.length }, (_, row) => Array.from({ length: ar.length }, (_column, column) => (column === 0 ? ar[row]! : column === row + 1 ? 1 : 0)));
}
