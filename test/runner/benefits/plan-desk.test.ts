import { beforeAll, describe, expect, test } from 'vitest';
import { PlanRunner } from '../../../src/runner/benefits/plan-runner.ts';
import type { Population } from '../../../src/runner/benefits/questions.ts';
import { openRunner, opening } from './plan.ts';

const period = '2025';
const higher = [{ path: 'ratio.tertiary', from: '2025-01', value: 0.7 }];
/** A fen for each of thousands of sums. */
const cent = 0.01;
const sum = (numbers: Iterable<number>): number => [...numbers].reduce((all, number) => all + number, 0);

let runner: PlanRunner;
let population: Population;
beforeAll(async () => ({ runner, population } = await openRunner()));

describe('a population', () => {
  test('is synthetic, says so, and stands beside published figures', () => {
    expect(population.ready).toBe(true);
    expect(population.synthetic).toBe(true);
    expect(population.title.zh).toContain('合成');
    expect(population.insured).toBe(4000);
    expect(population.calibration.length).toBeGreaterThan(5);
    expect(population.divisions.map(({ id }) => id)).toEqual(expect.arrayContaining(['level', 'group', 'age_band', 'income_decile']));
  });

  test('from a file says what was read and left out', async () => {
    const bytes = new TextEncoder().encode(['个人编号,结算日期,医疗类别,医院级别,医疗总费用', 'A1,2025-03-01,住院,三级,10000', 'A2,2025-04-01,住院,三级,abc'].join('\n'));
    const other = (await openRunner()).runner;
    const own = (await other.ask('open', opening({ kind: 'file', file: { name: '明细.csv', bytes }, choices: {} }, 'own')).answer)!;
    expect([own.synthetic, own.claims, own.persons, own.insured]).toEqual([false, 1, 1, undefined]);
    expect(own.reading!.leftOut.rows).toBe(1);
    // Tertiary, first admission: (10000 − 1000) × 60 %.
    const [amounts] = (await other.ask('amounts', { period, variants: [[]] }).answer)!;
    expect(amounts!.layers[0]!.amount).toBe(5400);
  });

  test('that cannot be read leaves the desk without a plan and says why', async () => {
    const other = (await openRunner()).runner;
    const own = (await other.ask('open', opening({ kind: 'file', file: { name: 'a.csv', bytes: new TextEncoder().encode('nothing\nof use\n') }, choices: {} }, 'bad')).answer)!;
    expect(own.ready).toBe(false);
    expect(own.issues.some(({ severity }) => severity === 'error')).toBe(true);
    await expect(other.ask('amounts', { period, variants: [[]] }).answer).rejects.toThrow(TypeError);
  });
});

describe('answers', () => {
  test('to a slider and to a hand at rest agree', async () => {
    const amounts = (await runner.ask('amounts', { period, variants: [[], higher] }).answer)!;
    const name = { zh: '甲', en: 'A' };
    const results = (await runner.ask('results', { period, variants: [{ id: 'baseline', name, overrides: [] }, { id: 'A', name, overrides: higher }] }).answer)!;
    results.forEach((result, at) => expect(Math.abs(result.own - amounts[at]!.own)).toBeLessThan(cent));
    const moved = results[1]!.moved!;
    expect([moved.losers, moved.losersMost]).toEqual([0, []]);
    expect(moved.gainersMost[0]!.baseline - moved.gainersMost[0]!.reform).toBeGreaterThan(moved.gainersMost.at(-1)!.baseline - moved.gainersMost.at(-1)!.reform - cent);
    expect(Math.abs(moved.gained - (results[0]!.own - results[1]!.own))).toBeLessThan(cent);
  });

  test('name changes that move nobody’s payment', async () => {
    const name = { zh: '甲', en: 'A' };
    // The assistance of ordinary residents is nothing, so its deductible moves nothing.
    const overrides = [...higher, { path: 'assistance_deductible.ordinary', from: '2025-01', value: 500 }];
    const [, reform] = (await runner.ask('results', { period, variants: [{ id: 'baseline', name, overrides: [] }, { id: 'A', name, overrides }] }).answer)!;
    expect(reform!.withoutEffect).toEqual([1]);
  });

  test('name checks of the plan that a change breaks', async () => {
    const name = { zh: '甲', en: 'A' };
    const overrides = [{ path: 'critical_cap.ordinary', from: '2025-01', value: 5000 }];
    const [baseline, reform] = (await runner.ask('results', { period, variants: [{ id: 'baseline', name, overrides: [] }, { id: 'A', name, overrides }] }).answer)!;
    expect(baseline!.checks).toEqual([]);
    expect(reform!.checks.map(({ label }) => label.zh)).toContain('大病保险封顶线不低于起付线');
  });

  test('to the effect by measure add up to the whole in both ways', async () => {
    const name = { zh: '', en: '' };
    const measures = [{ id: 'a', name, overrides: higher }, { id: 'b', name, overrides: [{ path: 'deductible.tertiary', from: '2025-01', value: 1500 }] }];
    const { effects, whole } = (await runner.ask('measures', { period, measures }).answer)!;
    for (const split of ['shared', 'sequential'] as const) {
      expect(Math.abs(sum(effects.map((effect) => effect[split]['basic_payment']!)) - whole['basic_payment']!)).toBeLessThan(cent);
    }
  });

  test('to a sweep rise with the ratio', async () => {
    const amounts = (await runner.ask('sweep', { period, overrides: higher, path: 'ratio.tertiary', values: [0.5, 0.6, 0.7] }).answer)!;
    const paid = amounts.map(({ layers }) => layers[0]!.amount);
    expect(paid[0]!).toBeLessThan(paid[1]!);
    expect(paid[1]!).toBeLessThan(paid[2]!);
    const [now] = (await runner.ask('amounts', { period, variants: [higher] }).answer)!;
    expect(Math.abs(paid[2]! - now!.layers[0]!.amount)).toBeLessThan(cent);
  });
});

describe('the curve of one settlement', () => {
  test('follows the plan’s own arithmetic and leaves the population alone', async () => {
    const ask = {
      period, variants: [[], higher], excludedShare: 0, ownFirstShare: 0, numbers: {},
      profile: { level: 'tertiary', group: 'ordinary', service: 'inpatient', referral: 'referred' }, expenses: [0, 1000, 8000, 20_000],
    };
    const { variants } = (await runner.ask('curve', ask).answer)!;
    // First admission to a tertiary hospital: what is above 1000 yuan, at 60 % and at 70 %.
    expect(variants[0]!.layers[0]).toEqual([0, 0, 4200, 11_400]);
    for (const [at, paid] of [0, 0, 4900, 13_300].entries()) expect(variants[1]!.layers[0]![at]).toBeCloseTo(paid, 9);
    expect(variants[0]!.own).toEqual([0, 1000, 3800, 8600]);
  });
});

describe('one person', () => {
  test('is opened claim by claim, and every claim adds up', async () => {
    const results = (await runner.ask('results', { period, variants: [{ id: 'baseline', name: { zh: '', en: '' }, overrides: [] }, { id: 'A', name: { zh: '', en: '' }, overrides: higher }] }).answer)!;
    const [mover] = results[1]!.moved!.gainersMost;
    const person = (await runner.ask('person', { period, overrides: higher, person: mover!.person }).answer)!;
    expect(person.name).toBe(mover!.name);
    expect(Math.abs(sum(person.claims.map(({ own }) => own)) - mover!.reform)).toBeLessThan(cent);
    for (const claim of person.claims) expect(Math.abs(sum(claim.layers.map(({ amount }) => amount)) + claim.own - claim.expense)).toBeLessThan(cent);
    expect((await runner.ask('person', { period, overrides: higher, person: mover!.name }).answer)!.person).toBe(mover!.person);
    expect(await runner.ask('person', { period, overrides: [], person: 'nobody' }).answer).toBeUndefined();
  });

  test('shows the element and the article of each step', async () => {
    const person = (await runner.ask('person', { period, overrides: higher, person: 0 }).answer)!;
    const step = person.claims[0]!.steps.find(({ quantity }) => quantity === 'own_deductible')!;
    const deductible = step.inputs.find(({ quantity }) => quantity === 'deductible')!;
    expect(deductible.element).toBe(person.claims[0]!.cells['level']);
    expect(deductible.pieces[0]!.source).toMatchObject({ title: '一座未具名城市的职工、居民住院待遇' });
  });
});

describe('solving', () => {
  const target = async (change: number) => {
    const [baseline] = (await runner.ask('amounts', { period, variants: [[]] }).answer)!;
    return { of: ['basic_payment'], is: 'atMost' as const, amount: baseline!.layers[0]!.amount * (1 + change) };
  };
  const levers = ['ratio.secondary', 'ratio.tertiary'].map((path) => ({ path, from: '2025-01', least: 0.5, greatest: 0.9, step: 0.01 }));

  test('meets the target, and the plan agrees', async () => {
    const goal = await target(-0.03);
    const solution = (await runner.ask('solve', { period, overrides: [], levers, target: goal, keepOrders: true, spared: [] }, { beside: true }).answer)!;
    expect(solution.points.length).toBeGreaterThan(1);
    const [gentlest] = solution.points;
    expect(gentlest!.amount).toBeLessThanOrEqual(goal.amount);
    const [again] = (await runner.ask('amounts', { period, variants: [gentlest!.overrides] }).answer)!;
    expect(Math.abs(again!.layers[0]!.amount - gentlest!.amount)).toBeLessThan(cent);
    // The plan pays no more in tertiary hospitals than in secondary ones, and the answers keep to it.
    for (const { values } of solution.points) expect(values[0]!).toBeGreaterThanOrEqual(values[1]!);
  });

  test('says what comes nearest where nothing meets the target', async () => {
    const solution = (await runner.ask('solve', { period, overrides: [], levers: [{ ...levers[1]!, greatestFall: 0.01 }], target: await target(-0.2), keepOrders: true, spared: [] }, { beside: true }).answer)!;
    expect(solution.points).toEqual([]);
    expect(solution.nearest!.met).toBe(false);
    expect(solution.issues.length).toBeGreaterThan(0);
  });

  test('stops when it is cancelled', async () => {
    const fine = levers.map((lever) => ({ ...lever, step: 0.0005 }));
    const asked = runner.ask('solve', { period, overrides: [], levers: fine, target: await target(-0.03), keepOrders: true, spared: [] }, { beside: true, progress: () => asked.cancel() });
    expect(await asked.answer).toBeUndefined();
  });
});

describe('care that responds to its price', () => {
  const ask = { period, overrides: higher, elasticity: { inpatient: -0.2, outpatient: 0 } };

  test('costs more where patients pay less, and stands beside the static result', async () => {
    const { static: still, responding, byService } = (await runner.ask('behaviour', ask).answer)!;
    const [amounts] = (await runner.ask('amounts', { period, variants: [higher] }).answer)!;
    expect(byService).toBe(true);
    expect(Math.abs(still.own - amounts!.own)).toBeLessThan(cent);
    expect(responding.expense).toBeGreaterThan(still.expense);
  });

  test('is as it was where nothing changes', async () => {
    const { static: still, responding } = (await runner.ask('behaviour', { ...ask, overrides: [] }).answer)!;
    expect(Math.abs(responding.expense - still.expense)).toBeLessThan(cent);
  });
});

test('a review names what a change makes wrong, without any population', async () => {
  const apart = new PlanRunner({ inline: true });
  const { plan, texts } = opening();
  const issues = async (overrides: typeof higher) => (await apart.ask('review', { plan, texts, period, overrides }).answer)!.map(({ code }) => code);
  expect(await issues([])).toEqual([]);
  expect(await issues([{ path: 'critical_cap.ordinary', from: '2025-01', value: 5000 }])).toContain('plan/check-fails');
});

describe('a table by bands', () => {
  const apart = new PlanRunner({ inline: true });
  const file = (text: string) => ({ name: '分段.csv', bytes: new TextEncoder().encode(text) });
  const estimate = async (text: string, method: 'banded' | 'fitted' = 'banded') => {
    const { plan, texts } = opening();
    return (await apart.ask('banded', { plan, texts, file: file(text), method, period, variants: [[], higher] }).answer)!;
  };
  const text = '医疗类别,医院级别,下限,上限,人数,政策范围内费用\n住院,三级,2000,5000,4,11300\n';

  test('is priced under the plan and the reform, inside bounds', async () => {
    const { variants, issues } = await estimate(text);
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    // 60 % and 70 % of (11,300 − 4 × 1,000).
    [4380, 5110].forEach((due, at) => {
      const { amount, low, high } = variants[at]!.payments[0]!;
      expect(Math.abs(amount - due)).toBeLessThan(cent);
      expect(low).toBeLessThanOrEqual(due + cent);
      expect(high).toBeGreaterThanOrEqual(due - cent);
    });
  });

  test('is priced on fitted distributions too', async () => {
    const { variants } = await estimate(text, 'fitted');
    expect(variants[1]!.payments[0]!.amount).toBeGreaterThan(variants[0]!.payments[0]!.amount);
  });

  test('without its columns says which', async () => {
    const { variants, issues } = await estimate('a,b\n1,2\n');
    expect(variants).toEqual([]);
    expect(issues.map(({ code }) => code)).toContain('banded/column-missing');
  });
});
