import type { Contract } from '../contract.ts';
import { variantColumn } from './population-columns.ts';
import { provenanceColumns, yearColumn } from './shared-columns.ts';

export const fertility: Contract = {
  id: 'fertility',
  label: { zh: '生育率', en: 'Fertility' },
  description: { zh: '总和生育率和出生性别比（每一女婴对应的男婴数）。', en: 'Total fertility and the sex ratio at birth (boys to one girl).' },
  columns: [
    yearColumn, variantColumn,
    { id: 'total_fertility', kind: 'value', type: 'number', unit: 'ratio', minimum: 0, maximum: 12, label: { zh: '总和生育率', en: 'Total fertility' }, synonyms: ['生育率', 'tfr', 'total fertility rate'] },
    { id: 'sex_ratio_at_birth', kind: 'value', type: 'number', unit: 'ratio', minimum: 0.5, maximum: 2, label: { zh: '出生性别比', en: 'Sex ratio at birth' }, synonyms: ['出生人口性别比', 'srb'] },
    ...provenanceColumns,
  ],
  phrases: [],
  checks: [],
  example: { year: 2025, variant: 'medium', total_fertility: 1.02, sex_ratio_at_birth: 1.098 },
};

export const fertilityPattern: Contract = {
  id: 'fertility_pattern',
  label: { zh: '生育年龄模式', en: 'Fertility by age' },
  description: { zh: '各年龄生育率占总和生育率的比例，一年合计为一。', en: 'Share of each age in total fertility; a year’s shares add up to one.' },
  columns: [
    yearColumn,
    { id: 'age', kind: 'key', type: 'ageBand', label: { zh: '母亲年龄', en: 'Age of mother' }, synonyms: ['年龄', '育龄', '生育年龄', 'age'] },
    { id: 'share', kind: 'value', type: 'number', unit: '1', minimum: 0, maximum: 1, label: { zh: '占总和生育率比例', en: 'Share of fertility' }, synonyms: ['生育占比', '生育模式', 'pasfr'] },
    ...provenanceColumns,
  ],
  phrases: [],
  checks: [],
  example: { year: 2025, age: '28', share: '7.4%' },
};
