import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { root } from '../../scripts/setup/root.mjs';
import { programDigest as built } from '../../src/app/program-digest.ts';
import { programDigest } from '../../src/cli/program-digest.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'program-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A copy of the calculating folders, each test's own. */
function copy(name: string): string {
  const own = path.join(folder, name);
  for (const part of ['actuarial', 'language', 'project', 'review', 'scenario', 'tables']) cpSync(path.join(root, 'src', part), path.join(own, 'src', part), { recursive: true });
  return own;
}

test('the page and the command line name the same code', () => {
  expect(programDigest(root)).toMatch(/^[0-9a-f]{64}$/);
  expect(built).toBe(programDigest(root));
});

test('the same code elsewhere is the same, whatever its line ends, and screens do not count', () => {
  const own = copy('same');
  const file = path.join(own, 'src', 'actuarial', 'elementary', 'sum.ts');
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('\n', '\r\n'));
  mkdirSync(path.join(own, 'src', 'app'));
  writeFileSync(path.join(own, 'src', 'app', 'screen.ts'), 'export const screen = 1;\n');
  expect(programDigest(own)).toBe(programDigest(root));
});

test('one character in a calculating file makes it another', () => {
  const own = copy('changed');
  appendFileSync(path.join(own, 'src', 'actuarial', 'elementary', 'sum.ts'), ' ');
  expect(programDigest(own)).not.toBe(programDigest(root));
});
