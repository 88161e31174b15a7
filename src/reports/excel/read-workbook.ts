import type { Issue } from '../../i18n/issue.ts';
import type { ReadCell, ReadSheet } from '../../language/workbook/read-sheet.ts';
import type { CellContent } from '../../language/workbook/workbook.ts';
import { archiveFault } from './archive-fault.ts';
import { movedFormula } from './shared-formula.ts';

export interface ReadWorkbook {
  readonly sheets: readonly ReadSheet[];
}

/** The cells of an Excel file with their formulas; an issue where the bytes are no such file or are damaged. Nothing in it is executed. */
export async function readWorkbook(bytes: Uint8Array, file: string): Promise<{ readonly workbook?: ReadWorkbook; readonly issues: readonly Issue[] }> {
  const refuse = (code: string, detail = ''): { readonly issues: readonly Issue[] } => ({ issues: [{ code, severity: 'error', place: { file }, values: { file, detail } }] });
  // Every xlsx file is a zip archive, which begins with these two letters.
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return refuse('workbook/foreign');
  const fault = archiveFault(bytes);
  if (fault !== undefined) return refuse('workbook/damaged', fault);
  const { readXlsx } = await import('hucre/xlsx');
  try {
    const read = await readXlsx(bytes);
    return { workbook: { sheets: read.sheets.map(sheetOf) }, issues: [] };
  } catch (error) {
    return refuse('workbook/damaged', error instanceof Error ? error.message : String(error));
  }
}

type HucreSheet = Awaited<ReturnType<(typeof import('hucre/xlsx'))['readXlsx']>>['sheets'][number];

function sheetOf(sheet: HucreSheet): ReadSheet {
  const cells = new Map<string, ReadCell>();
  const add = (row: number, column: number, value: unknown, formula?: string) => {
    const content = contentOf(value);
    if (content === null && formula === undefined) return;
    cells.set(`${row},${column}`, { row, column, value: content, ...(formula !== undefined && { formula }) });
  };
  const formulaOf = sharedFormulas(sheet);
  sheet.rows.forEach((values, row) => {
    values.forEach((value, column) => {
      const detailed = sheet.cells?.get(`${row},${column}`);
      add(row, column, detailed?.formula === undefined ? value : (detailed.formulaResult ?? detailed.value), formulaOf(row, column));
    });
  });
  for (const [key, cell] of sheet.cells ?? []) {
    const [row, column] = key.split(',').map(Number) as [number, number];
    if (cell.formula !== undefined && !cells.has(key)) add(row, column, cell.formulaResult ?? cell.value, formulaOf(row, column));
  }
  return { name: sheet.name, cells };
}

/** Formulas by their cell; one that Excel wrote as a copy of another is written out. */
function sharedFormulas({ cells }: HucreSheet): (row: number, column: number) => string | undefined {
  const masters = new Map<number, { readonly row: number; readonly column: number; readonly formula: string }>();
  for (const [key, cell] of cells ?? []) {
    const [row, column] = key.split(',').map(Number) as [number, number];
    if (cell.formulaSharedIndex !== undefined && cell.formula) masters.set(cell.formulaSharedIndex, { row, column, formula: cell.formula });
  }
  return (row, column) => {
    const cell = cells?.get(`${row},${column}`);
    const master = cell?.formula === '' && cell.formulaSharedIndex !== undefined ? masters.get(cell.formulaSharedIndex) : undefined;
    return master ? movedFormula(master.formula, row - master.row, column - master.column) : cell?.formula;
  };
}

function contentOf(value: unknown): CellContent {
  if (typeof value === 'number' || typeof value === 'string') return value === '' ? null : value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  return value instanceof Date ? value.toISOString().slice(0, 10) : null;
}
