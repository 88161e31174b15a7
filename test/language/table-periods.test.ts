import { describe, expect, test } from 'vitest';
import { evaluator } from '../../src/language/run/evaluate.ts';
import { explain } from '../../src/language/run/explain.ts';
import { modelOf, tableOf } from './small-models.ts';

const rates = tableOf('rates', { year: [2020, 2024, 2030], rate: [0.01, 0.04, 0.01] });
const curve = tableOf('curve', { kind: ['a', 'b'], level: [1, 3] });
const model = (field: string) => modelOf(`
axis: {time: year}
dimensions: {kind: {a: {zh: 甲, en: a}, b: {zh: 乙, en: b}}}
inputs:
  rate: {label: {zh: 比率, en: Rate}, unit: 1, table: rates, output: true${field}}
  level: {label: {zh: 水平, en: Level}, unit: ratio, dims: [kind], table: curve, period: always, output: true}
variables:
  product: {label: {zh: 乘积, en: Product}, unit: ratio, dims: [kind], output: true, formula: rate * level}
`);
const runOf = (field: string) => evaluator(model(field), { rates, curve }).run({ from: '2020', to: '2031' });

describe('a table that leaves years out', () => {
  test('has no figures in them, and says so, where nothing is said of them', () => {
    const run = runOf('');
    expect(run.value('rate', '2022')).toBeUndefined();
    expect(run.issues.map(({ code }) => code)).toEqual(['data/gap', 'data/gap']);
  });

  test('is straight between its figures with linear', () => {
    const run = runOf(', between: linear');
    expect(run.issues).toEqual([]);
    expect(run.value('rate', '2021')).toBeCloseTo(0.0175, 15);
    expect(run.value('rate', '2027')).toBeCloseTo(0.025, 15);
    expect(run.value('rate', '2024')).toBe(0.04);
    expect(run.value('rate', '2031')).toBeUndefined();
  });

  test('is straight in logarithms with log', () => {
    // From 0.01 to 0.04 in four years: times the square root of 2 a year.
    expect(runOf(', between: log').value('rate', '2021')).toBeCloseTo(0.01 * Math.SQRT2, 15);
  });

  test('opens such a figure at the row before it and says that it is interpolated', () => {
    expect(explain(runOf(', between: linear'), { quantity: 'rate', period: '2022' })).toMatchObject({ how: 'table', status: 'interpolated', place: { file: 'rates.csv', row: 1 } });
  });
});

test('a table without periods holds in all of them', () => {
  const run = runOf(', between: linear');
  expect([run.value('level', '2020', 'b'), run.value('level', '2031', 'b')]).toEqual([3, 3]);
  expect(run.value('product', '2024', 'b')).toBe(0.12);
});

test('an outlook is assumed, and its years are not those that figures reach', () => {
  expect(runOf(', between: linear').mark('rate', '2024')).toBe('observed');
  expect(runOf(', between: linear, outlook: true').mark('rate', '2024')).toBe('assumed');
  expect(evaluator(model(''), { rates, curve }).observations.last).toBe('2030');
  expect(evaluator(model(', outlook: true'), { rates, curve }).observations.last).toBeUndefined();
});
