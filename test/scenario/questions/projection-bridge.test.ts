import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sum } from '../../../src/actuarial/elementary/sum.ts';
import type { Override } from '../../../src/language/override.ts';
import { evaluator } from '../../../src/language/run/evaluate.ts';
import { bridgeProjections, stepsBetween, type Projection, type ProjectionStep } from '../../../src/scenario/questions/projection-bridge.ts';
import { tableOf } from '../../language/small-models.ts';
import { fund } from '../simulation/fund.ts';

const flows = tableOf('flows', { year: ['2024', '2025'], wages: [1000, 1040], costs: [55, 57] });
const newer = tableOf('flows', { year: ['2024', '2025', '2026'], wages: [1000, 1050, 1100], costs: [55, 58, 59] });
const before: Projection = { model: fund.model, tables: { flows }, overrides: [{ path: 'wage_growth', from: '2026-01', value: 0.03 }] };
const step = (name: string, more: Partial<ProjectionStep>): ProjectionStep => ({ name, label: { zh: name, en: name }, ...more });
const set = (path: string, value: number, from = '2026-01'): Override => ({ path, from, value });
const target = { quantity: 'balance', period: '2030' };

describe('a bridge between projections', () => {
  it('gives each step what a hand works out', () => {
    // Balance of 2026 = 2024 … 2025 + 1040 (1 + g) 0.06 c − 57 (1 + p): two factors of income, costs apart.
    const { bridged, issues } = bridgeProjections({
      before, targets: [{ quantity: 'balance', period: '2026' }],
      steps: [step('growth', { overrides: [set('wage_growth', 0.05)] }), step('collected', { overrides: [set('collected', 0.99)] }), step('prices', { overrides: [set('price_growth', 0.02)] })],
    });
    expect(issues).toEqual([]);
    const [growth, collected, prices] = bridged[0]!.steps.map(({ amount }) => amount);
    const both = 1040 * 0.06 * 0.02 * 0.02;
    expect(Math.abs(growth! - (1040 * 0.06 * 0.02 * 0.97 + both / 2))).toBeLessThan(1e-12);
    expect(Math.abs(collected! - (1040 * 0.06 * 1.03 * 0.02 + both / 2))).toBeLessThan(1e-12);
    expect(Math.abs(prices! - 0.57)).toBeLessThan(1e-12);
  });

  const change = fc.record({ path: fc.constantFrom('wage_growth', 'price_growth', 'collected', 'wages', 'costs'), value: fc.double({ min: 0.01, max: 0.9, noNaN: true }), from: fc.constantFrom('2026-01', '2027-01', '2029-01') });
  const steps = fc.uniqueArray(change, { minLength: 1, maxLength: 6, selector: ({ path }) => path }).map((list) => list.map(({ path, value, from }) => step(path, { overrides: [set(path, ['wages', 'costs'].includes(path) ? 1000 * value : value, from)] })));

  it('law: parts add up to the difference, nothing is left, whatever the steps', () => {
    fc.assert(
      fc.property(steps, (list) => {
        const after: Projection = { ...before, overrides: [...before.overrides, ...list.flatMap((own) => own.overrides ?? [])] };
        const { bridged, issues } = bridgeProjections({ before, after, steps: list, targets: [target] });
        expect(issues).toEqual([]);
        const own = bridged[0]!;
        expect(own.unnamed).toBe(0);
        expect(own.before).toBe(evaluator(before.model, before.tables).run({ to: '2030', overrides: before.overrides }).value('balance', '2030'));
        const left = sum([own.after, -own.before, ...own.steps.map(({ amount }) => -amount)]);
        expect(Math.abs(left)).toBeLessThanOrEqual(2 ** -52 * Math.max(...own.steps.map(({ amount }) => Math.abs(amount)), Math.abs(own.after)));
      }),
      { seed: 20261122, numRuns: 60 },
    );
  });

  it('law: the order of the steps does not matter', () => {
    fc.assert(
      fc.property(steps, (list) => {
        const [there, back] = [list, list.toReversed()].map((own) => bridgeProjections({ before, steps: own, targets: [target] }).bridged[0]!);
        for (const { name, amount } of there!.steps) {
          const other = back!.steps.find((each) => each.name === name)!.amount;
          expect(Math.abs(other - amount)).toBeLessThan(1e-9);
        }
      }),
      { seed: 20261122, numRuns: 30 },
    );
  });

  it('takes newer tables and another model as steps, beside changes', () => {
    const model = { ...fund.model };
    const list = [step('data', { tables: { flows: newer } }), step('model', { model }), step('prices', { overrides: [set('price_growth', 0.05)] })];
    const after = evaluator(model, { flows: newer }).run({ to: '2030', overrides: [...before.overrides, set('price_growth', 0.05)] });
    const { bridged, issues } = bridgeProjections({ before, steps: list, targets: [target, { quantity: 'income', period: '2027' }], after: { model, tables: { flows: newer }, overrides: [...before.overrides, set('price_growth', 0.05)] } });
    expect(issues).toEqual([]);
    expect(bridged.map((own) => own.after)).toEqual([after.value('balance', '2030'), after.value('income', '2027')]);
    // The same model again changes nothing; income does not know prices.
    expect(bridged[0]!.steps[1]!.amount).toBe(0);
    expect(bridged[1]!.steps.slice(1).map(({ amount }) => amount)).toEqual([0, 0]);
    expect(Math.abs(bridged[1]!.steps[0]!.amount - 0.06 * 0.97 * (1100 * 1.03 - 1040 * 1.03 ** 2))).toBeLessThan(1e-10);
  });

  it('finds the steps between two lists of changes, also what was taken back', () => {
    const [one, other] = [[set('wage_growth', 0.03), set('collected', 0.9)], [set('collected', 0.9), set('price_growth', 0.01)]];
    const list = stepsBetween(one, other, fund.model);
    expect(list.map(({ name, label }) => [name, label.en])).toEqual([['wage_growth', 'Wage growth'], ['price_growth', 'Price growth']]);
    const { bridged, issues } = bridgeProjections({ before: { ...before, overrides: one }, after: { ...before, overrides: other }, steps: list, targets: [target] });
    expect([issues, bridged[0]!.unnamed]).toEqual([[], 0]);
    expect(bridged[0]!.steps[0]!.amount).toBeGreaterThan(0);
  });

  it('says what the steps leave out, and which step cannot be told', () => {
    const codes = (question: Partial<Parameters<typeof bridgeProjections>[0]>) => bridgeProjections({ before, steps: [], targets: [target], ...question }).issues.map(({ code }) => code);
    expect(codes({ after: { ...before, overrides: [] } })).toEqual(['question/bridge-unnamed']);
    expect(codes({ steps: Array.from({ length: 11 }, (_, at) => step(`s${at}`, {})) })).toEqual(['question/too-many-steps']);
    expect(codes({ steps: [step('typo', { overrides: [set('wage_grow', 1)] })] })).toEqual(['question/bridge-path']);
    expect(codes({ steps: [step('data', { tables: { flows: tableOf('flows', { year: ['2024'], wages: [1000], costs: [null] }) } })] })).toEqual(['question/bridge-without-value']);
    expect(codes({ targets: [{ quantity: 'balanse', period: '2030' }] })).toEqual(['question/quantity-misspelt']);
  });
});
