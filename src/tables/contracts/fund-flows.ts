import type { Code, Contract, Phrase } from '../contract.ts';
import { accountColumn, provenanceColumns, schemeColumn, sideColumn, yearColumn } from './shared-columns.ts';

const lineCodes: readonly Code[] = [
  { id: 'total', label: { zh: '合计', en: 'Total' }, synonyms: ['本年合计', '总额'] },
  { id: 'subtotal', label: { zh: '小计', en: 'Subtotal' }, synonyms: ['本年小计'] },
  { id: 'premium', label: { zh: '保险费', en: 'Premiums' }, synonyms: ['医疗保险费', '基本医疗保险费', '缴费', '保费'] },
  { id: 'premium_collective', label: { zh: '集体扶持', en: 'Collective support' }, synonyms: [] },
  { id: 'premium_assistance', label: { zh: '医疗救助资助', en: 'Premiums paid by medical assistance' }, synonyms: ['城乡医疗救助资助'] },
  { id: 'premium_treasury', label: { zh: '财政代缴', en: 'Premiums paid by the treasury' }, synonyms: ['财政为困难人员代缴'] },
  { id: 'subsidy', label: { zh: '财政补贴', en: 'Fiscal subsidy' }, synonyms: ['财政补助'] },
  { id: 'subsidy_standard', label: { zh: '按规定标准补助', en: 'Subsidy at the standard' }, synonyms: [] },
  { id: 'subsidy_vaccine', label: { zh: '疫苗补助', en: 'Vaccine subsidy' }, synonyms: ['疫苗及接种费用补助'] },
  { id: 'interest', label: { zh: '利息', en: 'Interest' }, synonyms: [] },
  { id: 'transfer', label: { zh: '转移', en: 'Transfers' }, synonyms: [] },
  { id: 'other', label: { zh: '其他', en: 'Other' }, synonyms: ['其它'] },
  { id: 'from_above', label: { zh: '上级补助', en: 'From the level above' }, synonyms: [] },
  { id: 'from_below', label: { zh: '下级上解', en: 'From the level below' }, synonyms: [] },
  { id: 'benefits', label: { zh: '待遇', en: 'Benefits' }, synonyms: ['基本医疗保险待遇'] },
  { id: 'inpatient', label: { zh: '住院费用', en: 'Inpatient' }, synonyms: ['住院', '住院待遇'] },
  { id: 'outpatient', label: { zh: '门诊费用', en: 'Outpatient' }, synonyms: ['门诊', '门诊待遇'] },
  { id: 'maternity', label: { zh: '生育待遇', en: 'Maternity' }, synonyms: ['生育'] },
  { id: 'critical_illness', label: { zh: '大病保险', en: 'Critical illness' }, synonyms: ['大病', '大病保险保费'] },
  { id: 'to_below', label: { zh: '补助下级', en: 'To the level below' }, synonyms: [] },
  { id: 'to_above', label: { zh: '上解上级', en: 'To the level above' }, synonyms: [] },
];

const income = (line: string, ...words: string[]): Phrase => ({ words, codes: { side: 'income', line } });
const expenditure = (line: string, ...words: string[]): Phrase => ({ words, codes: { side: 'expenditure', line } });

/** Line names of the official budget form: resident form of 2024; employee lines from 财社〔2017〕144号 Art 28 and the income article. */
const phrases: readonly Phrase[] = [
  income('total', '本年收入合计', '收入合计', '基金收入', '基金收入合计', '基金总收入', '总收入', '本年收入', '当年收入', '当期收入', 'income'),
  income('subtotal', '本年收入小计', '收入小计'),
  income('premium', '基本医疗保险费收入', '医疗保险费收入', '保险费收入', '居民医保费收入', '缴费收入', '保费收入', '征缴收入', '社会保险费收入', '职工基本医疗保险费收入', '城乡居民基本医疗保险费收入'),
  income('premium_collective', '集体扶持收入'),
  income('premium_assistance', '城乡医疗救助资助收入', '医疗救助资助收入', '医疗救助资助参保收入'),
  income('premium_treasury', '财政为困难人员代缴收入', '财政代缴收入'),
  income('subsidy', '财政补贴收入', '财政补助收入', '财政补贴'),
  income('subsidy_standard', '按规定标准补助收入', '按规定标准补助'),
  income('subsidy_vaccine', '对医保基金负担新冠病毒疫苗及接种费用的补助', '新冠病毒疫苗及接种费用补助收入'),
  income('interest', '利息收入'),
  income('transfer', '转移收入'),
  income('other', '其他收入', '其它收入'),
  income('from_above', '上级补助收入'),
  income('from_below', '下级上解收入'),
  expenditure('total', '本年支出合计', '支出合计', '基金支出', '基金支出合计', '基金总支出', '总支出', '本年支出', '当年支出', '当期支出', 'expenditure'),
  expenditure('subtotal', '本年支出小计', '支出小计'),
  expenditure('benefits', '基本医疗保险待遇支出', '医疗保险待遇支出', '待遇支出', '保险待遇支出', '职工基本医疗保险待遇支出', '城乡居民基本医疗保险待遇支出'),
  expenditure('inpatient', '住院费用支出', '住院支出', '住院待遇支出'),
  expenditure('outpatient', '门诊费用支出', '门诊支出', '门诊待遇支出', '门诊大病和门诊统筹支出'),
  expenditure('maternity', '生育待遇支出', '生育保险待遇支出'),
  expenditure('critical_illness', '大病保险支出', '购买大病保险支出'),
  expenditure('transfer', '转移支出'),
  expenditure('other', '其他支出', '其它支出'),
  expenditure('to_below', '补助下级支出'),
  expenditure('to_above', '上解上级支出'),
];

export const fundFlows: Contract = {
  id: 'fund_flows',
  label: { zh: '基金收支', en: 'Fund income and expenditure' },
  description: { zh: '基金各项收入和支出，按年度、险种、账户和预算科目。', en: 'Income and expenditure by year, scheme, account and line of the budget form.' },
  columns: [
    yearColumn, schemeColumn, accountColumn, sideColumn,
    { id: 'line', kind: 'key', type: 'code', codes: lineCodes, label: { zh: '项目', en: 'Line' }, synonyms: ['科目', '预算科目', '收支项目', '项目名称', '科目名称', 'item', 'line item'] },
    {
      id: 'amount', kind: 'value', type: 'number', unit: 'yuan/year', label: { zh: '金额', en: 'Amount' },
      synonyms: ['数额', '金额合计', '发生额', 'value'],
    },
    ...provenanceColumns,
  ],
  phrases,
  checks: [
    { kind: 'sum', column: 'amount', over: 'account', whole: 'all', parts: ['pool', 'individual'], severity: 'warning' },
    { kind: 'sum', column: 'amount', over: 'line', whole: 'subtotal', parts: ['premium', 'subsidy', 'interest', 'other'], optionalParts: ['transfer'], where: { side: 'income' }, severity: 'warning' },
    { kind: 'sum', column: 'amount', over: 'line', whole: 'total', parts: ['subtotal', 'from_above', 'from_below'], where: { side: 'income' }, severity: 'warning' },
    { kind: 'sum', column: 'amount', over: 'line', whole: 'subtotal', parts: ['benefits', 'other'], optionalParts: ['critical_illness', 'transfer'], where: { side: 'expenditure' }, severity: 'warning' },
    { kind: 'sum', column: 'amount', over: 'line', whole: 'benefits', parts: ['inpatient', 'outpatient'], optionalParts: ['maternity'], where: { side: 'expenditure' }, severity: 'warning' },
    { kind: 'sum', column: 'amount', over: 'line', whole: 'total', parts: ['subtotal', 'to_below', 'to_above'], where: { side: 'expenditure' }, severity: 'warning' },
    { kind: 'consecutive' },
    { kind: 'steady', column: 'amount' },
  ],
  example: { year: 2024, scheme: 'resident', account: 'all', side: 'income', line: 'premium', amount: 282190000 },
};
