import type { Contract } from '../contract.ts';
import { sexOrBothColumn } from './population-columns.ts';
import { provenanceColumns, yearColumn } from './shared-columns.ts';

export const lifeExpectancy: Contract = {
  id: 'life_expectancy',
  label: { zh: '人均预期寿命', en: 'Life expectancy' },
  description: { zh: '出生时的预期寿命。', en: 'Expectancy of life at birth.' },
  columns: [
    yearColumn, sexOrBothColumn,
    { id: 'expectancy', kind: 'value', type: 'number', unit: 'year', minimum: 10, maximum: 120, label: { zh: '预期寿命', en: 'Life expectancy' }, synonyms: ['人均预期寿命', '平均预期寿命', 'e0'] },
    ...provenanceColumns,
  ],
  phrases: [],
  checks: [],
  example: { year: 2025, sex: 'both', expectancy: 79.25 },
};
