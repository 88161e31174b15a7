import { describe, expect, test } from 'vitest';
import { evaluator } from '../../src/language/run/evaluate.ts';
import { wasmExecutor } from '../../src/language/run-kernel/wasm/executor.ts';
import { bridge } from '../../src/scenario/bridge.ts';
import { modelOf } from '../language/small-models.ts';
import { shippedEvaluator, span, timeModels } from '../laws/shipped-models.ts';

const withBridges = timeModels.filter(({ model }) => model.bridges.length > 0);

describe.each(withBridges)('$id', (shipped) => {
  const made = shippedEvaluator(shipped);
  const settings = span(shipped);
  const run = made.run(settings);
  const last = run.periods.at(-1)!;

  test.each(shipped.model.bridges)('$name adds up to the change, in every year that has one', (what) => {
    let found = 0;
    // Of models by single age, whose every bridge is compiled anew for a second, the last years.
    for (const period of run.columns.list.length > 2000 ? run.periods.slice(-4) : run.periods) {
      const split = bridge(made, settings, run, what, period);
      if (!split) continue;
      found++;
      const change = split.to.value - split.from.value;
      const sum = split.steps.reduce((total, { amount }) => total + amount, 0);
      expect(Math.abs(sum - change)).toBeLessThanOrEqual(1e-12 * Math.abs(split.to.value) * split.steps.length);
      expect([split.from.value, split.to.value]).toEqual([run.value(what.of, split.from.period), run.value(what.of, period)]);
      expect(split.steps.map(({ name }) => name)).toEqual([...what.drivers.map(({ name }) => name), 'other']);
    }
    expect(found).toBeGreaterThan(2);
  });

  test.each(shipped.model.bridges)('$name does not depend on the order of its causes, nor on the executor', (what) => {
    const amounts = (drivers: typeof what.drivers, executor = wasmExecutor()!) =>
      new Map(bridge(made, { ...settings, executor }, run, { ...what, drivers }, last)!.steps.map(({ name, amount }) => [name, amount]));
    const split = amounts(what.drivers);
    const again = amounts(what.drivers.toReversed());
    const scale = run.value(what.of, last)!;
    for (const [name, amount] of split) expect(Math.abs(again.get(name)! - amount), name).toBeLessThanOrEqual(1e-12 * scale);
  });

  test.each(shipped.model.bridges)('$name: a cause at its neutral value has nothing to answer for', (what) => {
    const split = bridge(made, settings, run, what, last)!;
    for (const driver of what.drivers) {
      const neutral = Object.entries(driver.neutral).every(([quantity, value]) => run.elements(quantity).every((element) => run.value(quantity, last, element) === value));
      if (neutral) expect(split.steps.find(({ name }) => name === driver.name)!.amount).toBe(0);
    }
  });
});

describe('a bridge worked by hand', () => {
  // 100 × 1.1 × 1.2 = 132: alone they bring 10 and 20, together 2 more, which they share.
  const text = `
axis: {time: year}
parameters:
  heads: {label: {zh: 人数增长, en: Heads}, unit: 1, values: [{from: 2020-01, value: 0.1, status: assumed, source: none}]}
  cost: {label: {zh: 费用增长, en: Cost}, unit: 1, values: [{from: 2020-01, value: 0.2, status: assumed, source: none}]}
  extra: {label: {zh: 其他, en: Extra}, unit: yuan, values: [{from: 2020-01, value: 5, status: assumed, source: none}]}
variables:
  spent: {label: {zh: 支出, en: Spent}, unit: yuan, output: true, formula: "prev(spent, 100 yuan) * (1 + heads) * (1 + cost) + extra"}
bridges:
  growth:
    label: {zh: 增长来源, en: Growth}
    of: spent
    drivers:
      heads: {label: {zh: 人数, en: Heads}, neutral: {heads: 0}}
      cost: {label: {zh: 费用, en: Cost}, neutral: {cost: 0}}
`;
  const model = modelOf(text);
  const made = evaluator(model, {});

  test('shares what two causes bring together', () => {
    const run = made.run({ from: '2020', to: '2021' });
    const before = 100 * 1.1 * 1.2 + 5;
    const split = bridge(made, { from: '2020', to: '2021' }, run, model.bridges[0]!, '2021')!;
    const [heads, cost, other] = split.steps.map(({ amount }) => amount);
    expect(heads).toBeCloseTo(before * (0.1 + 0.01), 10);
    expect(cost).toBeCloseTo(before * (0.2 + 0.01), 10);
    expect(other).toBeCloseTo(5, 10);
  });

  test('there is none for the first year', () => {
    const run = made.run({ from: '2020', to: '2021' });
    expect(bridge(made, { from: '2020', to: '2021' }, run, model.bridges[0]!, '2020')).toBeUndefined();
  });
});
