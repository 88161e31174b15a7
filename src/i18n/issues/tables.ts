import type { CatalogueEntry } from '../issue.ts';

/** Issues raised by `src/tables`: files, sheets, columns, cells and the relations between figures. `{columnZh}` and `{columnEn}` are one column's two labels. */
export const tablesIssues = {
  // files
  'file/empty': {
    zh: { message: '文件“{file}”是空的（0 字节）。', remedy: '请检查文件是否已下载或复制完整，然后重新选择。' },
    en: { message: 'The file “{file}” is empty (0 bytes).', remedy: 'Check that it was downloaded or copied completely, then choose it again.' },
  },
  'file/type': {
    zh: { message: '“{file}”其实是{kindZh}，不是能读的表格（文件名的后缀不作数）。', remedy: '{adviceZh}可读的格式：xlsx、xls、csv、txt。' },
    en: { message: '“{file}” is in fact {kindEn}, not a table that can be read (its extension does not matter).', remedy: '{adviceEn} Formats read: xlsx, xls, csv, txt.' },
  },
  'file/encrypted': {
    zh: { message: '工作簿“{file}”设有打开密码，无法读取。', remedy: '请在 Excel 或 WPS 中打开，选择“文件→信息→保护工作簿→用密码进行加密”，清空密码后另存，再重新选择。' },
    en: { message: 'The workbook “{file}” has a password to open and cannot be read.', remedy: 'Open it in Excel or WPS, clear the password under File → Info → Protect Workbook, save, and choose it again.' },
  },
  'file/damaged': {
    zh: { message: '工作簿“{file}”已损坏或版本过旧，读不出内容（{detail}）。', remedy: '请用 Excel 或 WPS 打开，另存为 .xlsx 后再重新选择；如果打不开，请向提供者重新索取。' },
    en: { message: 'The workbook “{file}” is damaged or too old to be read ({detail}).', remedy: 'Open it in Excel or WPS, save it as .xlsx and choose it again; if it does not open, ask for it again.' },
  },
  'file/encoding': {
    zh: { message: '文件没有注明文字编码，按{encoding}读取。', remedy: '如果汉字显示为乱码，请改选其他编码；最好在 Excel 中另存为“CSV UTF-8”或 .xlsx。' },
    en: { message: 'The file does not say its text encoding; it was read as {encoding}.', remedy: 'If Chinese characters look wrong, choose another encoding, or save the file as “CSV UTF-8” or .xlsx.' },
  },
  'file/undecodable': {
    zh: { message: '按{encoding}读取时有认不出的字节，部分文字可能是乱码。', remedy: '请改选其他编码，或在 Excel 中打开后另存为“CSV UTF-8”或 .xlsx。' },
    en: { message: 'Some bytes mean nothing in {encoding}; part of the text may be wrong.', remedy: 'Choose another encoding, or save the file as “CSV UTF-8” or .xlsx.' },
  },
  'file/open-quote': {
    zh: { message: '第 {line} 行的引号（"）没有成对，其后的内容被并入同一单元格。', remedy: '请补上或删去这个引号。' },
    en: { message: 'The quotation mark (") in line {line} is never closed; what follows was read as one cell.', remedy: 'Close or delete that quotation mark.' },
  },

  // sheets
  'sheet/empty': {
    zh: { message: '工作表里没有任何内容。', remedy: '请确认数据所在的工作表，或检查导出时是否漏了数据。' },
    en: { message: 'The sheet holds nothing.', remedy: 'Check which sheet holds the figures, or whether the export left them out.' },
  },
  'sheet/hidden': {
    zh: { message: '工作表“{sheet}”是隐藏的，没有读取。', remedy: '如果需要其中的数据，请在 Excel 中取消隐藏后重新选择。' },
    en: { message: 'The sheet “{sheet}” is hidden and was not read.', remedy: 'If its figures are needed, unhide it in Excel and choose the file again.' },
  },
  'sheet/unrecognised': {
    zh: { message: '没有找到能认出的表头。前几行里读到的是：{found}。', remedy: '请指出表头在第几行、各列是什么，或下载模板，把数据粘贴进去。' },
    en: { message: 'No header was recognised. The first rows hold: {found}.', remedy: 'Say which row is the header and what each column is, or download the template and paste the figures into it.' },
  },
  'sheet/contract': {
    zh: { message: '按“{contractZh}”表读取（表头第 {row} 行）。', remedy: '如果不对，请改选数据表类型或表头所在行。' },
    en: { message: 'Read as the table “{contractEn}” (header in row {row}).', remedy: 'If that is wrong, choose another table or header row.' },
  },
  'sheet/no-rows': {
    zh: { message: '只有表头，没有数据行。', remedy: '请在表头下面填入数据。' },
    en: { message: 'There is a header but no row of figures.', remedy: 'Fill in figures below the header.' },
  },
  'sheet/constant': {
    zh: { message: '表中没有“{columnZh}”列，按标题或文件名中的“{word}”取为“{valueZh}”。', remedy: '如果不对，请改选；最好在表中加一列“{columnZh}”。' },
    en: { message: 'There is no column “{columnEn}”; “{word}” in the title or file name gave “{valueEn}”.', remedy: 'Choose another value if that is wrong; better, add a column “{columnEn}”.' },
  },
  'sheet/fallback': {
    zh: { message: '表中没有说明“{columnZh}”，按“{valueZh}”读取。', remedy: '如果不对，请改选，或在表中加一列“{columnZh}”。' },
    en: { message: 'The sheet does not say “{columnEn}”; “{valueEn}” was taken.', remedy: 'Choose another value, or add a column “{columnEn}”.' },
  },

  // columns
  'column/missing': {
    zh: { message: '“{contractZh}”表缺少“{columnZh}”列。', remedy: '请加上这一列，或指出哪一列是它；可用的列名：{allowed}。' },
    en: { message: 'The table “{contractEn}” lacks the column “{columnEn}”.', remedy: 'Add it, or say which column it is; names understood: {allowed}.' },
  },
  'column/twice': {
    zh: { message: '“{columnZh}”出现在两列：{first} 列和 {second} 列。', remedy: '请只保留一列，或指出用哪一列、另一列不用。' },
    en: { message: '“{columnEn}” stands in two columns: {first} and {second}.', remedy: 'Keep one, or say which one to use.' },
  },
  'column/guessed': {
    zh: { message: '表头“{header}”读作“{meaningZh}”。', remedy: '如果不对，请为这一列改选。' },
    en: { message: 'The header “{header}” was read as “{meaningEn}”.', remedy: 'If that is wrong, choose another meaning for the column.' },
  },
  'column/ignored': {
    zh: { message: '表头“{header}”没有对应的数据项，这一列未读取。', remedy: '如果需要这一列，请指出它是什么。' },
    en: { message: 'The header “{header}” names nothing known; the column was not read.', remedy: 'If the column is needed, say what it is.' },
  },
  'unit/guessed': {
    zh: { message: '“{columnZh}”的单位按{originZh}取为“{unit}”。', remedy: '如果不对，请改选单位；最好写在表头里，例如“{columnZh}（万元）”。' },
    en: { message: 'The unit of “{columnEn}” was taken from {originEn}: “{unit}”.', remedy: 'Choose another unit if that is wrong; better, write it into the header.' },
  },
  'unit/assumed': {
    zh: { message: '“{columnZh}”没有写明单位，按“{unit}”读取。', remedy: '请核对；如果是万元、亿元或万人，请改选单位，并写在表头里。' },
    en: { message: '“{columnEn}” states no unit; it was read in “{unit}”.', remedy: 'Check it; if the figures are in 万元, 亿元 or 万人, choose that unit and write it into the header.' },
  },
  'unit/unfit': {
    zh: { message: '“{columnZh}”的单位写作“{found}”，但它应当用“{allowed}”一类的单位。', remedy: '请改正单位，或检查这一列是否对应错了。' },
    en: { message: 'The unit of “{columnEn}” is given as “{found}”, but it is counted in “{allowed}”.', remedy: 'Correct the unit, or check whether the column was matched wrongly.' },
  },
  'percent/read': {
    zh: { message: '“{columnZh}”的数值大于 1（如 {example}），按百分数读取，即 {example} 读作 {value}。', remedy: '如果不对，请改选读法；最好在表头写明（%）。' },
    en: { message: 'Figures of “{columnEn}” exceed 1 (such as {example}); they were read as per cent: {example} is {value}.', remedy: 'Choose another reading if that is wrong; better, write (%) into the header.' },
  },
  'percent/mixed': {
    zh: { message: '“{columnZh}”里既有 {large}（{largeCell}）又有 {small}（{smallCell}），分不清是百分数还是小数。', remedy: '请统一写法：都写成 85% 或都写成 0.85；或者为这一列选定读法。' },
    en: { message: '“{columnEn}” holds both {large} ({largeCell}) and {small} ({smallCell}); per cent and fractions cannot be told apart.', remedy: 'Write all as 85% or all as 0.85, or choose the reading of the column.' },
  },

  // rows and cells
  'row/total': {
    zh: { message: '第 {row} 行“{label}”是合计行，只用于核对，不计入数据。', remedy: '无需处理。' },
    en: { message: 'Row {row} “{label}” is a total; it was used for checking only.', remedy: 'Nothing to do.' },
  },
  'row/total-differs': {
    zh: { message: '“{label}”行的“{columnZh}”为 {found}，而上面各行相加为 {sum}，相差 {difference}。', remedy: '请核对各行与合计数，改正其中有误的一个；确认无误可标为“接受”。' },
    en: { message: '“{columnEn}” in the row “{label}” is {found}, but the rows above add up to {sum}: a difference of {difference}.', remedy: 'Check rows and total and correct the one that is wrong, or accept it.' },
  },
  'row/ignored': {
    zh: { message: '第 {row} 行“{label}”不是数据，未读取。', remedy: '如果是数据，请把它的各列填完整。' },
    en: { message: 'Row {row} “{label}” holds no figures and was not read.', remedy: 'If it is meant as figures, fill in its columns.' },
  },
  'row/example': {
    zh: { message: '第 {row} 行是模板中的示例，已跳过。', remedy: '请删除示例行。' },
    en: { message: 'Row {row} is the example of the template and was skipped.', remedy: 'Delete the example row.' },
  },
  'label/unknown': {
    zh: { message: '项目“{found}”不认识，这一行的数字未读取。', remedy: '{suggestionZh}如果不需要这一行，可以不理会。' },
    en: { message: 'The item “{found}” is not known; the figures of this row were not read.', remedy: '{suggestionEn} If the row is not needed, leave it.' },
  },
  'key/missing': {
    zh: { message: '这一行缺少“{columnZh}”。', remedy: '请填上；不能留空。' },
    en: { message: 'This row lacks “{columnEn}”.', remedy: 'Fill it in; it cannot be blank.' },
  },
  'year/unreadable': {
    zh: { message: '“{found}”不是年份。', remedy: '请写成四位数年份，例如 2024 或 2024年。' },
    en: { message: '“{found}” is not a year.', remedy: 'Write four digits, such as 2024 or 2024年.' },
  },
  'year/guessed': {
    zh: { message: '“{found}”是日期或 Excel 日期序号，读作 {year} 年。', remedy: '请核对；最好直接写年份，例如 {year}。' },
    en: { message: '“{found}” is a date or an Excel day number; it was read as the year {year}.', remedy: 'Check it; better, write the year itself, such as {year}.' },
  },
  'month/unreadable': {
    zh: { message: '“{found}”不是月份。', remedy: '请写成“年-月”，例如 2024-03 或 2024年3月。' },
    en: { message: '“{found}” is not a month.', remedy: 'Write year and month, such as 2024-03 or 2024年3月.' },
  },
  'month/guessed': {
    zh: { message: '“{found}”是 Excel 日期序号，读作 {month}。', remedy: '请核对；最好直接写成 {month}。' },
    en: { message: '“{found}” is an Excel day number; it was read as {month}.', remedy: 'Check it; better, write {month}.' },
  },
  'age/unreadable': {
    zh: { message: '“{found}”不是年龄段。', remedy: '请写成“60-64”或“85岁及以上”。' },
    en: { message: '“{found}” is not an age band.', remedy: 'Write 60-64 or 85+.' },
  },
  'code/unknown': {
    zh: { message: '“{columnZh}”里的“{found}”不认识。', remedy: '{suggestionZh}可以写：{allowed}。' },
    en: { message: '“{found}” in “{columnEn}” is not known.', remedy: '{suggestionEn} Allowed: {allowed}.' },
  },
  'code/contradicts': {
    zh: { message: '这一行的“{columnZh}”写的是“{found}”，而项目“{label}”属于“{implied}”。', remedy: '请改正其中一个。' },
    en: { message: '“{columnEn}” of this row says “{found}”, but the item “{label}” belongs to “{implied}”.', remedy: 'Correct one of them.' },
  },
  'number/unreadable': {
    zh: { message: '“{columnZh}”里的“{found}”不是数字。', remedy: '请只填数字；没有数据就留空或填“—”，说明文字写在备注列。' },
    en: { message: '“{found}” in “{columnEn}” is not a number.', remedy: 'Give a number; leave it blank or write “—” if there is none, and put remarks into the note column.' },
  },
  'number/grouping': {
    zh: { message: '“{columnZh}”里的“{found}”逗号位置不对，不能确定是哪个数。', remedy: '千分位逗号应每三位一个（如 1,234,567）；请改正或去掉逗号。' },
    en: { message: 'The commas of “{found}” in “{columnEn}” do not stand at every third digit, so the number is uncertain.', remedy: 'Write 1,234,567, or leave the commas out.' },
  },
  'number/excel-error': {
    zh: { message: '“{columnZh}”里是 Excel 的错误值 {found}。', remedy: '请在 Excel 中改正这个公式，再保存。' },
    en: { message: '“{columnEn}” holds the Excel error {found}.', remedy: 'Correct the formula in Excel and save.' },
  },
  'number/date': {
    zh: { message: '“{columnZh}”里的数字被设成了日期格式（显示为 {found}）。', remedy: '请在 Excel 中把这个单元格的格式改为“常规”或“数值”。' },
    en: { message: 'The number in “{columnEn}” carries a date format (shown as {found}).', remedy: 'Set the format of the cell to General or Number in Excel.' },
  },
  'number/below': {
    zh: { message: '“{columnZh}”为 {found}，不能小于 {limit}。', remedy: '请核对原始数据并改正。' },
    en: { message: '“{columnEn}” is {found}; it cannot be below {limit}.', remedy: 'Check the source and correct it.' },
  },
  'number/above': {
    zh: { message: '“{columnZh}”为 {found}，不能大于 {limit}。', remedy: '请核对原始数据和单位并改正；比例应在 0 到 100% 之间。' },
    en: { message: '“{columnEn}” is {found}; it cannot be above {limit}.', remedy: 'Check the source and the unit; ratios lie between 0 and 100 %.' },
  },
  'number/implausible': {
    zh: { message: '“{columnZh}”读作 {found} {unitZh}，超出常见范围（{low} 至 {high}）。', remedy: '请核对单位是否写错（元、万元、亿元）。' },
    en: { message: '“{columnEn}” was read as {found} {unitEn}, outside the usual range ({low} to {high}).', remedy: 'Check whether the unit is right (元, 万元, 亿元).' },
  },

  // relations between rows
  'key/duplicate': {
    zh: { message: '“{key}”出现两次，数字不同：{firstCell} 为 {first}，这里为 {second}。', remedy: '请只保留正确的一个。' },
    en: { message: '“{key}” stands twice with different figures: {first} in {firstCell}, {second} here.', remedy: 'Keep the one that is right.' },
  },
  'key/repeated': {
    zh: { message: '“{key}”重复出现（与 {firstCell} 相同），只计一次。', remedy: '请删除重复的一行。' },
    en: { message: '“{key}” is repeated (as in {firstCell}); it was counted once.', remedy: 'Delete the repeated row.' },
  },
  'year/gap': {
    zh: { message: '“{series}”从 {first} 年到 {last} 年，中间缺少 {missing} 年。', remedy: '请补上缺少的年份；确实没有数据时可以不补，预测会按现有年份计算。' },
    en: { message: '“{series}” runs from {first} to {last}, but {missing} is missing.', remedy: 'Add the missing year; if there are no figures, projections use the years given.' },
  },
  'unit/mixed': {
    zh: { message: '“{series}”的“{columnZh}”从 {previousYear} 年的 {previous} 变为 {year} 年的 {found}，相差约 {times} 倍，像是同一列混用了单位（元与万元，或人与万人）。', remedy: '请把整列换成同一单位；确认无误可标为“接受”。' },
    en: { message: '“{columnEn}” of “{series}” goes from {previous} in {previousYear} to {found} in {year}, some {times} times: two units seem to be mixed in one column.', remedy: 'Bring the column to one unit, or accept it if it is right.' },
  },
  'sum/differs': {
    zh: { message: '“{series}”：{wholeZh} {whole}，而{partsZh}相加为 {sum}，相差 {difference}。', remedy: '请核对这几个数并改正；确认无误可标为“接受”。' },
    en: { message: '“{series}”: {wholeEn} is {whole}, but {partsEn} add up to {sum}: a difference of {difference}.', remedy: 'Check and correct these figures, or accept them.' },
  },
  'part/exceeds': {
    zh: { message: '“{series}”：{partZh} {part} 大于{wholeZh} {whole}。', remedy: '部分不能大于全部，请核对并改正。' },
    en: { message: '“{series}”: {partEn} {part} is more than {wholeEn} {whole}.', remedy: 'A part cannot exceed the whole; check and correct.' },
  },
  'balance/not-carried': {
    zh: { message: '“{series}”：{previousYear} 年末结余 {closing}，{year} 年初结余 {opening}，相差 {difference}。', remedy: '上年年末数应等于下年年初数；请核对，如有调整请在备注中说明。' },
    en: { message: '“{series}”: the balance closes {previousYear} at {closing} but opens {year} at {opening}: a difference of {difference}.', remedy: 'Closing and opening must agree; check them, and note any restatement.' },
  },
  'product/differs': {
    zh: { message: '“{series}”：{productZh} {found}，而{leftZh}乘以{rightZh}为 {expected}。', remedy: '请核对这三个数和它们的单位。' },
    en: { message: '“{series}”: {productEn} is {found}, but {leftEn} times {rightEn} is {expected}.', remedy: 'Check the three figures and their units.' },
  },
  'files/conflict': {
    zh: { message: '“{key}”在两个文件里数字不同：{firstFile} 为 {first}，{secondFile} 为 {second}；采用后一个。', remedy: '请确认哪个文件是正确的，去掉另一个。' },
    en: { message: '“{key}” differs between two files: {first} in {firstFile}, {second} in {secondFile}; the latter is used.', remedy: 'Decide which file is right and remove the other.' },
  },

  'issues/more': {
    zh: { message: '同类问题还有 {count} 处，这里只列出前 {kept} 处。', remedy: '请先改正已列出的，再重新读取。' },
    en: { message: 'There are {count} more problems of this kind; only the first {kept} are listed.', remedy: 'Correct those listed first, then read the file again.' },
  },

  // data packages
  'package/invalid': {
    zh: { message: '数据集说明文件（datapackage.json）有误：{detail}。', remedy: '请按数据集说明的格式改正。' },
    en: { message: 'The description of the dataset (datapackage.json) is wrong: {detail}.', remedy: 'Correct it after the format of datasets.' },
  },
  'package/file-missing': {
    zh: { message: '数据集里缺少文件“{path}”。', remedy: '请把这个文件放回数据集文件夹。' },
    en: { message: 'The dataset lacks the file “{path}”.', remedy: 'Put the file back into the folder of the dataset.' },
  },
  'package/contract-unknown': {
    zh: { message: '数据集中的“{resource}”注明的数据表类型“{found}”不认识，按普通表格读取。', remedy: '可以写：{allowed}。' },
    en: { message: 'The resource “{resource}” names the unknown table “{found}”; it was read as a plain table.', remedy: 'Allowed: {allowed}.' },
  },
} as const satisfies Record<string, CatalogueEntry>;
