import { describe, expect, it } from 'vitest';
import { plainTables } from '../../../src/runner/projection/plain-tables.ts';
import { ProjectionDesk } from '../../../src/runner/projection/projection-desk.ts';
import type { Question, Questions } from '../../../src/runner/projection/questions.ts';
import { tornado } from '../../../src/scenario/questions/tornado.ts';
import { shippedEvaluator, shippedModel, shippedTables, shippedText } from '../../laws/shipped-models.ts';

const id = 'resident/fund-budget';
const shipped = shippedModel(id);
const made = shippedEvaluator(shipped);
const texts = Object.fromEntries([id, ...shipped.model.uses.values()].map((name) => [name, shippedText(name)!]));
const drawn = { assume: [{ path: 'cost_growth', from: '2026-01', as: 'difference', distribution: { normal: { mean: 0, sd: 0.02 } } }], correlate: [], seed: 1, method: 'random', paths: 500 } as const;
const target = { quantity: 'closing_balance', period: '2029' };
const condition = { quantity: 'closing_balance', is: 'atLeast', level: 0, period: '2029', every: true } as const;
const lever = { path: 'cost_growth', from: '2027-01', least: -0.1, greatest: 0.3 };
const opened = new ProjectionDesk();
const open = opened.answer('open', { model: id, texts, tables: plainTables(shipped.model, shippedTables(shipped.dataset!)) }, () => undefined, { aborted: false });

/** What is said between page and worker has to survive cloning. */
async function answer<Q extends Question>(question: Q, ask: Questions[Q]['ask'], signal = { aborted: false }): Promise<Questions[Q]['give']> {
  await open;
  return structuredClone(await opened.answer(question, structuredClone(ask), () => undefined, signal));
}

describe('questions of a projection, asked of a worker', () => {
  it('a tornado is that of the engine, with uncertain assumptions beside levers', async () => {
    const levers = [{ path: 'cost_growth', from: '2026-01', low: 0, high: 0.1 }];
    expect(await answer('tornado', { target, overrides: [], levers })).toEqual(tornado(made, { target, levers }));
    const { bars } = await answer('tornado', { target, overrides: [], levers, risks: { assume: drawn.assume } });
    expect(bars.map(({ path }) => path)).toEqual(['cost_growth', 'cost_growth']);
  });

  it('grid, break-even and a lever under a chance agree with each other', async () => {
    const even = await answer('breakEven', { lever, condition, overrides: [] });
    expect(even.holds).toBe('below');
    const solved = await answer('chance', { lever, condition, overrides: [], chance: 0.9, ...drawn });
    // Nine times in ten needs a lower growth than the plain projection.
    expect(solved!.value!).toBeLessThan(even.value!);
    const grid = await answer('grid', { lever, values: [solved!.value!, even.value! + 0.02], scenarios: [{ id: 'baseline', name: { zh: '基线', en: 'Baseline' }, overrides: [] }], to: '2029', deficit: { quantity: 'closing_balance', level: 0 }, shown: target, drawn });
    const [safe, dear] = grid!.rows[0]!.cells;
    expect(safe!.uncertain!.chance.value).toBeCloseTo(1 - solved!.chance!.value, 12);
    expect([safe!.firstDeficit === null, dear!.firstDeficit !== null]).toEqual([true, true]);
  });

  it('indices, closing rules and a bridge', async () => {
    const indices = await answer('indices', { target, overrides: [], ...drawn });
    expect(indices!.blocks.map(({ risks }) => risks[0]!.path)).toEqual(['cost_growth']);
    const closing = await answer('closing', { to: '2029', overrides: [] });
    expect(closing.plans.length).toBe(5);
    const bridge = await answer('bridge', { before: [], after: [{ path: 'cost_growth', from: '2027-01', value: 0.2 }], targets: [target] });
    expect(bridge.bridged[0]!.steps.map(({ name }) => name)).toEqual(['cost_growth']);
    expect(Math.abs(bridge.bridged[0]!.steps[0]!.amount - (bridge.bridged[0]!.after - bridge.bridged[0]!.before))).toBeLessThan(1e-3);
  });

  it('are broken off between runs', async () => {
    expect(await answer('chance', { lever, condition, overrides: [], chance: 0.9, ...drawn, paths: 60_000 }, { aborted: true })).toBeUndefined();
  });

  it('give what is wrong instead', async () => {
    const assume = [{ ...drawn.assume[0], path: 'cost_grwoth' }];
    expect((await answer('chance', { lever, condition, overrides: [], chance: 0.9, ...drawn, assume }))!.issues.map(({ code }) => code)).toEqual(['override/misspelt']);
    expect((await answer('grid', { lever, values: [0], scenarios: [], to: '2029', deficit: target as never, shown: target, drawn: { ...drawn, assume } }))!.issues.map(({ code }) => code)).toEqual(['override/misspelt']);
  });
});
