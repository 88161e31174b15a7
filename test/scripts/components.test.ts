import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium, findLibreOffice, programOnPath } from '../../scripts/setup/components.mjs';

let folder = '';
const chrome = () => path.join(folder, 'second', 'google-chrome');

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'path-'));
  for (const name of ['first', 'second']) mkdirSync(path.join(folder, name));
  writeFileSync(path.join(folder, 'first', 'chromium'), 'not a program');
  writeFileSync(chrome(), '');
  chmodSync(chrome(), 0o755);
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('a browser for the journeys', () => {
  const environment = () => ({ PATH: [path.join(folder, 'first'), path.join(folder, 'second')].join(path.delimiter) });

  test('is the one CHROME_PATH names, which must exist', () => {
    expect(findChromium({ ...environment(), CHROME_PATH: chrome() })).toBe(chrome());
    expect(() => findChromium({ ...environment(), CHROME_PATH: path.join(folder, 'absent') })).toThrow(
      /CHROME_PATH names .* which does not exist/,
    );
  });

  test('is else the first program on PATH that may be run', () => {
    expect(findChromium(environment())).toBe(chrome());
    expect(programOnPath(['chromium'], environment())).toBeUndefined();
  });
});

describe('LibreOffice for workbooks and Word files', () => {
  test('is the program on PATH, where its libraries are all there or nothing can be told of them', () => {
    const own = path.join(folder, 'office');
    mkdirSync(own);
    const program = path.join(own, 'soffice');
    writeFileSync(program, '');
    chmodSync(program, 0o755);
    expect(findLibreOffice({ PATH: own })).toBe(program);
    for (const library of ['libmergedlo.so', 'libsclo.so', 'libswlo.so']) writeFileSync(path.join(own, library), '');
    expect(findLibreOffice({ PATH: own })).toBe(program);
  });
});
