import { cellText } from '../../language/workbook/cell-address.ts';
import type { ReadCell } from '../../language/workbook/read-sheet.ts';
import type { CellContent, WorkbookCell } from '../../language/workbook/workbook.ts';
import { canonicalFormula } from './canonical-formula.ts';
import type { SheetPair } from './returned-workbook.ts';

/** A cell that is no parameter and is not what was written. */
export interface ChangedCell {
  readonly sheet: string;
  readonly cell: string;
  /** What its row is called, and its period where it has one. */
  readonly label: string;
  readonly period: string;
  /**
   * `formula`: another formula; `replaced`: a value in the place of a formula; `added`: a formula in the place of a value;
   * `figure`: another figure of the data; `text`: another label or unit.
   */
  readonly kind: 'formula' | 'replaced' | 'added' | 'figure' | 'text';
  /** Formulas with their equals sign, references where their rows stand now. */
  readonly before: string;
  readonly now: string;
}

/** Cells changed by hand that nothing is taken of. Formulas are compared with every reference where its row stands now. */
export function changedCells({ found, own, rows, formula }: SheetPair): readonly ChangedCell[] {
  const heads = own.rows.find((row) => row.some((cell) => cell?.kind === 'period')) ?? [];
  return own.rows.flatMap((cells, row) => {
    const at = rows(row);
    if (at === undefined || row < 3) return [];
    return cells.flatMap((cell, column): readonly ChangedCell[] => {
      // Remarks are written by the program and follow the run.
      const isRemark = cell?.kind === 'text' && typeof cell.value === 'string' && cell.formula === undefined;
      if (!cell || isRemark || cell.kind === 'parameter' || cell.kind === 'id') return [];
      const now = found.cells.get(`${at},${column}`);
      const kind = changeOf(cell, now, formula);
      if (kind === undefined) return [];
      return [{ sheet: own.name, cell: cellText({ row: at, column }), label: String(cells[2]?.value ?? ''), period: heads[column]?.kind === 'period' ? String(heads[column]!.value) : '', kind, before: shown(cell.formula === undefined ? undefined : (formula(cell.formula) ?? cell.formula), cell.value), now: shown(now?.formula, now?.value ?? null) }];
    });
  });
}

function changeOf(cell: WorkbookCell, now: ReadCell | undefined, moved: SheetPair['formula']): ChangedCell['kind'] | undefined {
  if (cell.formula !== undefined) {
    if (now?.formula === undefined) return 'replaced';
    const written = moved(cell.formula);
    // Of a formula that reads a row taken out, only the row is named.
    return written === undefined || canonicalFormula(now.formula) === canonicalFormula(written) ? undefined : 'formula';
  }
  if (now?.formula !== undefined) return 'added';
  if (typeof cell.value === 'number') return sameNumber(cell.value, now?.value ?? null) ? undefined : 'figure';
  const [before, after] = [cell.value, now?.value ?? null].map((value) => String(value ?? '').trim().replace(/\r\n?/g, '\n'));
  return before === after ? undefined : cell.kind === 'observed' || cell.kind === 'assumed' ? 'figure' : 'text';
}

/** Programs save fifteen digits. */
function sameNumber(written: number, found: CellContent): boolean {
  return typeof found === 'number' && Math.abs(found - written) <= 1e-14 * Math.max(Math.abs(found), Math.abs(written));
}

function shown(formula: string | undefined, value: CellContent): string {
  return formula === undefined ? String(value ?? '') : `=${formula}`;
}
