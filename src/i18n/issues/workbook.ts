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
  // workbooks that come back
  'workbook/not-ours': {
    zh: { message: '“{file}”不是衡算导出的工作簿：目录页没有模型、期间等记录。', remedy: '请选择从这里导出、改过黄色单元格的工作簿；外来的数据表请在“数据”里导入。' },
    en: { message: '“{file}” was not exported from Hengsuan: its first sheet names no model and no periods.', remedy: 'Choose a workbook exported from here whose yellow cells were changed; import tables from elsewhere under Data.' },
  },
  'workbook/newer': {
    zh: { message: '“{file}”是较新的程序导出的（格式 {found}，本程序认到 {known}）。', remedy: '请用较新的程序打开，或请对方用本版本重新导出。' },
    en: { message: '“{file}” was exported by a newer program (format {found}; this one knows {known}).', remedy: 'Open it with the newer program, or ask for an export of this version.' },
  },
  'workbook/other-model': {
    zh: { message: '这个工作簿是模型 {found} 的，当前打开的是 {model}。', remedy: '请先打开用 {found} 的项目，再带回工作簿；合同、长期预测和待遇方案的工作簿用命令行带回：hengsuan check --workbook。' },
    en: { message: 'This workbook is of the model {found}; the one that is open is {model}.', remedy: 'Open a project on {found} first, then bring the workbook back; those of contracts, projections and plans come back on the command line: hengsuan check --workbook.' },
  },
  'workbook/other-version': {
    zh: { message: '工作簿导出以后，模型 {model} 的文件改动过；按名称逐项对应，公式的差别可能来自模型。', remedy: '请逐条核对后再采用；拿不准时重新导出一份，再改黄色单元格。' },
    en: { message: 'The file of the model {model} has changed since the workbook was exported; rows are matched by name, and formulas may differ because of the model.', remedy: 'Look at each change before taking it; where in doubt, export again and change the yellow cells there.' },
  },
  'workbook/other-state': {
    zh: { message: '工作簿导出时的数据或方案与现在不同（{what}）；列出的改动是相对现在的方案。', remedy: '请逐条核对；也可以先恢复到导出时的方案，再带回工作簿。' },
    en: { message: 'The data or the scenario were others when the workbook was exported ({what}); changes are listed against the scenario as it is now.', remedy: 'Look at each of them; or go back to the scenario of the export first, then bring the workbook back.' },
  },
  'workbook/sheet-missing': {
    zh: { message: '工作簿里没有工作表“{sheet}”（删掉或改名了），其中的改动没有读取。', remedy: '请恢复工作表和它的名称。' },
    en: { message: 'The workbook has no sheet “{sheet}” (deleted or renamed); nothing was read from it.', remedy: 'Restore the sheet and its name.' },
  },
  'workbook/row-missing': {
    zh: { message: '“{name}”这一行（原第 {row} 行）没有了，按没有改动处理。', remedy: '不要删除行，也不要改左边两列灰色的代号；需要改的只改黄色单元格。' },
    en: { message: 'The row “{name}” (row {row} as exported) is gone; it counts as unchanged.', remedy: 'Delete no rows and leave the two grey columns on the left as they are; change yellow cells only.' },
  },
  'workbook/row-unknown': {
    zh: { message: '“{name}”不是模型里的量，或出现了不止一次，没有读取。', remedy: '新的量请在“模型”里添加；多复制的行请删除。' },
    en: { message: '“{name}” is no quantity of the model, or stands there more than once; it was not read.', remedy: 'Add quantities under Models; delete rows that were copied.' },
  },
  'workbook/band-added': {
    zh: { message: '第 {row} 行写了一档，但左边没有代号，不属于任何一张分档表，没有读取。', remedy: '档数在程序里增减：在情景里改这张分档表，再重新导出。' },
    en: { message: 'Row {row} holds a band without the ids on its left; it belongs to no table and was not read.', remedy: 'Add bands in the program: change the table in the scenario, then export again.' },
  },
  'workbook/cell-emptied': {
    zh: { message: '“{labelZh}”的黄色单元格被清空，按没有改动处理。', remedy: '要恢复原值不用清空；请写上数值，0 也要写出来。' },
    en: { message: 'The yellow cell of “{labelEn}” was emptied; it counts as unchanged.', remedy: 'Write the value that is meant, also where it is 0.' },
  },
  'workbook/number-expected': {
    zh: { message: '“{labelZh}”的黄色单元格应是数字，这里是“{found}”。', remedy: '请改为数字（比例写 0.82 或 82%）。' },
    en: { message: 'The yellow cell of “{labelEn}” should hold a number; here stands “{found}”.', remedy: 'Write a number (a share as 0.82 or 82%).' },
  },
  'workbook/choice-unknown': {
    zh: { message: '“{labelZh}”没有“{found}”这个选项。', remedy: '请从下拉列表里选：{optionsZh}。' },
    en: { message: '“{labelEn}” has no option “{found}”.', remedy: 'Choose from the list: {optionsEn}.' },
  },
} as const satisfies Record<string, CatalogueEntry>;
