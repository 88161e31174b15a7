import { describe, expect, it } from 'vitest';
import { CounterDraws } from '../../../src/actuarial/random/counter-draws.ts';
import type { Kernel } from '../../../src/language/kernel.ts';
import { interpreter } from '../../../src/language/run-kernel/interpreter.ts';
import { wasmExecutor } from '../../../src/language/run-kernel/wasm/executor.ts';
import { uniformNumbers } from '../../actuarial/elementary/numbers.ts';

const wasm = wasmExecutor()!;

/** Draws `offsets` of subjects `first`, `first` + 1, … and what becomes of them as normal numbers. */
function drawn(executor: typeof wasm, { first, count, seed, offsets, subjects }: { first: number; count: number; seed: number; offsets: readonly number[]; subjects: number }): number[][] {
  const kernel: Kernel = {
    uniforms: 2, varyings: 1, constants: [],
    operations: [
      ...offsets.map((offset) => ({ code: 'random' as const, a: 2, b: 0, c: offset })),
      ...offsets.map((_, index) => ({ code: 'normalQuantile' as const, a: 3 + index, b: -1, c: -1 })),
    ],
    outputs: Array.from({ length: 2 * offsets.length }, (_, index) => 3 + index),
  };
  const workspace = executor.open((1 + 2 * offsets.length) * (subjects + (subjects % 2)));
  const paths = workspace.column(subjects);
  paths.forEach((_, index) => (paths[index] = first + index));
  const outputs = kernel.outputs.map(() => workspace.column(subjects));
  workspace.prepare(kernel)(Float64Array.of(count, seed), [paths], outputs, 0, subjects);
  const results = outputs.map((column) => [...column]);
  workspace.close();
  return results;
}

describe('drawing inside a kernel', () => {
  it.each([
    { first: 0, count: 0, seed: 0, offsets: [0, 1, 2, 3, 4, 5, 9], subjects: 7 },
    { first: 123_456, count: 86, seed: 20_261_122, offsets: [3, 0, 6], subjects: 1000 },
    { first: 2 ** 32 - 4, count: 2 ** 20, seed: 2 ** 53 - 1, offsets: [1, 2], subjects: 4 },
  ])('gives the draws of the subject, however they are asked for: from $first with seed $seed', (asked) => {
    const draws = new CounterDraws(asked.seed);
    const expected = asked.offsets.map((offset) => Array.from({ length: asked.subjects }, (_, index) => draws.uniform(asked.first + index, asked.count + offset)));
    expect(drawn(wasm, asked).slice(0, asked.offsets.length)).toEqual(expected);
    expect(drawn(wasm, asked)).toEqual(drawn(interpreter, asked));
  });

  it('turns any probability into the same normal number in both executors, tails and ends included', () => {
    const tails = Array.from({ length: 400 }, (_, k) => 10 ** (-k / 1.3));
    const numbers = [...uniformNumbers(2001), ...tails, ...tails.map((p) => 1 - p), 0, -0, 1, 0.5, 0.075, 0.925, 2, -1, NaN, 5e-324];
    const kernel: Kernel = { uniforms: 0, varyings: 1, constants: [], operations: [{ code: 'normalQuantile', a: 0, b: -1, c: -1 }], outputs: [1] };
    const [ours, reference] = [wasm, interpreter].map((executor) => {
      const workspace = executor.open(2 * (numbers.length + 1));
      const [given, out] = [workspace.column(numbers.length), workspace.column(numbers.length)];
      given.set(numbers);
      workspace.prepare(kernel)(new Float64Array(0), [given], [out], 0, numbers.length);
      return [...out];
    });
    expect(ours).toEqual(reference);
  });

  it('refuses a count without a seed behind it', () => {
    const kernel: Kernel = { uniforms: 1, varyings: 1, constants: [], operations: [{ code: 'random', a: 1, b: 0, c: 0 }], outputs: [2] };
    expect(() => interpreter.open(4).prepare(kernel)).toThrow(RangeError);
  });
});
