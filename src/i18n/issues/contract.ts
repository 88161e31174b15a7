import type { CatalogueEntry } from '../issue.ts';
import { outlookIssues } from './outlook.ts';

/** Issues raised by `src/scenario/corridor`: statements, contracts and their settlement. Rates are fractions, amounts yuan; `{labelZh}` and `{labelEn}` are one quantity's two labels. */
export const contractIssues = {
  ...outlookIssues,
  'contract/term-not-given': {
    zh: { message: '{period} 年的合同条款“{labelZh}”没有填写，所依据的文件没有公布这个数。', remedy: '请按合同填入；填入以前不作清算。' },
    en: { message: 'The term “{labelEn}” of {period} is not given; no source publishes it.', remedy: 'Give it as the contract has it. Nothing is settled before.' },
  },
  'contract/figure-not-given': {
    zh: { message: '{period} 年缺“{labelZh}”，无法清算。', remedy: '请在结算表中补上这一项。' },
    en: { message: '“{labelEn}” of {period} is missing and the year cannot be settled.', remedy: 'Add the item to the statement.' },
  },
  'contract/counted-as-nothing': {
    zh: { message: '{period} 年没有“{labelZh}”，按零计。', remedy: '确实没有的，不用管；有的，请在结算表中补上。' },
    en: { message: '“{labelEn}” of {period} is not given and counts as nothing.', remedy: 'Leave it where there was none; otherwise add the item to the statement.' },
  },
  'contract/year-missing': {
    zh: { message: '结算表有 {before} 年和 {after} 年，缺中间的 {period} 年；结转和储备金接不上。', remedy: '请补上这一年，或分段清算并给出期初数。' },
    en: { message: 'The statement has {before} and {after} but not {period} between them, so stocks cannot be carried on.', remedy: 'Add the year, or settle the stretches apart with their opening stocks.' },
  },
  'contract/check-fails': {
    zh: { message: '{period} 年的核对“{labelZh}”不成立，相差 {difference}。', remedy: '请查对结算表和合同条款；核对不过不作清算。' },
    en: { message: 'The check “{labelEn}” of {period} fails by {difference}.', remedy: 'Look at the statement and the terms; nothing is settled while a check fails.' },
  },
  'contract/opening-differs': {
    zh: { message: '结算表上 {period} 年的“{labelZh}”是 {stated} 元，而 {before} 年末算出来是 {closed} 元。', remedy: '请查对；要按上年结果滚存的，请删去这一项。' },
    en: { message: 'The statement opens “{labelEn}” of {period} with {stated} yuan; {before} closed with {closed} yuan.', remedy: 'Check it. Leave the item out to go on from the year before.' },
  },
  'contract/shares-above-one': {
    zh: { message: '{period} 年“{labelZh}”在率 {from} 至 {to} 一档的各去向比例之和是 {sum}，超过 1（{tablesZh}）。', remedy: '请减小其中的比例，使每一档合计不超过 1。' },
    en: { message: 'In {period} the shares of “{labelEn}” add up to {sum} between the rates {from} and {to}, which is more than 1 ({tablesEn}).', remedy: 'Lower them so that no band gives away more than there is.' },
  },
  'contract/first-band': {
    zh: { message: '{period} 年的“{labelZh}”第一档从 {from} 起，低于它的部分没有写归谁，按归保险公司计。', remedy: '如果确实如此，请加一档从 0 起、比例为 0。' },
    en: { message: 'The first band of “{labelEn}” in {period} begins at {from}; whose the part below is, is not said, and it counts as the insurer’s.', remedy: 'If so, add a band from 0 with the share 0.' },
  },
  'contract/nothing-shared': {
    zh: { message: '{period} 年“{labelZh}”没有任何一部分由别人分担或分享。', remedy: '合同确实这样约定的，不用管；否则请填写分档表。' },
    en: { message: 'In {period} nobody but the insurer has a share in “{labelEn}”.', remedy: 'Leave it if the contract says so; otherwise fill in a table of bands.' },
  },
  'contract/fund-gains-from-claims': {
    zh: { message: '{period} 年赔付从 {from} 元增加到 {to} 元时，基金的得失反而从 {before} 元变为 {after} 元：赔付越多对基金越有利。', remedy: '请查对分档表和界限。' },
    en: { message: 'In {period}, as claims rise from {from} to {to} yuan, what the fund is left with goes from {before} to {after} yuan: more claims are better for it.', remedy: 'Check the bands and lines.' },
  },
  'contract/insurer-gains-from-claims': {
    zh: { message: '{period} 年赔付从 {from} 元增加到 {to} 元时，保险公司的盈亏反而从 {before} 元变为 {after} 元：赔付越多对它越有利。', remedy: '请查对分档表和界限。' },
    en: { message: 'In {period}, as claims rise from {from} to {to} yuan, the insurer’s result goes from {before} to {after} yuan: more claims are better for it.', remedy: 'Check the bands and lines.' },
  },
  'contract/item-unknown': {
    zh: { message: '结算表有不认识的项目“{found}”。', remedy: '请改用：{known}。' },
    en: { message: 'The statement has an unknown item “{found}”.', remedy: 'Use one of: {known}.' },
  },
  'contract/item-misspelt': {
    zh: { message: '结算表有不认识的项目“{found}”，最接近的是“{nearest}”。', remedy: '如果指的是“{nearest}”，请改正；否则删去这一行。' },
    en: { message: 'The statement has an unknown item “{found}”; the nearest is “{nearest}”.', remedy: 'Write “{nearest}” if that is meant; otherwise delete the row.' },
  },
  'contract/item-twice': {
    zh: { message: '结算表中 {year} 年的“{item}”出现两次，先见于 {first}。', remedy: '请只留一行；更正数请替换原数。' },
    en: { message: 'The statement gives “{item}” of {year} twice, first in {first}.', remedy: 'Keep one row; a correction replaces the figure.' },
  },
  'contract/amount-unreadable': {
    zh: { message: '结算表中 {year} 年“{item}”的金额“{found}”不是数。', remedy: '请填写以元计的数。' },
    en: { message: 'The amount “{found}” of “{item}” in {year} is no number.', remedy: 'Write a number in yuan.' },
  },
  'contract/amount-negative': {
    zh: { message: '结算表中 {year} 年的“{item}”是负数 {found}。', remedy: '各项都按正数填写，减项由模型相减。' },
    en: { message: '“{item}” of {year} is below zero: {found}.', remedy: 'Give every item above zero; the model subtracts what is to be subtracted.' },
  },
  'contract/statement-form': {
    zh: { message: '结算表要有“year”（年度）、“item”（项目）、“amount”（金额）三栏。', remedy: '请补上缺的栏：{missing}。' },
    en: { message: 'A statement has the columns year, item and amount.', remedy: 'Add what is missing: {missing}.' },
  },
  'contract/claims-amount-unusable': {
    zh: { message: '赔付明细有 {count} 行没有可用的金额（{claims}）。', remedy: '请补上金额。' },
    en: { message: '{count} lines of claims have no usable amount ({claims}).', remedy: 'Give the amounts.' },
  },
  'contract/claims-without-day': {
    zh: { message: '赔付明细有 {count} 行（{amount} 元；{claims}）没有可用的日期，归不到年度。', remedy: '请补上日期；列名认不出时用 --columns day=列名。' },
    en: { message: '{count} lines of claims ({amount} yuan; {claims}) have no usable day and belong to no year.', remedy: 'Give the days; name the column with --columns day=HEADER.' },
  },
  'contract/claims-without-report': {
    zh: { message: '合同约定了报送截止日，而赔付明细有 {count} 行（{amount} 元；{claims}）没有报送日期。', remedy: '请补上报送日期；列名认不出时用 --columns reported=列名。' },
    en: { message: 'The contract has a cut-off, but {count} lines of claims ({amount} yuan; {claims}) have no day of reporting.', remedy: 'Give it; name the column with --columns reported=HEADER.' },
  },
  'contract/claims-outside-period': {
    zh: { message: '有 {count} 笔赔付（{amount} 元；{claims}）不在合同期（{period}）内，第一笔在 {day}。', remedy: '请删去这些赔付，或更正日期；合同期有误的，改“{labelZh}”。' },
    en: { message: '{count} claims ({amount} yuan; {claims}) lie outside the contract, which is in force {period}; the first is of {day}.', remedy: 'Take them out or correct their days; where the period is wrong, change “{labelEn}”.' },
  },
  'contract/claims-two-years': {
    zh: { message: '同一笔赔付列入两个年度：{claims}（{count} 行，{amount} 元）；第一笔在第 {first} 行记为 {before}，这里又记为 {day}。', remedy: '请只留一个年度的。' },
    en: { message: 'The same claim stands in two years: {claims} ({count} lines, {amount} yuan). The first is of {before} in row {first} and of {day} here.', remedy: 'Keep it in one year.' },
  },
  'contract/claims-not-statement': {
    zh: { message: '{year} 年的“{item}”结算表写 {stated} 元，赔付明细合计 {lines} 元，相差 {difference} 元。', remedy: '请查对明细的范围、日期和截止日，或更正结算表。' },
    en: { message: '“{item}” of {year} is {stated} yuan in the statement and {lines} in the list of claims: {difference} off.', remedy: 'Check scope, days and cut-off of the list, or correct the statement.' },
  },
  'contract/claims-other-years': {
    zh: { message: '赔付明细另有 {years} 年的 {count} 行，结算表只有 {stated} 年；除转入首年的以外没有用到。', remedy: '要清算那些年度的，请在结算表中补上。' },
    en: { message: 'The list also has {count} lines of {years}, and the statement only {stated}; they are not used, but for late ones that go to its first year.', remedy: 'Add those years to the statement to settle them.' },
  },
  'contract/statement-json': {
    zh: { message: '结算表不是合格的 JSON：{detail}', remedy: '请用 JSON 编辑器检查括号、引号和逗号。' },
    en: { message: 'The statement is not valid JSON: {detail}', remedy: 'Check brackets, quotation marks and commas.' },
  },
  'contract/statement-column-twice': {
    zh: { message: '结算表的“{first}”和“{second}”是同一种栏，无法判断用哪一栏。', remedy: '请只留一栏，或把另一栏改成别的名称。' },
    en: { message: 'The columns “{first}” and “{second}” hold the same thing, and which of them counts cannot be told.', remedy: 'Keep one of them, or give the other another name.' },
  },
  'contract/year-unreadable': {
    zh: { message: '“{item}”的年度写作“{found}”，认不出来。', remedy: '请写四位年份，如 2024。' },
    en: { message: '“{found}” is no year; it stands with “{item}”.', remedy: 'Write the year with four digits, such as 2024.' },
  },
  'contract/unit-unreadable': {
    zh: { message: '单位“{found}”认不出来。', remedy: '请写元、万元、亿元、人、万人或 %。' },
    en: { message: 'The unit “{found}” cannot be read.', remedy: 'Write yuan, 10k yuan, 100 million yuan, person or %.' },
  },
  'contract/unit-unfit': {
    zh: { message: '{year} 年的“{item}”的单位写作“{found}”，而这一项以 {unit} 计。', remedy: '请更正单位或项目。' },
    en: { message: '“{item}” of {year} has the unit “{found}”, but is measured in {unit}.', remedy: 'Correct the unit or the item.' },
  },
  'contract/loss-unsupported': {
    zh: { message: '{year} 年有一笔政策性亏损 {amount} 元没有写明原因和依据，不计入。', remedy: '请写明原因（定价、目录、政策、其他，见2016年办法第六条）和依据。' },
    en: { message: '{amount} yuan of policy loss in {year} come without cause or evidence and do not count.', remedy: 'Give the cause (pricing, catalogue, policy, other; Article 6 of the text of 2016) and the evidence.' },
  },
  'contract/loss-cause-unknown': {
    zh: { message: '{year} 年政策性亏损的原因“{found}”认不出来。', remedy: '请写：定价不准 pricing、目录调整 catalogue、基本医保政策调整 policy、其他政策因素 other。' },
    en: { message: 'The cause “{found}” of a policy loss in {year} is not known.', remedy: 'Write pricing, catalogue, policy or other.' },
  },
  'contract/parts-not-total': {
    zh: { message: '{year} 年“{total}”是 {stated} 元，而按合同由各分项（{partsZh}）算出来是 {sum} 元，相差 {difference} 元。', remedy: '请查对合计和各分项。' },
    en: { message: 'In {year} “{total}” is {stated} yuan, but its parts ({partsEn}) make {sum} under the contract: {difference} off.', remedy: 'Check the total and its parts.' },
  },
  'contract/outside-period': {
    zh: { message: '{year} 年（{itemsZh}）不在合同期（{period}）内。', remedy: '请删去这一年，或更正年度；合同期有误的，改“{labelZh}”。' },
    en: { message: '{year} ({itemsEn}) lies outside the contract, which is in force {period}.', remedy: 'Delete the year, or correct it; where the period is wrong, change “{labelEn}”.' },
  },
  'contract/period-unknown': {
    zh: { message: '合同期没有见到，无法核对 {years} 年是否在合同期内。', remedy: '请按合同填写“{labelZh}”。' },
    en: { message: 'No source states the period of the contract, so whether {years} lie in it cannot be checked.', remedy: 'Give “{labelEn}” as the contract has it.' },
  },
  'contract/late-without-cut-off': {
    zh: { message: '{period} 年列有截止日以后报来的赔款 {amount} 元，而合同没有约定“{labelZh}”。', remedy: '请填写截止月份；没有约定的，请并入当年已付赔款，以前年度重新清算。' },
    en: { message: '{amount} yuan of claims of {period} are stated as reported too late, but the contract has no “{labelEn}”.', remedy: 'Give the month; without one, count them among the claims of their year and settle it again.' },
  },
  'contract/above-collectable': {
    zh: { message: '{period} 年基金应补偿 {due} 元，可用资金 {money} 元只够全部申请 {requests} 元的一部分，按比例支付 {paid} 元，{unpaid} 元付不了。', remedy: '未付部分怎样处理，请按合同或主管部门的决定办理。' },
    en: { message: 'The fund owes {due} yuan for {period}; the {money} yuan collected meet {requests} yuan of requests only in part, so {paid} yuan are paid and {unpaid} are not.', remedy: 'What becomes of the rest is for the contract or the authority to say.' },
  },
  'contract/requests-below-own': {
    zh: { message: '{period} 年全部补偿申请是 {requests} 元，少于本合同自己应得的 {due} 元。', remedy: '“{labelZh}”要包括本合同在内，请更正。' },
    en: { message: 'All requests for {period} are stated as {requests} yuan, less than the {due} yuan due under this contract alone.', remedy: 'Correct “{labelEn}”: it has to include this contract.' },
  },
} as const satisfies Record<string, CatalogueEntry>;
