import { exp } from '../../actuarial/elementary/exp.ts';
import { log } from '../../actuarial/elementary/log.ts';
import { normalQuantile } from '../../actuarial/elementary/normal-quantile.ts';
import { CounterDraws } from '../../actuarial/random/counter-draws.ts';
import type { OperationCode } from '../kernel.ts';

type Block = Float64Array;
type Apply = (out: Block, n: number, a: Block, b: Block, c: Block) => void;

/** Operations that look at one position only. */
export type PositionOperation = Exclude<OperationCode, 'running' | 'gather' | 'random'>;

/** Sum of `a` since the last position where `b` is not 0, going on from `before`; gives the last sum. */
export function applyRunning(out: Block, n: number, a: Block, b: Block, before: number): number {
  let sum = before;
  for (let i = 0; i < n; i++) {
    sum = (b[i]! !== 0 ? 0 : sum) + a[i]!;
    out[i] = sum;
  }
  return sum;
}

/** The uniform that each position's byte names. */
export function applyGather(out: Block, n: number, a: Block, uniforms: Float64Array, first: number): void {
  for (let i = 0; i < n; i++) out[i] = uniforms[first + a[i]!]!;
}

/** Uniform numbers of the subjects `a`, from the count and the seed that stand at `first` of the uniforms. */
export function applyRandom(out: Block, n: number, a: Block, uniforms: Float64Array, first: number, offset: number): void {
  const draws = new CounterDraws(uniforms[first + 1]!);
  const draw = 2 * Math.floor(uniforms[first]! / 2) + offset;
  for (let i = 0; i < n; i++) out[i] = draws.uniform(a[i]!, draw);
}

/** Adds the positions at even places to `sums[0]` and those at odd places to `sums[1]`. */
export function addUp(values: Block, n: number, sums: Float64Array): void {
  for (let i = 0; i < n; i++) sums[i % 2]! += values[i]!;
}

/**
 * What each operation does to the first n positions; `out` may be one of the operands. This is the definition of the
 * operations that the WebAssembly executor must reproduce.
 */
export const APPLY: Readonly<Record<PositionOperation, Apply>> = {
  add(out, n, a, b) { for (let i = 0; i < n; i++) out[i] = a[i]! + b[i]!; },
  subtract(out, n, a, b) { for (let i = 0; i < n; i++) out[i] = a[i]! - b[i]!; },
  multiply(out, n, a, b) { for (let i = 0; i < n; i++) out[i] = a[i]! * b[i]!; },
  divide(out, n, a, b) { for (let i = 0; i < n; i++) out[i] = a[i]! / b[i]!; },
  negate(out, n, a) { for (let i = 0; i < n; i++) out[i] = -a[i]!; },
  min(out, n, a, b) { for (let i = 0; i < n; i++) out[i] = Math.min(a[i]!, b[i]!); },
  max(out, n, a, b) { for (let i = 0; i < n; i++) out[i] = Math.max(a[i]!, b[i]!); },
  abs(out, n, a) { for (let i = 0; i < n; i++) out[i] = Math.abs(a[i]!); },
  sqrt(out, n, a) { for (let i = 0; i < n; i++) out[i] = Math.sqrt(a[i]!); },
  floor(out, n, a) { for (let i = 0; i < n; i++) out[i] = Math.floor(a[i]!); },
  exp(out, n, a) { for (let i = 0; i < n; i++) out[i] = exp(a[i]!); },
  log(out, n, a) { for (let i = 0; i < n; i++) out[i] = log(a[i]!); },
  normalQuantile(out, n, a) { for (let i = 0; i < n; i++) out[i] = normalQuantile(a[i]!); },
  less(out, n, a, b) { for (let i = 0; i < n; i++) out[i] = a[i]! < b[i]! ? 1 : 0; },
  lessEqual(out, n, a, b) { for (let i = 0; i < n; i++) out[i] = a[i]! <= b[i]! ? 1 : 0; },
  equal(out, n, a, b) { for (let i = 0; i < n; i++) out[i] = a[i]! === b[i]! ? 1 : 0; },
  and(out, n, a, b) { for (let i = 0; i < n; i++) out[i] = a[i]! !== 0 && b[i]! !== 0 ? 1 : 0; },
  or(out, n, a, b) { for (let i = 0; i < n; i++) out[i] = a[i]! !== 0 || b[i]! !== 0 ? 1 : 0; },
  not(out, n, a) { for (let i = 0; i < n; i++) out[i] = a[i]! === 0 ? 1 : 0; },
  select(out, n, a, b, c) { for (let i = 0; i < n; i++) out[i] = a[i]! !== 0 ? b[i]! : c[i]!; },
};
