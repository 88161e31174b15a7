import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exactJson, readExactJson, type Exact } from '../../src/project/exact-json.ts';
import { sameValue } from '../../src/project/merge/value.ts';
import { openProject } from '../../src/project/open.ts';
import { editsParts } from '../../src/project/parts/edits-parts.ts';
import { readEdits } from '../../src/project/parts/read-edits.ts';
import { readTableText, tableText } from '../../src/project/parts/table-text.ts';
import { saveProject } from '../../src/project/save.ts';
import { anyEdits } from './any-edits.ts';
import { sha256 } from './digest.ts';
import { file, ownTable } from './sample.ts';

test('edits of every shape come back from their parts bit for bit', () => {
  fc.assert(
    fc.property(anyEdits, (edits) => {
      const { edits: read, unreadable } = readEdits(editsParts(edits));
      expect(unreadable).toEqual([]);
      return sameValue(read as never, edits as never);
    }),
    { numRuns: 400 },
  );
});

test('a saved file opens to what was saved', async () => {
  await fc.assert(
    fc.asyncProperty(anyEdits, async (edits) => {
      const opening = await openProject(await saveProject({ ...file, edits }, sha256), 'a', sha256);
      expect(opening.issues).toEqual([]);
      return sameValue(opening.file as never, { ...file, edits } as never);
    }),
    { numRuns: 40 },
  );
});

test('a word with a full-width sign is guarded, and one from a file that has it as it is comes back', () => {
  const line = { words: ['＝1+1', '＠a'], index: Uint32Array.of(0, 1, 1) };
  const loaded = { ...ownTable, table: { ...ownTable.table, words: { ...ownTable.table.words, line } } };
  const text = tableText(loaded);
  expect(text.csv).toContain(",'＝1+1,");
  expect(readTableText(text)).toEqual(loaded);
  expect(readTableText({ ...text, csv: text.csv.replaceAll(/'(?=[＝＠])/g, '') })).toEqual(loaded);
});

test('numbers that JSON has no text for, and names that look like their mark, come back', () => {
  const odd: Exact = [Number.NaN, Infinity, -Infinity, -0, 0.1 + 0.2, { $number: 'NaN' }, { $$number: 1 }, { $number: { $number: 'Infinity' } }];
  expect(readExactJson(exactJson(odd))).toEqual(odd);
});
