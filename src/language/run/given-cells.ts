import type { Column, Columns } from '../columns.ts';
import type { Kernel } from '../kernel.ts';
import type { Bracket, Period, Quantity } from '../model.ts';
import { figureAt, type Observation, type Observations } from './observe.ts';
import { bracketParts, bracketRows, parameterBrackets, parameterNumber, stretchesIn, type PlacedOverride } from './parameter-values.ts';
import { bracketSlotName } from '../compile/period-kernels.ts';
import type { Plan } from '../compile/plan.ts';
import { scatteredKernel } from '../run-kernel/scalar.ts';

/** The figure that a table gives for a cell whose state is `table`. */
export function observationAt(observations: Observations, column: Column, period: Period): Observation {
  return figureAt(observations, column, period)!;
}

/**
 * Works out the cells of a plan that are the same on all paths. What tables and the baseline's parameters give is filled
 * in once for each plan; a run fills in what is laid over it and runs the kernels.
 */
export class UniformCells {
  private readonly baseline: Float64Array;
  private readonly given = new Map<Quantity, { readonly column: Column; readonly t: number }[]>();
  private readonly prepared: readonly PreparedStep[];

  constructor(
    private readonly plan: Plan,
    columns: Columns,
    observations: Observations,
    private readonly isDrawn: (slot: number) => boolean,
  ) {
    this.baseline = new Float64Array(plan.slotCount);
    for (const column of columns.list) {
      plan.periods.forEach((period, t) => {
        const state = plan.state(column, t);
        if (state === 'table') this.baseline[this.slot(column, t)] = observationAt(observations, column, period).value;
        if (state !== 'parameter' && state !== 'override') return;
        const list = this.given.get(column.quantity) ?? [];
        list.push({ column, t });
        this.given.set(column.quantity, list);
        this.fill(this.baseline, column, t, []);
      });
    }
    for (const [slot, value] of plan.periodNumbers) this.baseline[slot] = value;
    // Periods of one structure share their kernel.
    const kernels = new Map<Kernel, PreparedStep['run']>();
    const prepared = (kernel: Kernel) => {
      const run = kernels.get(kernel) ?? scatteredKernel(kernel);
      kernels.set(kernel, run);
      return run;
    };
    this.prepared = plan.steps.flatMap(({ uniform }) => (uniform ? [{ run: prepared(uniform.kernel), from: uniform.uniformSlots, to: uniform.outputSlots }] : []));
  }

  /** All cells by slot; slots of varying cells hold 0. */
  run(overrides: readonly PlacedOverride[]): Float64Array {
    const cells = this.baseline.slice();
    for (const quantity of new Set(overrides.map((o) => o.quantity))) {
      for (const { column, t } of this.given.get(quantity) ?? []) this.fill(cells, column, t, overrides);
    }
    for (const { run, from, to } of this.prepared) run(cells, from, to);
    return cells;
  }

  private slot(column: Column, t: number): number {
    return column.index * this.plan.periods.length + t;
  }

  private fill(cells: Float64Array, column: Column, t: number, overrides: readonly PlacedOverride[]): void {
    const { quantity, element } = column;
    const slot = this.slot(column, t);
    const stretches = stretchesIn(quantity, element, this.plan.periods[t]!, overrides);
    if (this.isDrawn(slot) || stretches.length === 0) return;
    if (quantity.type !== 'brackets') cells[slot] = parameterNumber(quantity, stretches)!;
    else this.fillBrackets(cells, column, t, parameterBrackets(quantity, stretches) ?? [], bracketRows(quantity, overrides));
  }

  private fillBrackets(cells: Float64Array, column: Column, t: number, rows: readonly Bracket[], count: number): void {
    bracketParts(rows, count).forEach((parts, row) => {
      for (const part of ['from', 'to', 'value'] as const) {
        const slot = this.plan.bracketSlots.get(bracketSlotName(column.quantity, column.element, row, part, t));
        if (slot !== undefined) cells[slot] = parts[part];
      }
    });
  }
}

interface PreparedStep {
  readonly run: ReturnType<typeof scatteredKernel>;
  readonly from: Int32Array;
  readonly to: Int32Array;
}
