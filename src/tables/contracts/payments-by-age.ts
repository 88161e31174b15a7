import type { Contract } from '../contract.ts';
import { ageBandColumn, provenanceColumns, schemeColumn, yearColumn } from './shared-columns.ts';

export const paymentsByAge: Contract = {
  id: 'payments_by_age',
  label: { zh: '分年龄段支付', en: 'Payments by age' },
  description: { zh: '各年龄段参保人数与基金支付金额。', en: 'Insured persons and fund payments by age band.' },
  columns: [
    yearColumn, schemeColumn, ageBandColumn,
    { id: 'persons', kind: 'value', type: 'number', unit: 'person', minimum: 0, maximum: 1.6e9, label: { zh: '参保人数', en: 'Persons' }, synonyms: ['人数', '年末参保人数', 'insured'] },
    { id: 'amount', kind: 'value', type: 'number', unit: 'yuan/year', minimum: 0, label: { zh: '基金支付金额', en: 'Amount paid' }, synonyms: ['基金支付', '支付金额', '统筹支付', '统筹基金支付', '医保支付', '金额', 'payments'] },
    ...provenanceColumns,
  ],
  phrases: [],
  checks: [],
  example: { year: 2024, scheme: 'employee', age_band: '60-64', persons: 18200, amount: 96400000 },
};
