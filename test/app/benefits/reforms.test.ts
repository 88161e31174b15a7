import { describe, expect, test } from 'vitest';
import { currentReform, mostReforms, noBenefits, overridesOf, reformsOf, replaced, withAnother, withLever, withoutReform } from '../../../src/app/benefits/reforms.ts';

const plan = 'benefits/resident-layered';

describe('a reform', () => {
  const empty = reformsOf(noBenefits, plan)[0]!;

  test('keeps its changes in the order they were made, each lever once', () => {
    const set = withLever(withLever(withLever(empty, 'a', 1, 0), 'b', 2, 0), 'a', 3, 0).set;
    expect(set).toEqual([{ path: 'a', value: 3 }, { path: 'b', value: 2 }]);
  });

  test('does not hold what the plan has itself', () => {
    expect(withLever(withLever(empty, 'a', 1, 0), 'a', 0, 0).set).toEqual([]);
    const bands = [{ from: 0, value: 0.6 }];
    expect(withLever(empty, 'bands', [...bands], bands).set).toEqual([]);
  });

  test('is in force through the whole period', () => {
    expect(overridesOf({ set: [{ path: 'a', value: 1 }] }, '2025')).toEqual([{ path: 'a', from: '2025-01', value: 1 }]);
  });
});

describe('several reforms', () => {
  test('take the next free letter, and there are not too many', () => {
    let edits = noBenefits;
    for (let more = 0; more < 6; more++) edits = withAnother(edits, plan);
    expect(reformsOf(edits, plan).map(({ id }) => id)).toEqual(['A', 'B', 'C', 'D']);
    expect(mostReforms).toBe(4);
    expect(reformsOf(withAnother(withoutReform(edits, plan, 'B'), plan), plan).map(({ id }) => id)).toEqual(['A', 'C', 'D', 'B']);
  });

  test('are copied with their changes, and the copy is the one that levers change', () => {
    const one = replaced(withAnother(noBenefits, plan), plan, { ...currentReform(withAnother(noBenefits, plan), plan), set: [{ path: 'a', value: 1 }] });
    const two = withAnother(one, plan, currentReform(one, plan));
    expect(currentReform(two, plan)).toMatchObject({ id: 'C', set: [{ path: 'a', value: 1 }] });
  });

  test('belong to their plan', () => {
    const edits = withAnother(noBenefits, plan);
    expect(reformsOf(edits, 'benefits/employee-city')).toHaveLength(1);
    expect(currentReform(edits, 'benefits/employee-city').id).toBe('A');
  });

  test('never leave the screen without one', () => {
    expect(reformsOf(withoutReform(noBenefits, plan, 'A'), plan)).toMatchObject([{ id: 'A', set: [] }]);
  });
});
