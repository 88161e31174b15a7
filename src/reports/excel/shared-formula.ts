import { columnLetters } from '../../language/workbook/cell-address.ts';
import { columnNumber } from '../../tables/grid.ts';

/**
 * A formula as it stands some rows below and columns beside the cell it was written for: references move along unless a dollar
 * sign holds them. Excel writes formulas that were filled down or across once, and the others as such copies.
 */
export function movedFormula(formula: string, rows: number, columns: number): string {
  const token = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\d_.$])(\$?)([A-Z]{1,3})(\$?)(\d+)(?![\p{L}\d_.(])/giu;
  return formula.replace(token, (whole: string, heldColumn?: string, letters?: string, heldRow?: string, row?: string) => {
    if (letters === undefined) return whole;
    const column = heldColumn === '$' ? letters : columnLetters(columnNumber(letters) + columns);
    return `${heldColumn}${column}${heldRow}${heldRow === '$' ? row : Number(row) + rows}`;
  });
}
