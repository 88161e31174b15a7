import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Executor, Kernel } from '../../../src/language/kernel.ts';
import { interpreter } from '../../../src/language/run-kernel/interpreter.ts';
import { wasmExecutor } from '../../../src/language/run-kernel/wasm/executor.ts';
import { anyNumber } from './random-kernel.ts';

const wasm = wasmExecutor()!;

/** Uniforms 0–3 are a table, varying 4 is a byte, 5 marks first rows, 6 is a number: 8 = table[byte], 9 = 8 × number, 10 = sum so far. */
const kernel: Kernel = {
  uniforms: 4, varyings: 3, bytes: [0, 1], constants: [0.5],
  operations: [
    { code: 'gather', a: 4, b: 0, c: 4 },
    { code: 'multiply', a: 8, b: 6, c: -1 },
    { code: 'running', a: 9, b: 5, c: -1 },
    { code: 'equal', a: 4, b: 7, c: -1 },
  ],
  outputs: [8, 10, 4],
  sums: [10, 6, 7, 11],
};

interface Rows {
  readonly table: readonly number[];
  readonly rows: readonly (readonly [element: number, begins: number, amount: number])[];
}

const anyRows: fc.Arbitrary<Rows> = fc.record({
  table: fc.array(anyNumber, { minLength: 4, maxLength: 4 }),
  rows: fc.array(fc.tuple(fc.nat(3), fc.nat(1), fc.oneof(anyNumber, fc.double({ min: 0, max: 1e6 }))), { maxLength: 40 }),
});

function execute(executor: Executor, { table, rows }: Rows, repeats = 1): number[][] {
  const all = Array.from({ length: repeats }, () => rows).flat();
  const workspace = executor.open(8 * (all.length + 16));
  const [elements, begins, amounts] = [workspace.bytes(all.length), workspace.bytes(all.length), workspace.column(all.length)];
  all.forEach(([element, begin, amount], row) => ([elements[row], begins[row], amounts[row]] = [element, begin, amount]));
  const outputs = kernel.outputs.map(() => workspace.column(all.length).fill(7));
  const sums = new Float64Array(4).fill(7);
  workspace.prepare(kernel)(Float64Array.from(table), [elements, begins, amounts], outputs, 0, all.length, sums);
  const results = [...outputs, sums].map((column) => [...column]);
  workspace.close();
  return results;
}

describe('what kernels over rows do beside arithmetic', () => {
  it('is the same to the bit in both executors', () => {
    fc.assert(fc.property(anyRows, (run) => void expect(execute(wasm, run)).toEqual(execute(interpreter, run))), { numRuns: 800 });
  });

  it('is the same for more rows than the interpreter takes at once', () => {
    fc.assert(fc.property(anyRows, (run) => void expect(execute(wasm, run, 31)).toEqual(execute(interpreter, run, 31))), { numRuns: 60 });
  });

  it('is what its words say', () => {
    const rows = [[2, 1, 10], [0, 0, 5], [3, 1, 1]] as const;
    // Table by element, times the amount; a new sum where a row begins a group; sums over even and odd places.
    expect(execute(wasm, { table: [1, 2, 3, 4], rows })).toEqual([[3, 1, 4], [30, 35, 4], [2, 0, 3], [30 + 35 + 4, 16, 1.5, 0]]);
  });

  it('is refused where gather has no byte to go by, or a table outside the uniforms', () => {
    const broken = (a: number, b: number, c: number): Kernel => ({ ...kernel, operations: [{ code: 'gather', a, b, c }], outputs: [8], sums: [] });
    for (const executor of [interpreter, wasm]) {
      for (const [a, b, c] of [[6, 0, 4], [4, 1, 4], [4, -1, 2], [4, 0, 0]] as const) {
        expect(() => executor.open(2).prepare(broken(a, b, c))).toThrow(RangeError);
      }
    }
  });
});
