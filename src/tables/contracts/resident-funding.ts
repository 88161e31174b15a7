import type { Contract } from '../contract.ts';
import { provenanceColumns } from './shared-columns.ts';

export const residentFunding: Contract = {
  id: 'resident_funding',
  label: { zh: '居民筹资标准', en: 'Resident funding standard' },
  description: { zh: '各年通知规定的人均财政补助和个人缴费标准。', en: 'Fiscal subsidy and personal premium per head set by the notice of each year.' },
  columns: [
    { id: 'notice_year', kind: 'key', type: 'year', label: { zh: '通知年度', en: 'Notice year' }, synonyms: ['年份', '年度', '年', '筹资年度', 'year'] },
    { id: 'fiscal_subsidy', kind: 'value', type: 'number', unit: 'yuan/person/year', minimum: 0, plausible: [10, 5000], label: { zh: '人均财政补助标准', en: 'Fiscal subsidy per head' }, synonyms: ['财政补助标准', '人均财政补助', '财政补助', '政府补助标准', '财政人均补助'] },
    { id: 'personal_premium', kind: 'value', type: 'number', unit: 'yuan/person/year', minimum: 0, plausible: [10, 5000], label: { zh: '个人缴费标准', en: 'Personal premium' }, synonyms: ['人均个人缴费', '居民个人缴费标准', '个人缴费', '人均个人缴费标准'] },
    ...provenanceColumns,
  ],
  phrases: [],
  checks: [{ kind: 'consecutive' }, { kind: 'steady', column: 'fiscal_subsidy' }, { kind: 'steady', column: 'personal_premium' }],
  example: { notice_year: 2024, fiscal_subsidy: 670, personal_premium: 400 },
};
