import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compared, type OracleAdapter } from './adapter.ts';
import { caseFolders, setsIn } from './case-folders.ts';
import { runSets } from './run-sets.ts';

let cases = '';

beforeAll(() => {
  cases = mkdtempSync(path.join(tmpdir(), 'oracles-'));
  for (const folder of ['halves/open', 'halves/more', 'flat', 'unknown/open', 'empty/open'])
    mkdirSync(path.join(cases, folder), { recursive: true });
  writeFileSync(path.join(cases, 'README.md'), 'beside the sets');
  writeFileSync(path.join(cases, 'halves', 'README.md'), 'about the set');
  writeFileSync(path.join(cases, 'halves', 'open', 'cases.json'), '[[4, 2], [5, 2]]');
  writeFileSync(path.join(cases, 'halves', 'more', 'cases.json'), '[[6, 3.004]]');
  writeFileSync(path.join(cases, 'flat', 'cases.json'), '[[8, 4]]');
});

afterAll(() => rmSync(cases, { recursive: true }));

const halves = (set: string): OracleAdapter => ({
  set,
  run: async (folder) => {
    const rows = JSON.parse(readFileSync(path.join(folder, 'cases.json'), 'utf8')) as [number, number][];
    return rows.map(([whole, half]) => compared(`half-of-${whole}`, half, whole / 2, 0.01));
  },
});

async function printed(sets: string[], adapters: OracleAdapter[]) {
  const lines: string[] = [];
  const tally = await runSets(sets, cases, adapters, (line) => lines.push(line));
  return { tally, lines };
}

describe('outside cases', () => {
  test('are found for each set that has a folder, in the folders that hold files', () => {
    expect(setsIn(cases)).toEqual(['empty', 'flat', 'halves', 'unknown']);
    expect(caseFolders(cases, 'halves')).toEqual([path.join(cases, 'halves', 'more'), path.join(cases, 'halves', 'open')]);
    expect(caseFolders(cases, 'flat')).toEqual([path.join(cases, 'flat')]);
    expect(caseFolders(cases, 'absent')).toEqual([]);
  });

  test('are found where the folder given is the set’s own, or that of its cases', () => {
    expect(caseFolders(path.join(cases, 'halves'), 'halves')).toEqual([path.join(cases, 'halves', 'more'), path.join(cases, 'halves', 'open')]);
    expect(caseFolders(path.join(cases, 'halves', 'open'), 'halves')).toEqual([path.join(cases, 'halves', 'open')]);
    expect(caseFolders(path.join(cases, 'flat'), 'halves')).toEqual([path.join(cases, 'flat')]);
  });

  test('print expected, got, error and whether they pass, and are counted', async () => {
    const { tally, lines } = await printed(['halves'], [halves('halves')]);
    expect(lines).toEqual([
      'halves:',
      '  pass  half-of-6  expected 3.004  got 3  error 0.0040000000000000036  tolerance 0.01',
      '  pass  half-of-4  expected 2  got 2  error 0  tolerance 0.01',
      '  FAIL  half-of-5  expected 2  got 2.5  error 0.5  tolerance 0.01',
    ]);
    expect(tally).toEqual({ passed: 2, failed: 1 });
  });

  test('without an adapter are said and not counted', async () => {
    const { tally, lines } = await printed(['unknown', 'flat'], [halves('flat')]);
    expect(lines[0]).toBe('unknown: no adapter yet');
    expect(tally).toEqual({ passed: 1, failed: 0 });
  });

  test('that an adapter cannot read, or finds none of, count as one failure', async () => {
    const none: OracleAdapter = { set: 'flat', run: async () => [] };
    expect((await printed(['empty'], [halves('empty')])).tally).toEqual({ passed: 0, failed: 1 });
    expect((await printed(['flat'], [none])).lines[1]).toBe(
      '  FAIL  flat  expected cases that run  got no case found  error -  tolerance 0',
    );
  });
});

describe('a comparison', () => {
  test('allows an error up to the tolerance and no more', () => {
    expect(compared('a', 1, 1.5, 0.5).pass).toBe(true);
    expect(compared('a', 1, 1.5, 0.499).pass).toBe(false);
  });

  test('takes words exactly and lets nothing equal a missing or undefined number', () => {
    expect(compared('a', 'red', 'red').pass).toBe(true);
    expect(compared('a', 0, null, 1).pass).toBe(false);
    expect(compared('a', Number.NaN, Number.NaN, 1).pass).toBe(false);
    expect(compared('a', null, null).pass).toBe(true);
  });
});
