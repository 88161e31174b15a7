import type { Code, Contract } from '../contract.ts';
import { provenanceColumns, yearColumn } from './shared-columns.ts';

const item = (id: string, zh: string, en: string, ...synonyms: string[]): Code => ({ id, label: { zh, en }, synonyms });
const persons = (id: string, zh: string, en: string, ...synonyms: string[]): Code => ({ id, label: { zh, en }, synonyms, unit: 'person' });

/**
 * Items of an insurer's yearly statement with the words people write for them; the contracts under `models/corridor` read
 * them by these ids. The last three are totals, held against their parts.
 */
export const statementItemCodes: readonly Code[] = [
  item('premium', '大病保险保费', 'Premium', '保费', '保险费', '保费收入', '应收保费', '大病保费'),
  item('funding', '当年筹资总额', "The year's funding", '筹资总额', '筹资额', '大病保险筹资', '大病保险资金', '筹资', "year's funding"),
  item('target', '目标金额', 'Target amount', '目标赔付额', '约定金额', '目标额'),
  item('contracted_premium', '合同约定保费', 'Premium as contracted', '合同保费', '合同额'),
  item('prepaid', '已拨保费', 'Premium paid so far', '预拨保费', '已拨付保费', '预付保费', '已付保费'),
  item('claims_paid', '已付赔款', 'Claims paid', '赔款', '赔款支出', '赔付支出', '已决赔款', '已付赔付', '赔付金额', 'paid claims'),
  item('late_claims', '截止日以后报来的赔款', 'Claims reported after the cut-off', '逾期报送赔款', '截止日后赔款', '转入下年赔款', 'late claims'),
  item('late_claims_opening', '上年转入赔款', 'Late claims of the year before', '上年截止日以后报来的赔款', '上年转入的赔款'),
  item('outstanding_opening', '期初未决赔款准备金', 'Outstanding claims, opening', '年初未决赔款准备金', '期初未决', '期初未决赔款'),
  item('outstanding_closing', '期末未决赔款准备金', 'Outstanding claims, closing', '未决赔款准备金', '年末未决赔款准备金', '期末未决', '期末未决赔款'),
  item('operating_cost', '专属运营成本', 'Own operating cost', '运营成本', '营运成本', '经营成本', '专属成本', '专属费用', '运营费用'),
  item('shared_cost', '分摊的共同成本', 'Shared cost allocated', '共同成本', '分摊成本', '共同费用', '分摊费用', '分摊的共同费用'),
  item('disallowed_cost', '不予列支的成本', 'Cost not allowed', '不予列支成本', '不得列支的成本', '不合规成本', '剔除成本', '核减成本'),
  item('agreed_profit', '合理利润', 'Agreed profit', '约定利润'),
  item('policy_loss', '政策性亏损', 'Policy loss', '认定的政策性亏损'),
  item('carry_opening', '期初结转结余', 'Carried surplus, opening', '年初结转结余', '上年结转', '上年结转结余'),
  item('reserve_opening', '期初风险储备金', 'Reserve, opening', '年初风险储备金', '上年风险储备金', '期初风险金'),
  item('excess_opening', '期初留待调整的亏损', 'Loss left to policy, opening', '上年留待调整的亏损'),
  item('collections', '可用于补偿的资金', 'Money collected to pay requests'),
  item('payment_requests', '全部补偿申请', 'All requests for payment'),
  persons('enrolled', '参保人数', 'Insured persons', '参保人', '投保人数', '实际参保人数', '结算参保人数', 'insured', 'members'),
  persons('enrolled_lower', '低档参保人数', 'Insured at the lower premium'),
  persons('enrolled_higher', '高档参保人数', 'Insured at the higher premium'),
  item('cost_spent', '发生的运营成本', 'Cost spent', '成本合计', '费用合计', '运营成本合计'),
  item('claims_incurred', '赔付支出（含未决）', 'Claims with outstanding ones', '赔付合计', '赔付支出合计'),
  item('excess_surplus', '超额结余', 'Excess surplus'),
];

export const statement: Contract = {
  id: 'statement',
  label: { zh: '大病保险结算表', en: "Insurer's statement" },
  description: { zh: '保险公司一年的结算数，一行一项，按元和人计；合计项同分项核对。', en: "An insurer's figures of a year, one item a row, in yuan and persons; totals are held against their parts." },
  columns: [
    yearColumn,
    { id: 'item', kind: 'key', type: 'code', codes: statementItemCodes, label: { zh: '结算项目', en: 'Statement item' }, synonyms: ['结算科目', '清算项目', '结算内容'] },
    { id: 'amount', kind: 'value', type: 'number', unit: 'yuan', label: { zh: '结算数', en: 'Figure' }, synonyms: ['结算金额', '清算金额', '金额', 'amount'] },
    ...provenanceColumns,
  ],
  phrases: [],
  checks: [{ kind: 'consecutive' }],
  example: { year: 2024, item: 'claims_paid', amount: 86400000 },
};
