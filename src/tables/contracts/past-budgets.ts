import type { Contract } from '../contract.ts';
import { fundFlows } from './fund-flows.ts';
import { accountColumn, provenanceColumns, regionColumn, schemeColumn, sideColumn, yearColumn } from './shared-columns.ts';

const lineColumn = fundFlows.columns.find(({ id }) => id === 'line')!;

/** Budgets of past years beside what came of them, line by line: what a back-test learns a budget's own bias from. */
export const pastBudgets: Contract = {
  id: 'past_budgets',
  label: { zh: '历年预算与决算', en: 'Past budgets' },
  description: { zh: '以往各年预算数、预计执行数和决算数，按年度、险种、账户和预算科目。', en: 'Budget, expected execution and outturn of past years by year, scheme, account and line of the budget form.' },
  columns: [
    yearColumn, { ...regionColumn, optional: true }, schemeColumn, accountColumn, sideColumn, lineColumn,
    { id: 'budget', kind: 'value', type: 'number', unit: 'yuan/year', label: { zh: '预算数', en: 'Budget' }, synonyms: ['年初预算数', '年初预算', '预算金额', 'budgeted', 'initial budget'] },
    { id: 'expected', kind: 'value', type: 'number', unit: 'yuan/year', label: { zh: '预计执行数', en: 'Expected execution' }, synonyms: ['预计执行', '预计完成数', '执行预计数', 'expected execution', 'estimated outturn'] },
    { id: 'outturn', kind: 'value', type: 'number', unit: 'yuan/year', label: { zh: '决算数', en: 'Outturn' }, synonyms: ['决算', '执行数', '实际执行数', '实际完成数', '完成数', 'actual', 'outturn'] },
    ...provenanceColumns,
  ],
  phrases: fundFlows.phrases,
  checks: [],
  example: { year: 2024, region: '示例市', scheme: 'resident', account: 'all', side: 'expenditure', line: 'total', budget: 1080000000, expected: 1102000000, outturn: 1131000000 },
};
