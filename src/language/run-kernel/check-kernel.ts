import type { Kernel, OperationCode } from '../kernel.ts';

/** Number of operands of each operation. */
export const OPERANDS: Readonly<Record<OperationCode, 1 | 2 | 3>> = {
  add: 2, subtract: 2, multiply: 2, divide: 2, negate: 1, min: 2, max: 2, abs: 1, sqrt: 1, floor: 1, exp: 1, log: 1,
  less: 2, lessEqual: 2, equal: 2, and: 2, or: 2, not: 1, select: 3, running: 2, gather: 1, random: 2, normalQuantile: 1,
};

/** Number of registers that hold uniforms, varyings and constants: the register of the first operation. */
export function firstOperation(kernel: Kernel): number {
  return kernel.uniforms + kernel.varyings + kernel.constants.length;
}

export function isByteVarying({ uniforms, bytes }: Kernel, register: number): boolean {
  return bytes?.includes(register - uniforms) ?? false;
}

/** @throws RangeError where an operation reads a register that is not yet written, or an output names none. */
export function checkKernel(kernel: Kernel): void {
  const first = firstOperation(kernel);
  kernel.operations.forEach(({ code, a, b, c }, index) => {
    if (code === 'gather' && !(isByteVarying(kernel, a) && b >= 0 && c >= 1 && b + c <= kernel.uniforms)) {
      throw new RangeError(`prepare: gather must pick among uniforms by a varying of bytes; got ${a}, ${b}, ${c}`);
    }
    if (code === 'random' && !(b >= 0 && b + 1 < kernel.uniforms && Number.isInteger(c) && c >= 0)) {
      throw new RangeError(`prepare: random must count from a uniform followed by its seed; got ${b}, ${c}`);
    }
    for (const operand of [a, b, c].slice(0, OPERANDS[code])) {
      if (!(Number.isInteger(operand) && operand >= 0 && operand < first + index)) {
        throw new RangeError(
          `prepare: operands of ${code} must be registers below its own ${first + index}; got ${operand}`,
        );
      }
    }
  });
  const registers = first + kernel.operations.length;
  for (const output of [...kernel.outputs, ...(kernel.sums ?? [])]) {
    if (!(Number.isInteger(output) && output >= 0 && output < registers)) {
      throw new RangeError(`prepare: outputs must be registers below ${registers}; got ${output}`);
    }
  }
}
