import type { Column } from '../columns.ts';
import type { Label } from '../model.ts';
import { stretchesIn } from '../run/parameter-values.ts';
import type { SheetLayout } from './layout.ts';
import type { ParameterRun } from './parameter-cells.ts';
import { headingRow, periodSheet, quantityRow } from './period-sheet.ts';
import { sheetWords } from './sheet-words.ts';
import { stretchText } from './source-note.ts';
import type { WorkbookCell, WorkbookSheet } from './workbook.ts';

/** The sheet of parameters that are no bracket tables. */
export function parameterSheet(run: ParameterRun, { name, lines }: SheetLayout, cell: (column: Column, t: number) => WorkbookCell | undefined, locale: keyof Label): WorkbookSheet {
  const rows = lines.map((line) => {
    if (line.kind === 'heading') return headingRow(line.text);
    const { column } = line;
    return quantityRow(run.model, column, { value: inForce(column, run, locale), kind: 'text' }, run.periods.map((_, t) => cell(column, t)), locale);
  });
  return periodSheet(run, name, sheetWords.parameterHint[locale], sheetWords.inForce[locale], rows, 46, locale);
}

/** What is in force over the periods shown, value by value. */
function inForce({ quantity, element }: Column, run: ParameterRun, locale: keyof Label): string {
  const texts = run.periods.flatMap((period) => stretchesIn(quantity, element, period, run.overrides).map((stretch) => stretchText(quantity, stretch, locale)));
  return [...new Set(texts)].join('；');
}
