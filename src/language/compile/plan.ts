import type { Issue } from '../../i18n/issue.ts';
import type { Column, Columns } from '../columns.ts';
import type { Expression } from '../expression.ts';
import type { Formula, Model, Period, Quantity } from '../model.ts';
import { prefixOf } from '../names.ts';
import { anyRegister, ReadsBuilder } from './cells-read.ts';
import type { CellState, Givens } from './givens.ts';
import type { Elements } from './elements.ts';
import { Lowering, type CellSource } from './lower.ts';
import { PeriodKernels, type PlannedKernel } from './period-kernels.ts';
import { readFirst } from './read-first.ts';

export interface Plan {
  readonly periods: readonly Period[];
  state(column: Column, period: number): CellState;
  formula(column: Column, period: number): Formula | undefined;
  varies(column: Column, period: number): boolean;
  /** Slots of the cells that a computed cell reads; a slot is `column × periods + period`. */
  reads(column: Column, period: number): readonly number[];
  /** In period order: what is the same on all paths, then what varies. */
  readonly steps: readonly { readonly uniform?: PlannedKernel; readonly varying?: PlannedKernel }[];
  /** Slots of bracket parts, after those of cells, by `quantity[element]#row.part@period`. */
  readonly bracketSlots: ReadonlyMap<string, number>;
  /** Numbers that follow from the period alone, by slot. */
  readonly periodNumbers: ReadonlyMap<number, number>;
  readonly slotCount: number;
  readonly issues: readonly Issue[];
}

/**
 * Settles for every cell where its number comes from, finds the order of each period and compiles it: one kernel for
 * what is the same on all paths and one for what varies. `keep` names the varying columns whose paths are wanted.
 * A period that goes on as the one before it did, as most of a long projection do, takes over what was settled and
 * compiled there, moved on by one.
 */
export function makePlan(model: Model, columns: Columns, givens: Givens, keep: (column: Column) => boolean): Plan {
  return new Planner(model, columns, givens, keep).plan();
}

const givenCodes = { missing: 1, table: 2, parameter: 3, override: 4 } as const;
const givenStates = [undefined, 'missing', 'table', 'parameter', 'override'] as const;

class Planner {
  private readonly count: number;
  private readonly states: (CellState | undefined)[];
  private readonly varying: boolean[];
  private readonly formulas: (Formula | undefined)[];
  private readonly order: Column[][];
  private readonly issues: Issue[] = [];
  private readonly lastTable = new Map<Column, number>();
  private readonly readSlots = new Map<number, readonly number[]>();
  /** What is given of each column in a period: a code of its state, whether it is drawn, which formulas may be in force. */
  private readonly given: Uint8Array[] = [];
  /** Lagged reads tried in a period, found or not: `column × 128 + lag`. */
  private readonly lagged: Set<number>[];
  /** The period whose structure each period has. */
  private readonly roots: number[] = [];
  private readonly readsBuilder = new ReadsBuilder();

  constructor(
    private readonly model: Model,
    private readonly columns: Columns,
    private readonly givens: Givens,
    private readonly keep: (column: Column) => boolean,
  ) {
    this.count = givens.periods.length;
    const cells = columns.list.length * this.count;
    this.states = new Array<CellState | undefined>(cells);
    this.varying = new Array<boolean>(cells).fill(false);
    this.formulas = new Array<Formula | undefined>(cells);
    this.order = givens.periods.map(() => []);
    this.lagged = givens.periods.map(() => new Set());
  }

  plan(): Plan {
    const { periods } = this.givens;
    periods.forEach((_, t) => this.given.push(this.givenIn(t)));
    this.findLastTables();
    periods.forEach((_, t) => this.markFormulas(t));
    const settling = readFirst(this.model, this.columns);
    periods.forEach((_, t) => {
      if (this.repeats(t)) return this.takeOver(t);
      this.roots.push(t);
      for (const column of settling) this.resolve(column, t, []);
    });
    const wanted = this.wantedSlots();
    const kernels = new PeriodKernels({
      model: this.model, columns: this.columns, givens: this.givens, roots: this.roots,
      state: (slot) => this.states[slot], varies: (slot) => this.varying[slot]!, formula: (slot) => this.formulas[slot]!,
    });
    const steps = periods.map((_, t) => {
      const own = this.order[t]!;
      const uniform = kernels.compile(t, own.filter((column) => !this.varying[this.slot(column, t)]), () => true);
      const varying = kernels.compile(t, own.filter((column) => this.varying[this.slot(column, t)] && wanted.all.has(this.slot(column, t))), (column) => wanted.stored.has(this.slot(column, t)));
      return { ...(uniform && { uniform }), ...(varying && { varying }) };
    });
    const { bracketSlots, periodNumbers, slotCount } = kernels;
    return this.finished({ periods, steps, bracketSlots, periodNumbers, slotCount, issues: this.issues });
  }

  /** In a function of its own: what it hands out would otherwise keep all that compiling needed in memory with it. */
  private finished(made: Pick<Plan, 'periods' | 'steps' | 'bracketSlots' | 'periodNumbers' | 'slotCount' | 'issues'>): Plan {
    this.lagged.length = 0;
    this.given.length = 0;
    return {
      ...made,
      state: (column, t) => this.states[this.slot(column, t)] ?? 'missing',
      formula: (column, t) => this.formulas[this.slot(column, t)],
      varies: (column, t) => this.varying[this.slot(column, t)]!,
      reads: (column, t) => this.readsAt(column.index, t),
    };
  }

  private slot(column: Column, t: number): number {
    return column.index * this.count + t;
  }

  private readsAt(index: number, t: number): readonly number[] {
    const root = this.roots[t]!;
    const reads = this.readSlots.get(index * this.count + root) ?? [];
    return root === t ? reads : reads.map((slot) => slot + t - root);
  }

  private givenIn(t: number): Uint8Array {
    return Uint8Array.from(this.columns.list, (column) => {
      const state = this.givens.state(column, t);
      return (state === undefined ? 0 : givenCodes[state]) + (this.givens.drawn(column, t) ? 8 : 0);
    });
  }

  private findLastTables(): void {
    for (const column of this.columns.list) {
      const last = this.given.findLastIndex((codes) => (codes[column.index]! & 7) === givenCodes.table);
      if (last >= 0) this.lastTable.set(column, last);
    }
  }

  /** Adds to what is given which of a column's formulas may be in force. */
  private markFormulas(t: number): void {
    const codes = this.given[t]!;
    for (const column of this.columns.list) {
      if (column.quantity.calibrate && this.anchorsGiven(column, t)) codes[column.index]! += 16;
      const last = this.lastTable.get(column);
      if (last !== undefined && t <= last) codes[column.index]! += 32;
    }
  }

  private anchorsGiven({ quantity, element }: Column, t: number): boolean {
    const { on, booked } = quantity.calibrate!;
    return on.every((name) => {
      const anchor = this.columns.of(prefixOf(quantity.name) + name)!;
      const own = anchor.get(element) ?? anchor.get('');
      return own !== undefined && (this.given[t]![own.index]! & 7) === givenCodes.table && (!booked || this.givens.booked(own, t));
    });
  }

  /** Whether a period has the structure of the one before: the same given in the same way, and the same there to look back on. */
  private repeats(t: number): boolean {
    // What a month is called decides how far back the last year ends.
    if (t === 0 || this.model.axis.kind !== 'time' || this.model.axis.step !== 'year' || this.issues.length > 0) return false;
    const [before, now] = [this.given[t - 1]!, this.given[t]!];
    if (!now.every((code, index) => code === before[index])) return false;
    for (const read of this.lagged[this.roots[t - 1]!]!) {
      const lag = read % 128;
      const base = ((read - lag) / 128) * this.count + t - lag;
      if (this.seenAt(base, t - lag) !== this.seenAt(base - 1, t - 1 - lag)) return false;
    }
    return true;
  }

  /** 0 for a missing cell, 1 for one that is the same on all paths, 2 for one that varies. */
  private seenAt(slot: number, t: number): number {
    const state = t < 0 ? undefined : this.states[slot];
    if (state === undefined || state === 'missing') return 0;
    return this.varying[slot] ? 2 : 1;
  }

  private takeOver(t: number): void {
    this.roots.push(this.roots[t - 1]!);
    this.order[t] = this.order[t - 1]!;
    for (let slot = t; slot < this.states.length; slot += this.count) {
      this.states[slot] = this.states[slot - 1];
      this.varying[slot] = this.varying[slot - 1]!;
      this.formulas[slot] = this.formulas[slot - 1];
    }
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
    const code = this.given[t]![column.index]!;
    const given = givenStates[code & 7];
    if (given !== undefined) {
      this.states[slot] = given;
      this.varying[slot] = (code & 8) !== 0;
      return given !== 'missing';
    }
    for (const formula of formulasInForce(column.quantity, code)) {
      const reads = this.reads(formula.tree, column, prefixOf(column.quantity.name), t, [...chain, column]);
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

  /** Slots of the cells a formula reads; undefined where one it cannot do without is missing. */
  private reads(e: Expression, { elements }: { readonly elements: Elements }, prefix: string, t: number, chain: readonly Column[]): readonly number[] | undefined {
    const found: number[] = [];
    const cells: CellSource = {
      cell: (quantity, element, lag) => {
        const column = this.columns.at(quantity.name, element);
        if (lag > 0) this.lagged[t]!.add(column.index * 128 + lag);
        const at = t - lag;
        if (at < 0 || !this.resolve(column, at, lag > 0 ? [] : chain)) return undefined;
        found.push(this.slot(column, at));
        return anyRegister;
      },
      bracket: () => anyRegister,
      bracketRows: (quantity, element) => {
        const column = this.columns.at(quantity.name, element);
        if (!this.resolve(column, t, chain)) return undefined;
        found.push(this.slot(column, t));
        return 1;
      },
      periodNumber: () => anyRegister,
    };
    const ref = new Lowering(this.readsBuilder, cells, { model: this.model, prefix, period: this.givens.periods[t]! }).lower(e, elements);
    return ref && found;
  }

  /**
   * Varying cells whose paths somebody reads: `all` of them, down to what the kept ones are made of, and among these the
   * `stored` ones, which are kept or read in a later period. The rest never leave a register.
   */
  private wantedSlots(): { readonly all: ReadonlySet<number>; readonly stored: ReadonlySet<number> } {
    const all = new Set<number>();
    const stored = new Set<number>();
    const { count } = this;
    const want = (slot: number): void => {
      if (all.has(slot) || !this.varying[slot]) return;
      all.add(slot);
      for (const read of this.readsAt(Math.floor(slot / count), slot % count)) {
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
}

/**
 * Formulas that may give a cell, the first that has all it reads wins: worked back from an observed anchor; else the
 * formula, where no table speaks of the column at all or its last figure is behind us. Before that a hole is a hole.
 */
function formulasInForce({ calibrate, formula, project }: Quantity, code: number): readonly Formula[] {
  const formulas: Formula[] = [];
  if (code & 16) formulas.push(calibrate!.formula);
  const onward = formula ?? project;
  if (onward && !(code & 32)) formulas.push(onward);
  return formulas;
}
