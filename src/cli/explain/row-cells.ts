import type { SourceTable } from '../../language/model.ts';
import { explainRow, type RowExplanation } from '../../language/run/explain-row.ts';
import type { RowRun } from '../../language/run/row-session.ts';

/** A number of a row by quantity and element. */
export interface RowCellName {
  readonly quantity: string;
  readonly element: string;
}

/** Explanations of one row in the order they are met: those asked for and, level by level, the variables put into them; each once. */
export function openedRowCells(
  run: RowRun,
  table: SourceTable,
  position: number,
  asked: readonly RowCellName[],
  depth: number,
): readonly RowExplanation[] {
  const opened = new Map<string, RowExplanation>();
  let level = asked;
  for (let at = 0; at < depth && level.length > 0; at++) {
    const next: RowCellName[] = [];
    for (const { quantity, element } of level) {
      const key = `${quantity}[${element}]`;
      if (opened.has(key)) continue;
      const explanation = explainRow(run, table, quantity, position, element);
      opened.set(key, explanation);
      next.push(
        ...explanation.inputs
          .filter((input) => input.quantity.kind === 'variable')
          .map((input) => ({ quantity: input.quantity.name, element: input.element })),
      );
    }
    level = next;
  }
  return [...opened.values()];
}
