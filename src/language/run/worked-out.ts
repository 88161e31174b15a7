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

/**
 * Works one formula out again from the values its inputs show, apart from the run.
 *
 * @param valueOf gives a bracket row's value another number; its own, if absent
 */
export function workedOut(
  run: EvaluatedRun, formula: Formula, column: Column, t: number, path: number,
  valueOf: (quantity: Quantity, row: number, value: number) => number = (_, __, value) => value,
): number {
  const builder = new KernelBuilder();
  const values = new Map<string, number>();
  const leaf = (id: string, value: number) => {
    values.set(id, value);
    return builder.uniform(id);
  };
  const lowering = new Lowering(
    builder,
    {
      cell: (quantity, element, lag) => {
        const at = run.periods[t - lag];
        const value = at === undefined ? undefined : run.value(quantity.name, at, element, path);
        return value === undefined ? undefined : leaf(`${quantity.name}[${element}]@${at!}`, value);
      },
      bracket: (quantity, element, row, part) => {
        const number = bracketParts(bracketsIn(run, quantity, element, t), bracketRows(quantity, run.overrides))[row]![part];
        return leaf(`${quantity.name}[${element}]#${row}.${part}`, part === 'value' ? valueOf(quantity, row, number) : number);
      },
      bracketRows: (quantity, element) => (bracketsIn(run, quantity, element, t).length === 0 ? undefined : bracketRows(quantity, run.overrides)),
    },
    { model: run.model, prefix: prefixOf(column.quantity.name), period: run.periods[t]! },
  );
  const { kernel, uniformIds } = builder.finish([lowering.lower(formula.tree, column.elements)!]);
  const output = new Float64Array(1);
  scalarKernel(kernel)(Float64Array.from(uniformIds, (id) => values.get(id)!), output);
  return output[0]!;
}
