import { exp } from '../../actuarial/elementary/exp.ts';
import { log } from '../../actuarial/elementary/log.ts';
import { normalQuantile } from '../../actuarial/elementary/normal-quantile.ts';
import type { Kernel } from '../kernel.ts';

/**
 * Runs a kernel of uniforms once, register by register: what a run on a single path needs, without the cost of columns
 * one number long. Same bits as the executors.
 *
 * @returns a function that gives the kernel's output numbers in `outputs`
 * @throws RangeError where the kernel has varyings
 */
export function scalarKernel(kernel: Kernel): (uniforms: Float64Array, outputs: Float64Array) => void {
  if (kernel.varyings > 0) throw new RangeError(`scalarKernel: a kernel of uniforms; got ${kernel.varyings} varyings`);
  const first = kernel.uniforms + kernel.constants.length;
  const r = new Float64Array(first + kernel.operations.length);
  r.set(kernel.constants, kernel.uniforms);
  const { operations } = kernel;
  return (uniforms, outputs) => {
    r.set(uniforms);
    for (let i = 0; i < operations.length; i++) {
      const { code, a, b, c } = operations[i]!;
      r[first + i] = apply(code, r[a]!, r[b] ?? 0, r[c] ?? 0);
    }
    for (let k = 0; k < kernel.outputs.length; k++) outputs[k] = r[kernel.outputs[k]!]!;
  };
}

function apply(code: Kernel['operations'][number]['code'], a: number, b: number, c: number): number {
  switch (code) {
    case 'add':
      return a + b;
    case 'subtract':
      return a - b;
    case 'multiply':
      return a * b;
    case 'divide':
      return a / b;
    case 'negate':
      return -a;
    case 'min':
      return Math.min(a, b);
    case 'max':
      return Math.max(a, b);
    case 'abs':
      return Math.abs(a);
    case 'sqrt':
      return Math.sqrt(a);
    case 'floor':
      return Math.floor(a);
    case 'exp':
      return exp(a);
    case 'log':
      return log(a);
    case 'less':
      return a < b ? 1 : 0;
    case 'lessEqual':
      return a <= b ? 1 : 0;
    case 'equal':
      return a === b ? 1 : 0;
    case 'and':
      return a !== 0 && b !== 0 ? 1 : 0;
    case 'or':
      return a !== 0 || b !== 0 ? 1 : 0;
    case 'not':
      return a === 0 ? 1 : 0;
    case 'select':
      return a !== 0 ? b : c;
    case 'running':
      return 0 + a;
    case 'normalQuantile':
      return normalQuantile(a);
    case 'random':
    case 'gather':
      throw new TypeError(`scalarKernel: a kernel without varyings; got ${code}`);
  }
}
