import type { CatalogueEntry } from '../issue.ts';

/** Issues raised by `src/tables/claims`. `{count}` rows have the fault, `{rows}` are the first of them, `{amount}` is their expense in yuan. */
export const claimsIssues = {
  'claims/no-header': {
    zh: { message: '没有找到结算明细的表头。前几行是：{found}。', remedy: '表头至少要有{allowed}；可下载模板，或在读取时指明各列。' },
    en: { message: 'No header of claims was found. The first rows hold: {found}.', remedy: 'It needs at least member, day and expense ({allowed}); use the template, or name the columns when reading.' },
  },
  'claims/column-missing': {
    zh: { message: '结算明细缺少“{columnZh}”列；现有：{found}。', remedy: '请加上这一列或改列名；可用：{allowed}。' },
    en: { message: 'The claims lack the column “{columnEn}”; there are: {found}.', remedy: 'Add it or rename a column; names understood: {allowed}.' },
  },
  'claims/column-twice': {
    zh: { message: '“{taken}”和“{header}”都可作“{columnZh}”，取了“{taken}”。', remedy: '如果应取另一列，请在读取时指明，或改列名。' },
    en: { message: '“{taken}” and “{header}” both name “{columnEn}”; “{taken}” was taken.', remedy: 'Name the column when reading, or rename it, if the other is meant.' },
  },
  'claims/column-ignored': {
    zh: { message: '这些列与结算明细无关，未读取：{headers}。', remedy: '如果需要其中一列，请在读取时指明它是什么。' },
    en: { message: 'Columns not known of claims were not read: {headers}.', remedy: 'If one is needed, name what it is when reading.' },
  },
  'claims/no-settlement': {
    zh: { message: '没有结算编号列，用文件中的行号代替；重复结算查不出来。', remedy: '请加上结算编号列。' },
    en: { message: 'There is no settlement number; the row number stands for it, and claims that come twice are not found.', remedy: 'Add a column of settlement numbers.' },
  },
  'claims/no-rows': {
    zh: { message: '只有表头，没有结算数据。', remedy: '请检查导出是否完整。' },
    en: { message: 'There is a header but no claim.', remedy: 'Check whether the export is complete.' },
  },
  'claims/none-left': {
    zh: { message: '全部 {count} 行都未读取，原因见其他各条。', remedy: '请按各条说明改正。' },
    en: { message: 'All {count} rows were left out, for the reasons given beside.', remedy: 'Correct what they say.' },
  },
  'claims/year-taken': {
    zh: { message: '文件含多个年度，取行数最多的 {year} 年；其他：{others}。', remedy: '如果要算别的年度，请指明年度。' },
    en: { message: 'The file holds several years; {year}, with most rows, was taken. Others: {others}.', remedy: 'Name the year if another is meant.' },
  },
  'claims/parquet-damaged': {
    zh: { message: 'Parquet 文件“{file}”不完整或已损坏（{detail}）。', remedy: '请重新导出或下载。' },
    en: { message: 'The Parquet file “{file}” is incomplete or damaged ({detail}).', remedy: 'Export or download it again.' },
  },
  'claims/parquet-compression': {
    zh: { message: 'Parquet 文件“{file}”用 {found} 压缩，读不了。', remedy: '请用 snappy 或不压缩重新导出，或改存为 CSV。' },
    en: { message: 'The Parquet file “{file}” is packed with {found}, which is not read.', remedy: 'Export it with snappy or unpacked, or as CSV.' },
  },
  'claims/parquet-nested': {
    zh: { message: '这些列里是列表或嵌套记录，未读取：{headers}。', remedy: '如果需要，请在导出时展开成普通列。' },
    en: { message: 'Columns of lists or records were not read: {headers}.', remedy: 'Flatten them in the export if they are needed.' },
  },
  'claims/blank-taken': {
    zh: { message: '{count} 行的“{columnZh}”为空，按“{takenZh}”处理（第 {rows} 行）。', remedy: '如果不对，请填上。' },
    en: { message: '“{columnEn}” is blank in {count} rows and taken as “{takenEn}” (rows {rows}).', remedy: 'Fill it in where that is wrong.' },
  },
  'claims/cell-blank': {
    zh: { message: '{count} 行没有“{columnZh}”（第 {rows} 行）；用到它的模型会略过这些行。', remedy: '请补上，或用不需要它的模型。' },
    en: { message: '{count} rows lack “{columnEn}” (rows {rows}); models that read it leave them out.', remedy: 'Fill it in, or use a model without it.' },
  },
  'claims/admitted-later': {
    zh: { message: '{count} 行的入院日期在出院之后（第 {rows} 行）；照常计入。', remedy: '请核对日期。' },
    en: { message: '{count} rows are admitted after their discharge (rows {rows}); they are counted all the same.', remedy: 'Check the dates.' },
  },
  'claims/admitted-unreadable': {
    zh: { message: '{count} 行的入院日期“{found}”不是日期（第 {rows} 行）；照常计入。', remedy: '请写成 2024-03-05。' },
    en: { message: 'The admission “{found}” of {count} rows is no date (rows {rows}); they are counted all the same.', remedy: 'Write 2024-03-05.' },
  },
  'claims/across-years': {
    zh: { message: '{count} 次住院跨入 {year} 年（费用 {amount} 元），全部算在出院年度（第 {rows} 行）。', remedy: '如果当地按年度分开结算，请选按天数拆分。' },
    en: { message: '{count} stays began before {year} (expense {amount} yuan) and count wholly in the year of discharge (rows {rows}).', remedy: 'Choose to split them by days where they are settled by year.' },
  },
  'claims/split': {
    zh: { message: '{count} 次跨年住院（费用 {amount} 元）按天数拆分，只取 {year} 年的部分（第 {rows} 行）。', remedy: '起付线会在每个年度各算一次；请核对当地规定。' },
    en: { message: '{count} stays across years (expense {amount} yuan) were split by days; their part in {year} was taken (rows {rows}).', remedy: 'A deductible then counts once in each year; check the local rule.' },
  },
  'claims/member-missing': {
    zh: { message: '{count} 行没有个人编号，未读取（第 {rows} 行，费用 {amount} 元）。', remedy: '请补上编号；合计行可不理会。' },
    en: { message: '{count} rows name no member and were left out (rows {rows}, expense {amount} yuan).', remedy: 'Add the number; rows of totals may stay as they are.' },
  },
  'claims/identifier-rounded': {
    zh: { message: '{count} 行的“{columnZh}”被表格软件截断（如 {found}），未读取（第 {rows} 行）。', remedy: '请把这一列存为文本后重新导出，否则会把不同的人当成一个。' },
    en: { message: 'A spreadsheet cut off the “{columnEn}” of {count} rows (such as {found}); they were left out (rows {rows}).', remedy: 'Export again with the column as text; different people would else become one.' },
  },
  'claims/date-missing': {
    zh: { message: '{count} 行没有日期，未读取（第 {rows} 行，费用 {amount} 元）。', remedy: '请补上结算或出院日期。' },
    en: { message: '{count} rows have no date and were left out (rows {rows}, expense {amount} yuan).', remedy: 'Add the day of settlement or discharge.' },
  },
  'claims/date-unreadable': {
    zh: { message: '“{columnZh}”里的“{found}”不是日期，{count} 行未读取（第 {rows} 行）。', remedy: '请写成 2024-03-05、20240305 或 2024/3/5。' },
    en: { message: '“{found}” in “{columnEn}” is no date; {count} rows were left out (rows {rows}).', remedy: 'Write 2024-03-05, 20240305 or 2024/3/5.' },
  },
  'claims/expense-missing': {
    zh: { message: '{count} 行没有总费用，未读取（第 {rows} 行）。', remedy: '请补上；没有发生费用的行填 0。' },
    en: { message: '{count} rows have no expense and were left out (rows {rows}).', remedy: 'Add it; write 0 where there was none.' },
  },
  'claims/number-unreadable': {
    zh: { message: '“{columnZh}”里的“{found}”不是数字，{count} 行未读取（第 {rows} 行）。', remedy: '请只填数字。' },
    en: { message: '“{found}” in “{columnEn}” is no number; {count} rows were left out (rows {rows}).', remedy: 'Give a number.' },
  },
  'claims/element-missing': {
    zh: { message: '{count} 行没有“{columnZh}”，未读取（第 {rows} 行，费用 {amount} 元）。', remedy: '请填上；可写：{allowedZh}。' },
    en: { message: '{count} rows lack “{columnEn}” and were left out (rows {rows}, expense {amount} yuan).', remedy: 'Fill it in: {allowedEn}.' },
  },
  'claims/element-unknown': {
    zh: { message: '“{columnZh}”里的“{found}”不认识，{count} 行未读取（第 {rows} 行，费用 {amount} 元）。', remedy: '{suggestionZh}可写：{allowedZh}；或在读取时指明它的意思。' },
    en: { message: '“{found}” in “{columnEn}” is not known; {count} rows were left out (rows {rows}, expense {amount} yuan).', remedy: '{suggestionEn} Allowed: {allowedEn}; or say when reading what it means.' },
  },
  'claims/number-range': {
    zh: { message: '“{columnZh}”为 {found}，应当 {range}；{count} 行未读取（第 {rows} 行）。', remedy: '请改正。' },
    en: { message: '“{columnEn}” is {found} but must be {range}; {count} rows were left out (rows {rows}).', remedy: 'Correct it.' },
  },
  'claims/parts-exceed': {
    zh: { message: '{count} 行的全自费加先行自付超过总费用，未读取（第 {rows} 行，费用 {amount} 元）。', remedy: '请核对这几列的口径；先行自付不应含全自费。' },
    en: { message: 'In {count} rows excluded and own-first amounts exceed the expense; they were left out (rows {rows}, expense {amount} yuan).', remedy: 'Check the definitions: own-first holds nothing that is excluded.' },
  },
  'claims/refunded': {
    zh: { message: '{count} 行是已冲销的结算及其冲销，两两抵销（第 {rows} 行）。', remedy: '无需处理。' },
    en: { message: '{count} rows are refunded claims and their refunds, which cancel each other (rows {rows}).', remedy: 'Nothing to do.' },
  },
  'claims/refund-unmatched': {
    zh: { message: '{count} 行负数费用找不到同一人、同样金额的结算，未读取（第 {rows} 行，{amount} 元）。', remedy: '请核对是否部分冲销，或原结算不在文件里。' },
    en: { message: '{count} negative rows have no claim of the same member and amount; they were left out (rows {rows}, {amount} yuan).', remedy: 'Check for partial refunds, or for claims outside the file.' },
  },
  'claims/duplicate': {
    zh: { message: '{count} 行的结算编号已出现过，未读取（第 {rows} 行，费用 {amount} 元）。', remedy: '请核对是重复导出，还是把明细当成了结算。' },
    en: { message: '{count} rows repeat a settlement number and were left out (rows {rows}, expense {amount} yuan).', remedy: 'Check whether rows were exported twice, or items were taken for settlements.' },
  },
  'claims/other-year': {
    zh: { message: '{count} 行不属于 {year} 年，未读取（第 {rows} 行，费用 {amount} 元）。', remedy: '如果要算那个年度，请指明年度。' },
    en: { message: '{count} rows are not of {year} and were left out (rows {rows}, expense {amount} yuan).', remedy: 'Name the year if another is meant.' },
  },
} as const satisfies Record<string, CatalogueEntry>;
