import { zipSync, strToU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { assemble } from '../../src/project/container/zip-layout.ts';
import { pack } from '../../src/project/container/pack.ts';
import { exactJson } from '../../src/project/exact-json.ts';
import { manifestText } from '../../src/project/manifest.ts';
import { openProject } from '../../src/project/open.ts';
import { saveProject } from '../../src/project/save.ts';
import { stateOf } from '../../src/project/history/saved-state.ts';
import type { Opening } from '../../src/project/opening.ts';
import { sha256 } from './digest.ts';
import { edits, file, origin } from './sample.ts';

const open = (bytes: Uint8Array): Promise<Opening> => openProject(bytes, 'a.hengsuan', sha256);
const saved = async (): Promise<Uint8Array> => saveProject({ ...file, history: [await stateOf({ ...edits, reasons: {} }, { time: '2026-11-21T08:00:00Z' }, sha256)] }, sha256);
const codes = ({ issues }: Opening): readonly string[] => issues.map(({ code }) => code.replace('project-file/', ''));

describe('one byte flipped', () => {
  test('is never silent, wherever it stands, and a part is named', async () => {
    const bytes = await saved();
    const silent: number[] = [];
    const unnamed: number[] = [];
    for (let at = 0; at < bytes.length; at += 3) {
      const flipped = bytes.slice();
      flipped[at]! ^= 1 << at % 8;
      const { issues } = await open(flipped);
      if (issues.length === 0) silent.push(at);
      else if (!issues.some(({ values, code }) => 'part' in values || /foreign|directory/.test(code))) unnamed.push(at);
    }
    expect({ silent, unnamed }).toEqual({ silent: [], unnamed: [] });
  }, 60_000);

  test('inside a part costs that part and nothing else', async () => {
    const bytes = await saved();
    const { scenario, ...others } = file.edits;
    const local = /PK.{28}edits\/decisions\.json/s.exec(new TextDecoder('latin1').decode(bytes))!;
    const at = local.index + local[0].length + 5;
    const flipped = bytes.slice();
    flipped[at]! ^= 4;
    const opening = await open(flipped);
    expect(opening.issues.map(({ code, values }) => [code, values['part']])).toEqual([['project-file/part-damaged', 'edits/decisions.json']]);
    expect(opening.file!.edits).toEqual({ ...others, scenario, reasons: {} });
    // The saved state before the reasons were given does without that part.
    expect(opening.file!.history).toHaveLength(1);
  });
});

describe('a file', () => {
  test('of something else is refused', async () => {
    expect(codes(await open(strToU8('a,b\n1,2\n')))).toEqual(['foreign']);
    expect(codes(await open(new Uint8Array()))).toEqual(['empty']);
    expect(codes(await open(strToU8('{"version": 7}')))).toEqual(['foreign']);
    expect(codes(await open(zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') })))).toContain('foreign');
  });

  test('that was cut off opens to the parts that are whole', async () => {
    const bytes = await saved();
    expect(codes(await open(bytes.slice(0, 200)))).toEqual(['cut-off', 'directory-damaged']);
    for (const share of [0.7, 0.9, 0.999]) {
      const opening = await open(bytes.slice(0, Math.floor(bytes.length * share)));
      expect(codes(opening)).toContain('directory-damaged');
      expect(opening.file?.origin).toEqual(origin);
    }
  });

  test('packed again by another program opens whole, and says so', async () => {
    const opening = await open(zipSync(unzipSync(await saved())));
    expect(opening.issues.every(({ severity }) => severity === 'warning')).toBe(true);
    expect(codes(opening)).toContain('written-otherwise');
    expect(opening.file!.edits).toEqual(edits);
  });

  test('with a part added or taken out says which', async () => {
    const { 'edits/months.json': _gone, ...rest } = unzipSync(await saved());
    const opening = await open(zipSync({ ...rest, 'notes.txt': strToU8('x') }));
    const named = opening.issues.filter(({ code }) => /missing|unlisted/.test(code));
    expect(named.map(({ code, values }) => [code, values['part']])).toEqual([['project-file/part-unlisted', 'notes.txt'], ['project-file/part-missing', 'edits/months.json']]);
  });

  test('with a name that leads out of it, or a name twice, is refused', async () => {
    for (const name of ['../../evil.json', '/etc/passwd', 'a\\..\\b', 'C:evil']) {
      const opening = await open(zipSync({ ...unzipSync(await saved()), [name]: strToU8('x') }));
      expect(opening.file).toBeUndefined();
      expect(codes(opening)).toContain('unsafe-name');
    }
    const twice = assemble([pack('scenario.yaml', strToU8('a')), pack('scenario.yaml', strToU8('b'))]).bytes;
    expect(codes(await open(twice))).toEqual(['twice']);
  });

  test('that says it holds more than may be opened is refused before it is unpacked', async () => {
    const limits = { file: 1 << 20, unpacked: 1 << 16, parts: 50 };
    const bomb = zipSync({ 'manifest.json': strToU8('{}'), 'scenario.yaml': new Uint8Array(1 << 22) });
    expect(bomb.length).toBeLessThan(limits.unpacked);
    expect(codes(await openProject(bomb, 'a', sha256, limits))).toEqual(['too-large']);
    const many = zipSync(Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`p${at}`, strToU8('')])));
    expect(codes(await openProject(many, 'a', sha256, limits))).toEqual(['too-many']);
  });

  test('that holds more than it says is not unpacked further', async () => {
    const part = pack('scenario.yaml', new Uint8Array(1 << 22));
    const bytes = assemble([pack('manifest.json', strToU8('{"format": "hengsuan-project"}')), { ...part, size: 100 }]).bytes;
    expect(codes(await openProject(bytes, 'a', sha256, { file: 1 << 20, unpacked: 1 << 16, parts: 50 }))).toContain('part-damaged');
  });

  test('of a newer format is refused by name, its parts untouched', async () => {
    const manifest = strToU8(manifestText({ ...origin, created: '', saved: { time: '' }, parts: {} }).replace('"version": 2', '"version": 3'));
    const seal = strToU8(`${await sha256(manifest)}  manifest.json\n`);
    const opening = await open(assemble([pack('manifest.json', manifest, true), pack('manifest.sha256', seal, true)]).bytes);
    expect(opening.file).toBeUndefined();
    expect(opening.issues.map(({ code, values }) => [code, values['found'], values['known'], values['program']])).toEqual([['project-file/newer', 3, 2, '0.1.0']]);
  });

  test('whose parts are whole but of another shape is opened without them', async () => {
    const odd = { ...file, edits: { ...edits, benefits: 'nothing' as never } };
    const opening = await open(await saveProject(odd, sha256));
    expect(opening.issues.map(({ code, values }) => [code, values['part']])).toEqual([['project-file/part-unreadable', 'edits/benefits.json']]);
    expect(opening.file!.edits).toEqual(edits);
    expect(exactJson({})).toBe('{}\n');
  });
});
