import type { Column } from '../columns.ts';
import type { Label } from '../model.ts';
import { prefixOf } from '../names.ts';
import type { EvaluatedRun } from '../run/evaluate.ts';
import type { BracketsLayout } from './brackets-sheet.ts';
import { ExcelFormula, type ExcelCells } from './excel-formula.ts';
import { excelText } from './excel-node.ts';
import { FIRST_PERIOD_COLUMN, HEAD_ROW, type Layout } from './layout.ts';

/** Why a computed cell has no formula. */
export type FixedReason = 'too-long' | 'not-finite';

export type Computed = { readonly formula: string } | { readonly fixed: FixedReason };

/** Most characters of a formula and most functions or brackets one inside the other that Excel takes. */
const LONGEST = 8192;
const DEEPEST = 64;

/** The formulas of a run's computed cells, as they stand on the sheet of their quantity. */
export function computedCells(run: EvaluatedRun, layout: Layout, brackets: BracketsLayout, locale: keyof Label): (column: Column, t: number) => Computed {
  const yearly = run.model.axis.kind === 'time' && run.model.axis.step === 'year';
  return (column, t) => {
    const formula = run.plan.formula(column, t);
    if (run.plan.state(column, t) !== 'computed' || !formula) throw new RangeError(`computedCells: a cell that a formula gives; got ${column.quantity.name} in period ${t}`);
    const { sheet } = layout.place(column, t);
    const cells: ExcelCells = {
      cell: (quantity, element, lag) => {
        const read = run.columns.at(quantity.name, element);
        return t - lag < 0 || run.plan.state(read, t - lag) === 'missing' ? undefined : layout.place(read, t - lag);
      },
      brackets: (quantity, element) => brackets.place(run.columns.at(quantity.name, element), t),
      ...(yearly && { year: { sheet, row: HEAD_ROW, column: FIRST_PERIOD_COLUMN + t } }),
    };
    const scope = { model: run.model, prefix: prefixOf(column.quantity.name), period: run.periods[t]!, locale };
    const node = new ExcelFormula(cells, scope).write(formula.tree, column.elements);
    if (!node) throw new TypeError(`computedCells: a formula whose cells are there; got ${column.quantity.name} in ${run.periods[t]!}`);
    const text = excelText(node, sheet);
    if (!Number.isFinite(run.value(column.quantity.name, run.periods[t]!, column.element))) return { fixed: 'not-finite' };
    return text.length > LONGEST - 1 || depthOf(text) > DEEPEST ? { fixed: 'too-long' } : { formula: text };
  };
}

/** How many brackets stand open at most. Quoted text counts too, which only makes the limit stricter. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const letter of text) {
    if (letter === '(') deepest = Math.max(deepest, ++depth);
    else if (letter === ')') depth--;
  }
  return deepest;
}
