import type { Contract } from '../contract.ts';
import { provenanceColumns, yearColumn } from './shared-columns.ts';

export const migration: Contract = {
  id: 'migration',
  label: { zh: '净迁移', en: 'Net migration' },
  description: { zh: '全年净迁入人数，迁出多于迁入时为负。', en: 'Persons who came less those who left in the year.' },
  columns: [
    yearColumn,
    { id: 'persons', kind: 'value', type: 'number', unit: 'person/year', minimum: -1.6e9, maximum: 1.6e9, label: { zh: '净迁入人数', en: 'Net migrants' }, synonyms: ['净迁移人数', '净迁入', '净流入人口', '净流入', 'net migration'] },
    ...provenanceColumns,
  ],
  phrases: [],
  checks: [],
  example: { year: 2025, persons: -2600 },
};
