import { expect, test } from 'vitest';
import { evaluator } from '../../src/language/run/evaluate.ts';
import { readModel } from '../../src/language/read/read-model.ts';
import { modelOf } from './small-models.ts';

const text = `axis: {time: year}
dimensions:
  instalment:
    first: {zh: 第一期, en: first}
    second: {zh: 第二期, en: second}
parameters:
  premium: {label: {zh: 保费, en: Premium}, unit: yuan, values: [{from: 2020-01, value: 100, status: assumed, source: none}]}
  claims: {label: {zh: 赔付, en: Claims}, unit: yuan, values: [{from: 2020-01, value: 80, status: assumed, source: none}]}
  line: {label: {zh: 盈利率, en: Profit rate}, unit: 1, minimum: 0, maximum: 1, values: none}
  due_month: {label: {zh: 月份, en: Month}, unit: ratio, dims: [instalment], values: [{from: 2020-01, value: {first: 4, second: 12}, status: assumed, source: none}]}
variables:
  due: {label: {zh: 拨付, en: Due}, unit: yuan, dims: [instalment], formula: premium / 2}
  result: {label: {zh: 盈亏, en: Result}, unit: yuan, formula: premium - claims}
  rate: {label: {zh: 盈亏率, en: Rate}, unit: 1, formula: result / premium}
  returned: {label: {zh: 返还, en: Returned}, unit: yuan, formula: "premium * max(0, rate - line)"}
  kept: {label: {zh: 留存, en: Kept}, unit: yuan, formula: result - returned}
corridor:
  base: premium
  claims: claims
  surplus: {amount: result, rate: rate, rest: kept, parts: [{amount: returned, label: {zh: 返还基金, en: Returned}}]}
  loss: {amount: result, rate: rate, rest: kept, parts: []}
  parties: {fund: {zh: 基金, en: Fund}, insurer: {zh: 保险公司, en: Insurer}}
  flows: [{amount: returned, from: insurer, to: fund}]
  stocks: []
  calendar: [{amount: due, month: due_month, from: fund, to: insurer}]
  results: {insurer: kept}
`;

test('a parameter with `values: none` is missing, and so is what needs it, until a change gives it', () => {
  const made = evaluator(modelOf(text), {});
  const plain = made.run({ from: '2020', to: '2020' });
  expect([plain.value('line', '2020'), plain.value('returned', '2020'), plain.value('result', '2020')]).toEqual([undefined, undefined, 20]);
  const given = made.run({ from: '2020', to: '2020', overrides: [{ path: 'line', from: '2020-01', value: 0.05 }] });
  expect(given.value('returned', '2020')).toBeCloseTo(15, 12);
});

test('a corridor has its claims, its calendar by instalment, and what parties are left with', () => {
  const { corridor } = modelOf(text);
  expect([corridor!.claims, corridor!.results]).toEqual(['claims', { insurer: 'kept' }]);
  expect(corridor!.calendar).toEqual([{ amount: 'due', month: 'due_month', from: 'fund', to: 'insurer' }]);
});

test('a calendar or a result of somebody who is no party, or a calendar of no quantity, is refused', () => {
  const codes = (wrong: string, right: string) => readModel(`model: example\ntitle: {zh: 小例, en: Small example}\n${text.replace(right, wrong)}`, 'example.yaml').issues.map(({ code, values }) => [code, values['name']]);
  expect(codes('month: due_month, from: treasury', 'month: due_month, from: fund')).toEqual([['model/corridor-name', 'treasury']]);
  expect(codes('results: {treasury: kept}', 'results: {insurer: kept}')).toEqual([['model/corridor-name', 'treasury']]);
  expect(codes('{amount: instalment, month: due_month', '{amount: due, month: due_month')).toContainEqual(['model/corridor-name', 'instalment']);
});
