import type { Contract } from '../contract.ts';
import { ageColumn } from './population-columns.ts';
import { provenanceColumns } from './shared-columns.ts';

export const costByAge: Contract = {
  id: 'cost_by_age',
  label: { zh: '分年龄费用水平', en: 'Cost per head by age' },
  description: { zh: '各年龄人均费用与全体人均费用之比。', en: 'Cost per head of each age over the cost per head of all.' },
  columns: [
    {
      id: 'service', kind: 'key', type: 'code', label: { zh: '服务', en: 'Service' }, synonyms: ['服务类别', '医疗服务', '费用类别'], fallback: 'all',
      codes: [
        { id: 'inpatient', label: { zh: '住院', en: 'Inpatient' }, synonyms: ['住院费用', '住院服务'] },
        { id: 'outpatient', label: { zh: '门诊', en: 'Outpatient' }, synonyms: ['门诊费用', '门诊服务'] },
        { id: 'all', label: { zh: '全部', en: 'All services' }, synonyms: ['合计', '总计', '全部服务', 'total'] },
      ],
    },
    ageColumn,
    { id: 'relative_cost', kind: 'value', type: 'number', unit: 'ratio', minimum: 0, maximum: 1000, label: { zh: '相对费用', en: 'Relative cost' }, synonyms: ['费用水平', '相对水平', '人均费用倍数', 'relative'] },
    ...provenanceColumns,
  ],
  phrases: [],
  checks: [],
  example: { service: 'inpatient', age: '60', relative_cost: 1.9 },
};
