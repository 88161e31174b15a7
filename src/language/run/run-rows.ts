import type { Issue } from '../../i18n/issue.ts';
import { called } from '../called.ts';
import { Columns } from '../columns.ts';
import type { Executor } from '../kernel.ts';
import type { Model, Period, SourceTables } from '../model.ts';
import type { Override } from '../override.ts';
import { bracketParts, bracketRows, parameterBrackets, parameterNumber, placeOverride, stretchesOf, type PlacedOverride } from './parameter-values.ts';
import { readRows, type RowInputs } from './row-inputs.ts';
import { columnId, planRows, type RowStage, type Scan } from '../compile/row-plan.ts';
import { interpreter } from '../run-kernel/interpreter.ts';

export interface RowSettings {
  /** Period whose parameter values apply to all rows. */
  readonly period: Period;
  readonly overrides?: readonly Override[];
  readonly executor?: Executor;
}

/** Result of a run on a row axis: rows in the order of `running`, one number for each row and column. */
export interface RowRun {
  readonly model: Model;
  readonly period: Period;
  /** Row of the table for each position. */
  readonly rows: readonly number[];
  readonly leftOut: number;
  /** A column of an input or variable; undefined for parameters and keys. */
  column(quantity: string, element?: string): Float64Array | undefined;
  parameter(quantity: string, element?: string): number | undefined;
  readonly issues: readonly Issue[];
}

/** Runs a model that stands over rows (claims, persons, hospitals). */
export function evaluateRows(model: Model, tables: SourceTables, settings: RowSettings): RowRun {
  if (model.axis.kind !== 'rows') throw new TypeError('evaluateRows: a model on a row axis; use evaluator');
  const issues: Issue[] = [];
  const overrides = (settings.overrides ?? []).flatMap((o) => placeOverride(o, model, issues) ?? []);
  const table = tables[model.axis.table];
  if (!table) {
    issues.push({ code: 'data/table-missing', severity: 'error', place: {}, values: { table: model.axis.table } });
    return emptyRun(model, settings.period, issues);
  }
  const inputs = readRows(model, table);
  const columns = new Columns(model);
  const uniforms = parameterLeaves(model, columns, settings.period, overrides, issues);
  if (issues.length > 0 || inputs.rows.length === 0) return emptyRun(model, settings.period, [...inputs.issues, ...issues], inputs);
  const stages = planRows(model, columns, settings.period, (quantity) => bracketRows(quantity, overrides));
  const found = runStages(stages, inputs, uniforms, settings.executor ?? interpreter);
  return {
    model, period: settings.period, rows: inputs.rows, leftOut: inputs.leftOut, issues: inputs.issues,
    column: (quantity, element = '') => found.get(columnId(columns.at(quantity, element).quantity, element)),
    parameter: (quantity, element = '') => uniforms.get(columnId(columns.at(quantity, element).quantity, element)),
  };
}

function emptyRun(model: Model, period: Period, issues: readonly Issue[], inputs?: RowInputs): RowRun {
  return { model, period, rows: [], leftOut: inputs?.leftOut ?? 0, issues, column: () => undefined, parameter: () => undefined };
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

function runStages(stages: readonly RowStage[], inputs: RowInputs, uniforms: ReadonlyMap<string, number>, executor: Executor): ReadonlyMap<string, Float64Array> {
  const count = inputs.rows.length;
  const padded = count + (count % 2);
  const ids = new Set([...inputs.numbers.keys()].map((name) => `${name}[]`));
  for (const stage of stages) for (const id of [...stage.outputIds, ...stage.scans.map((scan) => scan.id)]) ids.add(id);
  const workspace = executor.open(ids.size * padded);
  const columns = new Map([...ids].map((id) => [id, workspace.column(count)]));
  for (const [name, numbers] of inputs.numbers) columns.get(`${name}[]`)!.set(numbers);
  for (const stage of stages) {
    if (stage.outputIds.length > 0) {
      workspace.prepare(stage.kernel)(
        Float64Array.from(stage.uniformIds, (id) => uniforms.get(id)!),
        stage.varyingIds.map((id) => columns.get(id)!),
        stage.outputIds.map((id) => columns.get(id)!),
        0,
        count,
      );
    }
    for (const scan of stage.scans) sumOverRows(scan, columns.get(scan.argument)!, inputs.numbers.get(scan.by)!, columns.get(scan.id)!);
  }
  const result = new Map([...columns].map(([id, column]) => [id, column.slice(0, count)]));
  workspace.close();
  return result;
}

/** Sums run in row order from the group's first row, so that the same rows give the same bits. */
function sumOverRows(scan: Scan, argument: Float64Array, groups: Float64Array, into: Float64Array): void {
  const sums = new Map<number, number>();
  for (let row = 0; row < groups.length; row++) {
    const sum = (sums.get(groups[row]!) ?? 0) + argument[row]!;
    sums.set(groups[row]!, sum);
    into[row] = sum;
  }
  if (scan.kind === 'total') for (let row = 0; row < groups.length; row++) into[row] = sums.get(groups[row]!)!;
}

