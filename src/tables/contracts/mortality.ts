import type { Contract } from '../contract.ts';
import { ageColumn, sexColumn } from './population-columns.ts';
import { provenanceColumns, yearColumn } from './shared-columns.ts';

export const mortality: Contract = {
  id: 'mortality',
  label: { zh: '分性别年龄死亡率', en: 'Mortality by age and sex' },
  description: { zh: '各性别、年龄的中心死亡率：一年死亡人数除以平均人口。', en: 'Central death rates by sex and age: deaths of a year over the mean population.' },
  columns: [
    yearColumn, sexColumn, ageColumn,
    { id: 'death_rate', kind: 'value', type: 'number', unit: '1', minimum: 0, maximum: 3, label: { zh: '死亡率', en: 'Death rate' }, synonyms: ['中心死亡率', '年龄别死亡率', 'mx', 'mortality rate'] },
    ...provenanceColumns,
  ],
  phrases: [],
  checks: [],
  example: { year: 2025, sex: 'male', age: '60', death_rate: '1.12%' },
};
