import { languageTag } from '../../i18n/locale.ts';
import { pageStyle } from '../../reports/document/page-style.ts';
import { toPage } from '../../reports/document/to-html.ts';
import type { ReportDocument } from '../../reports/document/report-document.ts';
import type { PrintedPage } from './print-page.ts';

/** A report as the page that is printed instead of the screen. */
export function printedReport(report: ReportDocument): PrintedPage {
  return { language: languageTag(report.locale), style: pageStyle, ...toPage(report) };
}
