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
    load: async () => async (file, line, world) => (line.has('form') ? (await import('./to-form.ts')).toForm('xlsx') : (await import('./to-workbook.ts')).toWorkbook)(file, line, world),
  },
  {
    option: { name: 'csv', value: 'FILE', says: { zh: '把报表写成 CSV（与 --form 一起用）', en: 'an official form as CSV (with --form)' } },
    load: async () => (await import('./to-form.ts')).toForm('csv'),
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
