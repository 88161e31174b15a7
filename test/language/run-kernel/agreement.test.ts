import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Kernel } from '../../../src/language/kernel.ts';
import { interpreter } from '../../../src/language/run-kernel/interpreter.ts';
import { wasmExecutor } from '../../../src/language/run-kernel/wasm/executor.ts';
import { execute } from './execute.ts';
import { anyNumber, anyPositionKernel, anyRun, codes, SPECIAL } from './random-kernel.ts';

const wasm = wasmExecutor()!;

// toEqual tells -0 from +0 and takes all NaN for one, which is the agreement asked for.
describe('both executors give the same bits', () => {
  it('for any kernel and any numbers', () => {
    fc.assert(
      fc.property(anyRun(fc.constantFrom(0, 1, 2, 3, 31)), (run) => {
        expect(execute(wasm, run)).toEqual(execute(interpreter, run));
      }),
      { numRuns: 1500 },
    );
  });

  it('for columns longer than the blocks they work in', () => {
    fc.assert(
      fc.property(anyRun(fc.constantFrom(512, 1023, 1500)), (run) => {
        expect(execute(wasm, run)).toEqual(execute(interpreter, run));
      }),
      { numRuns: 60 },
    );
  });

  it('for any range of positions, and leave the others alone', () => {
    fc.assert(
      fc.property(anyRun(fc.constantFrom(40), anyPositionKernel), fc.nat(20), fc.nat(40), (run, half, end) => {
        const [from, to] = [2 * half, Math.max(2 * half, end)];
        const all = execute(interpreter, run);
        const expected = all.map((column) => column.map((value, position) => (position >= from && position < to ? value : 7)));
        expect(execute(interpreter, run, from, to)).toEqual(expected);
        // The position after an odd end may be written.
        const upTo = to + (to % 2);
        const written = execute(wasm, run, from, to).map((column) => column.map((value, position) => (position >= to && position < upTo ? 7 : value)));
        expect(written).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it.each(codes)('for %s of every pair of special numbers, as columns and as constants', (code) => {
    const pairs = SPECIAL.flatMap((x) => SPECIAL.map((y) => [x, y] as const));
    for (const constant of SPECIAL) {
      const kernel: Kernel = {
        uniforms: 1, varyings: 2, constants: [constant],
        operations: [{ code, a: 1, b: 2, c: 0 }, { code, a: 1, b: 3, c: 2 }, { code, a: 3, b: 1, c: 2 }, { code, a: 0, b: 3, c: 1 }],
        outputs: [4, 5, 6, 7],
      };
      const [ours, reference] = [wasm, interpreter].map((executor) => {
        const workspace = executor.open(6 * (pairs.length + 1));
        const varyings = [0, 1].map((side) => {
          const column = workspace.column(pairs.length);
          column.set(pairs.map((pair) => pair[side]!));
          return column;
        });
        const outputs = kernel.outputs.map(() => workspace.column(pairs.length));
        workspace.prepare(kernel)(Float64Array.of(-0), varyings, outputs, 0, pairs.length);
        const results = outputs.map((column) => [...column]);
        workspace.close();
        return results;
      });
      expect(ours).toEqual(reference);
    }
  });

  it('for exp and log of ten thousand numbers of any size', () => {
    const kernel: Kernel = {
      uniforms: 0, varyings: 1, constants: [],
      operations: [{ code: 'exp', a: 0, b: -1, c: -1 }, { code: 'log', a: 0, b: -1, c: -1 }],
      outputs: [1, 2],
    };
    const numbers = fc.sample(fc.oneof(anyNumber, fc.double({ min: -750, max: 715 }), fc.double({ min: 0, max: 3 })), { seed: 1, numRuns: 10_000 });
    const run = { kernel, length: numbers.length, uniforms: [], numbers };
    expect(execute(wasm, run)).toEqual(execute(interpreter, run));
  });
});

describe('an executor gives the same bits', () => {
  it.each([interpreter, wasm])('whether a number comes as a uniform, a varying or a constant ($name)', (executor) => {
    fc.assert(
      fc.property(anyRun(fc.constantFrom(3)), (run) => {
        const { kernel, uniforms, numbers } = run;
        const plain = { ...kernel, varyings: 0, constants: [...numbers.slice(0, kernel.varyings), ...kernel.constants] };
        const asUniforms: Kernel = { ...kernel, uniforms: kernel.uniforms + kernel.varyings, varyings: 0 };
        const asVaryings: Kernel = { ...kernel, uniforms: 0, varyings: kernel.uniforms + kernel.varyings };
        const all = [...uniforms, ...numbers.slice(0, kernel.varyings)];
        const expected = execute(executor, { ...run, kernel: plain });
        expect(execute(executor, { ...run, kernel: asUniforms, uniforms: all })).toEqual(expected);
        const first = executeWithColumns(asVaryings, all);
        expect(first).toEqual(expected.map((column) => column[0]));

        function executeWithColumns(varyingKernel: Kernel, values: readonly number[]): (number | undefined)[] {
          const workspace = executor.open(2 * (values.length + kernel.outputs.length));
          const columns = values.map((value) => workspace.column(1).fill(value));
          const outputs = kernel.outputs.map(() => workspace.column(1));
          workspace.prepare(varyingKernel)(new Float64Array(0), columns, outputs, 0, 1);
          return outputs.map((column) => column[0]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each([interpreter, wasm])('in one stretch or in blocks ($name)', (executor) => {
    fc.assert(
      fc.property(anyRun(fc.constantFrom(37), anyPositionKernel), fc.constantFrom(2, 6, 16), (run, block) => {
        const workspace = executor.open(100 * 38);
        const { kernel, numbers } = run;
        const varyings = Array.from({ length: kernel.varyings }, (_, column) => {
          const values = workspace.column(37);
          values.forEach((_, position) => (values[position] = numbers[(position * (column + 1) + column) % numbers.length]!));
          return values;
        });
        const outputs = kernel.outputs.map(() => workspace.column(37));
        const prepared = workspace.prepare(kernel);
        for (let from = 0; from < 37; from += block) prepared(Float64Array.from(run.uniforms), varyings, outputs, from, Math.min(from + block, 37));
        const results = outputs.map((column) => [...column]);
        workspace.close();
        expect(results).toEqual(execute(executor, run));
      }),
      { numRuns: 200 },
    );
  });

  it.each([interpreter, wasm])('where outputs overwrite the varyings they are calculated from ($name)', (executor) => {
    const kernel: Kernel = {
      uniforms: 0, varyings: 2, constants: [1],
      operations: [{ code: 'add', a: 0, b: 2, c: -1 }, { code: 'multiply', a: 3, b: 1, c: -1 }],
      outputs: [4, 0],
    };
    const workspace = executor.open(2 * 1002);
    const x = workspace.column(1001).fill(3);
    const y = workspace.column(1001).fill(5);
    workspace.prepare(kernel)(new Float64Array(0), [x, y], [x, y], 0, 1001);
    expect([x[0], x[1000], y[0], y[1000]]).toEqual([20, 20, 3, 3]);
  });
});
