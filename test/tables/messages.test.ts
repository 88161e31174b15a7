import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Issue } from '../../src/i18n/issue.ts';
import { tablesIssues } from '../../src/i18n/issues/tables.ts';
import type { IssueValueNames } from '../../src/tables/issue-values.ts';
import { fixtureNames, readFixture } from './fixture.ts';

type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Placeholders<Rest> : never;
type Wanted = { [Code in keyof typeof tablesIssues]: Placeholders<(typeof tablesIssues)[Code]['zh' | 'en']['message' | 'remedy']> };
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
/** Does not compile when a sentence asks for a value that its issue is not made to give, or the other way round. */
const namesAgree: Same<Wanted, IssueValueNames> = true;

type Sentences = { readonly message: string; readonly remedy: string };
const catalogue = Object.entries(tablesIssues) as [string, { zh: Sentences; en: Sentences }][];

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{([^}]*)\}/g)].map((match) => match[1]!);
}

function sources(folder: URL): string {
  return readdirSync(folder, { withFileTypes: true })
    .map((entry) => (entry.isDirectory() ? sources(new URL(`${entry.name}/`, folder)) : readFileSync(new URL(entry.name, folder), 'utf8')))
    .join('\n');
}

function lacking(issue: Issue): string[] {
  const entry = catalogue.find(([code]) => code === issue.code)![1];
  const wanted = [entry.zh, entry.en].flatMap(({ message, remedy }) => placeholders(message + remedy));
  return wanted.filter((name) => issue.values[name] === undefined || String(issue.values[name]) === 'NaN' || String(issue.values[name]) === 'undefined');
}

describe('sentences of table issues', () => {
  it('ask for exactly what their issues give', () => expect(namesAgree).toBe(true));

  it.each(catalogue)('%s has a message and a remedy in both languages', (_, entry) => {
    for (const { message, remedy } of [entry.zh, entry.en]) {
      expect(message.length).toBeGreaterThan(4);
      expect(remedy.length).toBeGreaterThan(3);
    }
    expect(entry.zh.message).toMatch(/[\u4e00-\u9fff]/);
    // Chinese stands in English sentences only where it is what the user has to write.
    expect(entry.en.message.replace(/\{[^}]*\}/g, '')).not.toMatch(/[\u4e00-\u9fff]/);
  });

  it.each(catalogue)('%s is raised somewhere', (code) => {
    expect(sources(new URL('../../src/tables/', import.meta.url))).toContain(`'${code}'`);
  });

  it.each(fixtureNames)('every placeholder of every issue of %s is filled', async (name) => {
    const { issues } = await readFixture(name);
    expect(issues.length).toBeGreaterThan(0);
    for (const issue of issues) expect(lacking(issue), issue.code).toEqual([]);
  });
});
