import type { Contract } from '../contract.ts';
import { provenanceColumns } from './shared-columns.ts';

export const retirementAge: Contract = {
  id: 'retirement_age',
  label: { zh: '法定退休年龄', en: 'Statutory retirement age' },
  description: { zh: '各类职工按出生年月的退休年龄，以月计。', en: 'Retirement age in months by category of worker and month of birth.' },
  columns: [
    {
      id: 'category', kind: 'key', type: 'code', label: { zh: '职工类别', en: 'Category' }, synonyms: ['退休类别', '人员类别', '类别', 'group'],
      codes: [
        { id: 'men', label: { zh: '男职工', en: 'Men' }, synonyms: ['男性职工'] },
        { id: 'women_55', label: { zh: '原55周岁退休女职工', en: 'Women retiring at 55 before' }, synonyms: ['原法定退休年龄五十五周岁的女职工', '女干部'] },
        { id: 'women_50', label: { zh: '原50周岁退休女职工', en: 'Women retiring at 50 before' }, synonyms: ['原法定退休年龄五十周岁的女职工', '女工人'] },
      ],
    },
    { id: 'birth_month', kind: 'key', type: 'month', label: { zh: '出生年月', en: 'Month of birth' }, synonyms: ['出生月份', '出生时间'] },
    { id: 'age_in_months', kind: 'value', type: 'number', unit: 'month', minimum: 0, maximum: 1200, label: { zh: '退休年龄月数', en: 'Retirement age in months' }, synonyms: ['退休年龄', '法定退休年龄', '改革后法定退休年龄'] },
    { id: 'delay', kind: 'value', type: 'number', unit: 'month', minimum: 0, maximum: 240, label: { zh: '延迟月数', en: 'Months of delay' }, synonyms: ['延迟', '延迟退休月数'] },
    ...provenanceColumns,
  ],
  phrases: [],
  checks: [],
  example: { category: 'men', birth_month: '1967-05', age_in_months: 728, delay: 8 },
};
