import type { Executor, Kernel, PreparedKernel, Workspace } from '../../kernel.ts';
import { compileKernel } from './compile-kernel.ts';
import { argumentBytes } from './emit-kernel.ts';
import { giveBackMemory, takeMemory } from './memory-pool.ts';
import { supportsSimd } from './supports-simd.ts';

/** Room for the arguments of a call at the start of the memory; pages never touched cost nothing. */
const ARGUMENTS = 1024 * 1024;

type Run = (from: number, to: number) => void;

/** The executor that compiles kernels to WebAssembly with SIMD, or undefined where the machine has none. */
export function wasmExecutor(): Executor | undefined {
  return supportsSimd() ? { name: 'wasm', open } : undefined;
}

function open(length: number): Workspace {
  const end = ARGUMENTS + 8 * length;
  let memory: WebAssembly.Memory | undefined = takeMemory(end);
  let next = ARGUMENTS;
  const opened = (): WebAssembly.Memory => {
    if (!memory) throw new TypeError('column: the workspace must be open; got a closed one');
    return memory;
  };
  return {
    column(positions) {
      const { buffer } = opened();
      const column = new Float64Array(buffer, next, positions);
      next += 8 * (positions + (positions % 2));
      if (next > end) throw new RangeError(`column: at most ${length} numbers in all; got ${(next - ARGUMENTS) / 8}`);
      return column;
    },
    prepare(kernel) {
      return bind(kernel, opened());
    },
    close() {
      if (memory) giveBackMemory(memory);
      memory = undefined;
    },
  };
}

const instances = new WeakMap<WebAssembly.Memory, WeakMap<WebAssembly.Module, Run>>();

function instantiate(module: WebAssembly.Module, memory: WebAssembly.Memory): Run {
  let ofMemory = instances.get(memory);
  if (!ofMemory) instances.set(memory, (ofMemory = new WeakMap()));
  let run = ofMemory.get(module);
  if (!run) {
    run = new WebAssembly.Instance(module, { env: { memory } }).exports['run'] as Run;
    ofMemory.set(module, run);
  }
  return run;
}

function bind(kernel: Kernel, memory: WebAssembly.Memory): PreparedKernel {
  if (argumentBytes(kernel) > ARGUMENTS) {
    throw new RangeError(`prepare: arguments must take at most ${ARGUMENTS} bytes; got ${argumentBytes(kernel)}`);
  }
  const run = instantiate(compileKernel(kernel), memory);
  const { buffer } = memory;
  const { uniforms: uniformCount, varyings: varyingCount } = kernel;
  const outputCount = kernel.outputs.length;
  const uniformArguments = new Float64Array(buffer, 0, uniformCount);
  const addresses = new Uint32Array(buffer, 8 * uniformCount, varyingCount + outputCount);
  const address = (column: Float64Array | undefined): number => {
    if (column?.buffer !== buffer) throw new TypeError('run: columns must come from the same workspace; got another array');
    return column.byteOffset;
  };
  return (uniforms, varyings, outputs, from, to) => {
    for (let index = 0; index < uniformCount; index++) uniformArguments[index] = uniforms[index]!;
    for (let index = 0; index < varyingCount; index++) addresses[index] = address(varyings[index]);
    for (let index = 0; index < outputCount; index++) addresses[varyingCount + index] = address(outputs[index]);
    run(8 * from, 8 * to);
  };
}
