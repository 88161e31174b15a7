import type { Code, Column } from '../contract.ts';

/** Key columns that several contracts have, and the provenance columns that every contract has. */

export const yearColumn: Column = {
  id: 'year', kind: 'key', type: 'year', label: { zh: '年份', en: 'Year' },
  synonyms: ['年', '年度', '统计年度', '会计年度', '预算年度', 'fiscal year'],
};

export const schemeCodes: readonly Code[] = [
  { id: 'all', label: { zh: '全部', en: 'All schemes' }, synonyms: ['合计', '总计', '全部险种', '职工和居民', 'total'] },
  {
    id: 'employee', label: { zh: '职工', en: 'Employees' },
    synonyms: ['职工医保', '职工医疗保险', '职工基本医保', '职工基本医疗保险', '城镇职工', '城镇职工医保', '城镇职工基本医疗保险', '城镇职工医疗保险', '企业职工', 'uebmi', 'employees', 'employee scheme'],
  },
  {
    id: 'resident', label: { zh: '居民', en: 'Residents' },
    synonyms: ['居民医保', '居民医疗保险', '居民基本医保', '居民基本医疗保险', '城乡居民', '城乡居民医保', '城乡居民基本医保', '城乡居民基本医疗保险', '城乡居民医疗保险', 'urrbmi', 'residents', 'resident scheme'],
  },
  { id: 'assistance', label: { zh: '医疗救助', en: 'Medical assistance' }, synonyms: ['救助', '城乡医疗救助', 'medical assistance'] },
];

export const schemeColumn: Column = {
  id: 'scheme', kind: 'key', type: 'code', label: { zh: '险种', en: 'Scheme' }, codes: schemeCodes,
  synonyms: ['险种名称', '保险类型', '制度', '参保险种', '医保类型', 'insurance'],
};

export const statusCodes: readonly Code[] = [
  { id: 'all', label: { zh: '全部', en: 'All' }, synonyms: ['合计', '总计', '全体', '总', 'total'] },
  { id: 'active', label: { zh: '在职', en: 'Active' }, synonyms: ['在职职工', '在职人员', '在职参保人员', 'active employees', 'working'] },
  { id: 'retired', label: { zh: '退休', en: 'Retired' }, synonyms: ['退休职工', '退休人员', '离退休', '离退休人员', '退休参保人员', 'retirees', 'retired employees'] },
];

export const statusColumn: Column = {
  id: 'status', kind: 'key', type: 'code', label: { zh: '参保状态', en: 'Status' }, codes: statusCodes, fallback: 'all',
  synonyms: ['人员类别', '参保人员类别', '人员类型', '在职退休', '在职/退休', '人员状态', '状态'],
};

export const accountCodes: readonly Code[] = [
  { id: 'all', label: { zh: '全部', en: 'Both accounts' }, synonyms: ['合计', '总计', '基金合计', 'both', 'total'] },
  { id: 'pool', label: { zh: '统筹', en: 'Pooled fund' }, synonyms: ['统筹基金', '统筹账户', '社会统筹', '基本医疗保险统筹基金', 'pooled', 'pooled fund'] },
  { id: 'individual', label: { zh: '个人账户', en: 'Individual accounts' }, synonyms: ['个账', '个人帐户', '个人账户基金', '个人账户资金', 'individual account', 'personal account'] },
];

export const accountColumn: Column = {
  id: 'account', kind: 'key', type: 'code', label: { zh: '账户', en: 'Account' }, codes: accountCodes, fallback: 'all',
  synonyms: ['账户类型', '基金类型', '帐户', '基金账户', '资金性质'],
};

export const sideCodes: readonly Code[] = [
  { id: 'income', label: { zh: '收入', en: 'Income' }, synonyms: ['基金收入', '收', 'revenue', 'receipts'] },
  { id: 'expenditure', label: { zh: '支出', en: 'Expenditure' }, synonyms: ['基金支出', '支', 'spending', 'expense', 'outlays'] },
];

export const sideColumn: Column = {
  id: 'side', kind: 'key', type: 'code', label: { zh: '收支', en: 'Side' }, codes: sideCodes,
  synonyms: ['收支方向', '收支类别', '收入支出', '收/支', '方向', 'flow'],
};

export const regionColumn: Column = {
  id: 'region', kind: 'key', type: 'text', label: { zh: '地区', en: 'Region' }, optional: true,
  synonyms: ['统筹地区', '统筹区', '省份', '省', '市', '县', '区县', '地市', '行政区', '行政区划', '单位名称', 'province', 'city', 'county', 'place'],
};

export const ageBandColumn: Column = {
  id: 'age_band', kind: 'key', type: 'ageBand', label: { zh: '年龄段', en: 'Age band' },
  synonyms: ['年龄', '年龄组', '年龄分组', '年龄别', '年龄区间', 'age', 'age group'],
};

/** From the figure most to be trusted to the least: this order decides between rows of one key. */
export const basisCodes: readonly Code[] = [
  { id: 'final', label: { zh: '决算', en: 'Final' }, synonyms: ['决算数', '公报', '统计公报', '年报', '实际数', '决算表', 'final bulletin', 'outturn', 'actual'] },
  { id: 'execution', label: { zh: '执行', en: 'Execution' }, synonyms: ['执行数', '预计执行', '预计执行数', '执行情况', '完成数', '预计完成数', '预计数', 'execution estimate'] },
  { id: 'library', label: { zh: '数智库', en: 'Data library' }, synonyms: ['医保数智库', '数据库', 'data library'] },
  { id: 'derived', label: { zh: '推算', en: 'Derived' }, synonyms: ['推算数', '测算', '测算数', '计算'] },
  { id: 'secondary', label: { zh: '转引', en: 'Secondary' }, synonyms: ['二手', '转载', '引用'] },
  { id: 'flash', label: { zh: '快报', en: 'Flash report' }, synonyms: ['统计快报', '快报数', 'flash report'] },
  { id: 'budget', label: { zh: '预算', en: 'Budget' }, synonyms: ['预算数', '年初预算', '年初预算数', '调整预算', '调整预算数', 'budgeted', 'budget'] },
];

export const provenanceColumns: readonly Column[] = [
  { id: 'basis', kind: 'provenance', type: 'code', codes: basisCodes, label: { zh: '数据口径', en: 'Basis' }, synonyms: ['口径', '数据类型', '数据性质'] },
  { id: 'evidence', kind: 'provenance', type: 'text', label: { zh: '数据状态', en: 'Evidence' }, synonyms: ['核实状态', 'value_status', 'source_status'] },
  { id: 'source', kind: 'provenance', type: 'text', label: { zh: '来源', en: 'Source' }, synonyms: ['数据来源', '资料来源', '出处', 'source_title'] },
  { id: 'url', kind: 'provenance', type: 'text', label: { zh: '网址', en: 'Address' }, synonyms: ['链接', '来源网址', 'source_address', 'link'] },
  { id: 'note', kind: 'provenance', type: 'text', label: { zh: '备注', en: 'Note' }, synonyms: ['说明', '附注', '注', 'notes', 'remark', 'remarks'] },
];
