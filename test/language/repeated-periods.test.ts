import { describe, expect, test } from 'vitest';
import { evaluator } from '../../src/language/run/evaluate.ts';
import { explain } from '../../src/language/run/explain.ts';
import { interpreter } from '../../src/language/run-kernel/interpreter.ts';
import { modelOf, tableOf } from './small-models.ts';

/** Lags, a bracket table, a year counted, a figure worked back, and a table that ends in 2022. */
const model = modelOf(`
axis: {time: year}
parameters:
  steps:
    {label: {zh: 分档, en: Steps}, unit: 1, type: brackets, bound_unit: person,
     values: [{from: 2020-01, value: [{from: 0, value: 0.1}, {from: 150, value: 0.3}], status: assumed, source: none}, {from: 2035-01, value: [{from: 0, value: 0.2}], status: assumed, source: none}]}
  growth: {label: {zh: 增长率, en: Growth}, unit: 1, values: [{from: 2020-01, value: 0.05, status: assumed, source: none}, {from: 2030-07, value: 0.01, status: assumed, source: none}]}
inputs:
  persons: {label: {zh: 人数, en: Persons}, unit: person, table: people, project: prev(persons) * (1 + growth)}
  level: {label: {zh: 水平, en: Level}, unit: ratio, calibrate: {on: persons, formula: persons / (50 person)}, project: prev(level)}
variables:
  late: {label: {zh: 迟到, en: Late}, unit: person, output: true, formula: "lag(persons, 4)"}
  share: {label: {zh: 比重, en: Share}, unit: ratio, output: true, formula: "lookup(persons, steps) * elapsed(2020) + level + known(late / (1 person), 7)"}
`);
const people = tableOf('people', { year: [2020, 2021, 2022], persons: [100, 110, 120] });
const made = evaluator(model, { people });
const run = made.run({ from: '2020', to: '2050' });

describe('periods of one structure', () => {
  test('share a kernel', () => {
    const kernels = run.plan.steps.map(({ uniform }) => uniform?.kernel);
    expect(kernels).toHaveLength(31);
    // Three years of figures, the first without a year before; four until the lag finds its figure, the last ones alike.
    expect(new Set(kernels).size).toBeLessThan(8);
    expect(kernels.at(-1)).toBe(kernels.at(-20));
  });

  test('are worked out with their own years, tables and parameters', () => {
    let persons = 120;
    for (let year = 2023; year <= 2050; year++) {
      const growth = year < 2030 ? 0.05 : year === 2030 ? 0.03 : 0.01;
      persons *= 1 + growth;
      expect(run.value('persons', String(year))! / persons).toBeCloseTo(1, 13);
      const rate = year >= 2035 ? 0.2 : persons >= 150 ? 0.3 : 0.1;
      const late = year < 2024 ? 7 : run.value('persons', String(year - 4))!;
      expect(run.value('share', String(year))).toBeCloseTo(rate * (year - 2020) + 2.4 + late, 10);
    }
  });

  test('open to the same bits', () => {
    for (const quantity of ['persons', 'level', 'late', 'share']) {
      for (const period of run.periods) {
        const { value, recomputed, inputs } = explain(run, { quantity, period });
        if (recomputed === undefined) continue;
        expect(Object.is(recomputed, value), `${quantity} ${period}`).toBe(true);
        for (const { reference } of inputs) expect(explain(run, reference).usedBy).toContainEqual({ quantity, period });
      }
    }
  });

  test('vary with a draw from the year it begins in', () => {
    const values = (period: string) => (period >= '2040' ? Float64Array.of(0.01, 0.02) : undefined);
    const paths = made.run({ from: '2020', to: '2050', paths: 2, draws: [{ path: 'growth', values }], executor: interpreter });
    for (const period of run.periods) {
      const own = run.value('share', period)!;
      expect(paths.value('share', period, undefined, 0)).toBe(own);
      if (period < '2040') expect(paths.value('share', period, undefined, 1)).toBe(own);
      // The lag of four years brings the difference later than the level of the year itself.
      if (period >= '2044') expect(paths.value('share', period, undefined, 1)).toBeGreaterThan(own);
    }
  });
});
