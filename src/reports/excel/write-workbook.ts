import type { Cell, ConditionalRule, DataValidation, WriteOptions, WriteSheet } from 'hucre/xlsx';
import { columnLetters, quotedSheet, cellText } from '../../language/workbook/cell-address.ts';
import type { Workbook, WorkbookSheet } from '../../language/workbook/workbook.ts';
import { columnNumber } from '../../tables/grid.ts';
import { cellStyle, plainFont } from './cell-styles.ts';

/**
 * A workbook as the bytes of an Excel file. Formulas stand with the value they had in the run, and whoever opens the file is
 * told to calculate all of them. Text is always written as text, whatever it begins with.
 */
export async function writeWorkbook(workbook: Workbook): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx');
  return writeXlsx({
    sheets: workbook.sheets.map(sheetOf),
    namedRanges: namesOf(workbook),
    defaultFont: plainFont,
    properties: { creator: 'Hengsuan 衡算', ...(workbook.title !== undefined && { title: workbook.title }) },
  });
}

function namesOf({ names = [] }: Workbook): NonNullable<WriteOptions['namedRanges']> {
  return names.map(({ name, sheet, cell }) => ({ name, range: `${quotedSheet(sheet)}!${cell}` }));
}

function sheetOf(sheet: WorkbookSheet): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  sheet.rows.forEach((row, r) => {
    row.forEach((cell, c) => {
      if (!cell) return;
      cells.set(`${r},${c}`, {
        value: cell.value,
        style: cellStyle(cell),
        ...(cell.formula !== undefined && { formula: cell.formula, ...(cell.value !== null && { formulaResult: cell.value }) }),
        ...(cell.note !== undefined && { comment: { text: cell.note } }),
      });
    });
  });
  const widest = Math.max(0, ...sheet.rows.map((row) => row.length));
  const { frozen, widths = [], merged = [], hidden = [] } = sheet;
  return {
    name: sheet.name,
    rows: sheet.rows.map((row) => Array.from({ length: row.length }, () => null)),
    cells,
    columns: Array.from({ length: Math.max(widest, widths.length) }, (_, c) => ({ ...(widths[c] !== undefined && { width: widths[c] }), ...(hidden.includes(c) && { hidden: true }) })),
    merges: merged.map(mergeOf),
    ...(frozen && { freezePane: frozen }),
    dataValidations: validations(sheet),
    conditionalRules: checkRules(sheet),
    pageSetup: {
      paperSize: 'a4', orientation: sheet.landscape ? 'landscape' : 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0,
      ...(frozen && frozen.rows > 0 && { printTitlesRow: `$1:$${frozen.rows}` }),
    },
  };
}

function mergeOf(range: string) {
  const [, left, top, right, bottom] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(range) ?? [];
  if (!left || !top || !right || !bottom) throw new RangeError(`writeWorkbook: a range such as A1:D1; got ${range}`);
  return { startRow: Number(top) - 1, startCol: columnNumber(left), endRow: Number(bottom) - 1, endCol: columnNumber(right) };
}

/** Cells side by side with the same choices share one list. */
function validations(sheet: WorkbookSheet): DataValidation[] {
  const found: DataValidation[] = [];
  sheet.rows.forEach((row, r) => {
    for (let c = 0; c < row.length; c++) {
      const { choices } = row[c] ?? {};
      if (!choices) continue;
      const first = c;
      while (row[c + 1]?.choices?.join() === choices.join()) c++;
      const list = listFormula(choices);
      if (list !== undefined) found.push({ type: 'list', formula1: list, range: rangeOf(r, first, c), showErrorMessage: true, allowBlank: true });
    }
  });
  return found;
}

/** A list written out; undefined where Excel cannot take it: longer than 255 characters, or a comma inside a choice. */
function listFormula(choices: readonly string[]): string | undefined {
  const text = choices.join(',').replaceAll('"', '""');
  return text.length > 255 || choices.some((choice) => choice.includes(',')) ? undefined : `"${text}"`;
}

/** Results of checks: green at 1, red at 0. */
function checkRules(sheet: WorkbookSheet): ConditionalRule[] {
  return sheet.rows.flatMap((row, r): ConditionalRule[] => {
    const columns = row.flatMap((cell, c) => (cell?.kind === 'check' ? [c] : []));
    if (columns.length === 0) return [];
    const range = rangeOf(r, columns[0]!, columns.at(-1)!);
    const rule = (value: '0' | '1', background: string, priority: number): ConditionalRule => ({
      type: 'cellIs', operator: 'equal', formula: value, range, priority,
      style: { fill: { type: 'pattern', pattern: 'solid', bgColor: { rgb: background }, fgColor: { rgb: background } } },
    });
    return [rule('1', 'C9E7CE', 2 * r + 1), rule('0', 'F6C7C3', 2 * r + 2)];
  });
}

function rangeOf(row: number, first: number, last: number): string {
  const start = cellText({ row, column: first });
  return first === last ? start : `${start}:${columnLetters(last)}${row + 1}`;
}
