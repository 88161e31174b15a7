import type { Model } from '../../../src/language/model.ts';
import { modelOf } from '../../language/small-models.ts';

/** A plan of one or two payers on one claim a row: its parameters and payments as in a model file. */
export function smallPlan(parameters: string, payments: Readonly<Record<string, string>>): Model {
  const names = Object.keys(payments);
  return modelOf(`
axis: {rows: {table: claims, key: settlement, order: day, group: member}}
parameters:
${parameters}
inputs:
  member: {label: {zh: 参保人, en: Member}, key: true}
  expense: {label: {zh: 费用, en: Expense}, unit: yuan}
variables:
${names.map((name) => `  ${name}: {label: {zh: 支付, en: Payment ${name}}, unit: yuan, output: true, formula: "${payments[name]}"}`).join('\n')}
  own: {label: {zh: 自付, en: Own payment}, unit: yuan, output: true, formula: "expense - ${names.join(' - ')}"}
  so_far: {label: {zh: 全年费用, en: Expense so far}, unit: yuan, output: true, formula: "running(expense, by: member)"}
settlement:
  expense: expense
  own: own
  layers:
${names.map((name) => `    - {payment: ${name}, fund: {zh: 基金, en: Fund}}`).join('\n')}
`);
}

const value = (text: string) => `values: [{from: 2020-01, value: ${text}, status: assumed, source: none}]`;

export const ratio = (name: string, number: number) => `  ${name}: {label: {zh: 比例, en: Ratio ${name}}, unit: 1, minimum: 0, maximum: 1, ${value(String(number))}}`;
export const money = (name: string, number: number) => `  ${name}: {label: {zh: 金额, en: Amount ${name}}, unit: yuan, ${value(String(number))}}`;
export const bands = (name: string, rows: string) => `  ${name}: {label: {zh: 分档, en: Bands ${name}}, unit: 1, type: brackets, bound_unit: yuan, minimum: 0, maximum: 1, ${value(rows)}}`;

/** Whoever is left with 5000 yuan is given 2000: a higher ratio takes it from those just above. */
export const withCliff = smallPlan(ratio('ratio', 0.7), {
  basic: 'expense * ratio',
  relief: 'where(expense - basic >= 5000 yuan, 2000 yuan, 0 yuan)',
});
