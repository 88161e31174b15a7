import { checkColumnName, type Column } from '../columns.ts';
import type { Label } from '../model.ts';
import { prefixOf } from '../names.ts';
import type { EvaluatedRun } from '../run/evaluate.ts';
import { formulaText, segmentsText } from '../text/formula-text.ts';
import { modelNames } from '../text/model-names.ts';
import { cellText, columnLetters, quotedSheet } from './cell-address.ts';
import { FIRST_PERIOD_COLUMN, FIRST_ROW, type Layout, type Line, type SheetKey } from './layout.ts';
import { formatOf } from './number-format.ts';
import { parameterSheet } from './parameter-sheet.ts';
import { headingRow, periodSheet, quantityRow } from './period-sheet.ts';
import type { CellMaker } from './quantity-cells.ts';
import { sheetPurposes, sheetWords } from './sheet-words.ts';
import type { WorkbookCell, WorkbookSheet } from './workbook.ts';

type Row = readonly (WorkbookCell | undefined)[];

/** The sheets whose rows are quantities and whose columns are periods. */
export function quantitySheets(run: EvaluatedRun, layout: Layout, cells: CellMaker, locale: keyof Label): readonly WorkbookSheet[] {
  return layout.sheets.map((sheet) => {
    if (sheet.key === 'parameters') return parameterSheet(run, sheet, (column, t) => cells.cell(column, t), locale);
    const { key } = sheet;
    const hint = sheetPurposes[key][locale];
    const rows = sheet.lines.map((line, at) => rowOf(line, at, run, key, layout, cells, locale));
    return periodSheet(run, sheet.name, hint, sheetWords[key === 'checks' ? 'tolerance' : 'formula'][locale], rows, key === 'checks' ? 12 : 46, locale);
  });
}

function rowOf(line: Line, at: number, run: EvaluatedRun, key: SheetKey, layout: Layout, cells: CellMaker, locale: keyof Label): Row {
  if (line.kind === 'heading') return headingRow(line.text);
  const { column } = line;
  if (line.kind === 'mirror') return mirrorRow(column, run, layout, locale);
  if (line.kind === 'result') return resultRow(column, at, run, locale);
  const remark: WorkbookCell = key === 'checks' ? { value: toleranceOf(run, column), kind: 'text', format: 'General' } : { value: formulaInWords(column, run, locale), kind: 'text' };
  return quantityRow(run.model, column, remark, run.periods.map((_, t) => cells.cell(column, t)), locale);
}

/** An input among the lines of a form: the cells of its own row, without ids, so that no quantity has two rows. */
function mirrorRow(column: Column, run: EvaluatedRun, layout: Layout, locale: keyof Label): Row {
  const { quantity, element } = column;
  const cell = (period: string, t: number): WorkbookCell | undefined => {
    const value = run.value(quantity.name, period, element);
    const place = layout.place(column, t);
    if (value === undefined) return undefined;
    return { value: Number.isFinite(value) ? value : null, formula: `${quotedSheet(place.sheet)}!${cellText(place)}`, kind: 'computed', format: formatOf(column) };
  };
  const [, , label, unit, , ...values] = quantityRow(run.model, column, undefined, run.periods.map(cell), locale);
  return [undefined, undefined, label, unit, { value: sheetWords.seeInputs[locale], kind: 'text' }, ...values];
}

function formulaInWords({ quantity }: Column, run: EvaluatedRun, locale: keyof Label): string {
  const formula = quantity.formula ?? quantity.project;
  if (!formula) return '';
  const step = run.model.axis.kind === 'time' && run.model.axis.step === 'month' ? 'month' : 'year';
  return segmentsText(formulaText(formula.tree, modelNames(run.model, prefixOf(quantity.name)), locale, { step }));
}

function toleranceOf(run: EvaluatedRun, { quantity }: Column): number {
  return run.model.checks.find(({ name }) => checkColumnName(name) === quantity.name)!.tolerance;
}

/** 1 where the difference in the row above is within the tolerance, 0 where it is not. */
function resultRow(column: Column, at: number, run: EvaluatedRun, locale: keyof Label): Row {
  const tolerance = toleranceOf(run, column);
  const above = FIRST_ROW + at;
  return [
    undefined, undefined,
    { value: sheetWords.checkResult[locale], kind: 'label', indent: 1 },
    undefined, undefined,
    ...run.periods.map((period, t): WorkbookCell | undefined => {
      const difference = run.value(column.quantity.name, period, column.element);
      if (difference === undefined) return undefined;
      const letters = columnLetters(FIRST_PERIOD_COLUMN + t);
      const { holds, fails } = sheetWords;
      return {
        value: Math.abs(difference) <= tolerance ? 1 : 0,
        formula: `IF(ABS(${letters}${above})<=$E${above},1,0)`,
        kind: 'check',
        format: `[=1]"${holds[locale]}";[=0]"${fails[locale]}";General`,
      };
    }),
  ];
}
