import { workbookWords } from '../../../i18n/workbook.ts';
import type { Workbench } from '../../state/workbench.svelte.ts';
import { fileName } from '../../ui/save-file.ts';
import { saveExcel } from '../../ui/save-workbook.ts';
import { builtWorkbook } from './built-workbook.ts';
import type { RunChoice, WorkbookSource } from './workbook-source.ts';

/**
 * Writes a run as a workbook and hands it to the browser's downloads.
 *
 * @param say told in words what is being done, and at last what was saved
 */
export async function saveRun(source: WorkbookSource, choice: RunChoice, workbench: Workbench, say: (words: string) => void = () => undefined): Promise<void> {
  const run = source.run(choice);
  if (!run) return;
  const words = workbookWords(workbench.locale);
  try {
    say(words.building);
    const [header, digest] = await Promise.all([source.header(), source.digest()]);
    await painted();
    const { workbook } = builtWorkbook(run, { locale: workbench.locale, header, digest });
    say(words.packing);
    await painted();
    const { writeWorkbook } = await import('../../../reports/excel/write-workbook.ts');
    const bytes = await writeWorkbook(workbook);
    const name = fileName(source.title, words.runs[choice]);
    saveExcel(bytes, name);
    say(words.saved(`${name}.xlsx`, `${Math.max(1, Math.round(bytes.length / 1024)).toLocaleString('en')} kB`));
  } catch (failure) {
    say(words.notSaved(failure instanceof Error ? failure.message : String(failure)));
  }
}

/** Lets the page show what was just said. */
function painted(): Promise<unknown> {
  return new Promise((resolve) => setTimeout(resolve));
}
