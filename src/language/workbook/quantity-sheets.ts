import { checkColumnName, type Column } from '../columns.ts';
import type { Label } from '../model.ts';
import { prefixOf } from '../names.ts';
import type { EvaluatedRun } from '../run/evaluate.ts';
import { stretchesIn } from '../run/parameter-values.ts';
import { formulaText, segmentsText } from '../text/formula-text.ts';
import { modelNames } from '../text/model-names.ts';
import { unitWords } from '../text/unit-words.ts';
import { columnLetters, quotedSheet } from './cell-address.ts';
import { FIRST_PERIOD_COLUMN, FIRST_ROW, type Layout, type Line, type SheetLayout } from './layout.ts';
import { formatOf, unitOf, yearFormat } from './number-format.ts';
import type { CellMaker } from './quantity-cells.ts';
import { quantityLabel } from './quantity-label.ts';
import { sheetHead } from './sheet-head.ts';
import { sheetPurposes, sheetWords } from './sheet-words.ts';
import { stretchText } from './source-note.ts';
import type { WorkbookCell, WorkbookSheet } from './workbook.ts';

type Row = readonly (WorkbookCell | undefined)[];

/** The sheets whose rows are quantities and whose columns are periods. */
export function quantitySheets(run: EvaluatedRun, layout: Layout, cells: CellMaker, locale: keyof Label): readonly WorkbookSheet[] {
  return layout.sheets.map((sheet) => ({
    name: sheet.name,
    rows: [...sheetHead(sheet.name, sheet.key === 'parameters' ? sheetWords.parameterHint[locale] : sheetPurposes[sheet.key][locale], heads(run, sheet, locale)), ...sheet.lines.map((line, at) => rowOf(line, at, run, sheet, layout, cells, locale))],
    widths: [5, 5, 42, 12, sheet.key === 'checks' ? 12 : 46, ...run.periods.map(() => 20)],
    frozen: { rows: FIRST_ROW, columns: 3 },
    landscape: true,
  }));
}

const remarkHeads = { parameters: 'inForce', inputs: 'formula', computations: 'formula', checks: 'tolerance' } as const;

function heads(run: EvaluatedRun, { key }: SheetLayout, locale: keyof Label): Row {
  const words = [sheetWords.quantityId, sheetWords.elementId, sheetWords.name, sheetWords.unit, sheetWords[remarkHeads[key]]];
  const yearly = run.periods[0]?.length === 4;
  return [
    ...words.map((word): WorkbookCell => ({ value: word[locale], kind: 'heading' })),
    ...run.periods.map((period): WorkbookCell => (yearly ? { value: Number(period), kind: 'period', format: yearFormat } : { value: period, kind: 'period' })),
  ];
}

function rowOf(line: Line, at: number, run: EvaluatedRun, sheet: SheetLayout, layout: Layout, cells: CellMaker, locale: keyof Label): Row {
  if (line.kind === 'heading') return [undefined, undefined, { value: line.text, kind: 'heading' }];
  const { column } = line;
  const { quantity, element } = column;
  const label = quantityLabel(run.model, column, locale);
  if (line.kind === 'mirror') {
    const own = (t: number): WorkbookCell | undefined => {
      const value = run.value(quantity.name, run.periods[t]!, element);
      const { sheet: name, row, column: letters } = layout.place(column, t);
      if (value === undefined) return undefined;
      return { value: Number.isFinite(value) ? value : null, formula: `${quotedSheet(name)}!${columnLetters(letters)}${row + 1}`, kind: 'computed', format: formatOf(column) };
    };
    return [undefined, undefined, { value: label, kind: 'label', indent: indentOf(column) }, unitCell(column, locale), { value: sheetWords.seeInputs[locale], kind: 'text' }, ...run.periods.map((_, t) => own(t))];
  }
  if (line.kind === 'result') return resultRow(column, at, run, locale);
  const remark: WorkbookCell | undefined = sheet.key === 'checks' ? { value: toleranceOf(run, column), kind: 'text', format: 'General' } : { value: remarkOf(column, run, sheet, locale), kind: 'text' };
  return [
    { value: quantity.name, kind: 'id' },
    { value: element, kind: 'id' },
    { value: label, kind: 'label', indent: indentOf(column) },
    unitCell(column, locale),
    remark,
    ...run.periods.map((_, t) => cells.cell(column, t)),
  ];
}

function indentOf({ quantity, element }: Column): number {
  return (quantity.form?.level ?? 0) + (element === '' ? 0 : 1);
}

function unitCell({ quantity }: Column, locale: keyof Label): WorkbookCell {
  return { value: unitWords(unitOf(quantity), locale), kind: 'unit' };
}

/** The formula in words, or what of a parameter is in force over the periods shown. */
function remarkOf(column: Column, run: EvaluatedRun, { key }: SheetLayout, locale: keyof Label): string {
  const { quantity, element } = column;
  if (key === 'parameters') {
    const texts = run.periods.flatMap((period) => stretchesIn(quantity, element, period, run.overrides).map((stretch) => stretchText(quantity, stretch, locale)));
    return [...new Set(texts)].join('；');
  }
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
