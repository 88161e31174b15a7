import { evaluator } from '../../../src/language/run/evaluate.ts';
import type { AssumptionEntry, CorrelationEntry } from '../../../src/scenario/simulation/assumption.ts';
import { readUncertainty, type Uncertainty } from '../../../src/scenario/simulation/read-uncertainty.ts';
import { modelOf, tableOf } from '../../language/small-models.ts';

/** A fund with two growing sides, observed in 2024 and 2025. */
const model = modelOf(`
axis: {time: year}
parameters:
  wage_growth:
    label: {zh: 工资增长率, en: Wage growth}
    unit: 1
    minimum: -0.5
    maximum: 1
    values: [{from: 2000-01, value: 0.04, status: assumed, source: none}]
  price_growth:
    label: {zh: 价格增长率, en: Price growth}
    unit: 1
    values: [{from: 2000-01, value: 0.03, status: assumed, source: none}]
  collected:
    label: {zh: 征缴率, en: Share collected}
    unit: 1
    minimum: 0
    maximum: 1
    values: [{from: 2000-01, value: 0.97, status: assumed, source: none}]
  rule:
    label: {zh: 规则, en: Rule}
    type: choice
    informational: true
    choices: {a: {zh: 甲, en: a}, b: {zh: 乙, en: b}}
    values: [{from: 2000-01, value: a, status: assumed, source: none}]
inputs:
  wages:
    label: {zh: 工资, en: Wages}
    unit: yuan/year
    table: flows
    column: wages
    project: prev(wages) * (1 + wage_growth)
  costs:
    label: {zh: 费用, en: Costs}
    unit: yuan/year
    table: flows
    column: costs
    project: prev(costs) * (1 + price_growth)
variables:
  income:
    label: {zh: 收入, en: Income}
    unit: yuan/year
    formula: wages * 0.06 * collected
  current_balance:
    label: {zh: 当期结余, en: Current balance}
    unit: yuan/year
    output: true
    formula: income - costs
  balance:
    label: {zh: 结余, en: Balance}
    unit: yuan
    output: true
    formula: prev(balance, 0 yuan) + current_balance
`);

const flows = tableOf('flows', { year: ['2024', '2025'], wages: [1000, 1040], costs: [55, 57] });

export const fund = evaluator(model, { flows });

export function uncertain(assume: readonly AssumptionEntry[], correlate: readonly CorrelationEntry[] = []): Uncertainty {
  const { uncertainty, issues } = readUncertainty({ assume, correlate }, model);
  if (!uncertainty) throw new Error(JSON.stringify(issues));
  return uncertainty;
}
