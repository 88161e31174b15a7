import type { Executor } from './kernel.ts';
import type { Plan } from './plan.ts';
import { BLOCK_SIZE } from './run-kernel/block-size.ts';

export interface DrawnCell {
  readonly values: Float64Array;
}

export interface VaryingColumns {
  column(slot: number): Float64Array | undefined;
  release(): void;
}

/**
 * Runs what differs between paths: block by block of paths, all periods of a block before the next, so that a block's
 * columns stay in the processor's cache.
 */
export function runVarying(plan: Plan, scalars: Float64Array, draws: ReadonlyMap<number, DrawnCell>, paths: number, executor: Executor): VaryingColumns {
  const steps = plan.steps.flatMap((step) => (step.varying ? [step.varying] : []));
  if (steps.length === 0) {
    return { column: (slot) => draws.get(slot)?.values, release: () => undefined };
  }
  const slots = new Set(steps.flatMap((step) => [...step.varyingSlots, ...step.outputSlots]));
  const padded = paths + (paths % 2);
  const workspace = executor.open(slots.size * padded);
  const columns = new Map<number, Float64Array>();
  for (const slot of slots) {
    const column = workspace.column(paths);
    const drawn = draws.get(slot);
    if (drawn) column.set(drawn.values);
    columns.set(slot, column);
  }
  const prepared = steps.map((step) => ({
    run: workspace.prepare(step.kernel),
    uniforms: Float64Array.from(step.uniformSlots, (slot) => scalars[slot]!),
    varyings: Array.from(step.varyingSlots, (slot) => columns.get(slot)!),
    outputs: Array.from(step.outputSlots, (slot) => columns.get(slot)!),
  }));
  for (let from = 0; from < paths; from += BLOCK_SIZE) {
    const to = Math.min(paths, from + BLOCK_SIZE);
    for (const step of prepared) step.run(step.uniforms, step.varyings, step.outputs, from, to);
  }
  return { column: (slot) => columns.get(slot) ?? draws.get(slot)?.values, release: () => workspace.close() };
}
