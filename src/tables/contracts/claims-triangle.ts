import type { Contract } from '../contract.ts';
import { provenanceColumns, regionColumn, schemeColumn } from './shared-columns.ts';

/** Long form of a run-off triangle: one row for each month of care and development; development 1 is the month of care itself. */
export const claimsTriangle: Contract = {
  id: 'claims_triangle',
  label: { zh: '赔付进展三角形', en: 'Claims triangle' },
  description: { zh: '各就诊月份在以后各月支付的基金金额，当期或累计。', en: 'Fund payments by month of care and development month, of that month or cumulative.' },
  columns: [
    { id: 'origin_month', kind: 'key', type: 'month', label: { zh: '就诊月份', en: 'Origin month' }, synonyms: ['发生月份', '出院月份', '就医月份', '事故月份', 'accident month', 'service month', 'incurred month', 'month of care'] },
    { id: 'development', kind: 'key', type: 'text', label: { zh: '进展月', en: 'Development month' }, synonyms: ['进展期', '延迟月', '进展月数', '第几个月支付', 'development', 'dev', 'lag'] },
    { ...schemeColumn, optional: true }, regionColumn,
    { id: 'paid', kind: 'value', type: 'number', unit: 'yuan', label: { zh: '当期支付', en: 'Paid in the month' }, synonyms: ['当月支付', '当期支付金额', '当期赔付', '增量支付', 'paid', 'incremental', 'incremental paid'] },
    { id: 'cumulative_paid', kind: 'value', type: 'number', unit: 'yuan', label: { zh: '累计支付', en: 'Paid so far' }, synonyms: ['累计支付金额', '累计赔付', '累计已付', 'cumulative paid', 'paid to date'] },
    { id: 'members', kind: 'value', type: 'number', unit: 'person', minimum: 0, maximum: 1.6e9, label: { zh: '当月参保人数', en: 'Members' }, synonyms: ['参保人数（当月）', '月参保人数', '暴露量', 'exposure', 'members'] },
    ...provenanceColumns,
  ],
  phrases: [],
  checks: [],
  example: { origin_month: '2025-03', development: '2', scheme: 'resident', region: '示例市', paid: 18450000, cumulative_paid: 42100000, members: 865000 },
};
