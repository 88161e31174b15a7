import { byteOrderMark } from '../../../plots/csv-text.ts';
import type { FormOfRun } from '../../../reports/forms/fill-form.ts';
import { formPage } from '../../../reports/forms/form-page.ts';
import { formWorkbook } from '../../../reports/forms/form-workbook.ts';
import { sheetCsv } from '../../../reports/forms/sheet-csv.ts';
import type { FormOutput } from '../../../reports/forms/form-output.ts';
import type { Workbench } from '../../state/workbench.svelte.ts';
import type { PrintedPage } from '../../ui/print-page.ts';
import { fileName, saveFile } from '../../ui/save-file.ts';

function output(workbench: Workbench, month: number | undefined): FormOutput {
  return { locale: workbench.locale, month, runHeader: workbench.runHeader };
}

/** The form as an Excel workbook with live totals and relations. */
export async function saveFormWorkbook(form: FormOfRun, month: number | undefined, workbench: Workbench): Promise<void> {
  const { writeWorkbook } = await import('../../../reports/excel/write-workbook.ts');
  const bytes = await writeWorkbook(formWorkbook(form, output(workbench, month)));
  saveFile(`${name(form, workbench)}.xlsx`, new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }));
}

/** The form's sheet as CSV, laid out as the form is, the run header below it. */
export function saveFormCsv(form: FormOfRun, month: number | undefined, workbench: Workbench): void {
  const { sheets } = formWorkbook(form, output(workbench, month));
  saveFile(`${name(form, workbench)}.csv`, byteOrderMark + sheetCsv(sheets[0]!) + sheetCsv(sheets.at(-1)!), 'text/csv;charset=utf-8');
}

/** The form as a page of paper, both sides beside each other. */
export function printedForm(form: FormOfRun, month: number | undefined, workbench: Workbench): PrintedPage {
  return formPage(form, output(workbench, month));
}

function name(form: FormOfRun, workbench: Workbench): string {
  return fileName(workbench.outputName, form.definition.title[workbench.locale], String(form.year));
}
