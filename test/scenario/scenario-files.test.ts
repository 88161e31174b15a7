import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readScenario, scenarioText, type Scenario, type ScenarioChange } from '../../src/scenario/scenario.ts';
import { expectWorded, raisedCodes } from '../language/raised-codes.ts';
import { modelOf } from '../language/small-models.ts';

const model = modelOf(`
axis: {time: year}
dimensions:
  status: {active: {zh: 在职, en: active}, retired: {zh: 退休, en: retired}}
parameters:
  rate: {label: {zh: 费率, en: Rate}, unit: 1, minimum: 0, maximum: 0.2, values: [{from: 2020-01, value: 0.08, status: assumed, source: none}]}
  rule: {label: {zh: 方式, en: Rule}, type: choice, choices: {low: {zh: 低, en: low}, high: {zh: 高, en: high}}, values: [{from: 2020-01, value: low, status: assumed, source: none}]}
  layers: {label: {zh: 分段, en: Layers}, unit: 1, type: brackets, minimum: 0, maximum: 1, bound_unit: yuan/year, bound_maximum: 100, values: [{from: 2020-01, value: [{from: 0, value: 0.5}], status: assumed, source: none}]}
  floor: {label: {zh: 下限, en: Floor}, unit: yuan/year, values: [{from: 2020-01, value: 0, status: assumed, source: none}]}
inputs:
  persons: {label: {zh: 人数, en: Persons}, unit: person, dims: [status], table: insured, column: persons, project: prev(persons)}
variables:
  income: {label: {zh: 收入, en: Income}, unit: yuan/year, output: true, formula: "max(floor, persons.active * (1000 yuan / (1 person * 1 year)) * rate * where(rule == low, 1, 2))"}
  paid: {label: {zh: 支付, en: Paid}, unit: yuan/year, output: true, formula: "tiered(income + sum(persons) * (0 yuan / (1 person * 1 year)), layers)"}
`);

const file = (set: string) => `scenario: raise\nname: {zh: 提高, en: Raise}\nset:\n${set}`;
const read = (text: string) => readScenario(text, 'raise.yaml', model);

/** Every way a scenario file can be wrong, with the issue it gives. */
const mistakes: readonly (readonly [code: string, text: string])[] = [
  ['model/yaml', 'scenario: [raise'],
  ['scenario/form', '- raise\n'],
  ['scenario/form', 'set: []\n'],
  ['scenario/form', 'scenario: raise\nset: none\n'],
  ['scenario/change-form', file('  - rate\n')],
  ['scenario/change-form', file('  - {path: rate, value: 0.1}\n')],
  ['scenario/change-form', file('  - {path: rate, from: 2025-01}\n')],
  ['model/month', file('  - {path: rate, from: 2025-13, value: 0.1}\n')],
  ['model/month', file('  - {path: rate, from: 2025-01, until: soon, value: 0.1}\n')],
  ['model/dates-reversed', file('  - {path: rate, from: 2026-01, until: 2025-12, value: 0.1}\n')],
  ['override/misspelt', file('  - {path: rat, from: 2025-01, value: 0.1}\n')],
  ['override/unknown', file('  - {path: coverage_of_everybody, from: 2025-01, value: 0.1}\n')],
  ['override/unknown', file('  - {path: persons.children_under_six, from: 2025-01, value: 0.1}\n')],
  ['override/computed', file('  - {path: income, from: 2025-01, value: 1}\n')],
  ['override/choice', file('  - {path: rule, from: 2025-01, value: middle}\n')],
  ['override/brackets', file('  - {path: layers, from: 2025-01, value: 0.5}\n')],
  ['override/brackets', file('  - {path: layers, from: 2025-01, value: []}\n')],
  ['override/brackets', file('  - {path: layers, from: 2025-01, value: [{from: 0}]}\n')],
  ['override/brackets', file('  - {path: layers, from: 2025-01, value: [{from: 0, too: 5, value: 1}]}\n')],
  ['override/bracket-order', file('  - {path: layers, from: 2025-01, value: [{from: 5, value: 1}, {from: 0, value: 1}]}\n')],
  ['override/bracket-reversed', file('  - {path: layers, from: 2025-01, value: [{from: 5, to: 5, value: 1}]}\n')],
  ['override/bracket-overlap', file('  - {path: layers, from: 2025-01, value: [{from: 0, to: 6, value: 1}, {from: 5, value: 1}]}\n')],
  ['override/bracket-hole', file('  - {path: layers, from: 2025-01, value: [{from: 0, to: 4, value: 1}, {from: 5, value: 1}]}\n')],
  ['override/bracket-below-minimum', file('  - {path: layers, from: 2025-01, value: [{from: 0, value: -0.1}]}\n')],
  ['override/bracket-above-maximum', file('  - {path: layers, from: 2025-01, value: [{from: 0, value: 85}]}\n')],
  ['override/bracket-bound-above-maximum', file('  - {path: layers, from: 2025-01, value: [{from: 0, value: 0.5}, {from: 500, value: 1}]}\n')],
  ['override/number', file('  - {path: rate, from: 2025-01, value: 8%}\n')],
  ['override/below-minimum', file('  - {path: rate, from: 2025-01, value: -0.1}\n')],
  ['override/whole-years', file('  - {path: persons.active, from: 2025-03, value: 8}\n')],
  ['override/whole-years', file('  - {path: persons.active, from: 2025-01, until: 2026-06, value: 8}\n')],
  ['override/above-maximum', file('  - {path: rate, from: 2025-01, value: 8}\n')],
];

describe('a scenario file with one mistake', () => {
  test.each(mistakes)('%s %#', (code, text) => {
    const { scenario, issues } = read(text);
    expect([...new Set(issues.map((issue) => issue.code))]).toEqual([code]);
    expect(scenario).toBeUndefined();
    for (const issue of issues) expectWorded(issue);
  });

  test('is placed at its change', () => {
    const { issues } = read(file('  - {path: rate, from: 2025-01, value: 0.1}\n  - {path: rate, from: 2025-01, value: 1}\n'));
    expect(issues.map(({ place }) => place.path)).toEqual(['set[1]']);
  });

  test('names every band at fault, with its row and bounds', () => {
    const { issues } = read(file('  - {path: layers, from: 2025-01, value: [{from: 0, to: 4, value: 2}, {from: 5, to: 9, value: 1}, {from: 8, value: 1}]}\n'));
    expect(issues.map(({ code, values: { row, from, to, found, limit } }) => [code, row, from, to, found, limit])).toEqual([
      ['override/bracket-above-maximum', 1, undefined, undefined, 2, 1],
      ['override/bracket-hole', 2, 5, 4, undefined, undefined],
      ['override/bracket-overlap', 3, 8, 9, undefined, undefined],
    ]);
  });
});

describe('a scenario', () => {
  const number = (path: string, least: number, most: number) =>
    fc.record({ path: fc.constant(path), value: fc.double({ min: least, max: most, noNaN: true }).map((value) => value + 0) });
  const month = fc.tuple(fc.integer({ min: 2020, max: 2039 }), fc.integer({ min: 1, max: 12 })).map(([year, m]) => `${year}-${String(m).padStart(2, '0')}`);
  const inputChange = fc.integer({ min: 2020, max: 2039 }).map((year): ScenarioChange => ({ path: 'persons.active', from: `${year}-01`, until: `${year + 1}-12`, value: year }));
  const parameterChange = fc
    .tuple(
      fc.oneof(
        number('rate', 0, 0.2),
        fc.record({ path: fc.constant('rule'), value: fc.constantFrom('low', 'high') }),
        fc.record({ path: fc.constant('layers'), value: fc.constant([{ from: 0, to: 10, value: 0.1 }, { from: 10, value: 0.2 }]) }),
      ),
      month,
      fc.option(fc.integer({ min: 2040, max: 2050 }).map((year) => `${year}-12`), { nil: undefined }),
      fc.option(fc.string(), { nil: undefined }),
    )
    .map(([what, from, until, reason]): ScenarioChange => ({ ...what, from, ...(until !== undefined && { until }), ...(reason !== undefined && { reason }) }));

  test('is the same after it is written and read again', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(parameterChange, inputChange), { maxLength: 6 }), fc.string({ minLength: 1 }), fc.string(), (set, zh, because) => {
        const scenario: Scenario = { id: 'any', name: { zh, en: 'Any' }, set, because: { zh: because, en: '' } };
        const again = read(scenarioText(scenario));
        expect(again.issues).toEqual([]);
        expect(again.scenario).toEqual(scenario);
      }),
      { seed: 20261121, numRuns: 200 },
    );
  });

  test('without a name is called by its id', () => expect(read('scenario: plain\nset: []\n').scenario!.name).toEqual({ zh: 'plain', en: 'plain' }));
});

test('every code about scenario files is tried here, and every remark in the review', () => {
  const remarks = ['override/equal', 'override/without-effect', 'override/observed-wins', 'override/after-start', 'override/carries-on'];
  const tried = [...mistakes.map(([code]) => code), ...remarks].filter((code) => /^(override|scenario)\//.test(code));
  expect([...new Set(tried)].sort()).toEqual(raisedCodes('scenario', ['override', 'scenario']));
});
