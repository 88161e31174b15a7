import { describe, expect, it } from 'vitest';
import type { Kernel } from '../../../src/language/kernel.ts';
import { interpreter } from '../../../src/language/run-kernel/interpreter.ts';
import { wasmExecutor } from '../../../src/language/run-kernel/wasm/executor.ts';

const wasm = wasmExecutor()!;
const doubled: Kernel = { uniforms: 1, varyings: 1, constants: [], operations: [{ code: 'multiply', a: 0, b: 1, c: -1 }], outputs: [2] };

describe.each([interpreter, wasm])('a workspace of the $name', (executor) => {
  it('hands out columns that do not overlap, up to the length it was opened with', () => {
    const workspace = executor.open(4 * 512 + 2 * 4);
    const columns = [512, 1, 512, 3, 512, 512].map((length, index) => workspace.column(length).fill(index));
    expect(columns.map((column) => column.length)).toEqual([512, 1, 512, 3, 512, 512]);
    columns.forEach((column, index) => expect(column.every((value) => value === index)).toBe(true));
    expect(() => workspace.column(3)).toThrow(RangeError);
  });

  it('gives no column after it was closed', () => {
    const workspace = executor.open(2);
    workspace.close();
    workspace.close();
    expect(() => workspace.column(1)).toThrow();
  });

  it('leaks nothing of an earlier run into a later one', () => {
    const run = (value: number): number[] => {
      const workspace = executor.open(2 * 1000);
      const x = workspace.column(1000).fill(value);
      const y = workspace.column(1000);
      workspace.prepare(doubled)(Float64Array.of(2), [x], [y], 0, 1000);
      const result = [...y];
      workspace.close();
      return result;
    };
    run(NaN);
    expect(run(3)).toEqual(new Array(1000).fill(6));
    expect(run(4)).toEqual(new Array(1000).fill(8));
  });

  it('keeps two open workspaces and two kernels of one workspace apart', () => {
    const tripled: Kernel = { ...doubled, constants: [1], operations: [{ code: 'multiply', a: 0, b: 1, c: -1 }, { code: 'add', a: 3, b: 2, c: -1 }], outputs: [4] };
    const [one, two] = [executor.open(6), executor.open(6)];
    const [x1, y1, z1, x2, y2] = [one.column(2).fill(5), one.column(2), one.column(2), two.column(2).fill(7), two.column(2)];
    const [first, second, other] = [one.prepare(doubled), one.prepare(tripled), two.prepare(doubled)];
    first(Float64Array.of(2), [x1], [y1], 0, 2);
    other(Float64Array.of(10), [x2], [y2], 0, 2);
    second(Float64Array.of(3), [x1], [z1], 0, 2);
    expect([...y1, ...z1, ...y2]).toEqual([10, 10, 16, 16, 70, 70]);
  });

  it('takes parts of its columns', () => {
    const workspace = executor.open(16);
    const x = workspace.column(8).fill(5);
    const y = workspace.column(8).fill(0);
    workspace.prepare(doubled)(Float64Array.of(2), [x.subarray(2, 6)], [y.subarray(4, 8)], 0, 4);
    expect([...y]).toEqual([0, 0, 0, 0, 10, 10, 10, 10]);
  });

  it('refuses a kernel that reads registers before they are written', () => {
    const workspace = executor.open(0);
    const broken: Kernel = { ...doubled, operations: [{ code: 'add', a: 0, b: 2, c: -1 }] };
    expect(() => workspace.prepare(broken)).toThrow('prepare: operands of add must be registers below its own 2; got 2');
    expect(() => workspace.prepare({ ...doubled, outputs: [3] })).toThrow('prepare: outputs must be registers below 3; got 3');
  });
});

describe('a workspace of WebAssembly', () => {
  it('refuses columns of another memory, which it cannot reach', () => {
    const workspace = wasm.open(2);
    const y = workspace.column(1);
    expect(() => workspace.prepare(doubled)(Float64Array.of(2), [new Float64Array(1)], [y], 0, 1)).toThrow('same workspace');
  });

  it('uses the memory of a closed one again', () => {
    const first = wasm.open(12_345);
    const { buffer } = first.column(1);
    first.close();
    const second = wasm.open(12_300);
    expect(second.column(1).buffer).toBe(buffer);
    second.close();
  });
});
