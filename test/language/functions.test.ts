import { describe, expect, test } from 'vitest';
import { evaluator } from '../../src/language/run/evaluate.ts';
import { functionList } from '../../src/language/functions.ts';
import { modelOf, tableOf } from './small-models.ts';

const steps = 'values: [{from: 2020-01, value: [{from: 0, to: 1000, value: 0.8}, {from: 1000, to: 3000, value: 0.9}, {from: 3000, value: 0.5}], status: assumed, source: none}]';

/** A quantity of a yearly or monthly model in one period, with small known figures around it. */
function valueOf(formula: string, options: { unit?: string; period?: string; step?: 'year' | 'month'; element?: string; dims?: string } = {}): number | undefined {
  const { unit = '1', step = 'year', period = step === 'year' ? '2024' : '2024-05', element, dims } = options;
  const model = modelOf(`
axis: {time: ${step}}
dimensions:
  kind: {a: {zh: 甲, en: a}, b: {zh: 乙, en: b}}
  size: {small: {zh: 小, en: small}, large: {zh: 大, en: large}}
parameters:
  layers: {label: {zh: 分段, en: Layers}, unit: 1, type: brackets, bound_unit: yuan, informational: true, ${steps}}
  layers_upper: {label: {zh: 分段, en: Layers}, unit: 1, type: brackets, bound_unit: yuan, bound_included: upper, informational: true, ${steps}}
  points: {label: {zh: 各点, en: Points}, unit: 1, type: brackets, bound_unit: yuan, informational: true, values: [{from: 2020-01, value: [{from: 100, value: 0.02}, {from: 300, value: 0.04}, {from: 400, value: 0.01}], status: assumed, source: none}]}
  scale_2024: {label: {zh: 新档, en: New scale}, unit: 1, type: brackets, bound_unit: yuan, informational: true, values: [{from: 2024-01, value: [{from: 0, value: 0.3}], status: assumed, source: none}]}
  which: {label: {zh: 哪个, en: Which}, type: choice, informational: true, choices: {a: {zh: 甲, en: a}, b: {zh: 乙, en: b}}, values: [{from: 2020-01, value: b, status: assumed, source: none}]}
  weight: {label: {zh: 权重, en: Weight}, unit: 1, dims: [kind], informational: true, values: [{from: 2020-01, value: {a: 2, b: 5}, status: assumed, source: none}]}
  grid: {label: {zh: 表, en: Grid}, unit: 1, dims: [kind, size], informational: true, values: [{from: 2020-01, value: {a.small: 1, a.large: 10, b.small: 100, b.large: 1000}, status: assumed, source: none}]}
inputs:
  cost: {label: {zh: 费用, en: Cost}, unit: yuan, table: costs, informational: true}
  late: {label: {zh: 迟到的数, en: Late figure}, unit: yuan, table: costs, informational: true}
variables:
  result: {label: {zh: 结果, en: Result}, unit: ${unit}, ${dims ? `dims: [${dims}], ` : ''}output: true, formula: "${formula}"}
`);
  const times = step === 'year' ? [2021, 2022, 2023, 2024] : ['2024-02', '2024-03', '2024-04', '2024-05'];
  const tables = { costs: tableOf('costs', { [step]: times, cost: [1000, 1100, 1210, 1331], late: [null, null, null, 7] }) };
  return evaluator(model, tables).run({ from: String(times[0]), to: period }).value('result', period, element);
}

describe('arithmetic', () => {
  test.each([
    ['2 + 3 * 4', 14],
    ['(2 + 3) * 4', 20],
    ['7 - 2 - 1', 4],
    ['24 / 4 / 2', 3],
    ['2 ^ 10', 1024],
    ['2 ^ 3 ^ 2', 512],
    ['-2 ^ 2', -4],
    ['4 ^ -1', 0.25],
    ['1.21 ^ 0.5', 1.1],
    ['where(1 < 2 and not (2 < 1), 3, 4)', 3],
    ['where(1 > 2 or 2 >= 2, 3, 4)', 3],
    ['where(1 == 1, where(1 != 1, 5, 6), 7)', 6],
    ['1 <= 1 ? 8 : 9', 8],
  ])('%s is %d', (formula, expected) => expect(valueOf(formula)).toBeCloseTo(expected, 14));

  test('dividing by zero gives what division gives and does not stop the run', () => {
    expect(valueOf('1 / (cost / cost - 1)')).toBe(Infinity);
    expect(valueOf('0 / (cost / cost - 1)')).toBeNaN();
  });
});

describe('functions', () => {
  test.each([
    ['min(3, 1, 2)', 1],
    ['max(3, 1, 2)', 3],
    ['abs(-2.5)', 2.5],
    ['exp(1)', Math.E],
    ['log(exp(2))', 2],
    ['sqrt(2)', Math.SQRT2],
    ['floor(-1.5)', -2],
    ['clamp(5, 1, 3)', 3],
    ['clamp(-5, 1, 3)', 1],
    ['clamp(2, 1, 3)', 2],
    // halves go away from zero; 0.125 and 2.5 are exact in binary
    ['round_half_up(2.5, 0)', 3],
    ['round_half_up(-2.5, 0)', -3],
    ['round_half_up(0.125, 2)', 0.13],
    ['round_half_up(1234.5, 0)', 1235],
    // 1 × 2 + 1 × 5
    ['sum(weight)', 7],
    ['share(weight)', 2 / 7, 'kind', 'a'],
    ['sum(grid)', 1111],
    ['sum(grid, size)', 1100, 'kind', 'b'],
    ['sum(grid, kind)', 1010, 'size', 'large'],
    ['share(grid, size)', 10 / 11, 'kind, size', 'a.large'],
    ['sum(grid * weight, size)', 22, 'kind', 'a'],
    ['sum(weight) + sum(weight * weight)', 7 + 4 + 25],
    ['sum(share(share(weight)))', 1],
    ['grid.b', 1000, 'size', 'large'],
    ['sum(grid.a)', 11],
    ['pick(weight, which)', 5],
    ['pick(grid, which)', 100, 'size', 'small'],
    ['where(which == b, 1, 2)', 1],
    ['where(which != b, 1, 2)', 2],
    ['elapsed(2020)', 4],
  ] satisfies [string, number, string?, string?][] as [string, number, string | undefined, string | undefined][])('%s is %d', (formula, expected, dims, element) => {
    expect(valueOf(formula, { ...(dims && { dims }), ...(element && { element }) })).toBeCloseTo(expected, 13);
  });

  test('time of the year and since a year, by month', () => {
    expect(valueOf('month_of_year()', { step: 'month' })).toBe(5);
    expect(valueOf('elapsed(2024)', { step: 'month' })).toBeCloseTo(4 / 12, 12);
  });

  test.each([
    // slices: 1000 at 0.8, 2000 at 0.9, the rest at 0.5
    ['tiered(0 yuan, layers)', 0],
    ['tiered(-50 yuan, layers)', 0],
    ['tiered(1000 yuan, layers)', 800],
    ['tiered(1500 yuan, layers)', 800 + 450],
    ['tiered(5000 yuan, layers)', 800 + 1800 + 1000],
    ['band(999 yuan, layers)', 999 * 0.8],
    ['band(1000 yuan, layers)', 900],
    ['band(1000 yuan, layers_upper)', 800],
    ['band(1001 yuan, layers_upper)', 1001 * 0.9],
  ])('%s is %d yuan', (formula, expected) => expect(valueOf(formula, { unit: 'yuan' })).toBeCloseTo(expected, 10));

  test.each([
    ['lookup(-1 yuan, layers)', 0],
    ['lookup(0 yuan, layers)', 0.8],
    ['lookup(0 yuan, layers_upper)', 0],
    ['lookup(3000 yuan, layers)', 0.5],
    ['lookup(3000 yuan, layers_upper)', 0.9],
    ['interpolate(0 yuan, points)', 0.02],
    ['interpolate(100 yuan, points)', 0.02],
    ['interpolate(150 yuan, points)', 0.025],
    ['interpolate(300 yuan, points)', 0.04],
    ['interpolate(350 yuan, points)', 0.025],
    ['interpolate(9999 yuan, points)', 0.01],
  ])('%s is %d', (formula, expected) => expect(valueOf(formula)).toBeCloseTo(expected, 14));

  test.each([
    ['prev(cost)', 1210],
    ['lag(cost, 2)', 1100],
    ['last_year_end(cost)', 1210],
    ['lag(cost, 3)', 1000],
    ['known(late, cost)', 7],
    ['known(prev(late), 5 yuan)', 5],
    ['known(lag(cost, 9), 1 yuan)', 1],
  ])('%s looks back to %d', (formula, expected) => expect(valueOf(formula, { unit: 'yuan' })).toBe(expected));

  test('a bracket table that is not yet in force is missing, unless another value stands in', () => {
    expect(valueOf('lookup(cost, scale_2024)', { period: '2023' })).toBeUndefined();
    expect(valueOf('known(lookup(cost, scale_2024), 0)', { period: '2023' })).toBe(0);
    expect(valueOf('known(lookup(cost, scale_2024), 0)', { period: '2024' })).toBe(0.3);
  });

  test('a period before the first is missing, unless an initial value stands in', () => {
    expect(valueOf('prev(cost)', { unit: 'yuan', period: '2021' })).toBeUndefined();
    expect(valueOf('prev(cost, 3 yuan)', { unit: 'yuan', period: '2021' })).toBe(3);
    expect(valueOf('lag(cost, 4)', { unit: 'yuan' })).toBeUndefined();
  });

  test('mean growth is the mean of the last rates, over fewer where figures begin later', () => {
    expect(valueOf('mean_growth(cost, 2)')).toBeCloseTo(0.1, 12);
    expect(valueOf('mean_growth(cost, 100)')).toBe(((1331 / 1210 - 1) + (1210 / 1100 - 1) + (1100 / 1000 - 1)) / 3);
    expect(valueOf('mean_growth(late, 3)')).toBeUndefined();
  });

  test.each([
    ['24 yuan / (12 yuan / 1 year) to month', 'month', 24],
    ['12 yuan / 1 year to yuan/month', 'yuan/month', 1],
    ['3 yuan / 1 month to yuan/year', 'yuan/year', 36],
    ['5 yuan to yuan', 'yuan', 5],
  ])('%s', (formula, unit, expected) => expect(valueOf(formula, { unit })).toBeCloseTo(expected, 12));

  test('every function of the list is tried here, on rows or over dimensions', () => {
    const text = [...new Set(functionList.map(({ name }) => name))].filter((name) => !['running', 'total', 'advance', 'regroup', 'spread'].includes(name));
    const tried = ['min', 'max', 'abs', 'exp', 'log', 'sqrt', 'floor', 'clamp', 'round_half_up', 'sum', 'share', 'pick', 'where', 'elapsed', 'month_of_year', 'tiered', 'band', 'lookup', 'interpolate', 'prev', 'lag', 'known', 'mean_growth', 'last_year_end'];
    expect(text.sort()).toEqual(tried.sort());
  });
});
