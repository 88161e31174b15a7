import type { Contract } from '../contract.ts';
import { provenanceColumns, schemeColumn, yearColumn } from './shared-columns.ts';

export const contributionBase: Contract = {
  id: 'contribution_base',
  label: { zh: '缴费基数', en: 'Contribution base' },
  description: { zh: '缴费人数、缴费基数总额与人均缴费基数。', en: 'Contributors, total and average contribution base.' },
  columns: [
    yearColumn, schemeColumn,
    {
      id: 'contributors', kind: 'value', type: 'number', unit: 'person', minimum: 0, maximum: 1.6e9, label: { zh: '缴费人数', en: 'Contributors' },
      synonyms: ['缴费职工人数', '实际缴费人数', '在职缴费人数', '平均缴费人数'],
    },
    {
      id: 'base_total', kind: 'value', type: 'number', unit: 'yuan/year', minimum: 0, label: { zh: '缴费基数总额', en: 'Total contribution base' },
      synonyms: ['缴费工资总额', '年缴费基数总额', '缴费基数合计', '基数总额'],
    },
    {
      id: 'average_base', kind: 'value', type: 'number', unit: 'yuan/person/year', minimum: 0, plausible: [500, 2_000_000], label: { zh: '人均缴费基数', en: 'Average contribution base' },
      synonyms: ['平均缴费基数', '缴费基数', '年人均缴费基数', '人均年缴费基数', '人均缴费工资'],
    },
    {
      id: 'average_wage', kind: 'value', type: 'number', unit: 'yuan/person/year', minimum: 0, plausible: [500, 2_000_000], label: { zh: '平均工资', en: 'Average wage' },
      synonyms: ['社会平均工资', '社平工资', '在岗职工平均工资', '职工平均工资', '城镇单位就业人员平均工资', '年平均工资'],
    },
    ...provenanceColumns,
  ],
  phrases: [],
  checks: [
    { kind: 'product', product: 'base_total', left: 'contributors', right: 'average_base', tolerance: 0.02 },
    { kind: 'consecutive' },
    { kind: 'steady', column: 'base_total' },
    { kind: 'steady', column: 'average_base' },
  ],
  example: { year: 2024, scheme: 'employee', contributors: 212000, base_total: 15900000000, average_base: 75000, average_wage: 98000 },
};
