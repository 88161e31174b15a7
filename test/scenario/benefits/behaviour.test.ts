import { describe, expect, test } from 'vitest';
import { wasmExecutor } from '../../../src/language/run-kernel/wasm/executor.ts';
import { responseFactor, resultsWithBehaviour, withBehaviour, type Elasticity } from '../../../src/scenario/benefits/behaviour.ts';
import { divisionsOf } from '../../../src/scenario/benefits/divisions.ts';
import { planAmounts, planResult } from '../../../src/scenario/benefits/plan-result.ts';
import { shippedEvaluator, shippedModel } from '../../laws/shipped-models.ts';
import { openLayered, residentClaims } from './resident-claims.ts';

const claims = residentClaims(4000);
const session = openLayered(claims);
const executor = wasmExecutor()!;
const period = '2025';
const higher = [{ path: 'ratio.tertiary', from: '2025-01', value: 0.7 }];
const name = { zh: '测试', en: 'test' };
const respond = (reform: typeof higher, elasticity: Elasticity) => withBehaviour(session, { period, baseline: [], reform, elasticity, executor });

describe('the response to a price', () => {
  test('is the arc elasticity: change over the mean of both', () => {
    for (const [e, before, after] of [[-0.2, 0.95, 0.25], [-0.633, 0.5, 0.4], [-0.372, 0.3, 0.31]] as const) {
      const factor = responseFactor(e, before, after);
      const quantity = (factor - 1) / ((factor + 1) / 2);
      const price = (after - before) / ((after + before) / 2);
      expect(Math.abs(quantity / price / e - 1)).toBeLessThan(1e-12);
    }
  });

  test('is bounded where care becomes free or was free, and undoes itself', () => {
    expect(responseFactor(-0.2, 0.5, 0)).toBe(1.2 / 0.8);
    expect(responseFactor(-0.2, 0, 0.5)).toBe(0.8 / 1.2);
    expect(responseFactor(-0.2, 0, 0)).toBe(1);
    expect(Math.abs(responseFactor(-0.6, 0.3, 0.5) * responseFactor(-0.6, 0.5, 0.3) - 1)).toBeLessThan(1e-12);
  });
});

describe('claims that respond to a reform', () => {
  test('are bit for bit the same without elasticity, and without a reform', () => {
    const variant = { id: 'higher', name, overrides: higher };
    const plain = planResult(session, variant, { period, divisions: divisionsOf(session, claims) });
    for (const moved of [respond(higher, 0), respond(higher, { by: 'service', values: {} })]) {
      expect(planResult(moved, variant, { period, divisions: divisionsOf(moved, claims) }).ownByPerson).toEqual(plain.ownByPerson);
      expect(planAmounts(moved, period, higher)).toEqual(planAmounts(session, period, higher));
    }
    expect(planAmounts(respond([], -0.5), period, [])).toEqual(planAmounts(session, period, []));
  });

  test('grow by a higher ratio and shrink by a lower one, the more the stronger the response', () => {
    const expense = planAmounts(session, period, []).expense;
    const grown = [-0.1, -0.2, -0.5].map((elasticity) => planAmounts(respond(higher, elasticity), period, higher).expense);
    expect([expense, ...grown]).toEqual([expense, ...grown].toSorted((a, b) => a - b));
    expect(grown[0]!).toBeGreaterThan(expense);
    const lower = [{ path: 'ratio.tertiary', from: '2025-01', value: 0.5 }];
    expect(planAmounts(respond(lower, -0.2), period, lower).expense).toBeLessThan(expense);
  });

  test('keep the parts of each expense in proportion, so that every check holds', () => {
    const moved = respond(higher, -0.5);
    const [before, after] = [session, moved].map((one) => one.run({ period, overrides: higher }));
    expect(after!.checks.filter(({ holds }) => !holds)).toEqual([]);
    for (const part of ['excluded', 'own_first']) {
      const [a, b] = [before, after].map((run) => run!.column(part)!.map((amount, row) => amount / run!.column('expense')![row]!));
      expect(a!.every((share, row) => Math.abs(share - b![row]!) < 1e-12)).toBe(true);
    }
  });

  test('respond by kind of care where the elasticity is by kind', () => {
    const moved = respond(higher, { by: 'service', values: { inpatient: -0.372 } });
    const [before, after] = [session, moved].map((one) => one.run({ period, columns: ['expense', 'care'] }));
    const care = before!.column('care')!;
    const same = care.map((_, row) => Number(before!.column('expense')![row] === after!.column('expense')![row]));
    expect(care.every((kind, row) => kind === 0 || same[row] === 1)).toBe(true);
    expect(same.some((one, row) => care[row] === 0 && one === 0)).toBe(true);
  });

  test('respond to the whole reform, in whatever order its changes come', () => {
    const other = { path: 'deductible.tertiary', from: '2025-01', value: 1500 };
    const [a, b] = [[higher[0]!, other], [other, higher[0]!]].map((reform) => planAmounts(respond(reform, -0.4), period, reform));
    expect(a).toEqual(b);
    // Traits are those of the baseline: claims that have responded cannot be asked to respond again.
    expect(() => withBehaviour(respond(higher, -0.4), { period, baseline: higher, reform: [...higher, other], elasticity: -0.4 })).toThrow(TypeError);
  });

  test('stand beside the static result', () => {
    const results = resultsWithBehaviour(session, { id: 'higher', name, overrides: higher }, { period }, { baseline: [], elasticity: -0.2, executor });
    expect(results.static).toEqual(planResult(session, { id: 'higher', name, overrides: higher }, { period }));
    expect(results.responding.layers[0]!.amount).toBeGreaterThan(results.static.layers[0]!.amount);
    expect(results.responding.persons).toBe(results.static.persons);
  });

  test('are refused an elasticity that has no arc form, and an unknown column', () => {
    for (const elasticity of [-1, -1.5, 0.1, NaN]) expect(() => respond(higher, elasticity)).toThrow(RangeError);
    expect(() => respond(higher, { by: 'weather', values: {} })).toThrow(RangeError);
  });
});

describe('the elasticities of the model', () => {
  const elasticity = (response?: string) => {
    const run = shippedEvaluator(shippedModel('benefits/behaviour')).run({ from: '2025', to: '2025', overrides: response === undefined ? [] : [{ path: 'response', from: '2025-01', value: response }] });
    return [run.value('inpatient_elasticity', '2025'), run.value('outpatient_elasticity', '2025')];
  };

  test('are off by default, and those of the study chosen', () => {
    expect(elasticity()).toEqual([0, 0]);
    expect(elasticity('rand')).toEqual([-0.2, -0.2]);
    expect(elasticity('rural_claims')).toEqual([-0.633, 0]);
    expect(elasticity('rural_survey')).toEqual([-0.372, -0.547]);
    expect(elasticity('rural_survey_weak')).toEqual([-0.226, -0.347]);
    expect(elasticity('rural_survey_strong')).toEqual([-0.517, -0.747]);
    expect(elasticity('employees_at_60')).toEqual([-0.67, 0]);
  });
});
