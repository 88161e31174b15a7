import { describe, expect, test } from 'vitest';
import { bridge } from '../../src/scenario/bridge.ts';
import { shippedEvaluator, shippedModel } from '../laws/shipped-models.ts';

const horizon = { from: '2020', to: '2060' } as const;
const models = ['projection/employee', 'projection/resident'] as const;
const made = Object.fromEntries(models.map((id) => [id, shippedEvaluator(shippedModel(id))])) as Record<(typeof models)[number], ReturnType<typeof shippedEvaluator>>;
const plain = Object.fromEntries(models.map((id) => [id, made[id].run(horizon)])) as Record<(typeof models)[number], ReturnType<ReturnType<typeof shippedEvaluator>['run']>>;

describe.each(models)('%s', (id) => {
  const run = plain[id];
  const at = (name: string, year: string | number, element?: string, of = run) => of.value(name, String(year), element)!;

  test('starts from the published figures of 2025', () => {
    expect(run.mark('income', '2025')).toBe('observed');
    expect(run.mark('income', '2026')).toBe('computed');
    expect(at('expenditure_planned', 2025)).toBeCloseTo(at('expenditure', 2025), 2);
  });

  test('the balance of 2060 is that of 2025 and every year’s income less expenditure', () => {
    const flows = run.periods.filter((year) => year > '2025').reduce((sum, year) => sum + at('income', year) - at('expenditure', year), 0);
    expect(at('closing_balance', 2060) / (at('closing_balance', 2025) + flows)).toBeCloseTo(1, 12);
  });

  test('without growth of price, use and policy, spending moves with heads and ages alone', () => {
    const overrides = ['price_growth', 'use_growth', 'policy_growth'].map((path) => ({ path, from: '2026-01', value: 0 }));
    const ageing = made[id].run({ ...horizon, overrides });
    for (const year of [2026, 2040, 2060]) {
      for (const service of ['inpatient', 'outpatient']) expect(at('cost_level', year, service, ageing) / at('cost_level', 2025, service, ageing)).toBeCloseTo(1, 12);
      const ages = ['inpatient', 'outpatient'].reduce((sum, service) => sum + at('service_planned', 2025, service, ageing) * (at('weighted_heads', year, service) / at('weighted_heads', 2025, service)), 0);
      expect(at('expenditure', year, undefined, ageing) / ages).toBeCloseTo(1, 12);
    }
  });

  test('the causes of growth add up to it', () => {
    const what = shippedModel(id).model.bridges[0]!;
    for (const year of ['2026', '2035', '2050']) {
      const split = bridge(made[id], horizon, run, what, year)!;
      expect(split.steps.reduce((sum, { amount }) => sum + amount, 0) / (split.to.value - split.from.value)).toBeCloseTo(1, 10);
      expect(Math.abs(split.steps.find(({ name }) => name === 'other')!.amount) / split.to.value).toBeLessThan(1e-12);
      expect(split.steps.find(({ name }) => name === 'age')!.amount).toBeGreaterThan(0);
    }
  });

  test.each(['spending', 'subsidy', 'rate', 'ratio'])('closed by %s, income meets expenditure in every year and the money is somebody’s', (rule) => {
    const closed = made[id].run({ ...horizon, overrides: [{ path: 'closing_rule', from: '2020-01', value: rule }] });
    expect(closed.checks.filter(({ check, holds }) => !holds && check.severity === 'error')).toEqual([]);
    for (const year of run.periods.filter((period) => period >= '2027')) {
      // Of 10¹³ yuan a difference keeps about 10⁻³ yuan.
      expect(at('current_balance', year, undefined, closed), year).toBeGreaterThan(-0.1);
      expect(Math.abs(at(`closing_by_${rule}`, year, undefined, closed) - at('gap', year, undefined, closed)), year).toBeLessThan(0.1);
    }
  });

  test('closed by the balance, what it cannot bear is named and is the debt', () => {
    const debt = run.periods.filter((year) => year >= '2027').reduce((sum, year) => sum + at('uncovered', year), 0);
    expect(debt).toBeGreaterThan(0);
    expect(-at('closing_balance', 2060) / debt).toBeCloseTo(1, 10);
  });

  test('dated values let one year alone differ', () => {
    const once = made[id].run({ ...horizon, overrides: [{ path: 'price_growth', from: '2030-01', until: '2030-12', value: 0.06 }] });
    expect(at('expenditure_planned', 2029, undefined, once)).toBe(at('expenditure_planned', 2029));
    expect(at('expenditure_planned', 2040, undefined, once) / at('expenditure_planned', 2040)).toBeCloseTo(1.06 / 1.01, 12);
  });
});

describe('against published studies', () => {
  const employee = plain['projection/employee'];
  const firstDeficit = employee.periods.find((year) => year > '2025' && employee.value('current_balance', year)! < 0);

  test('the employee pool first runs a deficit within four years of what studies found, 2036 and 2041', () => {
    // 曾益等 2019 (cumulative deficit from 2036), 孙翎 2019 (current balance negative in 2036, or 2041 with migration).
    expect(Number(firstDeficit)).toBeGreaterThanOrEqual(2036 - 4);
    expect(Number(firstDeficit)).toBeLessThanOrEqual(2041 + 4);
  });

  test('a retired person costs, by the curve, about what the bulletins imply', () => {
    // Admission rates of 39.5% and 9.9% (2021) are 4.0 to 1; all cost per head, 9,614 and 2,881 yuan (2025), 3.34 to 1.
    const [inpatient, outpatient] = ['inpatient', 'outpatient'].map((service) => employee.value('retired_cost_ratio', '2025', service)!);
    expect(inpatient).toBeGreaterThan(3.5);
    expect(inpatient).toBeLessThan(4.7);
    const both = 0.53 * inpatient! + 0.47 * outpatient!;
    expect(Math.abs(both / 3.34 - 1)).toBeLessThan(0.15);
  });

  test('without the later retirement age the deficit comes earlier', () => {
    const former = made['projection/employee'].run({ ...horizon, overrides: [{ path: 'persons.greatest_delay', from: '2020-01', value: 0 }] });
    const first = former.periods.find((year) => year > '2025' && former.value('current_balance', year)! < 0);
    expect(Number(first)).toBeLessThan(Number(firstDeficit));
  });
});
