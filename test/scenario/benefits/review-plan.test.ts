import { describe, expect, test } from 'vitest';
import type { Issue } from '../../../src/i18n/issue.ts';
import type { Model } from '../../../src/language/model.ts';
import type { Override } from '../../../src/language/override.ts';
import { wasmExecutor } from '../../../src/language/run-kernel/wasm/executor.ts';
import { reviewPlan } from '../../../src/scenario/benefits/review-plan.ts';
import { issueCatalogue } from '../../../src/i18n/issues/index.ts';
import { shippedModel } from '../../laws/shipped-models.ts';
import { expectWorded, raisedCodes } from '../../language/raised-codes.ts';
import { layered } from './resident-claims.ts';
import { bands, money, ratio, smallPlan, withCliff } from './small-plan.ts';

const executor = wasmExecutor()!;
const from = '2025-01';

function faults(model: Model, overrides: readonly Override[] = [], ratios: readonly string[] = []): readonly Issue[] {
  const found = reviewPlan(model, '2025', overrides, { executor, ratios });
  found.forEach(expectWorded);
  return found;
}
const codes = (issues: readonly Issue[]) => issues.map(({ code }) => code);

describe('a plan without fault', () => {
  test.each(['benefits/resident-layered', 'benefits/bengbu-resident', 'benefits/employee-city', 'benefits/wushan-critical-illness'])('%s is not found one', (id) => {
    expect(codes(faults(shippedModel(id).model))).toEqual([]);
  });
});

describe('a plan with a fault is told so:', () => {
  test('bands of the whole amount take back what was paid below', () => {
    const plan = smallPlan(bands('rates', '[{from: 0, value: 0.8}, {from: 10000, value: 0.5}]'), { basic: 'band(expense, rates)' });
    const found = faults(plan);
    expect(codes(found)).toEqual(['plan/benefit-falls', 'plan/band-ratio-falls']);
    // Below the bound 80% of 10,000 yuan, from it on 50%; after a first claim too.
    expect(found[0]!.values).toMatchObject({ claim: 1, from: 9999.99, to: 10_000, before: 7999.99, after: 5000, profiles: 2 });
  });

  test('a fall far smaller than the grid’s steps is found where it is', () => {
    // At 12,345.68 yuan a payment of a tenth loses two yuan: the next step of the grid has it back.
    const plan = smallPlan([ratio('ratio', 0.1), money('threshold', 11_111.11)].join('\n'), { basic: 'expense * ratio - where(expense * 0.9 >= threshold, 2 yuan, 0 yuan)' });
    const [found] = faults(plan);
    expect(found!.code).toBe('plan/benefit-falls');
    const [below, above] = [Number(found!.values['from']), Number(found!.values['to'])];
    expect(below <= 11_111.11 / 0.9 && 11_111.11 / 0.9 <= above + 0.005).toBe(true);
    // It stops where two expenses are less than sixteen fen apart.
    expect(above - below).toBeLessThanOrEqual(0.16);
  });

  test('a higher band of the whole amount makes patients pay less for more', () => {
    const plan = smallPlan(bands('rates', '[{from: 0, value: 0.5}, {from: 10000, value: 0.8}]'), { basic: 'band(expense, rates)' });
    const [found] = faults(plan);
    expect(found).toMatchObject({ code: 'plan/own-falls', severity: 'warning', values: { claim: 1, to: 10_000, after: 2000 } });
  });

  test('two payers pay the same expense', () => {
    const plan = smallPlan(ratio('ratio', 0.6), { basic: 'expense * ratio', second: 'expense * ratio' });
    expect(codes(faults(plan))).toContain('plan/pays-above-expense');
  });

  test('a payer pays less than nothing', () => {
    const plan = smallPlan([ratio('ratio', 0.6), money('deductible', 500)].join('\n'), { basic: '(expense - deductible) * ratio' });
    expect(faults(plan).find(({ code }) => code === 'plan/negative-payment')!.values).toMatchObject({ name: 'basic', paid: -300, expense: 0 });
  });

  test('a cap below the deductible leaves a layer that never pays', () => {
    const capped = (cap: number) => smallPlan([ratio('ratio', 0.6), money('deductible', 500), money('cap', cap)].join('\n'), { basic: 'max(0 yuan, min(expense, cap) - deductible) * ratio' });
    expect(codes(faults(capped(400)))).toEqual(['plan/layer-never-pays']);
    expect(codes(faults(capped(40_000)))).toEqual([]);
  });

  test('a check of the plan fails, with what it reads', () => {
    const [found] = faults(layered, [{ path: 'critical_cap.ordinary', from, value: 4000 }]).filter(({ code }) => code === 'plan/check-fails');
    expect(found!.values).toMatchObject({ difference: 6000, leversEn: 'Deductible of critical-illness insurance, Yearly cap of critical-illness insurance' });
    expect(found!.values['profileEn']).toContain('ordinary residents');
    expect(found!.severity).toBe('error');
  });

  test('ratios fall from one band to the next', () => {
    const value = [{ from: 0, value: 0.8 }, { from: 50_000, value: 0.6 }];
    expect(faults(layered, [{ path: 'critical_ratios', from, value }]).map(({ code, values }) => [code, values['band'], values['value'], values['before']])).toEqual([['plan/band-ratio-falls', 2, 0.6, 0.8]]);
  });

  test('a higher ratio takes something away', () => {
    const found = faults(withCliff).find(({ code }) => code === 'plan/ratio-lowers')!;
    expect(found.values).toMatchObject({ name: 'ratio' });
    expect(Number(found.values['change'])).toBeGreaterThan(1000);
    const banded = smallPlan(bands('rates', '[{from: 0, value: 0.6}, {from: 20000, value: 0.7}]'), { basic: 'tiered(expense, rates)', relief: 'where(expense - basic >= 5000 yuan, 2000 yuan, 0 yuan)' });
    expect(codes(faults(banded))).toContain('plan/band-ratio-lowers');
  });

  test('what is said to be a payment ratio works the other way', () => {
    const plan = smallPlan(ratio('ratio', 0.3), { basic: 'expense * (1 - ratio)' });
    expect(codes(faults(plan))).toEqual([]);
    expect(codes(faults(plan, [], ['ratio']))).toEqual(['plan/ratio-lowers']);
  });

  test('changes it does not take: bands that overlap or leave a hole, names it does not have', () => {
    const bandsOf = (to: number) => [{ path: 'critical_ratios', from, value: [{ from: 0, to, value: 0.6 }, { from: 50_000, value: 0.7 }] }];
    expect(codes(faults(layered, bandsOf(60_000)))).toEqual(['override/bracket-overlap']);
    expect(codes(faults(layered, bandsOf(40_000)))).toEqual(['override/bracket-hole']);
    expect(codes(faults(layered, [{ path: 'no_such_ratio', from, value: 1 }]))).toEqual(['override/unknown']);
    expect(codes(reviewPlan(layered, '2010', [], { executor }))).toContain('data/parameter-not-in-force');
  });
});

test('the catalogue words every code about plans, and no other', () => {
  expect(Object.keys(issueCatalogue).filter((code) => code.startsWith('plan/')).sort()).toEqual(raisedCodes('scenario', ['plan']));
});
