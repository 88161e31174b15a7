import { describe, expect, test } from 'vitest';
import { correlationOf, noProjections, studyOf, withCertainty, withCorrelation, withSetting, withSettings, withStudy, withUncertainty } from '../../../src/app/projection/study.ts';
import type { ProjectionEntry } from '../../../src/scenario/projections.ts';
import type { AssumptionEntry } from '../../../src/scenario/simulation/assumption.ts';

const normal = (path: string, sd: number): AssumptionEntry => ({ path, from: '2026-01', distribution: { normal: { mean: 0, sd } } });
const entry: ProjectionEntry = { id: 'one', title: { zh: '一', en: 'One' }, model: 'm', datasets: ['d'], to: '2050', money: 'yuan', assume: [normal('a', 1)], correlate: [] };

describe('a study', () => {
  test('is as the projection comes until something is changed, and keeps the rest then', () => {
    expect(studyOf(noProjections, entry)).toMatchObject({ to: '2050', set: [], assume: entry.assume });
    const edits = withStudy(noProjections, 'one', { to: '2060' });
    expect(studyOf(edits, entry)).toMatchObject({ to: '2060', assume: entry.assume });
    expect(studyOf(edits, { ...entry, id: 'other' }).to).toBe('2050');
  });

  test('has one change for each assumption, in its place', () => {
    const set = withSetting(withSetting([{ path: 'a', from: '2026-01', value: 1 }], { path: 'b', from: '2026-01', value: 2 }), { path: 'a', from: '2030-01', value: 3 });
    expect(set).toEqual([{ path: 'a', from: '2030-01', value: 3 }, { path: 'b', from: '2026-01', value: 2 }]);
  });

  test('has a course of changes in the place of earlier ones of its path', () => {
    const course = [{ path: 'a', from: '2028-01', value: 2 }, { path: 'a', from: '2036-01', value: 1 }];
    const set = withSettings([{ path: 'b', from: '2026-01', value: 0 }, { path: 'a', from: '2026-01', value: 9 }, { path: 'c', from: '2026-01', value: 0 }], course);
    expect(set.map(({ path, value }) => [path, value])).toEqual([['b', 0], ['a', 2], ['a', 1], ['c', 0]]);
    expect(withSetting(set, { path: 'a', from: '2030-01', value: 5 }).filter(({ path }) => path === 'a')).toEqual([{ path: 'a', from: '2030-01', value: 5 }]);
  });

  test('has one distribution for each uncertain assumption', () => {
    expect(withUncertainty([normal('a', 1), normal('b', 1)], normal('a', 2))).toEqual([normal('a', 2), normal('b', 1)]);
  });

  test('forgets the correlations of what is certain again', () => {
    const study = { assume: [normal('a', 1), normal('b', 1), normal('c', 1)], correlate: [['a', 'b', 0.5], ['b', 'c', 0.2]] as const };
    expect(withCertainty(study, 'a')).toEqual({ assume: [normal('b', 1), normal('c', 1)], correlate: [['b', 'c', 0.2]] });
  });
});

describe('a correlation', () => {
  test('is the same whichever of the two is named first', () => {
    const correlate = withCorrelation([['a', 'b', 0.5]], 'b', 'a', -0.25);
    expect(correlate).toEqual([['a', 'b', -0.25]]);
    expect(correlationOf(correlate, 'b', 'a')).toBe(-0.25);
  });

  test('of 0 is none', () => {
    expect(withCorrelation([['a', 'b', 0.5]], 'a', 'b', 0)).toEqual([]);
    expect(correlationOf([], 'a', 'b')).toBe(0);
  });
});
