import type { BuiltWorkbook } from '../../runner/built-workbook.ts';
import { fileName } from '../ui/save-file.ts';
import { saveExcel } from '../ui/save-workbook.ts';

/** Packs a workbook and hands it to the browser's downloads; gives the file's name and its size in bytes. */
export async function saveBuilt({ workbook }: BuiltWorkbook, ...name: readonly string[]): Promise<{ readonly file: string; readonly size: number }> {
  const { writeWorkbook } = await import('../../reports/excel/write-workbook.ts');
  const bytes = await writeWorkbook(workbook);
  saveExcel(bytes, ...name);
  return { file: `${fileName(...name)}.xlsx`, size: bytes.length };
}
