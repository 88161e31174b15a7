import type { Contract } from '../contract.ts';
import { provenanceColumns, schemeColumn } from './shared-columns.ts';

export const rates: Contract = {
  id: 'rates',
  label: { zh: '缴费费率', en: 'Contribution rates' },
  description: { zh: '费率及其执行起始月份。', en: 'Contribution rates and the month from which they are in force.' },
  columns: [
    {
      id: 'from', kind: 'key', type: 'month', label: { zh: '执行起始月份', en: 'In force from' },
      synonyms: ['执行月份', '起始月份', '执行时间', '生效时间', '生效月份', '起始时间', '执行日期', '起'],
    },
    schemeColumn,
    { id: 'employer_rate', kind: 'value', type: 'number', unit: '1', minimum: 0, maximum: 1, label: { zh: '单位缴费费率', en: 'Employer rate' }, synonyms: ['单位费率', '单位缴费比例', '单位缴费率', '用人单位费率', '单位比例'] },
    { id: 'employee_rate', kind: 'value', type: 'number', unit: '1', minimum: 0, maximum: 1, label: { zh: '个人缴费费率', en: 'Employee rate' }, synonyms: ['个人费率', '个人缴费比例', '个人缴费率', '个人比例', '职工个人费率'] },
    { id: 'maternity_rate', kind: 'value', type: 'number', unit: '1', minimum: 0, maximum: 1, label: { zh: '生育保险费率', en: 'Maternity rate' }, synonyms: ['生育费率', '生育保险缴费比例', '生育缴费费率'] },
    { id: 'credited_rate', kind: 'value', type: 'number', unit: '1', minimum: 0, maximum: 1, label: { zh: '划入个人账户比例', en: 'Credited to accounts' }, synonyms: ['划入个人账户费率', '个人账户划入比例', '个账划入比例', '划账比例', '计入个人账户比例'] },
    ...provenanceColumns,
  ],
  phrases: [],
  checks: [],
  example: { from: '2024-01', scheme: 'employee', employer_rate: '8%', employee_rate: '2%', maternity_rate: '0.5%', credited_rate: '2%' },
};
