import type { CatalogueEntry } from '../issue.ts';

/** Issues raised by `src/review/tie-out`, `claims` and `costs`. Amounts are texts in yuan; `{arithmetic}` is a sum in figures; a hypothesis gives `{theirs}` and `{ours}`. */
export const tieOutIssues = {
  'review/amount-unusable': {
    zh: { message: '“{labelZh}”的金额“{found}”无法计算。', remedy: '请填写一个数字，单位为元。' },
    en: { message: 'The amount of “{labelEn}”, {found}, cannot be counted.', remedy: 'Give a number in yuan.' },
  },
  'review/item-twice': {
    zh: { message: '“{labelZh}”（{item}）出现两次，只取了第一次。', remedy: '请合并，或给其中一项改名。' },
    en: { message: '“{labelEn}” ({item}) comes twice; the first was taken.', remedy: 'Join the two, or rename one.' },
  },
  'review/item-not-stated': {
    zh: { message: '保险公司没有列“{labelZh}”，按零比较；我方为 {amount} 元。', remedy: '请保险公司补报，或确认为零。' },
    en: {
      message: 'The insurer does not state “{labelEn}”; it is compared as zero. Ours is {amount} yuan.',
      remedy: 'Ask for it, or have the zero confirmed.',
    },
  },
  'review/not-recomputable': {
    zh: {
      message: '“{labelZh}”（{amount} 元）无法用现有材料重算，缺 {count} 项：{missingZh}。',
      remedy: '请补充这些材料；在此之前，这一项不在差异之内。',
    },
    en: {
      message: '“{labelEn}” ({amount} yuan) cannot be recomputed from what was supplied; {count} inputs are missing: {missingEn}.',
      remedy: 'Supply them; until then the item is not part of the difference.',
    },
  },
  'review/parts-not-total': {
    zh: { message: '保险公司各项合计为 {sum} 元，总额写 {total} 元，差 {difference} 元。', remedy: '请保险公司更正总额或补齐分项。' },
    en: {
      message: 'The insurer’s items add to {sum} yuan and its total says {total}; they differ by {difference}.',
      remedy: 'Have the total or the items corrected.',
    },
  },
  'review/items-left-out': {
    zh: {
      message: '有差异的共 {count} 项，只在差异最大的 {searched} 项（不小于 {least} 元）中找最小组合。',
      remedy: '可按月或按类合并后再比较。',
    },
    en: {
      message: '{count} items differ; the smallest set was sought among the {searched} largest only (from {least} yuan).',
      remedy: 'Join items by month or kind and compare again.',
    },
  },
  'review/may-be-transposed': {
    zh: { message: '“{labelZh}”：{theirs} 元可能把相邻数字 {digits} 写成了 {swapped}（{arithmetic}）。', remedy: '请核对原始凭证。' },
    en: {
      message: '“{labelEn}”: in {theirs} the digits {digits} may have been written {swapped} ({arithmetic}).',
      remedy: 'Compare it with the voucher.',
    },
  },
  'review/may-be-factor': {
    zh: {
      message: '“{labelZh}”：{theirs} 元与我方 {ours} 元相差 {factor} 倍，可能是单位或小数点（{arithmetic}）。',
      remedy: '请核对单位：元、万元、亿元。',
    },
    en: {
      message: '“{labelEn}”: {theirs} and our {ours} are {factor} times apart; a unit or a decimal point may be wrong ({arithmetic}).',
      remedy: 'Check the unit: yuan, 万元, 亿元.',
    },
  },
  'review/claim-may-be-transposed': {
    zh: { message: '结算“{claim}”：送审 {theirs}，核定 {ours}：可能是两位数字对调（{digits} 写成 {swapped}）。', remedy: '请核对原始单据。' },
    en: { message: 'Settlement “{claim}”: {theirs} claimed, {ours} by our list: two digits may be exchanged ({digits} written as {swapped}).', remedy: 'Check the voucher.' },
  },
  'review/claim-may-be-doubled': {
    zh: { message: '结算“{claim}”：送审 {theirs}，核定 {ours}：正好两倍，可能重复计算。', remedy: '请核对是否同一笔记了两次。' },
    en: { message: 'Settlement “{claim}”: {theirs} claimed, {ours} by our list: twice as much; it may be counted twice.', remedy: 'Check whether one claim was booked twice.' },
  },
  'review/claim-may-be-factor': {
    zh: { message: '结算“{claim}”：送审 {theirs}，核定 {ours}：相差 {factor} 倍，可能是小数点或单位有误。', remedy: '请核对小数点和单位。' },
    en: { message: 'Settlement “{claim}”: {theirs} claimed, {ours} by our list: {factor} times apart; a decimal point or a unit may be wrong.', remedy: 'Check decimal point and unit.' },
  },
  'review/claim-may-be-sign': {
    zh: { message: '结算“{claim}”：送审 {theirs}，核定 {ours}：正负相反，可能是冲账方向有误。', remedy: '请核对借贷方向。' },
    en: { message: 'Settlement “{claim}”: {theirs} claimed, {ours} by our list: the sign may be wrong.', remedy: 'Check which side it was booked on.' },
  },
  'review/may-be-sign': {
    zh: { message: '“{labelZh}”：{theirs} 元与我方 {ours} 元正负相反（{arithmetic}）。', remedy: '请核对借贷方向。' },
    en: {
      message: '“{labelEn}”: {theirs} has the opposite sign of our {ours} ({arithmetic}).',
      remedy: 'Check which side it was booked on.',
    },
  },
  'review/may-be-other-year': {
    zh: { message: '“{labelZh}”：{theirs} 元与 {year} 年的数一致（{arithmetic}），我方本年为 {ours} 元。', remedy: '请核对年度。' },
    en: {
      message: '“{labelEn}”: {theirs} is the figure of {year} ({arithmetic}); ours of this year is {ours}.',
      remedy: 'Check the year.',
    },
  },
  'review/may-be-doubled': {
    zh: {
      message: '“{labelZh}”：{theirs} 元可能把“{part}”计了两次（{arithmetic}），我方为 {ours} 元。',
      remedy: '请核对明细。',
    },
    en: {
      message: '“{labelEn}”: {theirs} may hold “{part}” twice ({arithmetic}); ours is {ours}.',
      remedy: 'Check the details.',
    },
  },
  'review/may-be-doubled-whole': {
    zh: { message: '“{labelZh}”：{theirs} 元可能把整项计了两次（{arithmetic}），我方为 {ours} 元。', remedy: '请核对合计公式和明细。' },
    en: { message: '“{labelEn}”: {theirs} may hold the whole item twice ({arithmetic}); ours is {ours}.', remedy: 'Check the formula and the details.' },
  },
  'review/may-be-left-out': {
    zh: { message: '“{labelZh}”：{theirs} 元可能漏了“{part}”（{arithmetic}），我方为 {ours} 元。', remedy: '请核对明细。' },
    en: { message: '“{labelEn}”: {theirs} may lack “{part}” ({arithmetic}); ours is {ours}.', remedy: 'Check the details.' },
  },
  'review/may-be-cut-off': {
    zh: {
      message: '“{labelZh}”：{theirs} 元与我方 {ours} 元之差可能是月份截止不同：{monthsZh}（{arithmetic}）。',
      remedy: '请核对首尾两月的入账时间。',
    },
    en: {
      message: '“{labelEn}”: {theirs} and our {ours} may differ by the month of cut-off: {monthsEn} ({arithmetic}).',
      remedy: 'Check when the payments of both ends were booked.',
    },
  },
  'review/may-be-share': {
    zh: { message: '“{labelZh}”：{theirs} 元与我方 {ours} 元之差可能是{shareZh}（{arithmetic}）。', remedy: '请核对是否含税或含该比例。' },
    en: {
      message: '“{labelEn}”: {theirs} and our {ours} may differ by {shareEn} ({arithmetic}).',
      remedy: 'Check whether the figure includes it.',
    },
  },
  'review/may-be-moved': {
    zh: {
      message: '可能有 {amount} 元从“{otherZh}”记到了“{labelZh}”（{theirs} 元，我方 {ours} 元；差异为 {arithmetic}）。',
      remedy: '两项合计不受影响；请核对分类。',
    },
    en: {
      message: '{amount} yuan of “{otherEn}” may stand under “{labelEn}” ({theirs}, ours {ours}; differences {arithmetic}).',
      remedy: 'The two together are right; check the headings.',
    },
  },
  'review/may-be-sum-twice': {
    zh: { message: '保险公司的总额可能把“{labelZh}”加了两次（{arithmetic}）。', remedy: '请核对合计公式。' },
    en: { message: 'The insurer’s total may hold “{labelEn}” twice ({arithmetic}).', remedy: 'Check the formula of the total.' },
  },
  'review/may-be-sum-without': {
    zh: { message: '保险公司的总额可能漏加“{labelZh}”（{arithmetic}）。', remedy: '请核对合计公式。' },
    en: { message: 'The insurer’s total may lack “{labelEn}” ({arithmetic}).', remedy: 'Check the formula of the total.' },
  },
  'review/may-be-sum-sign': {
    zh: { message: '保险公司的总额可能把“{labelZh}”的加减弄反（{arithmetic}）。', remedy: '请核对合计公式。' },
    en: {
      message: 'The insurer’s total may take “{labelEn}” with the wrong sign ({arithmetic}).',
      remedy: 'Check the formula of the total.',
    },
  },
  'review/claim-column-missing': {
    zh: { message: '明细“{table}”没有“{column}”列。', remedy: '请补上，或指明哪一列是它。' },
    en: { message: 'The lines “{table}” have no column “{column}”.', remedy: 'Add it, or say which column it is.' },
  },
  'review/claim-list-form': {
    zh: { message: '“{file}”里认不出结算编号和赔付金额两列（有：{headers}）。', remedy: '请把这两列的列名写作“结算编号”和“赔付金额”，再拖入。' },
    en: {
      message: '“{file}” has no columns for settlement numbers and amounts paid that are known (it has {headers}).',
      remedy: 'Name the two columns “settlement” and “amount”, and drop it again.',
    },
  },
  'review/claim-days-unreadable': {
    zh: { message: '{count} 行的日期读不出来，如“{found}”；这些行不分月。', remedy: '请改为 2024-03-05 的写法。' },
    en: {
      message: 'The day of {count} lines cannot be read, such as “{found}”; they belong to no month.',
      remedy: 'Write days as 2024-03-05.',
    },
  },
  'review/claims-unnamed': {
    zh: { message: '{sideZh}有 {count} 行没有结算编号，合计 {amount} 元，无法对应。', remedy: '请补上编号。' },
    en: {
      message: '{count} of {sideEn} lines have no settlement number, {amount} yuan; they cannot be matched.',
      remedy: 'Supply the numbers.',
    },
  },
  'review/claims-rounded': {
    zh: {
      message: '{sideZh}有 {count} 行的结算编号被表格软件舍入（如 4.4E+17），合计 {amount} 元，无法对应。',
      remedy: '请把该列设为文本后重新导出。',
    },
    en: {
      message:
        'The settlement number of {count} of {sideEn} lines was rounded by a spreadsheet (as 4.4E+17), {amount} yuan; they cannot be matched.',
      remedy: 'Export the column as text.',
    },
  },
  'review/claims-amount-unusable': {
    zh: { message: '{sideZh}有 {count} 行没有可用的金额，未计入（{amount} 元）。', remedy: '请改正后重新读取。' },
    en: {
      message: '{count} of {sideEn} lines have no usable amount and are not counted ({amount} yuan).',
      remedy: 'Correct them and read again.',
    },
  },
  'review/claims-repeated': {
    zh: { message: '{sideZh}有 {count} 个结算编号重复列出同一金额，多出 {amount} 元：{claims}。', remedy: '请核对是否重复赔付。' },
    en: {
      message: '{count} settlement numbers come again with the same amount in {sideEn} lines, {amount} yuan in excess: {claims}.',
      remedy: 'Check whether they were paid twice.',
    },
  },
  'review/claims-two-years': {
    zh: { message: '{sideZh}有 {count} 个结算编号出现在两个年度，合计 {amount} 元：{claims}。', remedy: '请确定归属年度。' },
    en: {
      message: '{count} settlement numbers stand in two years in {sideEn} lines, {amount} yuan: {claims}.',
      remedy: 'Settle the year they belong to.',
    },
  },
  'review/claims-outside': {
    zh: {
      message: '{sideZh}有 {count} 个结算编号的行不在合同期（{from} 至 {until}）内，合计 {amount} 元：{claims}。',
      remedy: '合同期外的赔付不计入清算。',
    },
    en: {
      message: '{count} settlement numbers in {sideEn} lines lie outside the contract period ({from} to {until}), {amount} yuan: {claims}.',
      remedy: 'What was paid outside the period is not settled.',
    },
  },
  'review/payment-unusable': {
    zh: { message: '“{labelZh}”在 {count} 行算不出可用的金额（首先是表中第 {row} 行），这些行未比较。', remedy: '请检查公式，如除以零。' },
    en: {
      message: '“{labelEn}” gives no usable amount in {count} rows (first in row {row} of the table); they were not compared.',
      remedy: 'Check the formula, such as a division by zero.',
    },
  },
  'review/key-empty': {
    zh: { message: '分摊标准“{labelZh}”（{key}）没有可用的份额。', remedy: '请填写各项目的份额或数量。' },
    en: { message: 'The allocation key “{labelEn}” ({key}) has no usable share.', remedy: 'Give each project’s share or quantity.' },
  },
  'review/key-value': {
    zh: { message: '分摊标准“{labelZh}”（{key}）中“{project}”的值为 {found}。', remedy: '份额和数量不能为负。' },
    en: { message: 'The allocation key “{labelEn}” ({key}) gives “{project}” {found}.', remedy: 'Shares and quantities are not negative.' },
  },
  'review/key-not-one': {
    zh: { message: '分摊标准“{labelZh}”（{key}）的份额合计为 {sum}，不是 1。', remedy: '请补齐各项目的份额。' },
    en: {
      message: 'The shares of the allocation key “{labelEn}” ({key}) add to {sum}, not to one.',
      remedy: 'Complete the shares of all projects.',
    },
  },
  'review/key-percent': {
    zh: { message: '分摊标准“{labelZh}”（{key}）的份额合计为 {sum}，像是按百分数填写。', remedy: '请除以 100，如 35% 写 0.35。' },
    en: {
      message: 'The shares of the allocation key “{labelEn}” ({key}) add to {sum}; they look like percentages.',
      remedy: 'Divide by 100: 35% is 0.35.',
    },
  },
  'review/key-unknown': {
    zh: { message: '共同费用“{labelZh}”（{item}）的分摊标准“{key}”不存在；现有：{known}。', remedy: '请改用现有的标准，或补上它。' },
    en: {
      message: 'The shared cost “{labelEn}” ({item}) names the allocation key “{key}”; there are: {known}.',
      remedy: 'Name one of these, or add it.',
    },
  },
  'review/key-without-project': {
    zh: { message: '共同费用“{labelZh}”（{item}）的分摊标准“{key}”没有本项目“{project}”。', remedy: '请补上本项目的份额。' },
    en: {
      message: 'The allocation key “{key}” of the shared cost “{labelEn}” ({item}) does not name the project “{project}”.',
      remedy: 'Add the project’s share.',
    },
  },
  'review/rate-above-one': {
    zh: { message: '“{labelZh}”的比例为 {rate}，应在 0 与 1 之间。', remedy: '比例写小数，如 5% 写 0.05。' },
    en: { message: 'The rate of “{labelEn}” is {rate}; it lies between 0 and 1.', remedy: 'Write a fraction: 5% is 0.05.' },
  },
  'review/cap-unusable': {
    zh: { message: '费用上限“{labelZh}”的比例 {rate} 或基数 {base} 不成立。', remedy: '请检查协议的费率和基数。' },
    en: {
      message: 'The cap “{labelEn}” has the rate {rate} and the base {base}, which cannot be.',
      remedy: 'Check the agreement’s rate and base.',
    },
  },
} as const satisfies Record<string, CatalogueEntry>;
