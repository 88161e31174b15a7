import type { Contract } from '../contract.ts';
import { provenanceColumns, yearColumn } from './shared-columns.ts';

export const macro: Contract = {
  id: 'macro',
  label: { zh: '宏观经济', en: 'Economy' },
  description: { zh: '平均工资、居民消费价格涨幅、可支配收入和存款利率。', en: 'Average wage, consumer price growth, disposable income and deposit rate.' },
  columns: [
    yearColumn,
    { id: 'average_wage', kind: 'value', type: 'number', unit: 'yuan/person/year', minimum: 0, plausible: [500, 2_000_000], label: { zh: '平均工资', en: 'Average wage' }, synonyms: ['社会平均工资', '社平工资', '在岗职工平均工资', '职工平均工资', '城镇单位就业人员平均工资', '城镇非私营单位就业人员平均工资'] },
    { id: 'consumer_prices', kind: 'value', type: 'number', unit: '1', minimum: -0.5, maximum: 1.5, label: { zh: '居民消费价格涨幅', en: 'Consumer prices' }, synonyms: ['居民消费价格指数', '消费价格涨幅', '居民消费价格', 'cpi', 'cpi涨幅'] },
    { id: 'disposable_income', kind: 'value', type: 'number', unit: 'yuan/person/year', minimum: 0, plausible: [100, 1_000_000], label: { zh: '居民人均可支配收入', en: 'Disposable income' }, synonyms: ['人均可支配收入', '可支配收入', '城乡居民人均可支配收入'] },
    { id: 'deposit_rate', kind: 'value', type: 'number', unit: '1', minimum: -0.05, maximum: 1, label: { zh: '存款利率', en: 'Deposit rate' }, synonyms: ['一年期存款利率', '一年定期存款利率', '定期存款利率', '存款基准利率'] },
    ...provenanceColumns,
  ],
  phrases: [],
  checks: [{ kind: 'consecutive' }, { kind: 'steady', column: 'average_wage' }, { kind: 'steady', column: 'disposable_income' }],
  example: { year: 2024, average_wage: 120000, consumer_prices: '0.2%', disposable_income: 41314, deposit_rate: '1.1%' },
};
