import { exp } from '../../actuarial/elementary/exp.ts';
import { log } from '../../actuarial/elementary/log.ts';
import { normalQuantile } from '../../actuarial/elementary/normal-quantile.ts';
import type { Kernel, OperationCode } from '../kernel.ts';

/**
 * Runs a kernel of uniforms once, register by register: what a run on a single path needs, without the cost of columns
 * one number long. Same bits as the executors.
 *
 * @returns a function that gives the kernel's output numbers in `outputs`
 * @throws RangeError where the kernel has varyings
 */
export function scalarKernel(kernel: Kernel): (uniforms: Float64Array, outputs: Float64Array) => void {
  const { registers, work } = scalarRegisters(kernel);
  const written = Int32Array.from(kernel.outputs);
  return (uniforms, outputs) => {
    registers.set(uniforms);
    work();
    for (let k = 0; k < written.length; k++) outputs[k] = registers[written[k]!]!;
  };
}

/**
 * The same for a kernel whose uniforms lie scattered over an array of cells.
 *
 * @returns a function that takes the uniforms from the slots `from` of `cells` and puts the outputs into its slots `to`
 * @throws RangeError where the kernel has varyings
 */
export function scatteredKernel(kernel: Kernel): (cells: Float64Array, from: Int32Array, to: Int32Array) => void {
  const { registers, work } = scalarRegisters(kernel);
  const written = Int32Array.from(kernel.outputs);
  return (cells, from, to) => {
    for (let i = 0; i < from.length; i++) registers[i] = cells[from[i]!]!;
    work();
    for (let i = 0; i < to.length; i++) cells[to[i]!] = registers[written[i]!]!;
  };
}

interface ScalarRegisters {
  /** Uniforms, constants, then one register for each operation. */
  readonly registers: Float64Array;
  /** Works all operations out from the registers before them. */
  readonly work: () => void;
}

function scalarRegisters(kernel: Kernel): ScalarRegisters {
  if (kernel.varyings > 0) throw new RangeError(`scalarKernel: a kernel of uniforms; got ${kernel.varyings} varyings`);
  const first = kernel.uniforms + kernel.constants.length;
  const count = kernel.operations.length;
  const r = new Float64Array(first + count);
  r.set(kernel.constants, kernel.uniforms);
  const codes = Uint8Array.from(kernel.operations, ({ code }) => codeNumbers[code]);
  const [a, b, c] = (['a', 'b', 'c'] as const).map((name) => Int32Array.from(kernel.operations, (operation) => Math.max(0, operation[name]))) as [Int32Array, Int32Array, Int32Array];
  const work = () => {
    for (let i = 0; i < count; i++) r[first + i] = apply(codes[i]!, r[a[i]!]!, r[b[i]!]!, r[c[i]!]!);
  };
  return { registers: r, work };
}

/** Small numbers, which a switch tells apart faster than names. */
const codeNumbers: Readonly<Record<OperationCode, number>> = {
  add: 0, subtract: 1, multiply: 2, divide: 3, negate: 4, min: 5, max: 6, abs: 7, sqrt: 8, floor: 9, exp: 10, log: 11, less: 12, lessEqual: 13, equal: 14, and: 15, or: 16, not: 17, select: 18, running: 19, normalQuantile: 20, random: 21, gather: 22,
};

function apply(code: number, a: number, b: number, c: number): number {
  switch (code) {
    case 0: // add
      return a + b;
    case 1: // subtract
      return a - b;
    case 2: // multiply
      return a * b;
    case 3: // divide
      return a / b;
    case 4: // negate
      return -a;
    case 5: // min
      return Math.min(a, b);
    case 6: // max
      return Math.max(a, b);
    case 7: // abs
      return Math.abs(a);
    case 8: // sqrt
      return Math.sqrt(a);
    case 9: // floor
      return Math.floor(a);
    case 10: // exp
      return exp(a);
    case 11: // log
      return log(a);
    case 12: // less
      return a < b ? 1 : 0;
    case 13: // lessEqual
      return a <= b ? 1 : 0;
    case 14: // equal
      return a === b ? 1 : 0;
    case 15: // and
      return a !== 0 && b !== 0 ? 1 : 0;
    case 16: // or
      return a !== 0 || b !== 0 ? 1 : 0;
    case 17: // not
      return a === 0 ? 1 : 0;
    case 18: // select
      return a !== 0 ? b : c;
    case 19: // running
      return 0 + a;
    case 20: // normalQuantile
      return normalQuantile(a);
    default: // random, gather
      throw new TypeError('scalarKernel: a kernel without varyings; got random or gather');
  }
}
