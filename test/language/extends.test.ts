import { describe, expect, test } from 'vitest';
import { readModel } from '../../src/language/read/read-model.ts';
import { evaluator } from '../../src/language/run/evaluate.ts';

const terms = `model: terms
title: {zh: 条款, en: Terms}
axis: {time: year}
parameters:
  premium: {label: {zh: 保费, en: Premium}, unit: yuan, values: [{from: 2020-01, value: 100, status: assumed, source: none}]}
  rate:
    label: {zh: 比率, en: Rate}
    unit: 1
    maximum: 1
    values: [{from: 2020-01, value: 0.05, status: assumed, source: none}]
variables:
  profit: {label: {zh: 利润, en: Profit}, unit: yuan, output: true, formula: premium * rate}
`;
const contract = `model: contract
extends: terms
title: {zh: 合同, en: Contract}
parameters:
  rate:
    label: {zh: 盈利率, en: Profit rate}
    values: [{from: 2020-01, value: 0.03, status: enacted, source: {title: 合同, article: 第六条}}]
  tax: {label: {zh: 税, en: Tax}, unit: yuan, values: [{from: 2020-01, value: 1, status: assumed, source: none}]}
variables:
  kept: {label: {zh: 留下, en: Kept}, unit: yuan, output: true, formula: profit - tax}
`;
const texts: Readonly<Record<string, string>> = { terms, contract, loop: contract.replace('extends: terms', 'extends: loop').replace('model: contract', 'model: loop') };
const library = (id: string) => texts[id];

describe('a file that extends another', () => {
  const { model, issues } = readModel(contract, 'contract.yaml', library);

  test('takes over what it does not say, and says its own values with their clause', () => {
    expect(issues).toEqual([]);
    const run = evaluator(model!, {}).run({ to: '2020', from: '2020' });
    expect([run.value('profit', '2020'), run.value('kept', '2020')]).toEqual([3, 2]);
    const rate = model!.quantities.get('rate')!;
    expect([rate.label.en, rate.unitText, rate.maximum, rate.values.length]).toEqual(['Profit rate', '1', 1, 1]);
    expect(rate.values[0]!.source).toMatchObject({ article: '第六条' });
    expect([model!.id, model!.title.en, [...model!.quantities.keys()]]).toEqual(['contract', 'Contract', ['premium', 'rate', 'tax', 'profit', 'kept']]);
  });

  test('names the file in which each thing is written', () => {
    const files = ['premium', 'rate', 'profit', 'kept'].map((name) => model!.quantities.get(name)!.place.file);
    expect(files).toEqual(['terms.yaml', 'contract.yaml', 'terms.yaml', 'contract.yaml']);
    const broken = readModel(contract, 'contract.yaml', (id) => texts[id]?.replace('premium * rate', 'premium + rate'));
    expect(broken.issues.map(({ code, place }) => [code, place.file, place.line])).toEqual([['formula/unit-mismatch', 'terms.yaml', 12]]);
    const overrun = readModel(contract.replace('value: 0.03', 'value: 3'), 'contract.yaml', library);
    expect(overrun.issues.map(({ code, place }) => [code, place.file])).toEqual([['model/above-maximum', 'contract.yaml']]);
  });

  test('may be used and extended in turn, but not lead back to itself', () => {
    const next = contract.replace('model: contract', 'model: next').replace('extends: terms', 'extends: contract').replace('value: 0.03', 'value: 0.02');
    expect(evaluator(readModel(next, 'next.yaml', library).model!, {}).run({ to: '2020', from: '2020' }).value('kept', '2020')).toBe(1);
    expect(readModel(texts['loop']!, 'loop.yaml', library).issues.map(({ code }) => code)).toEqual(['model/extends']);
  });
});
