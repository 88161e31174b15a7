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
];
