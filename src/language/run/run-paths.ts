import type { Executor, PreparedKernel, Workspace } from '../kernel.ts';
import type { Plan, PlannedKernel } from '../compile/plan.ts';
import { BLOCK_SIZE } from '../run-kernel/block-size.ts';

export interface DrawnCell {
  readonly values: Float64Array;
}

export interface VaryingColumns {
  column(slot: number): Float64Array | undefined;
  release(): void;
}

/** A workspace with one set of draws in it and the plan's kernels ready to run over it. */
interface Loaded {
  readonly draws: object;
  readonly executor: Executor;
  readonly paths: number;
  readonly workspace: Workspace;
  readonly columns: ReadonlyMap<number, Float64Array>;
  readonly steps: readonly { readonly slots: Int32Array; readonly uniforms: Float64Array; readonly run: PreparedKernel; readonly varyings: readonly Float64Array[]; readonly outputs: readonly Float64Array[] }[];
}

/**
 * Runs what differs between paths: block by block of paths, all periods of a block before the next, so that a block's
 * columns stay in the processor's cache. Draws stay loaded from one run to the next, so that a slider moves over the same
 * draws without copying them again.
 */
export class PathRunner {
  private readonly steps: readonly PlannedKernel[];
  private readonly slots: ReadonlySet<number>;
  private idle: Loaded | undefined;

  constructor(plan: Plan) {
    this.steps = plan.steps.flatMap((step) => (step.varying ? [step.varying] : []));
    this.slots = new Set(this.steps.flatMap((step) => [...step.varyingSlots, ...step.outputSlots]));
  }

  /** @param draws identity of the set of draws: the same object means the same numbers. */
  run(scalars: Float64Array, draws: object, drawn: ReadonlyMap<number, DrawnCell>, paths: number, executor: Executor): VaryingColumns {
    if (this.steps.length === 0) return { column: (slot) => drawn.get(slot)?.values, release: () => undefined };
    const loaded = this.take(draws, drawn, paths, executor);
    for (const step of loaded.steps) step.slots.forEach((slot, i) => (step.uniforms[i] = scalars[slot]!));
    for (let from = 0; from < paths; from += BLOCK_SIZE) {
      const to = Math.min(paths, from + BLOCK_SIZE);
      for (const step of loaded.steps) step.run(step.uniforms, step.varyings, step.outputs, from, to);
    }
    return {
      column: (slot) => loaded.columns.get(slot) ?? drawn.get(slot)?.values,
      release: () => {
        if (this.idle !== loaded) this.idle?.workspace.close();
        this.idle = loaded;
      },
    };
  }

  private take(draws: object, drawn: ReadonlyMap<number, DrawnCell>, paths: number, executor: Executor): Loaded {
    const { idle } = this;
    this.idle = undefined;
    if (idle && idle.draws === draws && idle.executor === executor && idle.paths === paths) return idle;
    idle?.workspace.close();
    const workspace = executor.open(this.slots.size * (paths + (paths % 2)));
    const columns = new Map([...this.slots].map((slot) => [slot, workspace.column(paths)]));
    for (const [slot, { values }] of drawn) columns.get(slot)?.set(values);
    const steps = this.steps.map((step) => ({
      slots: step.uniformSlots,
      uniforms: new Float64Array(step.uniformSlots.length),
      run: workspace.prepare(step.kernel),
      varyings: Array.from(step.varyingSlots, (slot) => columns.get(slot)!),
      outputs: Array.from(step.outputSlots, (slot) => columns.get(slot)!),
    }));
    return { draws, executor, paths, workspace, columns, steps };
  }
}
