import { describe, expect, test } from 'vitest';
import { evaluator } from '../../src/language/run/evaluate.ts';
import type { Override } from '../../src/language/override.ts';
import { reviewScenario } from '../../src/scenario/review-scenario.ts';
import { expectWorded } from '../language/raised-codes.ts';
import { modelOf, tableOf } from '../language/small-models.ts';

const insured = tableOf('insured', { year: [2024, 2024], status: ['active', 'retired'], persons: [100, 50] });
const value = (number: number | string) => `values: [{from: 2020-01, value: ${number}, status: assumed, source: none}]`;

/** `form` puts income on a form, so that only it counts as a result. */
const small = (form = '') => evaluator(
  modelOf(`
axis: {time: year}
dimensions:
  status: {active: {zh: 在职, en: active}, retired: {zh: 退休, en: retired}}
parameters:
  rate: {label: {zh: 费率, en: Rate}, unit: 1, ${value(0.08)}}
  base: {label: {zh: 基数, en: Base}, unit: yuan/person/year, within: start, ${value(1000)}}
  rule: {label: {zh: 方式, en: Rule}, type: choice, choices: {open: {zh: 不管, en: open}, floored: {zh: 托底, en: floored}}, ${value('open')}}
  floor: {label: {zh: 托底数, en: Floor}, unit: yuan/year, ${value(0)}}
  layers: {label: {zh: 分段, en: Layers}, unit: 1, type: brackets, bound_unit: yuan/year, ${value('[{from: 0, value: 0.5}]')}}
inputs:
  persons: {label: {zh: 人数, en: Persons}, unit: person, dims: [status], table: insured, column: persons, project: prev(persons)}
  visits: {label: {zh: 人次, en: Visits}, unit: person, project: "persons.retired * 2"}
variables:
  income: {label: {zh: 收入, en: Income}, unit: yuan/year, output: true${form}, formula: "max(where(rule == floored, floor, 0 yuan/year), persons.active * base * rate)"}
  paid: {label: {zh: 支付, en: Paid}, unit: yuan/year, output: true, formula: "tiered((sum(persons) + visits) * base, layers)"}
`),
  { insured },
);
const made = small();

const reviewIn = (own: typeof made, set: readonly Override[], to = '2026') => reviewScenario(own, { id: 'x', name: { zh: 'x', en: 'x' }, set }, to);
const review = (...set: readonly Override[]) => reviewIn(made, set);
const codes = ({ issues }: ReturnType<typeof review>) => issues.map(({ code, severity, place }) => `${place.path} ${severity} ${code}`);
const raised: Override = { path: 'rate', from: '2025-01', value: 0.1 };

/** One change, what is said of it and whether it stays. */
const verdicts: readonly (readonly [what: string, change: Override, said: readonly string[], stays: boolean])[] = [
  ['moves a result', raised, [], true],
  ['equals what it replaces', { ...raised, value: 0.08 }, ['note override/equal'], false],
  ['lies beyond the run', { ...raised, from: '2040-01' }, ['note override/equal'], false],
  ['replaces figures of a table by others', { path: 'persons.active', from: '2024-01', until: '2024-12', value: 7 }, ['warning override/observed-wins'], false],
  ['replaces figures of a table for all elements', { path: 'persons', from: '2024-01', until: '2024-12', value: 50 }, ['warning override/observed-wins'], false],
  ['replaces figures of a table by the same', { path: 'persons.active', from: '2024-01', until: '2024-12', value: 100 }, ['note override/equal'], false],
  ['begins among a table’s figures and goes beyond them', { path: 'persons.active', from: '2024-01', until: '2025-12', value: 7 }, ['warning override/carries-on'], true],
  ['comes after the last period has begun', { path: 'base', from: '2026-07', value: 2000 }, ['warning override/after-start'], true],
  ['comes late, but would change nothing in time either', { path: 'base', from: '2026-07', value: 1000 }, ['note override/equal'], false],
  ['comes late for one period and in time for the next', { path: 'base', from: '2025-07', value: 2000 }, [], true],
  ['is a bracket table that comes late', { path: 'layers', from: '2026-07', value: [{ from: 0, value: 0.9 }] }, ['warning override/after-start'], true],
  ['counts by its months however late', { path: 'rate', from: '2026-07', value: 0.1 }, [], true],
  ['moves nothing but itself', { path: 'floor', from: '2025-01', value: 1e6 }, ['warning override/without-effect'], true],
  ['ends where the projection goes on from it', { path: 'persons.active', from: '2025-01', until: '2025-12', value: 200 }, ['warning override/carries-on'], true],
  ['ends with the run', { path: 'persons.active', from: '2025-01', until: '2026-12', value: 200 }, [], true],
  ['ends where the projection does not look back', { path: 'visits', from: '2025-01', until: '2025-12', value: 9 }, [], true],
  ['is a parameter that ends', { ...raised, until: '2025-12' }, [], true],
  ['is another bracket table', { path: 'layers', from: '2025-01', value: [{ from: 0, value: 0.9 }] }, [], true],
  ['is the same bracket table', { path: 'layers', from: '2025-01', value: [{ from: 0, value: 0.5 }] }, ['note override/equal'], false],
];

describe('a change that', () => {
  test.each(verdicts)('%s', (_, change, said, stays) => {
    const reviewed = review(change);
    expect(codes(reviewed)).toEqual(said.map((code) => `set[0] ${code}`));
    expect(reviewed.effective.set).toEqual(stays ? [change] : []);
    for (const issue of reviewed.issues) expectWorded(issue);
  });

  test('is gone from the model is refused, and the others stay', () => {
    const reviewed = review({ path: 'old_rate_of_2019', from: '2025-01', value: 1 }, raised);
    expect(codes(reviewed)).toEqual(['set[0] error override/unknown']);
    expect(reviewed.effective.set).toEqual([raised]);
  });
});

describe('changes beside each other', () => {
  const floor: Override = { path: 'floor', from: '2025-01', value: 1e6 };
  const rule: Override = { path: 'rule', from: '2025-01', value: 'floored' };

  test('that work only together both count, in either order', () => {
    // Taken one after the other, the floor alone was said to move nothing.
    for (const set of [[floor, rule], [rule, floor]]) expect(review(...set)).toMatchObject({ effective: { set }, issues: [] });
  });

  test('that say the same: the later is idle', () => {
    const reviewed = review(raised, raised);
    expect(codes(reviewed)).toEqual(['set[1] note override/equal']);
    expect(reviewed.effective.set).toEqual([raised]);
  });

  test('of which a later one covers an earlier: the covered one is idle', () => {
    const again: Override = { ...raised, value: 0.12 };
    const reviewed = review(raised, again);
    expect(codes(reviewed)).toEqual(['set[0] note override/equal']);
    expect(reviewed.effective.set).toEqual([again]);
  });

  test('of which one says what holds after the other: nothing carries on', () => {
    const once: Override = { path: 'persons.active', from: '2025-01', until: '2025-12', value: 200 };
    expect(review(once, { path: 'persons.active', from: '2026-01', value: 100 }).issues.map(({ code }) => code)).not.toContain('override/carries-on');
  });
});

describe('in a model with forms', () => {
  const formed = small(', form: {sheet: income, line: 一, level: 1}');

  test('a change counts where a line of a form moves', () => {
    expect(codes(reviewIn(formed, [raised]))).toEqual([]);
    expect(codes(reviewIn(formed, [{ path: 'visits', from: '2025-01', value: 9 }]))).toEqual(['set[0] warning override/without-effect']);
    expect(codes(review({ path: 'visits', from: '2025-01', value: 9 }))).toEqual([]);
  });
});
