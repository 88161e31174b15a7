import type { Messages } from '../../i18n/locale.ts';
import type { ReportDocument } from '../../reports/document/report-document.ts';

/** The run header as a report carries it: its tables name their units, while the row on the screen's unit says that figures are in yuan, as in plain exports. */
export function reportHeader(rows: ReportDocument['runHeader'], { workbench }: Messages): ReportDocument['runHeader'] {
  return rows.filter(([name]) => name !== workbench.printedUnit);
}
