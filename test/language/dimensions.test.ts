import { describe, expect, test } from 'vitest';
import type { Formula } from '../../src/language/model.ts';
import { evaluator } from '../../src/language/run/evaluate.ts';
import { explain } from '../../src/language/run/explain.ts';
import { interpreter } from '../../src/language/run-kernel/interpreter.ts';
import { wasmExecutor } from '../../src/language/run-kernel/wasm/executor.ts';
import { formulaMath } from '../../src/language/text/formula-math.ts';
import { formulaText, segmentsText } from '../../src/language/text/formula-text.ts';
import { modelNames } from '../../src/language/text/model-names.ts';
import { modelOf, tableOf } from './small-models.ts';

/** Ages 0 to 4, the last open, two bands of them and two sexes. Persons of 2020 are 10, 20, 30, 40, 50, women twice that. */
const small = (formula: string, dims: string, unit = 'person') => `
axis: {time: year}
dimensions:
  age: {range: 0..4+, label: {zh: 年龄, en: age}}
  band:
    label: {zh: 年龄段, en: band}
    groups: age
    elements:
      young: {zh: 年轻, en: young, range: 0..2}
      old: {zh: 年老, en: old, range: 3..4}
  sex: {male: {zh: 男, en: male}, female: {zh: 女, en: female}}
parameters:
  rate: {label: {zh: 比率, en: Rate}, unit: 1, informational: true, dims: [band], values: [{from: 2020-01, value: {young: 0.1, old: 0.5}, status: assumed, source: none}]}
  drift: {label: {zh: 漂移, en: Drift}, unit: 1, informational: true, values: [{from: 2020-01, value: 0.25, status: assumed, source: none}]}
inputs:
  persons: {label: {zh: 人数, en: Persons}, unit: person, dims: [sex, age], table: people, informational: true}
variables:
  result: {label: {zh: 结果, en: Result}, unit: ${unit}, dims: [${dims}], output: true, formula: "${formula}"}
`;
const people = tableOf('people', {
  year: Array.from({ length: 10 }, () => 2020),
  sex: Array.from({ length: 10 }, (_, i) => (i < 5 ? 'male' : 'female')),
  age: Array.from({ length: 10 }, (_, i) => i % 5),
  persons: [10, 20, 30, 40, 50, 20, 40, 60, 80, 100],
});

function resultsOf(formula: string, dims: string, unit?: string): Record<string, number | undefined> {
  const run = evaluator(modelOf(small(formula, dims, unit)), { people }).run({ from: '2020', to: '2020' });
  for (const element of run.elements('result')) {
    const opened = explain(run, { quantity: 'result', period: '2020', element });
    if (opened.how === 'formula') expect(Object.is(opened.recomputed, opened.value)).toBe(true);
  }
  return Object.fromEntries(run.elements('result').map((element) => [element, run.value('result', '2020', element)]));
}

describe('functions over a dimension', () => {
  test('advance moves everybody on by one, and the last group keeps its people', () => {
    expect(resultsOf('advance(persons.male, age)', 'age')).toEqual({ 0: 0, 1: 10, 2: 20, 3: 30, 4: 90 });
  });

  test('advance loses nobody', () => {
    expect(resultsOf('sum(advance(persons, age), age)', 'sex')).toEqual({ male: 150, female: 300 });
  });

  test('regroup adds up the members of each group', () => {
    expect(resultsOf('regroup(persons.male, band)', 'band')).toEqual({ young: 60, old: 90 });
  });

  test('spread gives each element the value of its group', () => {
    expect(resultsOf('spread(rate, age)', 'age', '1')).toEqual({ 0: 0.1, 1: 0.1, 2: 0.1, 3: 0.5, 4: 0.5 });
    expect(resultsOf('sum(persons * spread(rate, age), age)', 'sex')).toEqual({ male: 51, female: 102 });
  });

  test('an element of a range is its number', () => {
    // 0×10 + 1×20 + 2×30 + 3×40 + 4×50 = 400 years over 150 persons
    expect(resultsOf('sum(persons * age, age) / sum(persons, age)', 'sex', '1')).toEqual({ male: 400 / 150, female: 400 / 150 });
  });

  test('one element is singled out by comparing', () => {
    expect(resultsOf('where(age == 0, 1000 person, advance(persons.female, age))', 'age')).toEqual({ 0: 1000, 1: 20, 2: 40, 3: 60, 4: 180 });
    expect(resultsOf('where(sex == female, 1, 0) * sum(persons, age)', 'sex')).toEqual({ male: 0, female: 300 });
    expect(resultsOf('sum(where(age >= 2 and age < 4 and sex != male, persons, 0))', '').valueOf()).toEqual({ '': 140 });
  });

  test('the branch that elements rule out may be missing', () => {
    // Nothing stands before 2020, so that only the first age has a number.
    const run = evaluator(modelOf(small('where(age == 0, 7 person, prev(persons.male))', 'age')), { people }).run({ from: '2020', to: '2020' });
    expect(['0', '1'].map((element) => run.value('result', '2020', element))).toEqual([7, undefined]);
  });
});

test('both executors agree bit for bit where every person is drawn', () => {
  const made = evaluator(modelOf(small('where(age == 0, 3 person, advance(persons * (1 - spread(rate, age)) * drift, age)) + share(persons, age) * regroup(persons, band) / 7', 'sex, age, band')), { people });
  const draws = ['male', 'female'].flatMap((sex) => [0, 1, 2, 3, 4].map((age) => ({ path: `persons.${sex}.${age}`, values: () => Float64Array.from({ length: 9 }, (_, path) => Math.sin(path + age) * 1e3) })));
  const [first, second] = [interpreter, wasmExecutor()!].map((executor) => made.run({ from: '2020', to: '2020', paths: 9, draws, executor }));
  for (const element of first!.elements('result')) {
    expect(Array.from(first!.pathValues('result', '2020', element)!)).toEqual(Array.from(second!.pathValues('result', '2020', element)!));
  }
});

test('a range may stand alone, and its last element says that it is open', () => {
  const model = modelOf('axis: {time: year}\ndimensions: {age: 0..2, old: 60..62+}\nvariables: {x: {label: {zh: 数, en: x}, unit: 1, dims: [age], output: true, formula: age * 2}}\n');
  expect(model.dimensions.get('age')!.elements).toEqual(['0', '1', '2']);
  expect(model.dimensions.get('old')!.labels['62']).toEqual({ zh: '62+', en: '62+' });
});

describe('in words', () => {
  const said = (formula: string, dims: string) => {
    const model = modelOf(small(formula, dims));
    const { tree } = model.quantities.get('result')!.formula as Formula;
    const words = (locale: 'zh' | 'en') => segmentsText(formulaText(tree, modelNames(model), locale));
    return [words('zh'), words('en'), formulaMath(tree, modelNames(model), 'en')] as const;
  };

  test('the dimension reads by its label, an element by its own', () => {
    expect(said('where(sex == female, advance(persons, age), 0)', 'sex, age').slice(0, 2)).toEqual([
      '若 sex = 女 则 按年龄移到下一项（人数），否则 0', 'if sex = female then (Persons) moved on by one age, otherwise 0',
    ]);
    expect(said('regroup(persons.male, band)', 'band').slice(0, 2)).toEqual(['按年龄段归组合计（人数（男））', 'sum of (Persons (male)) within each band']);
  });

  test('formulas set these functions as indices and sums', () => {
    expect(said('advance(persons.male, age)', 'age')[2]).toContain('<msub><mrow><mtext>Persons (male)</mtext></mrow><mrow><mtext>age</mtext><mo>−</mo><mn>1</mn></mrow></msub>');
    expect(said('regroup(persons.male, band)', 'band')[2]).toContain('<munder><mo>∑</mo><mtext>band</mtext></munder>');
  });
});
