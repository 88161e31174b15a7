import type { Issue } from '../../i18n/issue.ts';
import type { Column, Columns } from '../columns.ts';
import type { Expression } from '../expression.ts';
import type { Kernel } from '../kernel.ts';
import { KernelBuilder, type Ref } from './kernel-builder.ts';
import { Lowering, type CellSource, type Elements } from './lower.ts';
import type { Formula, Model, Period, Quantity } from '../model.ts';
import { formulasOf, readsOf } from '../check/reads.ts';
import { prefixOf } from '../names.ts';

/** How a cell gets its number in a run. */
export type CellState = 'missing' | 'table' | 'parameter' | 'override' | 'computed';

/** What is known of every cell before anything is computed. */
export interface Givens {
  readonly periods: readonly Period[];
  state(column: Column, period: number): Exclude<CellState, 'computed'> | undefined;
  /** Whether a table's figure is an outturn rather than what somebody expects. */
  booked(column: Column, period: number): boolean;
  /** Whether the cell differs between paths from the start. */
  drawn(column: Column, period: number): boolean;
  bracketRows(quantity: Quantity): number;
}

/** A kernel with the slots its leaves are read from and its outputs written to; a slot is `column × periods + period`. */
export interface PlannedKernel {
  readonly kernel: Kernel;
  readonly uniformSlots: Int32Array;
  readonly varyingSlots: Int32Array;
  readonly outputSlots: Int32Array;
}

export interface Plan {
  readonly periods: readonly Period[];
  state(column: Column, period: number): CellState;
  formula(column: Column, period: number): Formula | undefined;
  varies(column: Column, period: number): boolean;
  /** In period order: what is the same on all paths, then what varies. */
  readonly steps: readonly { readonly uniform?: PlannedKernel; readonly varying?: PlannedKernel }[];
  /** Slots of bracket parts, after those of cells, by `quantity[element]#row.part@period`. */
  readonly bracketSlots: ReadonlyMap<string, number>;
  readonly slotCount: number;
  readonly issues: readonly Issue[];
}

export function bracketSlotName(quantity: Quantity, element: string, row: number, part: string, period: number): string {
  return `${quantity.name}[${element}]#${row}.${part}@${period}`;
}

/**
 * Settles for every cell where its number comes from, finds the order of each period and compiles it: one kernel for
 * what is the same on all paths and one for what varies. `keep` names the varying columns whose paths are wanted.
 */
export function makePlan(model: Model, columns: Columns, givens: Givens, keep: (column: Column) => boolean): Plan {
  return new Planner(model, columns, givens, keep).plan();
}

class Planner {
  private readonly states: (CellState | undefined)[];
  private readonly varying: boolean[];
  private readonly formulas: (Formula | undefined)[];
  private readonly order: Column[][];
  private readonly bracketSlots = new Map<string, number>();
  private readonly issues: Issue[] = [];
  private readonly lastTable = new Map<Column, number>();
  private readonly readSlots = new Map<number, readonly number[]>();

  constructor(
    private readonly model: Model,
    private readonly columns: Columns,
    private readonly givens: Givens,
    private readonly keep: (column: Column) => boolean,
  ) {
    const cells = columns.list.length * givens.periods.length;
    this.states = new Array<CellState | undefined>(cells);
    this.varying = new Array<boolean>(cells).fill(false);
    this.formulas = new Array<Formula | undefined>(cells);
    this.order = givens.periods.map(() => []);
    for (const column of columns.list) {
      for (let t = givens.periods.length - 1; t >= 0; t--) {
        if (givens.state(column, t) === 'table') {
          this.lastTable.set(column, t);
          break;
        }
      }
    }
  }

  plan(): Plan {
    const periods = this.givens.periods;
    const settling = readFirst(this.model, this.columns);
    periods.forEach((_, t) => {
      for (const column of settling) this.resolve(column, t, []);
    });
    const wanted = this.wantedSlots();
    const kernels = periods.map((_, t) => ({ uniform: this.compile(t, undefined), varying: this.compile(t, wanted) }));
    return {
      periods,
      state: (column, t) => this.states[this.slot(column, t)] ?? 'missing',
      formula: (column, t) => this.formulas[this.slot(column, t)],
      varies: (column, t) => this.varying[this.slot(column, t)]!,
      steps: kernels.map(({ uniform, varying }) => ({ ...(uniform && { uniform }), ...(varying && { varying }) })),
      bracketSlots: this.bracketSlots,
      slotCount: this.columns.list.length * periods.length + this.bracketSlots.size,
      issues: this.issues,
    };
  }

  private slot(column: Column, t: number): number {
    return column.index * this.givens.periods.length + t;
  }

  /** Settles a cell and everything it reads; true where it has a number. `chain` are the cells being settled. */
  private resolve(column: Column, t: number, chain: readonly Column[]): boolean {
    const slot = this.slot(column, t);
    const settled = this.states[slot];
    if (settled !== undefined) return settled !== 'missing';
    if (chain.includes(column)) {
      const ring = [...chain.slice(chain.indexOf(column)), column].map((c) => c.quantity.name).join(' → ');
      this.issues.push({ code: 'formula/circular', severity: 'error', place: column.quantity.place, values: { ring } });
      return false;
    }
    const given = this.givens.state(column, t);
    if (given !== undefined) {
      this.states[slot] = given;
      this.varying[slot] = this.givens.drawn(column, t);
      return given !== 'missing';
    }
    for (const formula of this.formulasInForce(column, t)) {
      const reads = this.reads(formula.tree, column.elements, prefixOf(column.quantity.name), t, [...chain, column]);
      if (!reads) continue;
      this.states[slot] = 'computed';
      this.formulas[slot] = formula;
      this.varying[slot] = reads.some((read) => this.varying[read]);
      this.readSlots.set(slot, reads);
      this.order[t]!.push(column);
      return true;
    }
    this.states[slot] = 'missing';
    return false;
  }

  /**
   * Formulas that may give a cell, the first that has all it reads wins: worked back from an observed anchor; else the
   * formula, where no table speaks of the column at all or its last figure is behind us. Before that a hole is a hole.
   */
  private formulasInForce(column: Column, t: number): readonly Formula[] {
    const { quantity } = column;
    const formulas: Formula[] = [];
    if (quantity.calibrate) {
      const { on, booked, formula } = quantity.calibrate;
      const given = on.every((name) => {
        const anchor = this.columns.of(prefixOf(quantity.name) + name)!;
        const own = anchor.get(column.element) ?? anchor.get('');
        return own !== undefined && this.givens.state(own, t) === 'table' && (!booked || this.givens.booked(own, t));
      });
      if (given) formulas.push(formula);
    }
    const last = this.lastTable.get(column);
    const onward = quantity.formula ?? quantity.project;
    if (onward && (last === undefined || t > last)) formulas.push(onward);
    return formulas;
  }

  /** Slots of the cells a formula reads; undefined where one it cannot do without is missing. */
  private reads(e: Expression, elements: Elements, prefix: string, t: number, chain: readonly Column[]): readonly number[] | undefined {
    const found: number[] = [];
    const cells: CellSource = {
      cell: (quantity, element, lag) => {
        const column = this.columns.at(quantity.name, element);
        const at = t - lag;
        if (at < 0 || !this.resolve(column, at, lag > 0 ? [] : chain)) return undefined;
        found.push(this.slot(column, at));
        return noRef;
      },
      bracket: () => noRef,
      bracketRows: (quantity, element) => (this.resolve(this.columns.at(quantity.name, element), t, chain) ? 1 : undefined),
    };
    const ref = new Lowering(new KernelBuilder(), cells, { model: this.model, prefix, period: this.givens.periods[t]! }).lower(e, elements);
    return ref && found;
  }

  /**
   * Varying cells whose paths somebody reads: `all` of them, down to what the kept ones are made of, and among these the
   * `stored` ones, which are kept or read in a later period. The rest never leave a register.
   */
  private wantedSlots(): WantedSlots {
    const all = new Set<number>();
    const stored = new Set<number>();
    const count = this.givens.periods.length;
    const want = (slot: number): void => {
      if (all.has(slot) || !this.varying[slot]) return;
      all.add(slot);
      for (const read of this.readSlots.get(slot) ?? []) {
        if (read % count !== slot % count) stored.add(read);
        want(read);
      }
    };
    for (const column of this.columns.list.filter((c) => this.keep(c))) {
      for (let t = 0; t < count; t++) {
        stored.add(this.slot(column, t));
        want(this.slot(column, t));
      }
    }
    return { all, stored };
  }

  /** The kernel of what varies and is wanted in a period or, without `wanted`, of all that is the same on all paths. */
  private compile(t: number, wanted: WantedSlots | undefined): PlannedKernel | undefined {
    const own = this.order[t]!.filter((column) => {
      const slot = this.slot(column, t);
      return this.varying[slot] === (wanted !== undefined) && (wanted?.all.has(slot) ?? true);
    });
    if (own.length === 0) return undefined;
    const builder = new KernelBuilder();
    const refs = new Map<number, Ref>();
    const cells: CellSource = {
      cell: (quantity, element, lag) => {
        const column = this.columns.at(quantity.name, element);
        const at = t - lag;
        if (at < 0) return undefined;
        const slot = this.slot(column, at);
        if (this.states[slot] === undefined || this.states[slot] === 'missing') return undefined;
        return refs.get(slot) ?? (this.varying[slot] ? builder.varying(String(slot)) : builder.uniform(String(slot)));
      },
      bracket: (quantity, element, row, part) => {
        const name = bracketSlotName(quantity, element, row, part, t);
        let slot = this.bracketSlots.get(name);
        if (slot === undefined) {
          slot = this.columns.list.length * this.givens.periods.length + this.bracketSlots.size;
          this.bracketSlots.set(name, slot);
        }
        return builder.uniform(String(slot));
      },
      bracketRows: (quantity, element) => (this.states[this.slot(this.columns.at(quantity.name, element), t)] === 'missing' ? undefined : this.givens.bracketRows(quantity)),
    };
    for (const column of own) {
      const slot = this.slot(column, t);
      const lowering = new Lowering(builder, cells, { model: this.model, prefix: prefixOf(column.quantity.name), period: this.givens.periods[t]! });
      refs.set(slot, lowering.lower(this.formulas[slot]!.tree, column.elements)!);
    }
    const stored = own.filter((column) => wanted?.stored.has(this.slot(column, t)) ?? true);
    if (stored.length === 0) return undefined;
    const { kernel, uniformIds, varyingIds } = builder.finish(stored.map((column) => refs.get(this.slot(column, t))!));
    return {
      kernel,
      uniformSlots: Int32Array.from(uniformIds, Number),
      varyingSlots: Int32Array.from(varyingIds, Number),
      outputSlots: Int32Array.from(stored, (column) => this.slot(column, t)),
    };
  }
}

/**
 * Columns with what they read before them, found without recursion: settled in this order, no cell has to settle a long
 * chain of others first, which the stack would not bear.
 */
function readFirst(model: Model, columns: Columns): readonly Column[] {
  const byQuantity = new Map<Quantity, Column[]>();
  for (const column of columns.list) byQuantity.set(column.quantity, [...(byQuantity.get(column.quantity) ?? []), column]);
  const ordered: Column[] = [];
  const seen = new Set<Quantity>();
  for (const start of byQuantity.keys()) {
    const stack: { readonly quantity: Quantity; readonly left: boolean }[] = [{ quantity: start, left: false }];
    for (let top = stack.pop(); top; top = stack.pop()) {
      if (top.left) ordered.push(...(byQuantity.get(top.quantity) ?? []));
      if (top.left || seen.has(top.quantity)) continue;
      seen.add(top.quantity);
      stack.push({ quantity: top.quantity, left: true });
      for (const { tree } of formulasOf(top.quantity)) {
        for (const { quantity, lagged } of readsOf(tree, model, prefixOf(top.quantity.name))) if (!lagged) stack.push({ quantity, left: false });
      }
    }
  }
  return ordered;
}

interface WantedSlots {
  readonly all: ReadonlySet<number>;
  readonly stored: ReadonlySet<number>;
}

/** Stands for any register while only the reads of a formula are wanted. */
const noRef: Ref = { kind: 'varying', index: 0 };

export interface CellRead {
  readonly quantity: Quantity;
  readonly element: string;
  /** Periods before the reading cell's own. */
  readonly lag: number;
}

/** Cells that a formula in force reads, for whoever opens a number. */
export function cellsRead(model: Model, formula: Formula, column: Column, period: Period, isThere: (quantity: Quantity, element: string, lag: number) => boolean): readonly CellRead[] {
  const found: CellRead[] = [];
  const add = (quantity: Quantity, element: string, lag: number) => {
    if (!found.some((f) => f.quantity === quantity && f.element === element && f.lag === lag)) found.push({ quantity, element, lag });
  };
  const cells: CellSource = {
    cell: (quantity, element, lag) => {
      if (!isThere(quantity, element, lag)) return undefined;
      add(quantity, element, lag);
      return noRef;
    },
    bracket: () => noRef,
    bracketRows: (quantity, element) => {
      if (!isThere(quantity, element, 0)) return undefined;
      add(quantity, element, 0);
      return 1;
    },
  };
  new Lowering(new KernelBuilder(), cells, { model, prefix: prefixOf(column.quantity.name), period }).lower(formula.tree, column.elements);
  return found;
}

