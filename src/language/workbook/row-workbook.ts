import { checkColumnName, type Column } from '../columns.ts';
import type { Label, Period, SourceTable } from '../model.ts';
import type { Override } from '../override.ts';
import type { RowRun, RowSession } from '../run/row-session.ts';
import { unitWords } from '../text/unit-words.ts';
import { bracketsLayout } from './brackets-sheet.ts';
import { cellText, quotedSheet, type CellPlace } from './cell-address.ts';
import { contentsSheet, WORKBOOK_FORMAT } from './contents-sheet.ts';
import { definedNames } from './defined-names.ts';
import { FIRST_ROW, layoutOf } from './layout.ts';
import type { WorkbookSettings } from './model-workbook.ts';
import { unitOf } from './number-format.ts';
import { parameterCells, type ParameterRun } from './parameter-cells.ts';
import { parameterSheet } from './parameter-sheet.ts';
import { quantityLabel } from './quantity-label.ts';
import { FIRST_RECORD_ROW, rowSheet, type RowSheet } from './row-sheet.ts';
import { sheetHead } from './sheet-head.ts';
import { sheetWords } from './sheet-words.ts';
import type { Workbook, WorkbookCell, WorkbookSheet } from './workbook.ts';

/** Rows that a workbook takes: beyond this it opens slowly, and a table is what is wanted. */
export const MOST_RECORDS = 20_000;

export interface RowWorkbook {
  readonly workbook: Workbook;
  readonly live: number;
}

/**
 * A model over rows with its records as a workbook: a sheet of parameters and brackets for the period, a sheet with one
 * record a row and its formulas live (see `row-sheet.ts`), and a sheet of checks over all rows.
 *
 * @param table the table the session was opened with, for identifiers as they are written
 * @throws RangeError where the session has more than `MOST_RECORDS` rows
 */
export function rowWorkbook(
  session: RowSession, table: SourceTable,
  { period, overrides = [] }: { readonly period: Period; readonly overrides?: readonly Override[] },
  { locale, header = [], digest }: WorkbookSettings,
): RowWorkbook {
  const { model } = session;
  if (session.inputs.count > MOST_RECORDS) throw new RangeError(`rowWorkbook: at most ${MOST_RECORDS} rows; got ${session.inputs.count}`);
  const wanted = [...model.quantities.values()].filter(({ kind, type }) => kind !== 'parameter' && type !== 'key').map(({ name }) => name);
  const run = session.run({ period, overrides, columns: [...wanted, ...model.checks.map(({ name }) => checkColumnName(name))], checks: true });
  const view: ParameterRun = { model, columns: run.columns, periods: [period], overrides: run.overrides };
  const layout = layoutOf(model, run.columns, locale, (quantities) => quantities);
  const brackets = bracketsLayout(view, locale);
  const own = layout.sheets.find(({ key }) => key === 'parameters');
  const cell = parameterCells(view, layout, locale);
  const parameters = own && parameterSheet(view, own, cell, locale);
  const rows = rowSheet(run, table, {
    cell: (column) => layout.place(column, 0),
    value: ({ row, column }: CellPlace) => parameters?.rows[row]?.[column]?.value,
    brackets: (column) => brackets.place(column, 0),
  }, locale);
  const checks = checkSheet(run, rows, locale);
  const placed = [
    ...(parameters ? [{ sheet: parameters, purpose: 'parameters' as const }] : []),
    ...(brackets.sheet ? [{ sheet: brackets.sheet, purpose: 'brackets' as const }] : []),
    { sheet: rows.sheet, purpose: 'rows' as const },
    ...(checks ? [{ sheet: checks, purpose: 'checks' as const }] : []),
  ];
  const contents = contentsSheet(
    {
      title: model.title[locale],
      facts: [
        ['model', sheetWords.model[locale], model.id],
        ['model-digest', sheetWords.modelDigest[locale], digest ?? ''],
        ['format', sheetWords.format[locale], WORKBOOK_FORMAT],
        ['locale', sheetWords.locale[locale], locale],
        ['periods', sheetWords.span[locale], period],
        ['records', sheetWords.records[locale], run.rows.length],
      ],
      header,
      sheets: placed.map(({ sheet, purpose }) => ({ name: sheet.name, purpose })),
      counts: { live: rows.live, fixed: 0 },
      failing: checks && { value: run.checks.filter(({ holds }) => !holds).length, formula: `COUNTIF(${quotedSheet(checks.name)}!$H$${FIRST_ROW + 1}:$H$${checks.rows.length},0)` },
      fixed: [],
    },
    locale,
  );
  return {
    workbook: { title: model.title[locale], sheets: [contents, ...placed.map(({ sheet }) => sheet)], names: definedNames(view, layout, locale) },
    live: rows.live,
  };
}

/** A check in each row: tolerance, greatest difference over all records, in how many it fails, and whether it holds. */
function checkSheet(run: RowRun, rows: RowSheet, locale: keyof Label): WorkbookSheet | undefined {
  if (run.checks.length === 0) return undefined;
  const word = (key: keyof typeof sheetWords) => sheetWords[key][locale];
  const heads = [word('quantityId'), word('elementId'), word('name'), word('unit'), word('tolerance'), word('greatest'), word('failingRows'), word('checkResult')];
  const lines = run.checks.map(({ check, element, difference, failing, holds }, at): readonly (WorkbookCell | undefined)[] => {
    const column: Column = run.columns.at(checkColumnName(check.name), element);
    const row = FIRST_ROW + at + 1;
    const range = rangeOf(rows, column, run.rows.length);
    return [
      { value: column.quantity.name, kind: 'id' },
      { value: element, kind: 'id' },
      { value: quantityLabel(run.model, column, locale), kind: 'label' },
      { value: unitWords(unitOf(column.quantity), locale), kind: 'unit' },
      { value: check.tolerance, kind: 'text', format: 'General' },
      { value: difference, formula: `MAX(MAX(${range}),-MIN(${range}))`, kind: 'computed', format: '#,##0.00##' },
      { value: failing, formula: `SUMPRODUCT((ABS(${range})>$E${row})*1)`, kind: 'computed', format: '0' },
      { value: holds ? 1 : 0, formula: `IF(G${row}=0,1,0)`, kind: 'check', format: `[=1]"${word('holds')}";[=0]"${word('fails')}";General` },
    ];
  });
  return {
    name: word('checks'),
    rows: [...sheetHead(word('checks'), '', heads.map((value) => ({ value, kind: 'heading' }))), ...lines],
    widths: [5, 5, 42, 12, 12, 16, 14, 12],
    frozen: { rows: FIRST_ROW, columns: 3 },
    landscape: true,
  };
}

function rangeOf(rows: RowSheet, column: Column, count: number): string {
  const at = rows.checkColumn(column);
  const first = cellText({ row: FIRST_RECORD_ROW, column: at }, true);
  const last = cellText({ row: FIRST_RECORD_ROW + Math.max(1, count) - 1, column: at }, true);
  return `${quotedSheet(rows.sheet.name)}!${first}:${last}`;
}

