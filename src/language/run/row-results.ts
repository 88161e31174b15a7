import { checkColumnName, type Column } from '../columns.ts';
import type { Check } from '../model.ts';
import type { RowBatch, RowCollector } from './row-batches.ts';
import type { RowColumn } from './row-memory.ts';
import type { RowCheckOutcome } from './row-session.ts';

/** A way of sorting rows into parts: the part of each position. */
export interface RowGrouping {
  readonly name: string;
  readonly codes: Uint8Array | Uint16Array | Uint32Array;
  /** Number of parts. */
  readonly count: number;
}

/** Keeps wanted columns in full. */
export class ColumnKeeper implements RowCollector {
  private readonly kept: ReadonlyMap<Column, Float64Array>;

  constructor(columns: readonly Column[], count: number) {
    this.kept = new Map(columns.map((column) => [column, new Float64Array(count)]));
  }

  collect({ from, to, column }: RowBatch): void {
    for (const [wanted, into] of this.kept) into.set(column(wanted).subarray(0, to - from), from);
  }

  column(column: Column): Float64Array | undefined {
    return this.kept.get(column);
  }
}

/** Adds up wanted columns, over all rows and by grouping; a batch's own sum first, then compensated from batch to batch. */
export class RowSums implements RowCollector {
  private readonly totals: ReadonlyMap<Column, Compensated>;
  private readonly parts: ReadonlyMap<RowGrouping, ReadonlyMap<Column, Compensated>>;

  constructor(columns: readonly Column[], groupings: readonly RowGrouping[]) {
    const sums = (count: number) => new Map(columns.map((column) => [column, new Compensated(count)]));
    this.totals = sums(1);
    this.parts = new Map(groupings.map((grouping) => [grouping, sums(grouping.count)]));
  }

  collect({ from, to, column, sum }: RowBatch): void {
    for (const [wanted, total] of this.totals) total.add(0, sum(wanted));
    for (const [{ codes }, sums] of this.parts) {
      for (const [wanted, into] of sums) into.addBatch(codes, from, to, column(wanted));
    }
  }

  sum(column: Column): number {
    const total = this.totals.get(column);
    if (!total) throw new RangeError(`sum: a quantity whose sum was asked for; got ${column.quantity.name}`);
    return total.values()[0]!;
  }

  sums(grouping: RowGrouping, column: Column): Float64Array {
    const sums = this.parts.get(grouping)?.get(column);
    if (!sums) throw new RangeError(`sums: a grouping and quantity that were asked for; got ${grouping.name}, ${column.quantity.name}`);
    return sums.values();
  }
}

/** Sums with Neumaier's compensation. Source: Neumaier (1974), ZAMM 54, 39–51. */
class Compensated {
  private readonly sums: Float64Array;
  private readonly lost: Float64Array;
  private readonly batch: Float64Array;

  constructor(count: number) {
    this.sums = new Float64Array(count);
    this.lost = new Float64Array(count);
    this.batch = new Float64Array(count);
  }

  add(part: number, value: number): void {
    const before = this.sums[part]!;
    const sum = before + value;
    this.lost[part]! += Math.abs(before) >= Math.abs(value) ? before - sum + value : value - sum + before;
    this.sums[part] = sum;
  }

  addBatch(codes: RowGrouping['codes'], from: number, to: number, numbers: RowColumn): void {
    const { batch } = this;
    batch.fill(0);
    for (let position = from; position < to; position++) batch[codes[position]!]! += numbers[position - from]!;
    for (let part = 0; part < batch.length; part++) if (batch[part] !== 0) this.add(part, batch[part]!);
  }

  values(): Float64Array {
    return this.sums.map((sum, part) => sum + this.lost[part]!);
  }
}

/** Totals of each group of rows that stand together; batches never cut a group. */
export class GroupTotals implements RowCollector {
  private readonly totals: ReadonlyMap<Column, Float64Array>;
  private group = 0;

  constructor(columns: readonly Column[], private readonly starts: Uint32Array | undefined) {
    if (columns.length > 0 && !starts) throw new TypeError('groupTotals: a model whose row axis names a group');
    this.totals = new Map(columns.map((column) => [column, new Float64Array((starts?.length ?? 1) - 1)]));
  }

  collect({ from, to, column }: RowBatch): void {
    const { starts } = this;
    if (!starts || this.totals.size === 0) return;
    let next = this.group;
    for (const [wanted, totals] of this.totals) {
      const numbers = column(wanted);
      next = this.group;
      for (; next < totals.length && starts[next]! < to; next++) {
        let sum = 0;
        for (let position = starts[next]!; position < starts[next + 1]!; position++) sum += numbers[position - from]!;
        totals[next] = sum;
      }
    }
    this.group = next;
  }

  of(column: Column): Float64Array {
    const totals = this.totals.get(column);
    if (!totals) throw new RangeError(`groupTotals: a quantity whose totals were asked for; got ${column.quantity.name}`);
    return totals;
  }
}

/** Counts the rows in which a check fails. */
export class FaultFinder implements RowCollector {
  private readonly found: { readonly check: Check; readonly column: Column; worst: number; failing: number; first: number | undefined }[];

  constructor(checks: readonly Check[], columns: readonly Column[]) {
    const byName = new Map(checks.map((check) => [checkColumnName(check.name), check]));
    this.found = columns.map((column) => ({ check: byName.get(column.quantity.name)!, column, worst: 0, failing: 0, first: undefined }));
  }

  collect({ from, to, column }: RowBatch): void {
    for (const fault of this.found) {
      const numbers = column(fault.column);
      for (let index = 0; index < to - from; index++) {
        const difference = Math.abs(numbers[index]!);
        if (difference > fault.worst) fault.worst = difference;
        if (difference <= fault.check.tolerance) continue;
        fault.failing++;
        fault.first ??= from + index;
      }
    }
  }

  outcomes(rows: Uint32Array): readonly RowCheckOutcome[] {
    return this.found.map(({ check, column, worst, failing, first }) => ({
      check, element: column.element, difference: worst, failing, firstRow: first === undefined ? undefined : rows[first]!, holds: failing === 0,
    }));
  }
}
