import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conflictId, type Side } from '../../src/project/merge/conflict.ts';
import { differences } from '../../src/project/merge/differences.ts';
import { mergeEdits } from '../../src/project/merge/merge-edits.ts';
import { mergedOrder } from '../../src/project/merge/merged-order.ts';
import { sameValue } from '../../src/project/merge/value.ts';
import type { ProjectEdits } from '../../src/project/project-edits.ts';
import { anyEdits, withoutLogs } from './any-edits.ts';
import { edits, ownTable } from './sample.ts';

const same = (a: unknown, b: unknown): boolean => sameValue(a as never, b as never);
const change = (path: string, value: number) => ({ path, from: '2027-01', value });
const withSet = (...set: ReturnType<typeof change>[]): ProjectEdits => ({ ...edits, scenario: { ...edits.scenario, set } });

describe('merging', () => {
  test('edits with themselves gives them again', () => {
    fc.assert(fc.property(anyEdits, (a) => same(mergeEdits(undefined, a, a), { edits: a, conflicts: [] }) && same(mergeEdits(a, a, a), { edits: a, conflicts: [] })));
  });

  test('where one side did nothing gives the other', () => {
    fc.assert(fc.property(withoutLogs, withoutLogs, (base, x) => same(mergeEdits(base, base, x), { edits: x, conflicts: [] }) && same(mergeEdits(base, x, base), { edits: x, conflicts: [] })));
  });

  test('gives the same whoever is called mine, but for the sides of conflicts', () => {
    fc.assert(
      fc.property(fc.option(withoutLogs, { nil: undefined }), anyEdits, anyEdits, fc.constantFrom<Side>('mine', 'theirs'), (base, a, b, side) => {
        const [one, other] = [mergeEdits(base, a, b), mergeEdits(base, b, a)];
        expect(other.conflicts.map(({ path }) => path)).toEqual(one.conflicts.map(({ path }) => path));
        expect(one.conflicts.every(({ mine, theirs }, at) => same([mine, theirs], [other.conflicts[at]!.theirs, other.conflicts[at]!.mine]))).toBe(true);
        const choose = (which: Side) => new Map(one.conflicts.map((conflict) => [conflictId(conflict), which]));
        const [mine, theirs] = [mergeEdits(base, a, b, choose(side)).edits, mergeEdits(base, b, a, choose(side === 'mine' ? 'theirs' : 'mine')).edits];
        return same(mine, theirs);
      }),
    );
  });

  test('without a common beginning loses nothing of mine', () => {
    fc.assert(fc.property(anyEdits, anyEdits, (a, b) => differences(a, mergeEdits(undefined, a, b).edits).every(({ is }) => is !== undefined)));
  });

  test('puts changes of different quantities together', () => {
    const base = withSet(change('rate', 0.08));
    const { edits: merged, conflicts } = mergeEdits(base, withSet(change('rate', 0.08), change('control_target', 0.02)), withSet(change('rate', 0.09)));
    expect(conflicts).toEqual([]);
    expect(merged.scenario.set).toEqual([change('rate', 0.09), change('control_target', 0.02)]);
  });

  test('finds that both changed one quantity, and takes the side that is chosen', () => {
    const base = withSet(change('control_target', 0.01));
    const [mine, theirs] = [withSet(change('control_target', 0.02)), withSet(change('control_target', 0.03))];
    const { conflicts } = mergeEdits(base, mine, theirs);
    expect(conflicts).toEqual([
      { path: ['scenario', 'set', 'control_target@2027-01'], kind: 'value', base: change('control_target', 0.01), mine: change('control_target', 0.02), theirs: change('control_target', 0.03) },
    ]);
    const chosen = new Map([[conflictId(conflicts[0]!), 'theirs' as const]]);
    expect(mergeEdits(base, mine, theirs, chosen).edits).toEqual(theirs);
  });

  test('takes away what one took away and the other left alone, and asks where the other changed it', () => {
    const base = withSet(change('a', 1), change('b', 2));
    expect(mergeEdits(base, withSet(change('b', 2)), base).edits.scenario.set).toEqual([change('b', 2)]);
    const { conflicts } = mergeEdits(base, withSet(change('b', 2)), withSet(change('a', 9), change('b', 2)));
    expect(conflicts).toMatchObject([{ mine: undefined, theirs: change('a', 9) }]);
  });

  describe('changes of one quantity that have months in common', () => {
    const dated = (path: string, from: string, value: number, until?: string) => ({ path, from, value, ...(until !== undefined && { until }) });
    const base = withSet();

    test('are a conflict, and one side stands whole', () => {
      // In a run the later in the list wins, which is neither person's choice.
      const [mine, theirs] = [withSet(dated('x', '2026-07', 82)), withSet(dated('x', '2027-01', 85), change('y', 1))];
      for (const parted of [base, undefined]) {
        const { conflicts } = mergeEdits(parted, mine, theirs);
        expect(conflicts).toEqual([{ path: ['scenario', 'set', 'x@2026-07'], kind: 'overlap', base: undefined, mine: [dated('x', '2026-07', 82)], theirs: [dated('x', '2027-01', 85)] }]);
        const set = (side: Side) => mergeEdits(parted, mine, theirs, new Map([[conflictId(conflicts[0]!), side]])).edits.scenario.set;
        expect([set('mine'), set('theirs')]).toEqual([[dated('x', '2026-07', 82), change('y', 1)], theirs.scenario.set]);
      }
    });

    test('are one also where one changed the whole and the other an element', () => {
      const { conflicts } = mergeEdits(base, withSet(dated('ratio', '2027-01', 0.8)), withSet(dated('ratio.tertiary', '2026-01', 0.7), dated('ratio_other', '2026-01', 1)));
      expect(conflicts.map(({ path, kind }) => [path.at(-1), kind])).toEqual([['ratio.tertiary@2026-01', 'overlap']]);
      expect(mergeEdits(base, withSet(dated('ratio.primary', '2027-01', 0.8)), withSet(dated('ratio.tertiary', '2027-01', 0.7))).conflicts).toEqual([]);
    });

    test('are none where one ends before the other begins, where both made the same, or where one person made both', () => {
      const [first, second] = [dated('x', '2026-07', 82, '2026-12'), dated('x', '2027-01', 85)];
      expect(mergeEdits(base, withSet(first), withSet(second))).toEqual({ edits: withSet(first, second), conflicts: [] });
      const long = dated('x', '2026-07', 82);
      expect(mergeEdits(base, withSet(long, second), withSet(long)).conflicts).toEqual([]);
      expect(mergeEdits(withSet(long), withSet(long, second), withSet(long, change('y', 1))).conflicts).toEqual([]);
    });

    test('take in what both changed under one month', () => {
      const [mine, theirs] = [withSet(dated('x', '2026-07', 1)), withSet(dated('x', '2026-07', 2), dated('x', '2027-01', 3))];
      const { conflicts } = mergeEdits(base, mine, theirs);
      expect(conflicts.map(({ mine: one, theirs: other }) => [one, other])).toEqual([[mine.scenario.set, theirs.scenario.set]]);
      expect(mergeEdits(base, mine, theirs, new Map([[conflictId(conflicts[0]!), 'theirs']])).edits).toEqual(theirs);
    });
  });

  test('without a common beginning takes nothing away', () => {
    expect(mergeEdits(undefined, withSet(change('a', 1)), withSet(change('b', 2))).edits.scenario.set).toEqual([change('a', 1), change('b', 2)]);
  });

  test('keeps months, reasons and tables of both', () => {
    const table = { ...ownTable, id: '另一张' };
    const one: ProjectEdits = { ...edits, months: { '2026-01': { income: 1 } }, reasons: { a: '甲' } };
    const other: ProjectEdits = { ...edits, months: { '2026-01': { expenditure: 2 } }, reasons: { b: '乙' }, tables: [ownTable, table] };
    const { edits: merged, conflicts } = mergeEdits(undefined, one, other);
    expect(conflicts).toEqual([]);
    expect(merged).toMatchObject({ months: { '2026-01': { income: 1, expenditure: 2 } }, reasons: { a: '甲', b: '乙' } });
    expect(merged.tables!.map(({ id }) => id)).toEqual([ownTable.id, '另一张']);
  });

  test('never mixes figures of two statements, and merges those of one', () => {
    const statement = (name: string, amount: number, more: readonly object[] = []) =>
      ({ ...edits, corridor: { terms: {}, statement: { from: 'file', name, figures: [{ year: '2024', item: 'premium', amount }, ...more] } } }) as unknown as ProjectEdits;
    expect(mergeEdits(undefined, statement('a.xlsx', 1), statement('b.xlsx', 1)).conflicts.map(({ path }) => path)).toEqual([['corridor', 'statement']]);
    const { conflicts } = mergeEdits(undefined, statement('a.xlsx', 1), statement('a.xlsx', 2, [{ year: '2024', item: 'claims_paid', amount: 3 }]));
    expect(conflicts.map(({ path }) => path)).toEqual([['corridor', 'statement', 'figures', 'premium@2024']]);
  });

  test('continues a log that one of two has longer, and never joins logs that went different ways', () => {
    const entry = (hash: string) => ({ hash });
    const withLog = (...hashes: string[]): ProjectEdits => ({ ...edits, cases: { case: hashes.map(entry) } });
    const longer = mergeEdits(undefined, withLog('a'), withLog('a', 'b'));
    expect([longer.edits.cases, longer.conflicts]).toEqual([{ case: [entry('a'), entry('b')] }, []]);
    const parted = mergeEdits(withLog('a'), withLog('a', 'b'), withLog('a', 'c'));
    expect(parted.conflicts).toEqual([{ path: ['cases', 'case'], kind: 'log', base: [entry('a')], mine: [entry('a'), entry('b')], theirs: [entry('a'), entry('c')] }]);
    expect(parted.edits.cases).toEqual({ case: [entry('a'), entry('b')] });
  });
});

describe('the order of two lists', () => {
  test('keeps that of each where they agree', () => {
    expect(mergedOrder(new Set(['z', 'b', 'a', 'c']), undefined, ['z', 'a'], ['z', 'b', 'c'])).toEqual(['z', 'a', 'b', 'c']);
  });

  test('holds everything once even where they contradict each other', () => {
    expect(mergedOrder(new Set(['a', 'b']), undefined, ['a', 'b'], ['b', 'a'])).toEqual(['a', 'b']);
  });
});

describe('differences of two states', () => {
  test('are none of a state and itself, and name what differs', () => {
    expect(differences(edits, edits)).toEqual([]);
    expect(differences(withSet(change('a', 1)), withSet(change('a', 2)))).toEqual([{ path: ['scenario', 'set', 'a@2027-01'], was: change('a', 1), is: change('a', 2) }]);
  });
});
