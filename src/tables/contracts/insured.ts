import type { Contract } from '../contract.ts';
import { ageBandColumn, provenanceColumns, regionColumn, schemeColumn, statusColumn, yearColumn } from './shared-columns.ts';

export const insured: Contract = {
  id: 'insured',
  label: { zh: '参保人数', en: 'Insured persons' },
  description: { zh: '各险种年末参保人数，职工分在职、退休。', en: 'Persons insured at the end of the year by scheme; employees by active and retired.' },
  columns: [
    yearColumn, schemeColumn, statusColumn, regionColumn, { ...ageBandColumn, optional: true },
    {
      id: 'persons', kind: 'value', type: 'number', unit: 'person', minimum: 0, maximum: 1.6e9, label: { zh: '参保人数', en: 'Persons' },
      synonyms: ['人数', '年末参保人数', '期末参保人数', '参保人员', '参保人员数', '参保总人数', '参保职工人数', '年末人数', '平均参保人数', 'insured', 'insured persons', 'persons insured', 'number of persons'],
    },
    ...provenanceColumns,
  ],
  phrases: [
    { words: ['职工参保人数', '参保职工', '职工医保参保人数'], codes: { scheme: 'employee' }, column: 'persons' },
    { words: ['居民参保人数', '参保居民', '居民医保参保人数'], codes: { scheme: 'resident' }, column: 'persons' },
    { words: ['在职参保人数', '在职职工人数', '在职人数', 'insured_active', 'active insured'], codes: { status: 'active' }, column: 'persons' },
    { words: ['退休参保人数', '退休职工人数', '退休人数', '离退休人数', 'insured_retired', 'retired insured'], codes: { status: 'retired' }, column: 'persons' },
  ],
  checks: [
    { kind: 'within', column: 'persons', over: 'status', part: 'retired', whole: 'all' },
    { kind: 'within', column: 'persons', over: 'status', part: 'active', whole: 'all' },
    { kind: 'sum', column: 'persons', over: 'status', whole: 'all', parts: ['active', 'retired'], severity: 'error' },
    { kind: 'consecutive' },
    { kind: 'steady', column: 'persons' },
  ],
  example: { year: 2024, scheme: 'employee', status: 'active', region: '示例市', age_band: '', persons: 285000 },
};
