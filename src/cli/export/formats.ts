import type { ExportFormat } from './export-format.ts';

/** Every kind of file; each has a file of its own beside this one. */
export const exportFormats: readonly ExportFormat[] = [
  {
    option: {
      name: 'xlsx',
      value: 'FILE',
      says: {
        zh: '写成 Excel 工作簿：参数可改，公式照样计算，出处在批注里',
        en: 'an Excel workbook: parameters that may be changed, the same formulas live, sources as notes',
      },
    },
    load: async () => (await import('./to-workbook.ts')).toWorkbook,
  },
  {
    option: { name: 'html', value: 'FILE', says: { zh: '写成一个 HTML 页面的报告（见 --report）', en: 'a report as one HTML page (see --report)' } },
    load: async () => (await import('./to-report.ts')).toReport('html'),
  },
  {
    option: { name: 'docx', value: 'FILE', says: { zh: '写成 Word 报告（见 --report）', en: 'a report as a Word file (see --report)' } },
    load: async () => (await import('./to-report.ts')).toReport('docx'),
  },
];
