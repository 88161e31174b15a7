import { describe, expect, test } from 'vitest';
import { compareTables } from '../../../src/app/data/compare-tables.ts';
import { withLoaded, type LoadedTable } from '../../../src/app/state/loaded-tables.ts';
import type { Dataset } from '../../../src/app/datasets.ts';
import type { SourceTable } from '../../../src/language/model.ts';
import { packTable } from '../../../src/runner/packed-table.ts';

/** A table of persons by year; every figure stands in column B, from row 2 on. */
function persons(file: string, rows: readonly (readonly [number, number | null])[]): SourceTable {
  const columns: Record<string, (number | null)[]> = { year: rows.map(([year]) => year), persons: rows.map(([, count]) => count) };
  return {
    name: 'insured',
    rowCount: rows.length,
    column: (name) => columns[name],
    place: (row, column) => ({ file, cell: `B${row + 2}`, row: row + 2, column }),
    source: () => ({ title: file }),
    status: () => 'final',
  };
}

const shipped = persons('shipped.csv', [[2023, 100], [2024, 110]]);
const compared = (top: SourceTable) => compareTables(shipped, top, ['year'], ['persons']);

function loaded(table: SourceTable, how: LoadedTable['how']): LoadedTable {
  const packed = packTable(table, table.place(0, 'persons').file!, { id: 'insured', label: { zh: '参保人数', en: 'Insured persons' }, keys: ['year'], words: [], figures: ['persons'] });
  return { id: packed.file, table: packed, how, fingerprint: '00ff' };
}

const note = { id: 'n', severity: 'note', text: { zh: '注', en: 'note' }, touches: [{ resource: 'insured', columns: ['persons'], from: 2023, to: 2024, where: {} }] } as const;
const dataset: Dataset = { name: 'd', title: { zh: '数', en: 'd' }, tables: { insured: shipped }, titles: {}, notes: [note], issues: [], fingerprint: 'ffff' };

describe('a table beside the one in use', () => {
  test('is counted figure by figure', () => {
    expect(compared(persons('own.csv', [[2023, 100], [2024, 112], [2025, 120]]))).toMatchObject({ added: 1, changed: 1, same: 1 });
  });

  test('of figures of like size is suggested to complete it, of another size to take its place', () => {
    expect(compared(persons('own.csv', [[2025, 120]]))).toMatchObject({ suggests: 'extend', because: 'near' });
    expect(compared(persons('own.csv', [[2025, 1]]))).toMatchObject({ suggests: 'replace', because: 'far' });
  });
});

describe('a dataset with own tables', () => {
  test('takes a figure where the own table gives one and keeps the rest, each with its own cell', () => {
    const { tables } = withLoaded(dataset, [loaded(persons('own.csv', [[2024, 112], [2025, 120]]), 'extend')]);
    const table = tables['insured']!;
    expect([Array.from(table.column('year')!), Array.from(table.column('persons')!)]).toEqual([[2023, 2024, 2025], [100, 112, 120]]);
    expect([0, 1, 2].map((row) => `${table.place(row, 'persons').file} ${table.place(row, 'persons').cell}`)).toEqual(['shipped.csv B2', 'own.csv B2', 'own.csv B3']);
  });

  test('does not lose a figure to a blank', () => {
    const { tables } = withLoaded(dataset, [loaded(persons('own.csv', [[2024, null]]), 'extend')]);
    expect(Array.from(tables['insured']!.column('persons')!)).toEqual([100, 110]);
  });

  test('drops the rows it was told to replace, and the notes on them', () => {
    const made = withLoaded(dataset, [loaded(persons('own.csv', [[2025, 120]]), 'replace')]);
    expect(Array.from(made.tables['insured']!.column('persons')!)).toEqual([120]);
    expect(made.notes).toEqual([]);
    expect(made.fingerprint).not.toBe(dataset.fingerprint);
  });

  test('without own tables is the shipped one itself', () => expect(withLoaded(dataset, [])).toBe(dataset));
});
