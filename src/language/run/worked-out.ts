import type { Column } from '../columns.ts';
import { KernelBuilder } from '../compile/kernel-builder.ts';
import { Lowering } from '../compile/lower.ts';
import type { Bracket, Formula, Quantity } from '../model.ts';
import { prefixOf } from '../names.ts';
import { scalarKernel } from '../run-kernel/scalar.ts';
import type { EvaluatedRun } from './evaluate.ts';
import { bracketParts, bracketRows, parameterBrackets, stretchesOf } from './parameter-values.ts';

/** The rows of a bracket table that hold in a period of a run. */
export function bracketsIn(run: EvaluatedRun, quantity: Quantity, element: string, t: number): readonly Bracket[] {
  return parameterBrackets(quantity, stretchesOf(quantity, element, run.periods[t]!, run.overrides)) ?? [];
}

/** Gives a bracket row's value another number. */
export type RowValue = (quantity: Quantity, row: number, value: number) => number;

/**
 * Works one formula out again from the values its inputs show, apart from the run.
 *
 * @param valueOf the rows' own values, if absent
 */
export function workedOut(run: EvaluatedRun, formula: Formula, column: Column, t: number, path: number, valueOf?: RowValue): number {
  return openedFormula(run, formula, column, t, path)(valueOf);
}

interface Leaf {
  readonly value: number;
  /** The row of a bracket table whose value it is; absent for everything else. */
  readonly row?: { readonly quantity: Quantity; readonly at: number };
}

/** A formula made ready once, to be worked out with one set of row values after the other. */
export function openedFormula(run: EvaluatedRun, formula: Formula, column: Column, t: number, path: number): (valueOf?: RowValue) => number {
  const builder = new KernelBuilder();
  const leaves = new Map<string, Leaf>();
  const leaf = (id: string, known: Leaf) => {
    leaves.set(id, known);
    return builder.uniform(id);
  };
  const tables = new Map<string, readonly Bracket[]>();
  const tableOf = (quantity: Quantity, element: string): readonly Bracket[] => {
    const key = `${quantity.name}[${element}]`;
    const rows = tables.get(key) ?? bracketsIn(run, quantity, element, t);
    tables.set(key, rows);
    return rows;
  };
  const lowering = new Lowering(
    builder,
    {
      cell: (quantity, element, lag) => {
        const at = run.periods[t - lag];
        const value = at === undefined ? undefined : run.value(quantity.name, at, element, path);
        return value === undefined ? undefined : leaf(`${quantity.name}[${element}]@${at!}`, { value });
      },
      bracket: (quantity, element, row, part) => {
        const value = bracketParts(tableOf(quantity, element), bracketRows(quantity, run.overrides))[row]![part];
        return leaf(`${quantity.name}[${element}]#${row}.${part}`, part === 'value' ? { value, row: { quantity, at: row } } : { value });
      },
      bracketRows: (quantity, element) => (tableOf(quantity, element).length === 0 ? undefined : bracketRows(quantity, run.overrides)),
    },
    { model: run.model, prefix: prefixOf(column.quantity.name), period: run.periods[t]! },
  );
  const { kernel, uniformIds } = builder.finish([lowering.lower(formula.tree, column.elements)!]);
  const inputs = uniformIds.map((id) => leaves.get(id)!);
  const evaluate = scalarKernel(kernel);
  const output = new Float64Array(1);
  return (valueOf = (_, __, value) => value) => {
    evaluate(Float64Array.from(inputs, ({ value, row }) => (row ? valueOf(row.quantity, row.at, value) : value)), output);
    return output[0]!;
  };
}
