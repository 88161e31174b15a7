import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { functionList } from '../../src/language/functions.ts';
import { baseUnits } from '../../src/language/unit.ts';

const page = readFileSync(new URL('../../docs/model-language.md', import.meta.url), 'utf8');

test('every function of the language stands on its page, in both languages', () => {
  for (const { signature, summary } of functionList) expect(page).toContain(`| \`${signature}\` | ${summary.zh} | ${summary.en} |`);
});

test('every base unit stands on its page', () => {
  expect(page).toContain(baseUnits.join(' '));
});
