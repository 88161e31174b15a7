import { describe, expect, test } from 'vitest';
import { evaluator } from '../../src/language/run/evaluate.ts';
import { explain } from '../../src/language/run/explain.ts';
import type { Override } from '../../src/language/override.ts';
import { modelOf } from './small-models.ts';

/** One parameter with its values, and its double. */
function parameter(values: string, options: { step?: 'year' | 'month'; within?: string; type?: string } = {}) {
  const { step = 'year', within = 'mean', type = 'unit: 1' } = options;
  return evaluator(
    modelOf(`
axis: {time: ${step}}
parameters:
  rate: {label: {zh: 费率, en: Rate}, ${type}, within: ${within}, output: true, informational: true, values: [${values}]}
variables:
  double: {label: {zh: 两倍, en: Double}, unit: 1, output: true, formula: "${type.startsWith('unit') ? 'rate * 2' : 'where(rate == low, 2, 4)'}"}
`),
    {},
  );
}

const dated = (from: string, value: string | number, until?: string) => `{from: ${from}, ${until ? `until: ${until}, ` : ''}value: ${value}, status: assumed, source: none}`;
const relief = `${dated('2010-01', 0.08)}, ${dated('2020-02', 0.04, '2020-06')}`;

describe('a dated relief', () => {
  test('counts by month inside a year, and ends by itself', () => {
    const run = parameter(relief).run({ from: '2019', to: '2021' });
    expect(['2019', '2020', '2021'].map((year) => run.value('rate', year))).toEqual([0.08, (1 * 0.08 + 5 * 0.04 + 6 * 0.08) / 12, 0.08]);
    expect(run.value('double', '2020')).toBe(run.value('rate', '2020')! * 2);
  });

  test('is opened month by month, each piece with its source', () => {
    const run = parameter(relief).run({ from: '2020', to: '2020' });
    expect(explain(run, { quantity: 'rate', period: '2020' }).pieces.map(({ months, value }) => [months, value])).toEqual([[1, 0.08], [5, 0.04], [6, 0.08]]);
  });

  test('stands alone in its own months on a monthly axis', () => {
    const run = parameter(relief, { step: 'month' }).run({ from: '2020-01', to: '2020-07' });
    expect(run.periods.map((month) => run.value('rate', month))).toEqual([0.08, 0.04, 0.04, 0.04, 0.04, 0.04, 0.08]);
  });

  test('counts as the year begins or ends where the parameter says so', () => {
    const value = (within: string, values = relief) => parameter(values, { within }).run({ from: '2020', to: '2020' }).value('rate', '2020');
    expect(value('start')).toBe(0.08);
    expect(value('end')).toBe(0.08);
    expect(value('end', `${dated('2010-01', 0.08)}, ${dated('2020-12', 0.05)}`)).toBe(0.05);
    expect(value('start', `${dated('2010-01', 0.08)}, ${dated('2020-12', 0.05)}`)).toBe(0.08);
  });
});

describe('dated values', () => {
  test('the one that began last is in force, in whatever order they are written', () => {
    const forward = parameter(`${dated('2010-01', 1)}, ${dated('2020-01', 2)}`).run({ from: '2019', to: '2020' });
    const backward = parameter(`${dated('2020-01', 2)}, ${dated('2010-01', 1)}`).run({ from: '2019', to: '2020' });
    for (const run of [forward, backward]) expect([run.value('rate', '2019'), run.value('rate', '2020')]).toEqual([1, 2]);
  });

  test('there is none before the first, and nothing that needs it', () => {
    const run = parameter(dated('2020-01', 1)).run({ from: '2019', to: '2020' });
    expect([run.value('rate', '2019'), run.value('double', '2019'), run.mark('double', '2019')]).toEqual([undefined, undefined, 'missing']);
    expect(run.value('double', '2020')).toBe(2);
  });

  test('a value that begins inside the year is the mean over the months it has', () => {
    expect(parameter(dated('2020-07', 3)).run({ from: '2020', to: '2020' }).value('rate', '2020')).toBe(3);
  });

  test('a choice counts as the period begins', () => {
    const choice = parameter(`${dated('2010-01', 'low')}, ${dated('2020-07', 'high')}`, { type: 'type: choice, choices: {low: {zh: 低, en: low}, high: {zh: 高, en: high}}' });
    const run = choice.run({ from: '2019', to: '2021' });
    expect(['2019', '2020', '2021'].map((year) => run.value('double', year))).toEqual([2, 2, 4]);
  });
});

describe('an override', () => {
  const made = parameter(relief);
  const rate = (overrides: readonly Override[], year: string) => made.run({ from: '2019', to: '2030', overrides }).value('rate', year);

  test('holds from its month, and ends with its last month', () => {
    const raised: Override = { path: 'rate', from: '2027-04', until: '2028-12', value: 0.1 };
    expect(rate([raised], '2026')).toBe(0.08);
    expect(rate([raised], '2027')).toBe((3 * 0.08 + 9 * 0.1) / 12);
    expect(rate([raised], '2028')).toBe(0.1);
    expect(rate([raised], '2029')).toBe(0.08);
  });

  test('wins over every dated value, and a later one over an earlier one', () => {
    const whole: Override = { path: 'rate', from: '2019-01', value: 0.09 };
    const later: Override = { path: 'rate', from: '2020-01', until: '2020-12', value: 0.01 };
    expect(rate([whole], '2020')).toBe(0.09);
    expect(rate([whole, later], '2020')).toBe(0.01);
    expect(rate([later, whole], '2020')).toBe(0.09);
    expect(rate([whole, later], '2021')).toBe(0.09);
  });

  test('is marked assumed and explained as an override', () => {
    const run = made.run({ from: '2019', to: '2020', overrides: [{ path: 'rate', from: '2020-01', value: 0.09 }] });
    expect(run.mark('rate', '2020')).toBe('assumed');
    expect(explain(run, { quantity: 'rate', period: '2020' })).toMatchObject({ how: 'override', value: 0.09 });
  });

  test('of a name that is not there is an issue, and the run goes on without it', () => {
    const run = made.run({ from: '2020', to: '2020', overrides: [{ path: 'rte', from: '2020-01', value: 1 }] });
    expect(run.issues.map(({ code }) => code)).toEqual(['override/unknown']);
    expect(run.value('rate', '2021')).toBeUndefined();
    expect(run.value('double', '2020')).toBe(made.run({ from: '2020', to: '2020' }).value('double', '2020'));
  });

  test('of one element leaves the others alone; of the whole takes all', () => {
    const grid = evaluator(modelOf(`
axis: {time: year}
dimensions:
  level: {low: {zh: 低, en: low}, high: {zh: 高, en: high}}
  status: {active: {zh: 在职, en: active}, retired: {zh: 退休, en: retired}}
parameters:
  ratio: {label: {zh: 比例, en: Ratio}, unit: 1, dims: [level, status], values: [{from: 2020-01, value: {low.active: 1, low.retired: 2, high.active: 3, high.retired: 4}, status: assumed, source: none}]}
variables:
  all: {label: {zh: 合计, en: All}, unit: 1, output: true, formula: sum(ratio)}
`), {});
    const all = (path: string, value: number) => grid.run({ from: '2020', to: '2020', overrides: [{ path, from: '2020-01', value }] }).value('all', '2020');
    expect(all('ratio.low.retired', 20)).toBe(1 + 20 + 3 + 4);
    expect(all('ratio', 10)).toBe(40);
    expect(grid.run({ from: '2020', to: '2020', paths: 2, draws: [{ path: 'ratio.high.active', values: () => Float64Array.of(30, 40) }] }).pathValues('all', '2020')).toEqual(Float64Array.of(37, 47));
  });

  test('of a bracket table may have more or fewer rows than the baseline', () => {
    const made = evaluator(modelOf(`
axis: {time: year}
parameters:
  layers: {label: {zh: 分段, en: Layers}, unit: 1, type: brackets, bound_unit: yuan, values: [{from: 2020-01, value: [{from: 0, to: 1000, value: 0.8}, {from: 1000, value: 0.9}], status: assumed, source: none}]}
variables:
  paid: {label: {zh: 支付, en: Paid}, unit: yuan, output: true, formula: "tiered(5000 yuan, layers)"}
  rate: {label: {zh: 比例, en: Rate}, unit: 1, output: true, formula: "interpolate(5000 yuan, layers) + lookup(5000 yuan, layers)"}
`), {});
    const run = (value: Extract<Override['value'], readonly unknown[]>) => made.run({ from: '2020', to: '2021', overrides: [{ path: 'layers', from: '2021-01', value }] });
    const three = run([{ from: 0, to: 100, value: 1 }, { from: 100, to: 1000, value: 0.5 }, { from: 1000, value: 0.1 }]);
    expect([three.value('paid', '2020'), three.value('paid', '2021')]).toEqual([800 + 3600, 100 + 450 + 400]);
    const one = run([{ from: 0, value: 0.7 }]);
    expect([one.value('paid', '2020'), one.value('paid', '2021')]).toEqual([4400, 3500]);
    expect(one.value('rate', '2021')).toBe(1.4);
    const capped = run([{ from: 0, to: 1000, value: 0.7 }, { from: 1000, to: 2000, value: 0.5 }]);
    expect(capped.value('paid', '2021')).toBe(700 + 500);
    for (const changed of [three, one, capped]) expect(explain(changed, { quantity: 'paid', period: '2021' }).recomputed).toBe(changed.value('paid', '2021'));
  });
});
