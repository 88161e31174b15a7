import type { Kernel } from '../kernel.ts';
import { firstOperation, OPERANDS } from './check-kernel.ts';

/** Registers that an operation reads. */
export function operandsOf(operation: Kernel['operations'][number]): readonly number[] {
  if (operation.code === 'random') return [operation.a, operation.b, operation.b + 1];
  return [operation.a, operation.b, operation.c].slice(0, OPERANDS[operation.code]);
}

/** For each register, whether it differs from position to position: varyings, operations that read such a register, and sums so far. */
export function varyingRegisters(kernel: Kernel): readonly boolean[] {
  const first = firstOperation(kernel);
  const varying = Array.from({ length: first }, (_, r) => r >= kernel.uniforms && r < kernel.uniforms + kernel.varyings);
  for (const operation of kernel.operations) varying.push(operation.code === 'running' || operandsOf(operation).some((r) => varying[r]));
  return varying;
}

/** For each register, the register of the last operation that reads it: infinite for outputs and sums, -1 if nothing reads it. */
export function lastReaders(kernel: Kernel): readonly number[] {
  const first = firstOperation(kernel);
  const last = new Array<number>(first + kernel.operations.length).fill(-1);
  kernel.operations.forEach((operation, index) => {
    for (const r of operandsOf(operation)) last[r] = first + index;
  });
  for (const r of [...kernel.outputs, ...(kernel.sums ?? [])]) last[r] = Infinity;
  return last;
}
