import type { Issue } from '../../i18n/issue.ts';
import { planRows, columnId } from '../compile/row-plan.ts';
import { called } from '../called.ts';
import { checkColumnName, Columns, type Column } from '../columns.ts';
import type { Executor } from '../kernel.ts';
import type { Check, Model, Period, SourceTables } from '../model.ts';
import { keysSummedBy } from '../check/reads.ts';
import { isGroupKey } from '../names.ts';
import type { Override } from '../override.ts';
import { interpreter } from '../run-kernel/interpreter.ts';
import { bracketParts, bracketRows, parameterBrackets, parameterNumber, placeOverride, stretchesOf, type PlacedOverride } from './parameter-values.ts';
import { batchStarts, RowBatches } from './row-batches.ts';
import { readRows, rowsBetween, type RowInputs } from './row-inputs.ts';
import { RowMemory } from './row-memory.ts';
import { ColumnKeeper, FaultFinder, GroupTotals, RowSums, type RowGrouping } from './row-results.ts';

export interface RowSettings {
  /** Period whose parameter values apply to all rows. */
  readonly period: Period;
  readonly overrides?: readonly Override[];
  /** Quantities whose columns are wanted, row by row; every variable if absent. */
  readonly columns?: readonly string[];
  /** Quantities whose sums are wanted: over all rows, and over each part of the groupings. */
  readonly sums?: readonly string[];
  readonly groupings?: readonly RowGrouping[];
  /** Quantities whose totals of each group (member) are wanted. */
  readonly groupTotals?: readonly string[];
  /** Whether the model's checks are worked out; by default where all columns are. */
  readonly checks?: boolean;
}

/** A check over rows: in how many it fails, and where first. */
export interface RowCheckOutcome {
  readonly check: Check;
  readonly element: string;
  /** Greatest absolute difference over all rows. */
  readonly difference: number;
  readonly failing: number;
  /** Row of the table where it fails first. */
  readonly firstRow: number | undefined;
  readonly holds: boolean;
}

/** Result of a run on a row axis: rows in the order of `running`. */
export interface RowRun {
  readonly model: Model;
  readonly period: Period;
  /** Row of the table for each position. */
  readonly rows: readonly number[];
  readonly leftOut: number;
  /** A column of an input or variable; undefined for parameters, keys and what was not asked for. */
  column(quantity: string, element?: string): Float64Array | undefined;
  parameter(quantity: string, element?: string): number | undefined;
  /** Sum over all rows. @throws RangeError where it was not asked for. */
  sum(quantity: string, element?: string): number;
  /** Sums over the parts of a grouping. @throws RangeError where they were not asked for. */
  sums(grouping: RowGrouping, quantity: string, element?: string): Float64Array;
  /** Totals by group, in the order of the session's groups. @throws RangeError where they were not asked for. */
  groupTotals(quantity: string, element?: string): Float64Array;
  readonly checks: readonly RowCheckOutcome[];
  readonly issues: readonly Issue[];
  /** Number of the group of a key input that a position belongs to. */
  group(key: string, position: number): number;
  readonly columns: Columns;
  readonly overrides: readonly PlacedOverride[];
}

/** Rows of a table kept ready for many runs of one model. */
export interface RowSession {
  readonly model: Model;
  readonly inputs: RowInputs;
  /** Number of groups (members) that have rows; 0 where the axis names no group. */
  readonly groups: number;
  run(settings: RowSettings): RowRun;
  /** The rows of one group alone, by its place among the session's groups. @throws RangeError */
  ofGroup(index: number): RowSession;
  /** Identifier of a group: the member's number. */
  groupName(index: number): string;
  /** Gives the memory of the kernels back. */
  close(): void;
}

/** Reads and orders the rows of a model's table once; every run then goes through them batch by batch. */
export function openRows(model: Model, tables: SourceTables, executor: Executor = interpreter): RowSession {
  if (model.axis.kind !== 'rows') throw new TypeError('openRows: a model on a row axis; use evaluator');
  const table = tables[model.axis.table];
  const missing: Issue = { code: 'data/table-missing', severity: 'error', place: {}, values: { table: model.axis.table } };
  return new Session(model, table ? readRows(model, table) : noRows([missing]), executor);
}

function noRows(issues: readonly Issue[]): RowInputs {
  return { count: 0, rows: new Uint32Array(0), numbers: new Map(), groupStarts: undefined, groupName: () => '', leftOut: 0, issues };
}

/** A session over rows that were read before, such as the same claims with other amounts. */
export function sessionOver(model: Model, inputs: RowInputs, executor: Executor = interpreter): RowSession {
  return new Session(model, inputs, executor);
}

class Session implements RowSession {
  private readonly columns: Columns;
  private readonly memory: RowMemory;
  private readonly starts: Uint32Array;
  private readonly prepared = new Map<string, RowBatches>();

  readonly inputs: RowInputs;

  constructor(
    readonly model: Model,
    inputs: RowInputs,
    executor: Executor,
  ) {
    this.columns = new Columns(model);
    const keys = keysSummedBy(model);
    const mostElements = Math.max(1, ...[...model.quantities.keys()].map((name) => this.columns.of(name)!.size));
    this.starts = batchStarts(inputs, [...keys.by].every((key) => isGroupKey(model, key)));
    const longest = this.starts.reduce((most, start, batch) => Math.max(most, (this.starts[batch + 1] ?? start) - start), 0);
    this.memory = new RowMemory(model, inputs, executor, longest, this.columns.list.length + 2 * keys.sums * mostElements);
    // What the executor holds need not be held twice: a table that nobody else keeps can go.
    this.inputs = { ...inputs, numbers: this.memory.numbers };
  }

  get groups(): number {
    return Math.max(0, (this.inputs.groupStarts?.length ?? 1) - 1);
  }

  run(settings: RowSettings): RowRun {
    const { model, inputs, columns } = this;
    const { period } = settings;
    const issues: Issue[] = [];
    const overrides = (settings.overrides ?? []).flatMap((o) => placeOverride(o, model, issues) ?? []);
    const uniforms = parameterLeaves(model, columns, period, overrides, issues);
    const all = [...inputs.issues, ...issues];
    if (issues.length > 0 || inputs.count === 0) return emptyRun(model, period, all, this, overrides, uniforms);

    const variables = [...model.quantities.values()].filter(({ kind, type }) => kind !== 'parameter' && type !== 'key').map(({ name }) => name);
    const kept = this.columnsOf(settings.columns ?? variables);
    const summed = this.columnsOf(settings.sums ?? []);
    const totalled = this.columnsOf(settings.groupTotals ?? []);
    const checked = settings.checks ?? settings.columns === undefined ? model.checks.flatMap((check) => [...columns.of(checkColumnName(check.name))!.values()]) : [];
    const groupings = settings.groupings ?? [];
    const batches = this.batches(period, overrides, [...kept, ...totalled, ...checked, ...(groupings.length > 0 ? summed : [])], summed);

    const keeper = new ColumnKeeper(kept, inputs.count);
    const sums = new RowSums(summed, groupings);
    const totals = new GroupTotals(totalled, inputs.groupStarts);
    const faults = new FaultFinder(model.checks, checked);
    batches.run(uniforms, [keeper, sums, totals, faults]);

    let rows: readonly number[] | undefined;
    return {
      model, period, issues: all, leftOut: inputs.leftOut, columns, overrides,
      group: (key, position) => inputs.numbers.get(key)![position]!,
      get rows() {
        return (rows ??= Array.from(inputs.rows));
      },
      column: (quantity, element = '') => keeper.column(columns.at(quantity, element)),
      parameter: (quantity, element = '') => uniforms.get(columnId(columns.at(quantity, element).quantity, element)),
      sum: (quantity, element = '') => sums.sum(columns.at(quantity, element)),
      sums: (grouping, quantity, element = '') => sums.sums(grouping, columns.at(quantity, element)),
      groupTotals: (quantity, element = '') => totals.of(columns.at(quantity, element)),
      checks: faults.outcomes(inputs.rows),
    };
  }

  ofGroup(index: number): RowSession {
    const { groupStarts } = this.inputs;
    if (!groupStarts || !(Number.isInteger(index) && index >= 0 && index < this.groups)) throw new RangeError(`ofGroup: a group from 0 to ${this.groups - 1}; got ${index}`);
    return new Session(this.model, rowsBetween(this.inputs, groupStarts[index]!, groupStarts[index + 1]!), interpreter);
  }

  groupName(index: number): string {
    const { axis } = this.model;
    const key = axis.kind === 'rows' ? axis.group : undefined;
    if (key === undefined) throw new TypeError('groupName: a model whose row axis names a group');
    return this.inputs.groupName(key, this.inputs.numbers.get(key)![this.inputs.groupStarts![index]!]!);
  }

  close(): void {
    this.prepared.clear();
    this.memory.close();
  }

  private columnsOf(names: readonly string[]): readonly Column[] {
    return names.flatMap((name) => {
      const own = this.columns.of(name);
      if (!own) throw new RangeError(`run: a quantity of the model; got ${name}`);
      return [...own.values()];
    });
  }

  /** Kernels depend on what is wanted and on how long bracket tables are, not on any parameter's value. */
  private batches(period: Period, overrides: readonly PlacedOverride[], wanted: readonly Column[], summed: readonly Column[]): RowBatches {
    const lengths = [...this.model.quantities.values()].filter(({ type }) => type === 'brackets').map((quantity) => bracketRows(quantity, overrides));
    const key = JSON.stringify([period, lengths, wanted.map(({ index }) => index), summed.map(({ index }) => index)]);
    let batches = this.prepared.get(key);
    if (!batches) {
      const stages = planRows(this.model, this.columns, period, (quantity) => bracketRows(quantity, overrides), wanted, summed);
      batches = new RowBatches(stages, this.inputs, this.memory, this.starts);
      if (this.prepared.size >= mostPrepared) this.prepared.delete(this.prepared.keys().next().value!);
      this.prepared.set(key, batches);
    }
    return batches;
  }
}

/** Sets of kernels kept for the next run. */
const mostPrepared = 8;

function emptyRun(
  model: Model, period: Period, issues: readonly Issue[], { inputs }: RowSession, overrides: readonly PlacedOverride[], uniforms: ReadonlyMap<string, number>,
): RowRun {
  return {
    model, period, rows: [], leftOut: inputs.leftOut, issues, checks: [], columns: new Columns(model), overrides,
    group: (key, position) => inputs.numbers.get(key)![position]!,
    column: () => undefined,
    parameter: (quantity, element = '') => uniforms.get(`${quantity}[${element}]`),
    sum: () => 0,
    sums: (grouping) => new Float64Array(grouping.count),
    groupTotals: () => new Float64Array(0),
  };
}

/** Every parameter's number of the period, and the parts of bracket tables, by leaf. */
function parameterLeaves(model: Model, columns: Columns, period: Period, overrides: readonly PlacedOverride[], issues: Issue[]): ReadonlyMap<string, number> {
  const leaves = new Map<string, number>();
  for (const { quantity, element } of columns.list.filter((column) => column.quantity.kind === 'parameter')) {
    const stretches = stretchesOf(quantity, element, period, overrides);
    if (stretches.length === 0) {
      issues.push({ code: 'data/parameter-not-in-force', severity: 'error', place: quantity.place, values: { ...called(model, quantity, element), period } });
      continue;
    }
    const id = columnId(quantity, element);
    if (quantity.type !== 'brackets') leaves.set(id, parameterNumber(quantity, stretches)!);
    else bracketParts(parameterBrackets(quantity, stretches) ?? [], bracketRows(quantity, overrides)).forEach((parts, row) => {
      for (const part of ['from', 'to', 'value'] as const) leaves.set(`${id}#${row}.${part}`, parts[part]);
    });
  }
  return leaves;
}
