import type { CatalogueEntry } from '../issue.ts';

/** Issues raised where a benefit plan is run on a table by bands or on distributions. */
export const bandedIssues = {
  'banded/column-missing': {
    zh: { message: '分段表缺少“{columnZh}”列。', remedy: '请加上这一列；可用列名：{allowed}。' },
    en: { message: 'The table by bands lacks the column “{columnEn}”.', remedy: 'Add it; names understood: {allowed}.' },
  },
  'banded/number-unusable': {
    zh: { message: '“{column}”应为不小于零的数，现为“{found}”；该行未用。', remedy: '请改正该单元格；人数和次数须为整数。' },
    en: { message: '“{column}” should be a number from 0; it is “{found}”. The row was left out.', remedy: 'Correct the cell; persons and admissions are whole numbers.' },
  },
  'banded/bounds-crossed': {
    zh: { message: '下限 {from} 高于上限 {to}；该行未用。', remedy: '请核对分段的上下限。' },
    en: { message: 'The lower bound {from} is above the upper bound {to}; the row was left out.', remedy: 'Check the bounds of the band.' },
  },
  'banded/amount-outside': {
    zh: { message: '金额合计 {amount} 元与人数不符：{persons} 人都在 {from} 至 {to} 元之间，合计应在 {least} 至 {most} 元之间；该行未用。', remedy: '请核对人数、金额及其单位。' },
    en: { message: 'The amount of {amount} yuan does not fit: {persons} persons with {from} to {to} yuan each come to {least} to {most}. The row was left out.', remedy: 'Check the persons, the amount and its unit.' },
  },
  'banded/parts-exceed': {
    zh: { message: '目录外自费与先自付合计 {parts} 元，超过总费用 {amount} 元；该行未用。', remedy: '请核对这两列及单位。' },
    en: { message: 'What lies outside the catalogue and the own first share come to {parts} yuan, more than the expense of {amount}. The row was left out.', remedy: 'Check both columns and their unit.' },
  },
  'banded/bands-overlap': {
    zh: { message: '与同类的另一段 {otherFrom} 至 {otherTo} 元重叠；该行未用。', remedy: '请使同类各段首尾相接；两段都要时请先合并。' },
    en: { message: 'It overlaps the band of {otherFrom} to {otherTo} yuan of the same kind; the row was left out.', remedy: 'Let bands of one kind follow each other; merge them if both are meant.' },
  },
  'banded/bands-gap': {
    zh: { message: '{otherTo} 元与 {from} 元之间没有分段；按该范围内无人计算。', remedy: '如有人在此范围，请补一行。' },
    en: { message: 'There is no band between {otherTo} and {from} yuan; nobody is taken to be there.', remedy: 'Add a row if there are persons in between.' },
  },
  'banded/open-band': {
    zh: { message: '最高一段没有上限，按 {to} 元计算误差界。', remedy: '请填写实际最高金额，误差界才严格成立。' },
    en: { message: 'The highest band has no upper bound; the bounds of error take {to} yuan.', remedy: 'Give the greatest amount that occurred, so that the bounds hold strictly.' },
  },
  'banded/spread-unknown': {
    zh: { message: '表中没有“{columns}”在人与人之间的差异，按每人占比相同计算；误差界不含这一项。', remedy: '如有，请加上“{deviations}”列（各人与平均占比之差的绝对值合计，元）。' },
    en: { message: 'The table does not say how “{columns}” differs from person to person; everybody has the same share, and the bounds leave this out.', remedy: 'Add “{deviations}” if known: the sum of absolute differences from the mean share, yuan.' },
  },
  'banded/element-unknown': {
    zh: { message: '方案不认识“{column}”中的“{found}”；这些行未计入。', remedy: '方案可用：{allowed}。' },
    en: { message: 'The plan does not know “{found}” in “{column}”; such rows were left out.', remedy: 'The plan has: {allowed}.' },
  },
  'banded/input-not-held': {
    zh: { message: '方案需要“{labelZh}”，分段表和分布中没有这一项。', remedy: '请用结算明细计算，或在模型文件中给该项写上 otherwise。' },
    en: { message: 'The plan needs “{labelEn}”, which neither bands nor distributions hold.', remedy: 'Run it on claims, or give the input an `otherwise` in the model file.' },
  },
  'banded/input-otherwise': {
    zh: { message: '“{labelZh}”不在分段表和分布中，一律按 {value} 计算。', remedy: '如果各人不同，请用结算明细计算。' },
    en: { message: '“{labelEn}” is not held by bands or distributions; it is {value} for everybody.', remedy: 'Run the plan on claims if persons differ in it.' },
  },
} as const satisfies Record<string, CatalogueEntry>;
