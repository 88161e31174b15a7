import { yearsSince } from '../calendar.ts';
import type { Column, Columns } from '../columns.ts';
import type { Kernel } from '../kernel.ts';
import type { Formula, Model, Period, Quantity } from '../model.ts';
import { prefixOf } from '../names.ts';
import type { CellState, Givens } from './givens.ts';
import { KernelBuilder, type Ref } from './kernel-builder.ts';
import { Lowering, type CellSource } from './lower.ts';

/** A kernel with the slots its leaves are read from and its outputs written to. */
export interface PlannedKernel {
  readonly kernel: Kernel;
  readonly uniformSlots: Int32Array;
  readonly varyingSlots: Int32Array;
  readonly outputSlots: Int32Array;
}

/** What is settled about the cells, by slot. */
interface Settled {
  readonly model: Model;
  readonly columns: Columns;
  readonly givens: Givens;
  /** The period whose structure each period has. */
  readonly roots: readonly number[];
  state(slot: number): CellState | undefined;
  varies(slot: number): boolean;
  formula(slot: number): Formula;
}

/** A kernel as it was compiled for one period, and how its leaves that are no cells are found in another. */
interface Compiled {
  readonly period: number;
  readonly own: readonly Column[];
  readonly stored: readonly Column[];
  readonly planned: PlannedKernel;
  readonly leaves: ReadonlyMap<number, (t: number) => number>;
}

export function bracketSlotName(quantity: Quantity, element: string, row: number, part: string, period: number): string {
  return `${quantity.name}[${element}]#${row}.${part}@${period}`;
}

/** Compiles the cells of periods; periods of one structure share the kernel and differ in their slots. */
export class PeriodKernels {
  readonly bracketSlots = new Map<string, number>();
  readonly periodNumbers = new Map<number, number>();
  private readonly periodSlots = new Map<string, number>();
  private readonly compiled = new Map<number, Compiled[]>();
  private readonly cells: number;
  private readonly count: number;
  private readonly settled: Settled;

  constructor(settled: Settled) {
    this.settled = settled;
    this.count = settled.givens.periods.length;
    this.cells = settled.columns.list.length * this.count;
  }

  get slotCount(): number {
    return this.cells + this.bracketSlots.size + this.periodSlots.size;
  }

  /** The kernel of some columns of a period, in the order they are worked out; undefined where nothing of it is stored. */
  compile(t: number, own: readonly Column[], isStored: (column: Column) => boolean): PlannedKernel | undefined {
    const stored = own.filter(isStored);
    if (stored.length === 0) return undefined;
    const root = this.settled.roots[t]!;
    const known = this.compiled.get(root) ?? [];
    this.compiled.set(root, known);
    const same = known.find((compiled) => sameColumns(compiled.own, own) && sameColumns(compiled.stored, stored));
    if (same) return this.moved(same, t);
    const made = this.compileNew(t, own, stored);
    known.push(made);
    return made.planned;
  }

  private moved({ period, planned, leaves }: Compiled, t: number): PlannedKernel {
    const on = t - period;
    return {
      kernel: planned.kernel,
      uniformSlots: planned.uniformSlots.map((slot) => leaves.get(slot)?.(t) ?? slot + on),
      varyingSlots: planned.varyingSlots.map((slot) => slot + on),
      outputSlots: planned.outputSlots.map((slot) => slot + on),
    };
  }

  private compileNew(t: number, own: readonly Column[], stored: readonly Column[]): Compiled {
    const { model, columns, givens, state, varies, formula } = this.settled;
    const period = givens.periods[t]!;
    const builder = new KernelBuilder();
    const refs = new Map<number, Ref>();
    const leaves = new Map<number, (at: number) => number>();
    const slotOf = (column: Column, at: number) => column.index * this.count + at;
    const leaf = (slotAt: (at: number) => number): Ref => {
      const slot = slotAt(t);
      leaves.set(slot, slotAt);
      return builder.uniform(String(slot));
    };
    const cells: CellSource = {
      cell: (quantity, element, lag) => {
        const at = t - lag;
        if (at < 0) return undefined;
        const slot = slotOf(columns.at(quantity.name, element), at);
        const known = refs.get(slot);
        if (known) return known;
        if ((state(slot) ?? 'missing') === 'missing') return undefined;
        const leaf = varies(slot) ? builder.varying(String(slot)) : builder.uniform(String(slot));
        refs.set(slot, leaf);
        return leaf;
      },
      bracket: (quantity, element, row, part) => leaf((at) => this.bracketSlot(bracketSlotName(quantity, element, row, part, at))),
      bracketRows: (quantity, element) => (state(slotOf(columns.at(quantity.name, element), t)) === 'missing' ? undefined : givens.bracketRows(quantity)),
      periodNumber: (since) => leaf((at) => this.periodSlot(since, givens.periods[at]!, at)),
    };
    for (const column of own) {
      const slot = slotOf(column, t);
      const lowering = new Lowering(builder, cells, { model, prefix: prefixOf(column.quantity.name), period });
      refs.set(slot, lowering.lower(formula(slot).tree, column.elements)!);
    }
    const { kernel, uniformIds, varyingIds } = builder.finish(stored.map((column) => refs.get(slotOf(column, t))!));
    const planned: PlannedKernel = {
      kernel,
      uniformSlots: Int32Array.from(uniformIds, Number),
      varyingSlots: Int32Array.from(varyingIds, Number),
      outputSlots: Int32Array.from(stored, (column) => slotOf(column, t)),
    };
    return { period: t, own, stored, planned, leaves };
  }

  private bracketSlot(name: string): number {
    return this.slotNamed(this.bracketSlots, name);
  }

  /** A number of the period alone stands in a slot of its own, so that the kernel is the same in every period. */
  private periodSlot(since: number, period: Period, t: number): number {
    const slot = this.slotNamed(this.periodSlots, `${since}@${t}`);
    this.periodNumbers.set(slot, yearsSince(since, period));
    return slot;
  }

  private slotNamed(names: Map<string, number>, name: string): number {
    let slot = names.get(name);
    if (slot === undefined) names.set(name, (slot = this.slotCount));
    return slot;
  }
}

function sameColumns(a: readonly Column[], b: readonly Column[]): boolean {
  return a.length === b.length && a.every((column, index) => column === b[index]);
}
