import { describe, expect, it } from 'vitest';
import { codes, fixtureNames, readFixture } from './fixture.ts';

/** One file for each mistake: the issue it must raise, how grave, and in which cell. */
const mistakes: readonly (readonly [file: string, code: string, severity: 'error' | 'warning' | 'note', cell: string | undefined])[] = [
  ['age-unreadable.csv', 'age/unreadable', 'error', 'C2'],
  ['balance-not-carried.csv', 'balance/not-carried', 'warning', 'D3'],
  ['blank-cells.csv', 'sheet/empty', 'error', undefined],
  ['column-missing.csv', 'column/missing', 'error', undefined],
  ['contradicting-side.csv', 'code/contradicts', 'error', 'C2'],
  ['duplicate-keys.csv', 'key/duplicate', 'error', 'D4'],
  ['excel-error.csv', 'number/excel-error', 'error', 'D2'],
  ['form-total-differs.csv', 'sum/differs', 'error', 'C5'],
  ['header-only.csv', 'sheet/no-rows', 'warning', 'A1'],
  ['implausible.csv', 'number/implausible', 'warning', 'D2'],
  ['key-missing.csv', 'key/missing', 'error', 'A3'],
  ['misplaced-comma.csv', 'number/grouping', 'error', 'D2'],
  ['missing-year.csv', 'year/gap', 'warning', 'A4'],
  ['mixed-percent.csv', 'percent/mixed', 'error', 'D2'],
  ['mixed-units.csv', 'unit/mixed', 'error', 'D4'],
  ['month-serial.csv', 'month/guessed', 'note', 'A2'],
  ['month-unreadable.csv', 'month/unreadable', 'error', 'A2'],
  ['negative-persons.csv', 'number/below', 'error', 'D3'],
  ['no-header.csv', 'sheet/unrecognised', 'error', undefined],
  ['no-unit.csv', 'unit/assumed', 'note', 'D1'],
  ['open-quote.csv', 'file/open-quote', 'error', undefined],
  ['parts-do-not-add.csv', 'sum/differs', 'error', 'D2'],
  ['percent-above-one.csv', 'number/above', 'error', 'D3'],
  ['percent-as-number.csv', 'percent/read', 'note', 'D1'],
  ['product-differs.csv', 'product/differs', 'warning', 'D2'],
  ['repeated-row.csv', 'key/repeated', 'warning', 'D4'],
  ['retired-above-all.csv', 'part/exceeds', 'error', 'D3'],
  ['scheme-in-title.csv', 'sheet/constant', 'note', 'A2'],
  ['stray-row.csv', 'row/ignored', 'note', 'A2'],
  ['subtotal-differs.csv', 'sum/differs', 'warning', 'F2'],
  ['total-does-not-add.csv', 'row/total-differs', 'error', 'E4'],
  ['two-columns.csv', 'column/twice', 'error', 'C1'],
  ['two-digit-year.csv', 'year/unreadable', 'error', 'A2'],
  ['unit-in-title.csv', 'unit/guessed', 'note', 'D3'],
  ['unit-unfit.csv', 'unit/unfit', 'error', 'D2'],
  ['unknown-column.csv', 'column/ignored', 'note', 'E1'],
  ['unknown-item.csv', 'label/unknown', 'warning', 'A3'],
  ['unknown-scheme.csv', 'code/unknown', 'error', 'B2'],
  ['words-for-number.csv', 'number/unreadable', 'error', 'D2'],
  ['year-serial.csv', 'year/guessed', 'note', 'A2'],
];

describe('one file for each mistake', () => {
  it.each(mistakes)('%s raises %s as %s in %s', async (file, code, severity, cell) => {
    const reading = await readFixture(file);
    const issue = reading.issues.find((candidate) => candidate.code === code);
    expect(issue, JSON.stringify(reading.issues, null, 1)).toBeDefined();
    expect(issue!.severity).toBe(severity);
    expect(issue!.place.file).toBe(file);
    if (cell !== undefined) expect(issue!.place.cell).toBe(cell);
  });

  it.each(mistakes)('%s raises nothing else that is an error or a warning', async (file, code) => {
    const reading = await readFixture(file);
    const others = codes(reading).filter((other) => other !== code);
    // A quotation mark left open swallows the rest of the table.
    expect(others).toEqual(file === 'open-quote.csv' ? others : []);
  });

  it('covers every fixture', () => {
    expect(fixtureNames.filter((name) => !mistakes.some(([file]) => file === name))).toEqual([]);
  });

  it('gives no table while there is an error, and the draft all the same', async () => {
    const reading = await readFixture('negative-persons.csv');
    expect(reading.tables).toEqual([]);
    expect(reading.draft.map((table) => table.name)).toEqual(['insured']);
  });

  it('suggests the nearest code', async () => {
    const reading = await readFixture('unknown-scheme.csv');
    expect(reading.issues.find((issue) => issue.code === 'code/unknown')!.values['suggestionZh']).toBe('是不是“职工医保”？');
  });
});
