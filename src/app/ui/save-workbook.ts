import type { Workbench } from '../state/workbench.svelte.ts';
import { fileName, saveFile } from './save-file.ts';
import type { NamedTable } from './save-table.ts';

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * Saves a table as an Excel workbook with plain numbers and the run header.
 *
 * @param progress told how much of a long table is written, from 0 to 1
 */
export async function saveWorkbook(table: NamedTable, workbench: Workbench, progress?: (share: number) => void): Promise<void> {
  const { tableWorkbook } = await import('../../reports/excel/write-table.ts');
  const bytes = await tableWorkbook(table, { name: workbench.words.program.name, rows: workbench.runHeader }, progress);
  saveExcel(bytes, workbench.outputName, table.name);
}

/** Hands the bytes of an Excel file to the browser's downloads. */
export function saveExcel(bytes: Uint8Array, ...name: readonly string[]): void {
  saveFile(`${fileName(...name)}.xlsx`, new Blob([bytes as Uint8Array<ArrayBuffer>], { type: workbookType }));
}
