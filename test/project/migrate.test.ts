import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../scripts/setup/root.mjs';
import { openProject } from '../../src/project/open.ts';
import { readEdits } from '../../src/project/parts/read-edits.ts';
import { saveProject } from '../../src/project/save.ts';
import { sha256 } from './digest.ts';
import { file as sample } from './sample.ts';

const stored = readFileSync(path.join(root, 'test/project/stored/version-1.json'));
const written = JSON.parse(stored.toString('utf8')) as { readonly edits: Record<string, unknown> };

test('a file of version 2 opens to what was saved on the day the format was made', async () => {
  const bytes = new Uint8Array(Buffer.from(readFileSync(path.join(root, 'test/project/stored/version-2.base64'), 'utf8'), 'base64'));
  const { file, issues } = await openProject(bytes, 'old.hengsuan', sha256);
  expect(issues).toEqual([]);
  expect({ ...file, history: [] }).toEqual(sample);
  expect(file!.history.map(({ time, note, parts }) => [time, note, readEdits(parts).edits])).toEqual([['2026-11-21T08:00:00Z', '初稿', { ...sample.edits, reasons: {} }]]);
});

describe('a file of version 1', () => {
  test('opens to the edits it holds, those of other projects beside', async () => {
    const { file, others, issues } = await openProject(new Uint8Array(stored), 'old.json', sha256);
    expect(issues.map(({ code, severity }) => [code, severity])).toEqual([['project-file/old-version', 'note']]);
    expect(file!.edits).toEqual(written.edits['national-employees']);
    expect(others).toEqual({ 'national-residents': written.edits['national-residents'] });
    expect([file!.origin.project, file!.saved.time]).toEqual(['national-employees', '2026-08-14T07:31:05.120Z']);
  });

  test('says that its imported tables are left behind', async () => {
    const text = stored.toString('utf8').replace('"reasons": {}', '"reasons": {}, "tables": [{}, {}]');
    const { file, others, issues } = await openProject(new TextEncoder().encode(text), 'old.json', sha256);
    expect(issues.map(({ code, severity, values }) => [code, severity, values['found']])).toContainEqual(['project-file/old-tables', 'warning', 2]);
    expect([file!.edits.tables, others['national-residents']!.tables]).toEqual([undefined, undefined]);
  });

  test('is a file of the present version once it is saved', async () => {
    const { file } = await openProject(new Uint8Array(stored), 'old.json', sha256);
    const again = await openProject(await saveProject(file!, sha256), 'new.hengsuan', sha256);
    expect(again.issues).toEqual([]);
    expect(again.file).toEqual(file);
  });

  test('that is not whole is refused, and so is a text of something else', async () => {
    const codes = async (text: string): Promise<readonly string[]> => (await openProject(new TextEncoder().encode(text), 'x', sha256)).issues.map(({ code }) => code);
    expect(await codes(stored.toString('utf8').replace('"scenario":', '"scene":'))).toEqual(['project-file/old-unreadable']);
    expect(await codes(stored.toString('utf8').slice(0, 300))).toEqual(['project-file/foreign']);
    expect(await codes('{"cells": []}')).toEqual(['project-file/foreign']);
    expect(await codes('{"version": 1, "project": "constructor", "savedAt": "", "edits": {}}')).toEqual(['project-file/old-unreadable']);
  });
});
