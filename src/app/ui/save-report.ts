import type { ReportDocument } from '../../reports/document/report-document.ts';
import { fileName, saveFile } from './save-file.ts';

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What a report's file is called, without its ending. */
export function reportName({ title, subtitle = '' }: ReportDocument): string {
  return fileName(title, subtitle.length > 60 ? '' : subtitle);
}

/** Saves a report as a Word file, its figures as pictures. @returns the file's name */
export async function saveWord(report: ReportDocument): Promise<string> {
  const [{ toWord }, { withPictures }] = await Promise.all([import('../../reports/document/to-word.ts'), import('./report-pictures.ts')]);
  const bytes = await toWord(await withPictures(report));
  const name = `${reportName(report)}.docx`;
  saveFile(name, new Blob([bytes as Uint8Array<ArrayBuffer>], { type: word }));
  return name;
}

/** Saves a report as one HTML page. @returns the file's name */
export async function saveHtml(report: ReportDocument): Promise<string> {
  const { toHtml } = await import('../../reports/document/to-html.ts');
  const name = `${reportName(report)}.html`;
  saveFile(name, toHtml(report), 'text/html;charset=utf-8');
  return name;
}
