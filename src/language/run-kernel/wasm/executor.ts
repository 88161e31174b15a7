import type { Executor, Kernel, PreparedKernel, Workspace } from '../../kernel.ts';
import { compileKernel } from './compile-kernel.ts';
import { argumentBytes, sumsAddress } from './emit-kernel.ts';
import { giveBackMemory, takeMemory } from './memory-pool.ts';
import { supportsSimd } from './supports-simd.ts';

/** Room for the arguments of a call at the start of the memory; pages never touched cost nothing. */
const ARGUMENTS = 1024 * 1024;

/**
 * Columns that lie about a multiple of 4 KiB apart push each other out of the first-level cache (8,192 paths took 1.7
 * times as long a path as 10,000), so they are moved this many bytes away from it.
 */
const SKEW = 192;
/** Greatest stride over length: a column of 4096 - SKEW bytes gets one of 4096 + SKEW. */
const GREATEST_STRETCH = (4096 + SKEW) / (4096 - SKEW);

type Run = (from: number, to: number) => void;

/** The executor that compiles kernels to WebAssembly with SIMD, or undefined where the machine has none. */
export function wasmExecutor(): Executor | undefined {
  return supportsSimd() ? { name: 'wasm', open } : undefined;
}

function open(length: number): Workspace {
  let memory: WebAssembly.Memory | undefined = takeMemory(ARGUMENTS + GREATEST_STRETCH * 8 * length + 8);
  let next = ARGUMENTS;
  let left = length;
  const addresses = new WeakMap<Float64Array, number>();
  const opened = (): WebAssembly.Memory => {
    if (!memory) throw new TypeError('column: the workspace must be open; got a closed one');
    return memory;
  };
  return {
    column(positions) {
      const { buffer } = opened();
      left -= positions + (positions % 2);
      if (left < 0) throw new RangeError(`column: at most ${length} numbers in all; got ${length - left}`);
      const column = new Float64Array(buffer, next, positions);
      addresses.set(column, next);
      next += stride(positions);
      return column;
    },
    bytes(positions) {
      const { buffer } = opened();
      left -= 2 * Math.ceil(positions / 16);
      if (left < 0) throw new RangeError(`bytes: at most ${length} numbers in all; got ${length - left}`);
      const column = new Uint8Array(buffer, next, positions);
      next += 16 * Math.ceil(positions / 16);
      return column;
    },
    prepare(kernel) {
      return bind(kernel, opened(), addresses);
    },
    close() {
      if (memory) giveBackMemory(memory);
      memory = undefined;
    },
  };
}

/** Bytes from one column to the next. */
function stride(positions: number): number {
  const bytes = 8 * (positions + (positions % 2));
  if (bytes < 4096 - SKEW) return bytes;
  const beyondPage = bytes % 4096;
  if (beyondPage < SKEW) return bytes - beyondPage + SKEW;
  return beyondPage > 4096 - SKEW ? bytes - beyondPage + 4096 + SKEW : bytes;
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

function bind(kernel: Kernel, memory: WebAssembly.Memory, known: WeakMap<Float64Array, number>): PreparedKernel {
  if (argumentBytes(kernel) > ARGUMENTS) {
    throw new RangeError(`prepare: arguments must take at most ${ARGUMENTS} bytes; got ${argumentBytes(kernel)}`);
  }
  const run = instantiate(compileKernel(kernel), memory);
  const { buffer } = memory;
  const { uniforms: uniformCount, varyings: varyingCount } = kernel;
  const outputCount = kernel.outputs.length;
  const uniformArguments = new Float64Array(buffer, 0, uniformCount);
  const columnArguments = new Uint32Array(buffer, 8 * uniformCount, varyingCount + outputCount);
  // Looking a column up is four times as fast as asking it for its buffer; parts of columns take the slow way.
  const address = (column: Float64Array | Uint8Array): number => (column instanceof Float64Array ? known.get(column) : undefined) ?? locate(column, buffer);
  const sumResults = new Float64Array(buffer, sumsAddress(kernel), kernel.sums?.length ?? 0);
  return (uniforms, varyings, outputs, from, to, sums) => {
    for (let index = 0; index < uniformCount; index++) uniformArguments[index] = uniforms[index]!;
    for (let index = 0; index < varyingCount; index++) columnArguments[index] = address(varyings[index]!);
    for (let index = 0; index < outputCount; index++) columnArguments[varyingCount + index] = address(outputs[index]!);
    run(8 * from, 8 * to);
    sums?.set(sumResults);
  };
}

function locate(column: Float64Array | Uint8Array, buffer: ArrayBufferLike): number {
  if (column.buffer !== buffer) throw new TypeError('run: columns must come from the same workspace; got another array');
  return column.byteOffset;
}
