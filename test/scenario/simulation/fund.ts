import { evaluator } from '../../../src/language/run/evaluate.ts';
import type { AssumptionEntry, CorrelationEntry } from '../../../src/scenario/simulation/assumption.ts';
import { readUncertainty, type Uncertainty } from '../../../src/scenario/simulation/read-uncertainty.ts';
import { modelOf, tableOf } from '../../language/small-models.ts';
import { smallFund } from './small-fund.ts';

/** A fund with two growing sides, observed in 2024 and 2025. */
const model = modelOf(
  smallFund({
    wages: '    table: flows\n    column: wages',
    costs: '    table: flows\n    column: costs',
    parameters: `  collected:
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
    values: [{from: 2000-01, value: a, status: assumed, source: none}]`,
    variables: `  income:
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
    formula: prev(balance, 0 yuan) + current_balance`,
  }),
);

const flows = tableOf('flows', { year: ['2024', '2025'], wages: [1000, 1040], costs: [55, 57] });

export const fund = evaluator(model, { flows });

export function uncertain(assume: readonly AssumptionEntry[], correlate: readonly CorrelationEntry[] = []): Uncertainty {
  const { uncertainty, issues } = readUncertainty({ assume, correlate }, model);
  if (!uncertainty) throw new Error(JSON.stringify(issues));
  return uncertainty;
}
