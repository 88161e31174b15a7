import { exp } from '../../actuarial/elementary/exp.ts';
import { log } from '../../actuarial/elementary/log.ts';
import type { OperationCode } from '../kernel.ts';

type Block = Float64Array;
type Apply = (out: Block, n: number, a: Block, b: Block, c: Block) => void;

/**
 * What each operation does to the first n positions; `out` may be one of the operands. This is the definition of the
 * operations that the WebAssembly executor must reproduce.
 */
export const APPLY: Readonly<Record<OperationCode, Apply>> = {
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
  less(out, n, a, b) { for (let i = 0; i < n; i++) out[i] = a[i]! < b[i]! ? 1 : 0; },
  lessEqual(out, n, a, b) { for (let i = 0; i < n; i++) out[i] = a[i]! <= b[i]! ? 1 : 0; },
  equal(out, n, a, b) { for (let i = 0; i < n; i++) out[i] = a[i]! === b[i]! ? 1 : 0; },
  and(out, n, a, b) { for (let i = 0; i < n; i++) out[i] = a[i]! !== 0 && b[i]! !== 0 ? 1 : 0; },
  or(out, n, a, b) { for (let i = 0; i < n; i++) out[i] = a[i]! !== 0 || b[i]! !== 0 ? 1 : 0; },
  not(out, n, a) { for (let i = 0; i < n; i++) out[i] = a[i]! === 0 ? 1 : 0; },
  select(out, n, a, b, c) { for (let i = 0; i < n; i++) out[i] = a[i]! !== 0 ? b[i]! : c[i]!; },
};
