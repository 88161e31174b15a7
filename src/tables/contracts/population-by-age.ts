import type { Contract } from '../contract.ts';
import { ageColumn, sexColumn } from './population-columns.ts';
import { provenanceColumns, regionColumn, yearColumn } from './shared-columns.ts';

export const populationByAge: Contract = {
  id: 'population_by_age',
  label: { zh: '分性别年龄人口', en: 'Population by age and sex' },
  description: { zh: '各性别、年龄的人口数，最高年龄含以上各岁。', en: 'Persons by sex and age; the highest age counts all above it.' },
  columns: [
    yearColumn, sexColumn, ageColumn, regionColumn,
    {
      id: 'persons', kind: 'value', type: 'number', unit: 'person', minimum: 0, maximum: 1.6e9, label: { zh: '人口数', en: 'Population' },
      synonyms: ['人口', '常住人口', '平均人口', '年中人口', '年末人口', '户籍人口', 'persons', 'inhabitants', 'residents'],
    },
    ...provenanceColumns,
  ],
  phrases: [],
  checks: [],
  example: { year: 2020, sex: 'female', age: '60', region: '示例市', persons: 8210 },
};
