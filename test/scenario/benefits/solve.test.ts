import { describe, expect, test } from 'vitest';
import { openRows } from '../../../src/language/run/row-session.ts';
import { wasmExecutor } from '../../../src/language/run-kernel/wasm/executor.ts';
import { divisionsOf } from '../../../src/scenario/benefits/divisions.ts';
import { ordersOfBaseline } from '../../../src/scenario/benefits/lever-limits.ts';
import type { Lever } from '../../../src/scenario/benefits/levers.ts';
import { planAmounts, planResult } from '../../../src/scenario/benefits/plan-result.ts';
import { solveLevers, type LeverQuestion, type Solution, type SolveProgress } from '../../../src/scenario/benefits/solve.ts';
import { expectWorded } from '../../language/raised-codes.ts';
import { tableOf } from '../../language/small-models.ts';
import { layered, openLayered, residentClaims } from './resident-claims.ts';
import { withCliff } from './small-plan.ts';

const claims = residentClaims(4000);
const session = openLayered(claims);
const period = '2025';
const from = '2025-01';
const divisions = divisionsOf(session, claims);
const groups = divisions.find(({ id }) => id === 'group')!;
const deciles = divisions.find(({ id }) => id === 'income_decile')!;
const assisted = groups.parts.filter((part) => part !== 'ordinary');
const before = planAmounts(session, period, []);
const basic = (overrides: Parameters<typeof planAmounts>[2]) => planAmounts(session, period, overrides).layers[0]!.amount;

/** The three ratios on whole steps of half a point and more, none more than 2 points below today's. */
const ratios: readonly Lever[] = [
  { path: 'ratio.primary', from, least: 0.86, greatest: 0.9, step: 0.01, greatestFall: 0.02 },
  { path: 'ratio.secondary', from, least: 0.71, greatest: 0.79, step: 0.02, greatestFall: 0.02 },
  { path: 'ratio.tertiary', from, least: 0.54, greatest: 0.78, step: 0.005, greatestFall: 0.02 },
];
const question: LeverQuestion = {
  period, baseline: [], levers: ratios, target: { of: ['basic_payment'], is: 'atMost', change: -0.01 * before.layers[0]!.amount },
  orders: [['ratio.primary', 'ratio.secondary', 'ratio.tertiary']], deciles,
};

function solved(asked: LeverQuestion, over = session): Solution & { readonly progress: readonly SolveProgress[] } {
  const progress: SolveProgress[] = [];
  const steps = solveLevers(over, asked);
  for (;;) {
    const step = steps.next();
    if (step.done) return { ...step.value, progress };
    progress.push(step.value);
  }
}

/** Every point of the grid, and on each line the value with the greatest amount that the target and the limits allow. */
function bruteForce(levers: readonly Lever[], target: number, keeps: (values: readonly number[]) => boolean): ReadonlyMap<string, number> {
  const grids = levers.map(({ least, greatest, step }) => Array.from({ length: Math.round((greatest - least) / step) + 1 }, (_, index) => Number((least + index * step).toFixed(6))));
  let combinations: (readonly number[])[] = [[]];
  for (const grid of grids) combinations = combinations.flatMap((values) => grid.map((value) => [...values, value]));
  const best = new Map<string, { readonly value: number; readonly amount: number }>();
  for (const values of combinations) {
    if (!keeps(values)) continue;
    const amount = basic(values.map((value, index) => ({ path: levers[index]!.path, from, value })));
    const line = values.slice(0, -1).join(' ');
    if (amount <= target && amount > (best.get(line)?.amount ?? -Infinity)) best.set(line, { value: values.at(-1)!, amount });
  }
  return new Map([...best].map(([line, { value }]) => [line, value]));
}

const asLines = (points: Solution['points']) => new Map(points.map(({ values }) => [values.slice(0, -1).join(' '), values.at(-1)!]));
const sortedLines = (lines: ReadonlyMap<string, number>) => [...lines].sort(([a], [b]) => (a < b ? -1 : 1));

describe('values of levers that meet a target', () => {
  const answer = solved(question);
  const target = 0.99 * before.layers[0]!.amount;
  const fallsLittle = (values: readonly number[]) => values.every((value, index) => value >= [0.88, 0.73, 0.58][index]! - 1e-9);

  test('are those that every point of the grid, tried one by one, gives', () => {
    const tried = bruteForce(ratios, target, (values) => fallsLittle(values) && values[0]! >= values[1]! - 1e-9 && values[1]! >= values[2]! - 1e-9);
    expect(tried.size).toBeGreaterThan(5);
    expect(sortedLines(asLines(answer.points))).toEqual(sortedLines(tried));
  });

  test('together with those that break a limit are those without any limit', () => {
    const free = ratios.map(({ path, least, greatest, step }) => ({ path, from, least, greatest, step }));
    const tried = bruteForce(free, target, () => true);
    expect(sortedLines(asLines(solved({ ...question, levers: free, orders: [] }).points))).toEqual(sortedLines(tried));
    expect(answer.points.length + answer.broken.length).toBe(tried.size);
    for (const { broken } of answer.broken) for (const issue of broken) expectWorded(issue);
    expect(answer.broken.flatMap(({ broken }) => broken.map(({ code }) => code))).toContain('plan/limit-fall');
  });

  test('say what the plan itself says of them, the gentlest first', () => {
    for (const { values, amount, overrides, tradeOffs } of answer.points) {
      expect(basic(overrides)).toBe(amount);
      expect(amount).toBeLessThanOrEqual(target);
      const changes = values.map((value, index) => (value - [0.9, 0.75, 0.6][index]!) / ratios[index]!.step);
      expect(Math.abs(tradeOffs.squares - changes.reduce((sum, change) => sum + change ** 2, 0))).toBeLessThan(1e-9);
      expect(Math.abs(tradeOffs.greatestCut - Math.max(0, ...changes.map((change) => -change)))).toBeLessThan(1e-9);
      const own = planResult(session, { id: 'x', name: { zh: '一', en: 'x' }, overrides }, { period, divisions: [deciles] });
      expect(tradeOffs.poorest).toBe(own.divisions[0]!.parts[0]!.own);
    }
    const squares = answer.points.map(({ tradeOffs }) => tradeOffs.squares);
    expect(squares).toEqual(squares.toSorted((a, b) => a - b));
  });

  test('are marked where another is better in one respect and no worse in any', () => {
    const scores = answer.points.map(({ tradeOffs: { squares, greatestCut, losers, poorest } }) => [squares, greatestCut, losers, poorest!]);
    const beaten = scores.map((own) => scores.some((other) => other.every((score, at) => score <= own[at]! + 1e-9 * own[at]!) && other.some((score, at) => score < own[at]! - 1e-9 * own[at]!)));
    expect(answer.points.map(({ dominated }) => dominated)).toEqual(beaten);
    expect(answer.points[0]!.dominated).toBe(false);
  });

  test('report how far they are, line by line, and take few runs', () => {
    expect(answer.progress.at(-1)).toEqual({ stage: 'lines', done: 25, of: 25 });
    // 49 values of the last lever on 25 lines are 1225 runs.
    expect(answer.runs).toBeLessThan(400);
  });

  test('keep the orders of the baseline, which has the ratios of the three levels fall', () => {
    expect(ordersOfBaseline(layered, [], ratios)).toEqual([['ratio.primary', 'ratio.secondary'], ['ratio.secondary', 'ratio.tertiary']]);
    const raised = ratios.map((lever) => ({ ...lever, least: 0.7, greatest: 0.9, step: 0.05 }));
    const kept = solved({ ...question, levers: raised, target: { of: 'all', is: 'atMost', change: 1e9 }, orders: ordersOfBaseline(layered, [], raised) });
    expect(kept.points.length).toBeGreaterThan(0);
    for (const { values } of kept.points) expect(values[0]! >= values[1]! && values[1]! >= values[2]!).toBe(true);
    // Ratios may go up as far as the levels' order allows: the most that the target leaves is the secondary ratio.
    for (const { values } of kept.points) expect(values[2]).toBe(values[1]);
  });
});

describe('a target that is met exactly', () => {
  const levers = [{ ...ratios[0]!, step: 0.01 }, { path: 'ratio.tertiary', from, least: 0.5, greatest: 0.7, step: 0.005 }];
  const answer = solved({ ...question, levers, target: { of: 'own', is: 'equal', amount: before.own * 1.01, tolerance: 1 }, orders: [] });

  test('is met to the yuan on each line that crosses it', () => {
    for (const { overrides } of answer.points) expect(Math.abs(planAmounts(session, period, overrides).own - before.own * 1.01)).toBeLessThanOrEqual(1);
    const crossing = [0.86, 0.87, 0.88, 0.89, 0.9].filter((primary) => {
      const own = [0.5, 0.7].map((tertiary) => planAmounts(session, period, [{ path: 'ratio.primary', from, value: primary }, { path: 'ratio.tertiary', from, value: tertiary }]).own);
      return own[0]! >= before.own * 1.01 && own[1]! <= before.own * 1.01;
    });
    expect([...answer.points, ...answer.broken].map(({ values }) => values[0]!).sort((a, b) => a - b)).toEqual(crossing);
  });
});

describe('low-income groups that may not pay more', () => {
  const cut: LeverQuestion = { ...question, spared: [{ division: groups, parts: assisted }] };

  test('stand in the way of any cut that reaches them, and what comes nearest is said', () => {
    const answer = solved(cut);
    expect(answer.points).toEqual([]);
    expect(answer.issues.map(({ code }) => code)).toContain('plan/target-behind-limits');
    expect(answer.issues.map(({ code }) => code)).toContain('plan/limit-spared');
    for (const issue of answer.issues) expectWorded(issue);
    expect(answer.nearest!.broken).toEqual([]);
    expect(answer.nearest!.met).toBe(false);
    expect(answer.nearest!.amount).toBeGreaterThan(answer.target);
    expect(answer.nearest!.amount).toBeLessThanOrEqual(before.layers[0]!.amount);
  });

  test('are made good by a lever of their own', () => {
    const levers: readonly Lever[] = [
      { path: 'assistance_ratio.minimum_living', from, least: 0.8, greatest: 0.9, step: 0.02 },
      { path: 'assistance_ratio.monitored', from, least: 0.8, greatest: 0.9, step: 0.02 },
      { path: 'ratio.tertiary', from, least: 0.55, greatest: 0.6, step: 0.005 },
    ];
    const spared = [{ division: groups, parts: ['minimum_living', 'monitored'] }];
    const answer = solved({ ...question, levers, spared });
    expect(answer.points.length).toBeGreaterThan(0);
    for (const { values } of answer.points) expect(Math.min(values[0]!, values[1]!)).toBeGreaterThan(0.8);
    const unhelped = answer.broken.find(({ values }) => values[0] === 0.8 && values[1] === 0.8)!;
    expect(unhelped.broken.map(({ code }) => code)).toEqual(['plan/limit-spared', 'plan/limit-spared']);
  });
});

describe('a target out of reach', () => {
  test('is answered with what comes nearest', () => {
    const answer = solved({ ...question, target: { of: ['basic_payment'], is: 'atMost', change: -0.5 * before.layers[0]!.amount } });
    expect([answer.points.length, answer.broken.length]).toEqual([0, 0]);
    expect(answer.nearest!.values).toEqual([0.88, 0.73, 0.58]);
    expect(answer.issues.map(({ code }) => code)).toEqual(['plan/target-out-of-reach']);
    answer.issues.forEach(expectWorded);
  });
});

describe('a sample of persons', () => {
  const sample = { sample: 1500, executor: wasmExecutor()! };

  test('finds values that are then solved again on all claims, and says how far it was off', () => {
    const answer = solved({ ...question, ...sample, mostShown: 5 });
    const shown = answer.points.filter(({ onAllClaims }) => onAllClaims);
    expect(answer.sampled).toBe(1500);
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.length).toBeLessThanOrEqual(5);
    const exact = asLines(solved(question).points);
    for (const { values, amount, sampleDifference, overrides } of shown) {
      expect(exact.get(values.slice(0, -1).join(' '))).toBe(values.at(-1));
      expect(basic(overrides)).toBe(amount);
      // Scaled so that the baselines agree, a third of the persons misses a change of 1% by well below 1% of the whole.
      expect(Math.abs(sampleDifference!)).toBeLessThan(0.002 * amount);
    }
  });

  test('of everybody is no sample', () => {
    const answer = solved({ ...question, ...sample, sample: session.groups });
    expect(answer.sampled).toBe(session.groups);
    expect(answer.points.every(({ onAllClaims, sampleDifference }) => onAllClaims && sampleDifference === undefined)).toBe(true);
  });
});

describe('bands of a table', () => {
  test('move together, and keep the rest of the table', () => {
    const levers: readonly Lever[] = [
      { path: 'critical_ratios', row: 0, from, least: 0.5, greatest: 0.6, step: 0.05 },
      { path: 'critical_ratios', row: 1, from, least: 0.5, greatest: 0.7, step: 0.05 },
    ];
    const paid = before.layers[1]!.amount;
    const answer = solved({ ...question, levers, target: { of: ['critical_payment'], is: 'atMost', amount: 0.95 * paid }, orders: [['critical_ratios#2', 'critical_ratios#1', 'critical_ratios#0']] });
    expect(answer.points.length).toBeGreaterThan(0);
    for (const { values, overrides } of answer.points) {
      expect(overrides).toEqual([{ path: 'critical_ratios', from, value: [{ from: 0, value: values[0] }, { from: 50_000, value: values[1] }, { from: 100_000, value: 0.8 }] }]);
      expect(values[1]! >= values[0]!).toBe(true);
    }
  });
});

describe('levers that cannot be', () => {
  const levers = (lever: Lever) => solved({ ...question, levers: [lever], orders: [] });
  const tertiary = { path: 'ratio.tertiary', from, least: 0.5, greatest: 0.7, step: 0.05 };
  const faults: readonly (readonly [string, Lever, string])[] = [
    ['a name the plan does not have', { ...tertiary, path: 'no_such_ratio' }, 'override/unknown'],
    ['a value above the parameter’s maximum', { ...tertiary, greatest: 1.2 }, 'override/above-maximum'],
    ['a parameter of several elements at once', { ...tertiary, path: 'ratio' }, 'plan/lever-kind'],
    ['a choice', { ...tertiary, path: 'deductible_counts' }, 'plan/lever-kind'],
    ['a range that is none', { ...tertiary, least: 0.8 }, 'plan/lever-range'],
    ['no step', { ...tertiary, step: 0 }, 'plan/lever-range'],
    ['a month before the plan', { ...tertiary, from: '2010-01' }, 'plan/lever-not-in-force'],
    ['a table without its band', { ...tertiary, path: 'critical_ratios' }, 'plan/lever-band'],
    ['a band the table does not have', { ...tertiary, path: 'critical_ratios', row: 3 }, 'plan/lever-band'],
  ];

  test.each(faults)('are named: %s', (_, lever, code) => {
    const { issues, points } = levers(lever);
    expect([issues.map((issue) => issue.code), points]).toEqual([[code], []]);
    issues.forEach(expectWorded);
  });

  test('are named where they move nothing', () => {
    // Nobody's extra assistance comes near these caps.
    const idle = solved({ ...question, levers: [{ path: 'extra_cap', from, least: 400_000, greatest: 500_000, step: 50_000 }], orders: [] });
    expect(idle.issues.map(({ code }) => code)).toEqual(['plan/lever-idle', 'plan/target-out-of-reach']);
    idle.issues.forEach(expectWorded);
  });

  test('are named where amounts turn round, and every value is tried', () => {
    const people = Array.from({ length: 60 }, (_, index) => index);
    const table = tableOf('claims', { settlement: people.map((person) => `S${person}`), member: people.map((person) => `P${person}`), day: people.map(() => 1), expense: people.map((person) => 16_600 + person) });
    const levers: readonly Lever[] = [{ path: 'ratio', from, least: 0.69, greatest: 0.72, step: 0.0025 }];
    const small = openRows(withCliff, { claims: table });
    const paid = (value: number) => planAmounts(small, period, [{ path: 'ratio', from, value }]).layers.reduce((sum, { amount }) => sum + amount, 0);
    const answer = solved({ period, baseline: [], levers, target: { of: 'all', is: 'atMost', amount: paid(0.71) } }, small);
    expect(answer.issues.map(({ code }) => code)).toEqual(['plan/lever-turns']);
    answer.issues.forEach(expectWorded);
    const tried = Array.from({ length: 13 }, (_, index) => Number((0.69 + index * 0.0025).toFixed(4))).filter((value) => paid(value) <= paid(0.71));
    expect(paid(answer.points[0]!.values[0]!)).toBe(Math.max(...tried.map(paid)));
  });

  test('are refused as a fault of the caller where there are none or too many', () => {
    expect(() => solved({ ...question, levers: [] })).toThrow(RangeError);
    expect(() => solved({ ...question, levers: Array<Lever>(5).fill(tertiary) })).toThrow(RangeError);
    const many = solved({ ...question, levers: ['primary', 'secondary', 'tertiary'].map((level) => ({ ...tertiary, path: `ratio.${level}`, least: 0, greatest: 1, step: 0.005 })) });
    expect(many.issues.map(({ code }) => code)).toEqual(['plan/too-many-lines']);
    many.issues.forEach(expectWorded);
  });
});
