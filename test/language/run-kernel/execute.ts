import type { Executor, Kernel } from '../../../src/language/kernel.ts';

export interface Run {
  readonly kernel: Kernel;
  readonly length: number;
  readonly uniforms: readonly number[];
  readonly numbers: readonly number[];
}

/** What an executor gives for a run, as plain arrays; positions outside `from` … `to` hold the 7 they were filled with. */
export function execute(executor: Executor, run: Run, from = 0, to = run.length): number[][] {
  const { kernel, length, numbers } = run;
  const workspace = executor.open((kernel.varyings + kernel.outputs.length) * (length + (length % 2)));
  const varyings = Array.from({ length: kernel.varyings }, (_, column) => {
    const values = workspace.column(length);
    values.forEach((_, position) => (values[position] = numbers[(position * (column + 1) + column) % numbers.length]!));
    return values;
  });
  const outputs = kernel.outputs.map(() => workspace.column(length).fill(7));
  workspace.prepare(kernel)(Float64Array.from(run.uniforms), varyings, outputs, from, to);
  const results = outputs.map((column) => [...column]);
  workspace.close();
  return results;
}
