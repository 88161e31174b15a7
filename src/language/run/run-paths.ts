import type { Executor, PreparedKernel, Workspace } from '../kernel.ts';
import type { DrawSource, OpenedDraws } from '../draw-source.ts';
import type { PlannedKernel } from '../compile/period-kernels.ts';
import type { Plan } from '../compile/plan.ts';
import type { Period } from '../model.ts';
import { BLOCK_SIZE } from '../run-kernel/block-size.ts';

/** A cell that a draw source gives its numbers. */
export interface DrawnCell {
  readonly path: string;
  readonly period: Period;
}

export interface VaryingColumns {
  column(slot: number): Float64Array | undefined;
  release(): void;
}

/** A workspace with one set of draws in it and the plan's kernels ready to run over it. */
interface Loaded {
  readonly source: DrawSource;
  readonly executor: Executor;
  readonly paths: number;
  readonly workspace: Workspace;
  readonly columns: ReadonlyMap<number, Float64Array>;
  readonly draws: OpenedDraws;
  readonly steps: readonly { readonly slots: Int32Array; readonly uniforms: Float64Array; readonly run: PreparedKernel; readonly varyings: readonly Float64Array[]; readonly outputs: readonly Float64Array[] }[];
}

/**
 * Runs what differs between paths: block by block of paths, all periods of a block before the next, so that a block's
 * columns stay in the processor's cache. What the source loaded stays from one run to the next, so that a slider moves
 * over the same draws without making them again.
 */
export class PathRunner {
  private readonly steps: readonly PlannedKernel[];
  private readonly slots: ReadonlySet<number>;
  private idle: Loaded | undefined;

  constructor(
    private readonly plan: Plan,
    private readonly drawn: ReadonlyMap<number, DrawnCell>,
  ) {
    this.steps = plan.steps.flatMap((step) => (step.varying ? [step.varying] : []));
    this.slots = new Set([...this.steps.flatMap((step) => [...step.varyingSlots, ...step.outputSlots]), ...drawn.keys()]);
  }

  run(scalars: Float64Array, source: DrawSource, paths: number, executor: Executor): VaryingColumns {
    if (this.slots.size === 0) return { column: () => undefined, release: () => undefined };
    const { loaded, isNew } = this.take(source, paths, executor);
    for (const step of loaded.steps) step.slots.forEach((slot, i) => (step.uniforms[i] = scalars[slot]!));
    for (let from = 0; from < paths; from += BLOCK_SIZE) {
      const to = Math.min(paths, from + BLOCK_SIZE);
      if (isNew) loaded.draws.load(from, to);
      loaded.draws.run?.(from, to);
      for (const step of loaded.steps) step.run(step.uniforms, step.varyings, step.outputs, from, to);
    }
    return {
      column: (slot) => loaded.columns.get(slot),
      release: () => {
        if (this.idle !== loaded) this.idle?.workspace.close();
        this.idle = loaded;
      },
    };
  }

  /** Gives back what was kept for the next run. */
  close(): void {
    this.idle?.workspace.close();
    this.idle = undefined;
  }

  private take(source: DrawSource, paths: number, executor: Executor): { readonly loaded: Loaded; readonly isNew: boolean } {
    const { idle } = this;
    this.idle = undefined;
    if (idle && idle.source === source && idle.executor === executor && idle.paths === paths) return { loaded: idle, isNew: false };
    idle?.workspace.close();
    const workspace = executor.open((this.slots.size + source.ownColumns) * (paths + (paths % 2)));
    const columns = new Map([...this.slots].map((slot) => [slot, workspace.column(paths)]));
    const named = new Map([...this.drawn].map(([slot, { path, period }]) => [`${path}@${period}`, columns.get(slot)!]));
    const draws = source.open({
      paths, workspace,
      periods: this.plan.periods,
      column: (path, period) => named.get(`${path}@${period}`)!,
    });
    const steps = this.steps.map((step) => ({
      slots: step.uniformSlots,
      uniforms: new Float64Array(step.uniformSlots.length),
      run: workspace.prepare(step.kernel),
      varyings: Array.from(step.varyingSlots, (slot) => columns.get(slot)!),
      outputs: Array.from(step.outputSlots, (slot) => columns.get(slot)!),
    }));
    return { loaded: { source, executor, paths, workspace, columns, draws, steps }, isNew: true };
  }
}
