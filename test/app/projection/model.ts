import { readModel } from '../../../src/language/read/read-model.ts';
import type { Model } from '../../../src/language/model.ts';

/** A fund of three rates and a choice: a level that falls later, one with elements, and one nobody may set above a tenth. */
export const smallFund: Model = readModel(
  `model: projection/small
title: {zh: 小基金, en: Small fund}
axis: {time: year}
dimensions:
  status:
    active: {zh: 在职, en: active}
    retired: {zh: 退休, en: retired}
parameters:
  wage_growth:
    label: {zh: 工资增长率, en: Wage growth}
    unit: 1
    values:
      - {from: 1999-01, value: 0.035, status: assumed, source: none}
      - {from: 2036-01, value: 0.03, status: assumed, source: none}
  employer_rate:
    label: {zh: 单位费率, en: Employer rate}
    unit: 1
    minimum: 0
    maximum: 0.1
    values: [{from: 1999-01, value: 0.08, status: assumed, source: none}]
  share:
    label: {zh: 比例, en: Share}
    unit: 1
    dims: [status]
    values: [{from: 1999-01, value: {active: 0.6, retired: 0.4}, status: assumed, source: none}]
  norm_low:
    label: {zh: 下限, en: Norm}
    unit: month
    values: [{from: 1999-01, value: 6, status: assumed, source: none}]
  closing_rule:
    label: {zh: 平衡方式, en: Closing rule}
    type: choice
    within: start
    choices: {spending: {zh: 支, en: spending}, reserve: {zh: 结余, en: reserve}}
    values: [{from: 1999-01, value: reserve, status: assumed, source: none}]
variables:
  income: {label: {zh: 收入, en: Income}, unit: yuan/year, output: true, formula: 100 yuan/year * (1 + wage_growth) * employer_rate / 0.08 * sum(share)}
  expenditure: {label: {zh: 支出, en: Expenditure}, unit: yuan/year, output: true, formula: 95 yuan/year}
  current_balance: {label: {zh: 当期结余, en: Current balance}, unit: yuan/year, output: true, formula: income - expenditure}
  closing_balance: {label: {zh: 结余, en: Balance}, unit: yuan, output: true, formula: "current_balance * 1 year * where(closing_rule == reserve, 1, 1)"}
  months_payable: {label: {zh: 可支付月数, en: Months payable}, unit: month, output: true, formula: "where(norm_low > 0 month, closing_balance / expenditure, 0 year) to month"}
`,
  'small.yaml',
  () => undefined,
).model!;
