import fc from 'fast-check';
import type { LoadedTable } from '../../src/tables/loaded-table.ts';
import type { ProjectEdits } from '../../src/project/project-edits.ts';

const text = fc.string({ unit: 'binary', maxLength: 8 });
const name = fc.oneof(fc.constantFrom('a', 'b', 'c', '__proto__', '$number', 'constructor'), text);
const number = fc.double();
const month = fc.constantFrom('2026-01', '2026-02', '2027-01');
const json = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 3 }, fc.constant(null), fc.boolean(), number, text, fc.array(tie('value'), { maxLength: 3 }), fc.dictionary(name, tie('value'), { maxKeys: 3 })),
})).value;
const record = fc.dictionary(name, json, { maxKeys: 3 });
const label = fc.record({ zh: text, en: text });

const change = fc.record(
  { path: fc.oneof(fc.constantFrom('a', 'a.x', 'b'), text), from: month, until: month, value: fc.oneof(number, text, fc.array(fc.record({ from: number, value: number }), { maxLength: 2 })), reason: text },
  { requiredKeys: ['path', 'from', 'value'] },
);

/** Arrays of any content and length, as a damaged or foreign table might have them. */
const table: fc.Arbitrary<LoadedTable> = fc.integer({ min: 0, max: 4 }).chain((rows) => {
  const size = { minLength: rows, maxLength: rows };
  const words = fc.record({ words: fc.array(fc.oneof(fc.constant(null), text, number), { minLength: 1, maxLength: 3 }), index: fc.uint32Array(size) });
  const figures = fc.record({ values: fc.float64Array(size), given: fc.uint8Array(size), rows: fc.uint32Array(size), columns: fc.uint16Array(size) });
  return fc.record({
    id: text,
    how: fc.constantFrom('extend', 'replace'),
    fingerprint: text,
    table: fc.record({
      contract: text, label, file: text, rowCount: fc.constant(rows), keys: fc.array(text, { maxLength: 2 }),
      words: fc.dictionary(name, words, { maxKeys: 2 }), figures: fc.dictionary(name, figures, { maxKeys: 2 }),
      sheets: fc.array(text, { maxLength: 2 }), sheetOf: fc.uint16Array(size), sources: fc.array(fc.oneof(fc.constant(null), fc.record({ title: text })), { maxLength: 2 }),
      sourceOf: fc.uint32Array(size), statuses: fc.array(fc.oneof(fc.constant(null), text), { maxLength: 2 }), statusOf: fc.uint8Array(size),
    }),
  }) as fc.Arbitrary<LoadedTable>;
});

const log = fc.array(fc.record({ hash: text, payload: json }), { maxLength: 3 });

/** Edits of every shape that the program makes, and of keys it does not know. */
export const anyEdits: fc.Arbitrary<ProjectEdits> = fc
  .tuple(
    fc.record(
      {
        scenario: fc.record({ id: text, name: label, set: fc.array(change, { maxLength: 3 }), because: label, assume: fc.array(fc.record({ path: text, from: month }), { maxLength: 2 }) }, { requiredKeys: ['id', 'name', 'set'] }),
        reasons: fc.dictionary(name, text, { maxKeys: 3 }),
        modelText: text,
        months: fc.dictionary(month, fc.record({ income: number, expenditure: number }, { requiredKeys: [] }), { maxKeys: 2 }),
        expected: fc.record({ scheme: text, account: text, year: text, income: number, expenditure: number, basis: text }),
        tables: fc.array(table, { maxLength: 2 }),
        cases: fc.dictionary(name, log, { maxKeys: 2 }),
        benefits: record,
        corridor: record,
        projection: record,
        review: record,
        report: fc.record({ own: fc.dictionary(name, text, { maxKeys: 3 }) }),
      },
      { requiredKeys: ['scenario', 'reasons'] },
    ),
    fc.dictionary(fc.constantFrom('later', 'other', 'Later thing', 'decisions', 'constructor'), json, { maxKeys: 2 }),
  )
  .map(([edits, others]) => ({ ...others, ...edits }) as unknown as ProjectEdits);

/** Edits without logs, which only grow, so that anything may follow anything. */
export const withoutLogs: fc.Arbitrary<ProjectEdits> = anyEdits.map(({ cases: _cases, ...edits }) => edits);
