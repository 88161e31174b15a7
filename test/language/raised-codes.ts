import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { root } from '../../scripts/setup/root.mjs';
import { addIssueWords, issueText } from '../../src/i18n/issue-text.ts';
import { issueCatalogue } from '../../src/i18n/issues/index.ts';
import type { Issue } from '../../src/i18n/issue.ts';
import { locales } from '../../src/i18n/locale.ts';

addIssueWords(issueCatalogue);

/** Codes that the files of a folder of `src` raise, in order: every quoted `area/code`. */
export function raisedCodes(folder: string, areas: readonly string[]): readonly string[] {
  const files = readdirSync(path.join(root, 'src', folder), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const pattern = new RegExp(`'((?:${areas.join('|')})/[a-z-]+)'`, 'g');
  const found = files.flatMap((file) => [...readFileSync(path.join(root, 'src', folder, file), 'utf8').matchAll(pattern)].map((match) => match[1]!));
  return [...new Set(found)].sort();
}

/** Says an issue in both languages and expects a sentence with every value in place. */
export function expectWorded(issue: Issue): void {
  for (const locale of locales) {
    for (const sentence of Object.values(issueText(issue, locale))) {
      expect(sentence, issue.code).not.toMatch(/[{}]|undefined|NaN|“”|unknown issue|未登记/);
      expect(sentence.length, issue.code).toBeGreaterThan(4);
    }
  }
}
