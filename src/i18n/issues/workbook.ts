import type { CatalogueEntry } from '../issue.ts';

export const workbookIssues = {
  'workbook/foreign': {
    zh: { message: '“{file}”不是 Excel 工作簿（xlsx）。', remedy: '请选择以 .xlsx 结尾的文件；旧的 .xls 文件请先在 Excel 里另存为“Excel 工作簿”。' },
    en: { message: '“{file}” is no Excel workbook (xlsx).', remedy: 'Choose a file that ends in .xlsx; save an old .xls file as “Excel Workbook” in Excel first.' },
  },
  'workbook/damaged': {
    zh: { message: '“{file}”已损坏，读不出来（{detail}）。', remedy: '请用 Excel 或 LibreOffice 打开并另存一份，再选择新的文件；打不开时请用备份。' },
    en: { message: '“{file}” is damaged and cannot be read ({detail}).', remedy: 'Open it in Excel or LibreOffice and save a copy, then choose the copy; where it does not open, take a backup.' },
  },
  'workbook/too-many-rows': {
    zh: { message: '{count} 行超过了一个工作簿的上限 {limit} 行。', remedy: '请先筛选，或改用 CSV、Parquet 导出。' },
    en: { message: '{count} rows are more than the {limit} that a workbook takes.', remedy: 'Narrow the rows down first, or export CSV or Parquet.' },
  },
} as const satisfies Record<string, CatalogueEntry>;
