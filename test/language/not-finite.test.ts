import { describe, expect, test } from 'vitest';
import { evaluator } from '../../src/language/run/evaluate.ts';
import type { Override } from '../../src/language/override.ts';
import { expectWorded } from './raised-codes.ts';
import { modelOf } from './small-models.ts';

const sizes = Array.from({ length: 25 }, (_, index) => `s${index}`);
const made = evaluator(
  modelOf(`
axis: {time: year}
dimensions:
  size: {${sizes.map((size) => `${size}: {zh: ${size}, en: ${size}}`).join(', ')}}
parameters:
  persons: {label: {zh: 人数, en: Persons}, unit: person, values: [{from: 2020-01, value: 4, status: assumed, source: none}]}
  cost: {label: {zh: 费用, en: Cost}, unit: yuan/year, values: [{from: 2020-01, value: 8, status: assumed, source: none}]}
  left: {label: {zh: 余额, en: Left}, unit: 1, values: [{from: 2020-01, value: 1, status: assumed, source: none}]}
variables:
  each: {label: {zh: 人均, en: Each}, unit: yuan/person/year, formula: cost / persons}
  twice: {label: {zh: 两倍, en: Twice}, unit: yuan/person/year, output: true, formula: each * 2}
  growth: {label: {zh: 增速, en: Growth}, unit: 1, output: true, formula: log(left)}
  parts: {label: {zh: 各档, en: Parts}, unit: 1, dims: [size], output: true, formula: 1 / left}
`),
  {},
);
const run = (overrides: readonly Override[], to = '2024') => made.run({ from: '2023', to, overrides });
const named = ({ issues }: ReturnType<typeof run>) => issues.map(({ code, severity, values: { name, period } }) => [code, severity, name, period].join(' '));

describe('a cell without a number', () => {
  test('is warned of where it begins, with its period, its formula and the place of that', () => {
    const broken = run([{ path: 'persons', from: '2024-01', value: 0 }]);
    expect([broken.value('each', '2024'), broken.value('twice', '2024')]).toEqual([Infinity, Infinity]);
    expect(named(broken)).toEqual(['run/not-finite warning each 2024']);
    expect(broken.issues[0]).toMatchObject({ place: { file: 'example.yaml', path: 'variables.each.formula' }, values: { labelZh: '人均', formula: 'cost / persons' } });
    for (const issue of broken.issues) expectWorded(issue);
  });

  test('may be the logarithm of a negative', () => {
    expect(named(run([{ path: 'left', from: '2023-01', until: '2023-12', value: -1 }]))).toEqual(['run/not-finite warning growth 2023']);
  });

  test('is named at most 20 times', () => {
    // 25 parts and one logarithm, in each of two years
    expect(run([{ path: 'left', from: '2023-01', value: 0 }]).issues).toHaveLength(20);
  });

  test('is nowhere in a run whose divisors stand', () => expect(run([]).issues).toEqual([]));
});

test('one path that is drawn is looked at, also after its memory is given back; many are not', () => {
  const draws = (paths: number) => [{ path: 'persons', values: () => new Float64Array(paths) }];
  const one = made.run({ from: '2024', to: '2024', draws: draws(1) });
  one.release();
  expect(named(one)).toEqual(['run/not-finite warning each 2024']);
  expect(made.run({ from: '2024', to: '2024', draws: draws(3), paths: 3 }).issues).toEqual([]);
});
