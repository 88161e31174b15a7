import type { Workbench } from '../state/workbench.svelte.ts';
import { fileName, saveFile } from './save-file.ts';
import type { NamedTable } from './save-table.ts';

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Saves a table as an Excel workbook with plain numbers, the run header on a sheet of its own. */
export async function saveWorkbook(table: NamedTable, workbench: Workbench): Promise<void> {
  const { writeXlsx } = await import('hucre/xlsx');
  const bytes = await writeXlsx({
    sheets: [
      { name: sheetName(table.name), rows: [[...table.columns], ...table.rows.map((row) => [...row])] },
      { name: workbench.words.program.name.slice(0, 31), rows: workbench.runHeader.map(([name, value]) => [name, value]) },
    ],
  });
  saveFile(`${fileName(workbench.outputName, table.name)}.xlsx`, new Blob([bytes as Uint8Array<ArrayBuffer>], { type: workbookType }));
}

/** Excel takes 31 characters, and none of these. */
function sheetName(name: string): string {
  return name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31);
}
