import type { Contract } from '../contract.ts';
import { provenanceColumns, schemeColumn, statusColumn, yearColumn } from './shared-columns.ts';

export const utilisation: Contract = {
  id: 'utilisation',
  label: { zh: '医疗服务利用', en: 'Utilisation' },
  description: { zh: '就诊人次、住院人次、次均费用、住院率、住院天数与支付比例。', en: 'Visits, admissions, cost per admission, admission rate, days and payment ratio.' },
  columns: [
    yearColumn, schemeColumn, statusColumn,
    { id: 'visits', kind: 'value', type: 'number', unit: 'visit', minimum: 0, label: { zh: '门诊人次', en: 'Visits' }, synonyms: ['就诊人次', '普通门急诊人次', '门急诊人次', '待遇享受人次', '享受待遇人次', 'outpatient visits'] },
    { id: 'admissions', kind: 'value', type: 'number', unit: 'admission', minimum: 0, label: { zh: '住院人次', en: 'Admissions' }, synonyms: ['出院人次', '住院人次数', '出院人数', 'discharges', 'inpatient admissions'] },
    { id: 'cost_per_admission', kind: 'value', type: 'number', unit: 'yuan/admission', minimum: 0, plausible: [200, 200_000], label: { zh: '次均住院费用', en: 'Cost per admission' }, synonyms: ['住院次均费用', '人次均住院费用', '例均费用', '例均住院费用', '住院例均费用'] },
    { id: 'admission_rate', kind: 'value', type: 'number', unit: '1', minimum: 0, maximum: 1, label: { zh: '住院率', en: 'Admission rate' }, synonyms: ['年住院率', 'inpatient rate'] },
    { id: 'days', kind: 'value', type: 'number', unit: 'day', minimum: 0, label: { zh: '住院天数', en: 'Days' }, synonyms: ['住院床日', '实际占用床日', '总住院天数', 'inpatient days'] },
    { id: 'payment_ratio', kind: 'value', type: 'number', unit: '1', minimum: 0, maximum: 1, label: { zh: '支付比例', en: 'Payment ratio' }, synonyms: ['报销比例', '政策范围内支付比例', '住院费用政策范围内基金支付比例', '政策范围内住院费用基金支付比例', '基金支付比例', 'reimbursement ratio'] },
    ...provenanceColumns,
  ],
  phrases: [],
  checks: [{ kind: 'consecutive' }, { kind: 'steady', column: 'visits' }, { kind: 'steady', column: 'admissions' }, { kind: 'steady', column: 'cost_per_admission' }],
  example: { year: 2024, scheme: 'employee', status: 'all', visits: 1520000, admissions: 61000, cost_per_admission: 12500, admission_rate: '21.4%', days: 580000, payment_ratio: '84.6%' },
};
