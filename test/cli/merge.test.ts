import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { writeFile } from '../../src/cli/write-file.ts';
import { hengsuan } from '../../src/cli/hengsuan.ts';
import { stateOf } from '../../src/project/history/saved-state.ts';
import { editsOf } from '../../src/project/merge/merge-files.ts';
import { openProject } from '../../src/project/open.ts';
import type { ProjectEdits } from '../../src/project/project-edits.ts';
import { saveProject } from '../../src/project/save.ts';
import { sha256 } from '../project/digest.ts';
import { cut, projectWith } from '../project/project-run.ts';
import { line, overlay } from './overlay.ts';

const withSet = (...set: ProjectEdits['scenario']['set']): ProjectEdits => ({ ...cut, scenario: { ...cut.scenario, set } });
const target = (value: number) => ({ path: 'control_target', from: '2027-01', value });
const growth = { path: 'collection_rate', from: '2027-01', value: 0.98 };

/** A file by somebody who went from the common beginning. */
async function savedBy(by: string, edits: ProjectEdits, base = withSet(target(0.01))): Promise<Uint8Array> {
  const project = await projectWith(edits);
  const begun = await stateOf(base, { time: '2026-11-20T08:00:00Z' }, sha256);
  const saved = { time: `2026-11-22T0${by === '张' ? 8 : 9}:00:00Z`, by };
  const present = await stateOf(edits, { ...saved, from: [begun.digest] }, sha256);
  return saveProject({ ...project, saved, history: present.digest === begun.digest ? [begun] : [begun, present] }, sha256);
}

async function merge(mine: ProjectEdits, theirs: ProjectEdits, words = ''): Promise<{ readonly outcome: Awaited<ReturnType<typeof line>>; readonly written: Record<string, Uint8Array> }> {
  const written: Record<string, Uint8Array> = {};
  const files = { 'a.hengsuan': await savedBy('张', mine), 'b.hengsuan': await savedBy('李', theirs) };
  return { outcome: await line(`merge a.hengsuan b.hengsuan --out both.hengsuan ${words}`, files, {}, written), written };
}

describe('hengsuan merge', () => {
  test('puts together what two changed apart, with both files in the history', async () => {
    const { outcome, written } = await merge(withSet(target(0.02)), { ...withSet(target(0.01)), reasons: { benefits: '住院下降' } });
    expect([outcome.code, outcome.stderr]).toEqual([0, '']);
    expect(outcome.stdout).toContain('已合并，没有冲突。');
    const { file, issues } = await openProject(written['both.hengsuan']!, 'both', sha256);
    expect(issues).toEqual([]);
    expect(file!.edits).toEqual({ ...withSet(target(0.02)), reasons: { benefits: '住院下降' } });
    expect(file!.saved).toEqual({ time: '2026-11-22T09:00:00Z', by: '张 + 李' });
    expect(file!.history.map(editsOf)).toEqual([withSet(target(0.01)), withSet(target(0.02)), { ...withSet(target(0.01)), reasons: { benefits: '住院下降' } }, file!.edits]);
    expect((await line('verify both.hengsuan', written)).code).toBe(0);
  });

  test('lists what both changed in a sentence, writes nothing and ends with 1', async () => {
    const { outcome, written } = await merge(withSet(target(0.02)), withSet(target(0.03), growth));
    expect([outcome.code, Object.keys(written)]).toEqual([1, []]);
    expect(outcome.stdout).toMatch(/两人都改了.+（自 2027-01）：张 2\.00%，李 3\.00%（原来 1\.00%）。/);
  });

  test('writes the side that is preferred', async () => {
    const { outcome, written } = await merge(withSet(target(0.02)), withSet(target(0.03), growth), '--prefer theirs --json');
    expect(outcome.code).toBe(0);
    expect(JSON.parse(outcome.stdout)).toMatchObject({ format: 'hengsuan.merge/1', prefer: 'theirs', common: true, conflicts: [{ path: ['scenario', 'set', 'control_target@2027-01'] }] });
    expect((await openProject(written['both.hengsuan']!, 'both', sha256)).file!.edits.scenario.set).toEqual([target(0.03), growth]);
  });

  test('refuses a damaged file and files of two projects', async () => {
    const mine = await savedBy('张', cut);
    expect((await line('merge a.hengsuan b.hengsuan', { 'a.hengsuan': mine, 'b.hengsuan': mine.slice(0, 900) })).code).toBe(1);
    const other = await saveProject(await projectWith({ ...cut, scenario: { ...cut.scenario, set: [] } }, 'national-residents'), sha256);
    const { stderr, code } = await line('merge a.hengsuan b.hengsuan', { 'a.hengsuan': mine, 'b.hengsuan': other });
    expect(code).toBe(1);
    expect(stderr).toContain('project-file/merge-other-project');
  });

  test('says that the disk is full, and what to do', async () => {
    const files = { 'a.hengsuan': await savedBy('张', withSet(target(0.02))), 'b.hengsuan': await savedBy('李', withSet(target(0.01))) };
    const world = { ...overlay(files), write: () => { throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' }); } };
    const { stdout, stderr, code } = await hengsuan(['merge', 'a.hengsuan', 'b.hengsuan', '--out', 'both.hengsuan', '--lang', 'en'], world);
    expect([stdout, code]).toEqual(['', 1]);
    expect(stderr).toContain('The disk is full');
  });
});

describe('writing a file', () => {
  const folders: string[] = [];
  const folder = (): string => {
    folders.push(mkdtempSync(path.join(tmpdir(), 'hengsuan-')));
    return folders.at(-1)!;
  };
  afterEach(() => folders.splice(0).forEach((each) => rmSync(each, { recursive: true })));
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const disk = { write: writeSync, sync: () => undefined, rename: () => undefined };

  test('leaves what was there where the disk runs full in the middle', () => {
    const [place, name] = [folder(), 'a.hengsuan'];
    const target = path.join(place, name);
    writeFile(target, [bytes('before')]);
    let calls = 0;
    const full = (...given: Parameters<typeof writeSync>): number => {
      if (++calls > 1) throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
      return writeSync(...given);
    };
    expect(() => writeFile(target, [bytes('af'), bytes('ter')], { ...disk, write: full as typeof writeSync })).toThrow('ENOSPC');
    expect(readFileSync(target, 'utf8')).toBe('before');
    expect(readdirSync(place)).toEqual([name]);
  });

  test('replaces what a link leads to and keeps the link', () => {
    const place = folder();
    writeFileSync(path.join(place, 'real'), 'before');
    symlinkSync(path.join(place, 'real'), path.join(place, 'link'));
    writeFile(path.join(place, 'link'), [bytes('after')]);
    expect([readFileSync(path.join(place, 'real'), 'utf8'), readdirSync(place)]).toEqual(['after', ['link', 'real']]);
  });
});
