import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium, programOnPath } from '../../scripts/setup/components.mjs';

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
