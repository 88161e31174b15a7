import { cellText } from '../../src/language/workbook/cell-address.ts';
import type { Workbook, WorkbookCell } from '../../src/language/workbook/workbook.ts';
import type { Recalculated } from './libre-office.ts';

/** Every formula's saved value put wrong, so that a file nobody calculated is found out. */
export function withWrongValues(workbook: Workbook): Workbook {
  const wrong = (cell: WorkbookCell | undefined) => (cell?.formula === undefined || typeof cell.value !== 'number' ? cell : { ...cell, value: cell.value + 12345.678 });
  return { ...workbook, sheets: workbook.sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => row.map(wrong)) })) };
}

/**
 * How far a recalculated cell may lie from the run: half a cent for money, a thousandth of a person, and 1e-9 of the value
 * (at least 1e-9) for everything else; never less than half a unit (0.55, for the rounding of the run itself) of the
 * fifteenth digit, the last that LibreOffice saves.
 */
function tolerance(cell: WorkbookCell, value: number): number {
  const saved = value === 0 ? 0 : 0.55 * 10 ** (Math.floor(Math.log10(Math.abs(value))) - 14);
  if (cell.format?.includes('[Red]')) return Math.max(0.005, saved);
  if (cell.format === '#,##0') return Math.max(0.001, saved);
  return 1e-9 * Math.max(1, Math.abs(value));
}

/** Formula cells whose recalculated value is not the run's, by address. */
export function differing(workbook: Workbook, values: Recalculated): readonly string[] {
  return workbook.sheets.flatMap(({ name, rows }) =>
    rows.flatMap((row, r) =>
      row.flatMap((cell, c) => {
        if (cell?.formula === undefined) return [];
        const found = values(name, r, c);
        const same = typeof cell.value === 'number' ? typeof found === 'number' && Math.abs(found - cell.value) <= tolerance(cell, cell.value) : found === cell.value;
        const quantity = name === '逐笔' ? rows[2]?.[c]?.value : row[0]?.value;
        return same ? [] : [`${name}!${cellText({ row: r, column: c })} ${quantity} =${cell.formula.slice(0, 300)} → ${found}, run ${cell.value}`];
      }),
    ),
  );
}

/** The workbook with another value in the cell of a quantity and its element, typed over whatever stood there. @throws RangeError where there is no such row. */
export function withParameter(workbook: Workbook, sheetName: string, [quantity, element]: readonly [string, string], column: number, value: number | string): Workbook {
  const typed = (row: readonly (WorkbookCell | undefined)[]) => row.map((cell, c) => (c === column && cell ? { value, kind: cell.kind, ...(cell.format !== undefined && { format: cell.format }) } : cell));
  let found = false;
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => {
      if (sheet.name !== sheetName || row[0]?.value !== quantity || row[1]?.value !== element) return row;
      found = true;
      return typed(row);
    }),
  }));
  if (!found) throw new RangeError(`withParameter: a row of ${sheetName}; got ${quantity}[${element}]`);
  return { ...workbook, sheets };
}

/** The workbook with the first formula on the sheet of computations one too much. */
export function planted(workbook: Workbook): Workbook {
  let done = false;
  const faulty = (cell: WorkbookCell | undefined) => {
    if (done || cell?.kind !== 'computed' || cell.formula === undefined) return cell;
    done = true;
    return { ...cell, formula: `${cell.formula}+1` };
  };
  return { ...workbook, sheets: workbook.sheets.map((sheet) => (sheet.name === '计算' ? { ...sheet, rows: sheet.rows.map((row) => row.map(faulty)) } : sheet)) };
}
