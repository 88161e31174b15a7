import { describe, expect, test } from 'vitest';
import { basicPayments, budgetWriting } from '../../../src/app/benefits/to-budget.ts';
import type { Project } from '../../../src/app/state/project.svelte.ts';
import type { VariantResult } from '../../../src/runner/benefits/questions.ts';
import type { Model } from '../../../src/language/model.ts';

const label = { zh: '', en: '' };

/** A result in which the pooled fund pays in two layers, split by kind of care. */
function result(inpatient: number, outpatient: number): VariantResult {
  const layers = (first: number, second: number) => [
    { payment: 'basic', label, fund: { zh: '统筹基金', en: '' }, amount: first },
    { payment: 'aid', label, fund: { zh: '大病资金', en: '' }, amount: 7 },
    { payment: 'outpatient', label, fund: { zh: '统筹基金（门诊）', en: '' }, amount: second },
  ];
  const part = (name: string, first: number, second: number) => ({ part: name, persons: undefined, catastrophic: undefined, expense: 1000, own: 0, ratio: 1, layers: layers(first, second) });
  return {
    id: '', claims: 1, persons: 1, catastrophic: undefined, issues: [], checks: [], moved: undefined, withoutEffect: [],
    expense: 2000, own: 0, ratio: 1, layers: layers(inpatient, outpatient),
    divisions: [{ id: 'service', parts: [part('inpatient', inpatient, 0), part('outpatient', 0, outpatient)] }],
  };
}

function project(model: string, dimensions: readonly string[]): Project {
  const lever = { name: 'benefit_change', dimensions, minimum: -0.5, maximum: 1 };
  const budget = { quantities: new Map([['benefit_change', lever]]), dimensions: new Map([['service', { name: 'service', elements: ['inpatient', 'outpatient', 'maternity'], labels: {} }]]) } as unknown as Model;
  return { entry: { model }, model: budget, years: { budget: '2027' } } as unknown as Project;
}

const given = { scheme: 'employee' as const, baseline: result(100, 50), reform: result(90, 60), reason: '改革 A' };

describe('a reform written into the budget', () => {
  test('counts every layer of the fund that pays first', () => {
    expect(basicPayments(given.baseline)).toEqual(['basic', 'outpatient']);
  });

  test('is one dated change where the budget has one', () => {
    // 150 → 150: what inpatient care saves outpatient care takes.
    expect(budgetWriting({ ...given, project: project('employee/whole', []) })).toBe('nothing');
    // 150 → 165 is 10 % more.
    expect(budgetWriting({ ...given, reform: result(105, 60), project: project('employee/whole', []) })).toMatchObject({ changes: [{ path: 'benefit_change', from: '2027-01', value: 0.1, reason: '改革 A' }] });
  });

  test('moves each kind of care as its own settlements do, and leaves others alone', () => {
    const writing = budgetWriting({ ...given, reform: result(90, 55), project: project('employee/pool', ['service']) });
    expect(writing).toMatchObject({ changes: [{ path: 'benefit_change.inpatient', value: -0.1 }, { path: 'benefit_change.outpatient', value: 0.1 }] });
  });

  test('is refused for another scheme, outside the limits, and without the parameter', () => {
    expect(budgetWriting({ ...given, reform: result(90, 55), project: project('resident/fund', []) })).toBe('otherScheme');
    expect(budgetWriting({ ...given, reform: result(10, 5), project: project('employee/whole', []) })).toBe('outOfRange');
    const without = { ...project('employee/whole', []), model: { quantities: new Map(), dimensions: new Map() } } as unknown as Project;
    expect(budgetWriting({ ...given, project: without })).toBe('noLever');
  });
});
