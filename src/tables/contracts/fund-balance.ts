import type { Contract } from '../contract.ts';
import { accountColumn, provenanceColumns, schemeColumn, yearColumn } from './shared-columns.ts';

export const fundBalance: Contract = {
  id: 'fund_balance',
  label: { zh: '基金结余', en: 'Fund balance' },
  description: { zh: '年初（上年）结余与年末滚存结余。', en: 'Balance at the start and at the end of the year.' },
  columns: [
    yearColumn, schemeColumn, accountColumn,
    { id: 'opening', kind: 'value', type: 'number', unit: 'yuan', label: { zh: '上年结余', en: 'Opening balance' }, synonyms: ['年初结余', '期初结余', '上年末结余', '上年滚存结余', '年初滚存结余', 'opening balance'] },
    { id: 'closing', kind: 'value', type: 'number', unit: 'yuan', label: { zh: '年末滚存结余', en: 'Closing balance' }, synonyms: ['累计结余', '累计结存', '期末结余', '年末结余', '滚存结余', '年末累计结余', '基金累计结余', '期末累计结余', '年末累计结存', 'cumulative balance', 'closing balance'] },
    ...provenanceColumns,
  ],
  phrases: [],
  checks: [{ kind: 'carried', closing: 'closing', opening: 'opening' }, { kind: 'consecutive' }, { kind: 'steady', column: 'closing' }],
  example: { year: 2024, scheme: 'resident', account: 'all', opening: 368450000, closing: 374720000 },
};
