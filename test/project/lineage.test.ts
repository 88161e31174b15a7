import { describe, expect, test } from 'vitest';
import { commonState } from '../../src/project/history/lineage.ts';
import { mergedHistories, stateOf, withState, type SavedState } from '../../src/project/history/saved-state.ts';
import { mergeFiles } from '../../src/project/merge/merge-files.ts';
import type { ProjectEdits } from '../../src/project/project-edits.ts';
import { sha256 } from './digest.ts';
import { edits, file } from './sample.ts';

const state = (digest: string, time: string, ...from: string[]): SavedState => ({ digest, time, from, parts: new Map() });

describe('where two lines of work parted', () => {
  const [root, left, right] = [state('root', '1'), state('left', '2', 'root'), state('right', '3', 'root')];

  test('is the newest state that both came from', () => {
    const later = state('later', '4', 'left');
    expect(commonState({ history: [root, left, later], head: 'later' }, { history: [root, left, right], head: 'right' })).toBe(root);
    expect(commonState({ history: [root, left, later], head: 'later' }, { history: [root, left], head: 'left' })).toBe(left);
  });

  test('is not a state that somebody merely looked at', () => {
    // The other's state stands in my history because I opened the file, but my work does not come from it.
    expect(commonState({ history: [root, left, right], head: 'left' }, { history: [root, right], head: 'right' })).toBe(root);
  });

  test('is the merged state after a merge, and none where nothing is known', () => {
    const merged = state('merged', '4', 'left', 'right');
    expect(commonState({ history: [root, left, right, merged], head: 'merged' }, { history: [root, right], head: 'right' })).toBe(right);
    expect(commonState({ history: [root], head: 'root' }, { history: [state('right', '3')], head: 'right' })).toBeUndefined();
  });

  test('is none where states were made from each other', () => {
    const [a, b] = [state('a', '1', 'b'), state('b', '2', 'a')];
    expect(commonState({ history: [a, b], head: 'a' }, { history: [a, b], head: 'b' })).toBeUndefined();
  });
});

describe('merging files', () => {
  const withTarget = (value: number): ProjectEdits => ({ ...edits, scenario: { ...edits.scenario, set: [{ path: 'control_target', from: '2027-01', value }] } });

  test('asks about what both changed although I have opened the other’s file before', async () => {
    const begun = await stateOf(withTarget(0.01), { time: '1' }, sha256);
    const theirs = await stateOf(withTarget(0.03), { time: '2', from: [begun.digest] }, sha256);
    const mine = await stateOf(withTarget(0.02), { time: '3', from: [begun.digest] }, sha256);
    const { conflicts, history } = await mergeFiles({ ...file, edits: withTarget(0.02), history: [begun, theirs, mine] }, { ...file, edits: withTarget(0.03), history: [begun, theirs] }, sha256);
    expect(conflicts.map(({ base }) => (base as { readonly value: number }).value)).toEqual([0.01]);
    expect(history).toEqual([begun, theirs, mine]);
  });
});

test('two histories are one by time, each state once', () => {
  const [a, b] = [state('a', '2'), state('b', '1')];
  expect(mergedHistories([a], [b, { ...a, time: '3' }])).toEqual([b, a]);
  expect(withState([b, a], { ...b, time: '9', note: 'x' })).toEqual([{ ...b, note: 'x' }, a]);
});
