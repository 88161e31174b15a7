import type { Column } from '../columns.ts';
import type { OperationCode } from '../kernel.ts';
import type { Formula, Model, Period, Quantity } from '../model.ts';
import { prefixOf } from '../names.ts';
import { KernelBuilder, type Ref } from './kernel-builder.ts';
import { Lowering, type CellSource } from './lower.ts';

/** Stands for any register while only the reads of a formula are wanted. */
export const anyRegister: Ref = { kind: 'varying', index: 0 };

/** Builds nothing: only what constants alone decide is worked out, because what a formula reads may hang on it. */
export class ReadsBuilder extends KernelBuilder {
  override operation(code: OperationCode, ...operands: readonly Ref[]): Ref {
    return operands.every(({ kind }) => kind === 'constant') ? super.operation(code, ...operands) : anyRegister;
  }
}

export interface CellRead {
  readonly quantity: Quantity;
  readonly element: string;
  /** Periods before the reading cell's own. */
  readonly lag: number;
}

/** Cells that a formula in force reads, for whoever opens a number. */
export function cellsRead(model: Model, formula: Formula, column: Column, period: Period, isThere: (quantity: Quantity, element: string, lag: number) => boolean): readonly CellRead[] {
  const found = new Map<string, CellRead>();
  const add = (quantity: Quantity, element: string, lag: number) => {
    const key = `${quantity.name}[${element}]-${lag}`;
    if (!found.has(key)) found.set(key, { quantity, element, lag });
  };
  const cells: CellSource = {
    cell: (quantity, element, lag) => {
      if (!isThere(quantity, element, lag)) return undefined;
      add(quantity, element, lag);
      return anyRegister;
    },
    bracket: () => anyRegister,
    bracketRows: (quantity, element) => {
      if (!isThere(quantity, element, 0)) return undefined;
      add(quantity, element, 0);
      return 1;
    },
    periodNumber: () => anyRegister,
  };
  new Lowering(new ReadsBuilder(), cells, { model, prefix: prefixOf(column.quantity.name), period }).lower(formula.tree, column.elements);
  return [...found.values()];
}
