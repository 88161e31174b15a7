import type { Kernel } from '../../kernel.ts';
import { checkKernel } from '../check-kernel.ts';
import { emitKernel } from './emit-kernel.ts';

const byKernel = new WeakMap<Kernel, WebAssembly.Module>();
const byStructure = new Map<string, WebAssembly.Module>();
const KEPT_STRUCTURES = 64;

/** The module of a kernel; kernels of the same structure share one, because compiling costs more than many runs. */
export function compileKernel(kernel: Kernel): WebAssembly.Module {
  const known = byKernel.get(kernel);
  if (known) return known;
  checkKernel(kernel);
  const structure = structureOf(kernel);
  const module = byStructure.get(structure) ?? new WebAssembly.Module(emitKernel(kernel));
  byKernel.set(kernel, module);
  byStructure.delete(structure);
  byStructure.set(structure, module);
  if (byStructure.size > KEPT_STRUCTURES) byStructure.delete(byStructure.keys().next().value!);
  return module;
}

function structureOf(kernel: Kernel): string {
  const constants = kernel.constants.map((constant) => (Object.is(constant, -0) ? '-0' : String(constant)));
  const operations = kernel.operations.map(({ code, a, b, c }) => `${code} ${a} ${b} ${c}`);
  return [kernel.uniforms, kernel.varyings, constants, operations, kernel.outputs, kernel.bytes, kernel.sums].join(';');
}
