import { describe, expect, test } from 'vitest';
import { evaluator } from '../../src/language/run/evaluate.ts';
import { explain } from '../../src/language/run/explain.ts';
import { modelOf, tableOf } from './small-models.ts';

const head = (id: string) => `model: ${id}\ntitle: {zh: 小例, en: Small example}\naxis: {time: year}\n`;
const library: Readonly<Record<string, string>> = {
  persons: `${head('persons')}
dimensions:
  status: {active: {zh: 在职, en: active}, retired: {zh: 退休, en: retired}}
parameters:
  growth: {label: {zh: 增长, en: Growth}, unit: 1, values: [{from: 2020-01, value: 0.1, status: assumed, source: none}]}
inputs:
  insured: {label: {zh: 参保人数, en: Insured}, unit: person, dims: [status], table: insured, column: persons, project: prev(insured) * (1 + growth)}
variables:
  heads: {label: {zh: 合计, en: Heads}, unit: person, output: true, formula: sum(insured)}
checks:
  no_less: {label: {zh: 合计不小于在职, en: No less than the active}, formula: "min(0 person, heads - insured.active)", tolerance: 0 person}
`,
  burden: `${head('burden')}uses: {people: persons}
variables:
  dependency: {label: {zh: 抚养比, en: Dependency}, unit: 1, output: true, formula: people.insured.retired / people.insured.active}
`,
};
const read = (id: string) => (Object.hasOwn(library, id) ? library[id] : undefined);
const tables = { insured: tableOf('insured', { year: [2020, 2020], status: ['active', 'retired'], persons: [100, 40] }) };

describe('a model that uses another', () => {
  const model = modelOf(`
axis: {time: year}
dimensions:
  status: {active: {zh: 在职, en: active}, retired: {zh: 退休, en: retired}}
parameters:
  growth: {label: {zh: 费用增长, en: Cost growth}, unit: 1, values: [{from: 2020-01, value: 0.5, status: assumed, source: none}]}
uses: {people: persons, load: burden}
variables:
  each: {label: {zh: 每类, en: Each}, unit: person, dims: [status], output: true, formula: people.insured * (1 + growth)}
  ratio: {label: {zh: 比, en: Ratio}, unit: 1, output: true, formula: load.dependency + load.people.growth}
`, read);
  const made = evaluator(model, tables);
  const run = made.run({ to: '2021' });

  test('reads its quantities under the alias; each keeps to its own names', () => {
    expect(run.value('people.insured', '2021', 'active')).toBeCloseTo(110, 12);
    // its own growth of 0.5, not the used model's 0.1
    expect(run.value('each', '2020', 'retired')).toBe(40 * 1.5);
    expect(run.value('people.heads', '2020')).toBe(140);
  });

  test('uses a model that uses a third', () => {
    expect(run.value('load.dependency', '2020')).toBe(0.4);
    expect(run.value('ratio', '2020')).toBe(0.4 + 0.1);
  });

  test('a change through one alias leaves the other alone', () => {
    const changed = made.run({ to: '2021', overrides: [{ path: 'people.growth', from: '2020-01', value: 0.2 }] });
    expect(changed.value('people.insured', '2021', 'active')).toBeCloseTo(120, 12);
    expect(changed.value('load.people.insured', '2021', 'active')).toBeCloseTo(110, 12);
  });

  test('takes over its checks and explains through it', () => {
    expect(run.checks.map(({ check }) => check.name)).toContain('people.no_less');
    const opened = explain(run, { quantity: 'each', period: '2020', element: 'active' });
    expect(opened.inputs.map(({ reference }) => reference.quantity)).toEqual(['people.insured', 'growth']);
    expect(explain(run, { quantity: 'people.insured', period: '2020', element: 'active' }).usedBy.map(({ quantity }) => quantity)).toContain('each');
  });
});
