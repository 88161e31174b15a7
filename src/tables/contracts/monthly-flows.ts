import type { Contract } from '../contract.ts';
import { accountColumn, provenanceColumns, schemeColumn, sideColumn } from './shared-columns.ts';

export const monthlyFlows: Contract = {
  id: 'monthly_flows',
  label: { zh: '月度累计收支', en: 'Monthly cumulative flows' },
  description: { zh: '自一月起累计到当月的基金收入和支出。', en: 'Income and expenditure cumulated from January through the month.' },
  columns: [
    { id: 'month', kind: 'key', type: 'month', label: { zh: '月份', en: 'Month' }, synonyms: ['年月', '统计月份', '截至月份', '累计月份', 'period'] },
    schemeColumn, accountColumn, sideColumn,
    { id: 'cumulative', kind: 'value', type: 'number', unit: 'yuan', minimum: 0, label: { zh: '累计金额', en: 'Cumulative amount' }, synonyms: ['本年累计', '累计', '累计数', '年初累计', '1月至当月累计', 'cumulated'] },
    ...provenanceColumns,
  ],
  phrases: [
    { words: ['累计收入', '收入累计', '基金收入累计'], codes: { side: 'income' }, column: 'cumulative' },
    { words: ['累计支出', '支出累计', '基金支出累计'], codes: { side: 'expenditure' }, column: 'cumulative' },
  ],
  checks: [],
  example: { month: '2024-03', scheme: 'resident', account: 'all', side: 'expenditure', cumulative: 154300000 },
};
