import * as oracle from '@e965/xlsx';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { contracts, readFile, template, templateCsv } from '../../src/tables/index.ts';
import { keyColumns, valueColumns } from '../../src/tables/contract.ts';

const cases = contracts.flatMap((contract) => (['zh', 'en'] as const).map((locale) => [contract.id, locale, contract] as const));

function sheetRows(bytes: Uint8Array, index = 0): (string | number | null)[][] {
  const book = oracle.read(bytes, { type: 'array' });
  return oracle.utils.sheet_to_json<(string | number | null)[]>(book.Sheets[book.SheetNames[index]!]!, { header: 1, defval: null });
}

describe.each(cases)('template of %s in %s', (_, locale, contract) => {
  it('tells only of its example, and takes no figure from it', async () => {
    for (const file of [{ name: 'a.xlsx', bytes: await template(contract, locale) }, { name: 'a.csv', bytes: templateCsv(contract, locale) }]) {
      const reading = await readFile(file);
      expect(reading.issues.map((issue) => issue.code)).toEqual(['row/example']);
      expect(reading.draft.every((table) => table.rowCount === 0)).toBe(true);
    }
  });

  it('raises nothing without its example', async () => {
    const filled = sheetRows(await template(contract, locale)).slice(0, 3);
    const bytes = (await writeXlsx({ sheets: [{ name: 'a', rows: filled }] })) as Uint8Array;
    expect((await readFile({ name: 'a.xlsx', bytes })).issues).toEqual([]);
  });

  it('raises nothing when the example stands there as a row of the user', async () => {
    const rows = sheetRows(await template(contract, locale)).map((row) => row.map((cell) => (typeof cell === 'string' && cell.startsWith('示例（') ? null : cell)));
    const bytes = (await writeXlsx({ sheets: [{ name: 'a', rows }] })) as Uint8Array;
    const reading = await readFile({ name: 'a.xlsx', bytes });
    expect(reading.issues).toEqual([]);
    const table = reading.tables[0]!;
    expect(table.rowCount).toBe(1);
    for (const column of valueColumns(contract)) expect(typeof table.column(column.id)![0], column.id).toBe('number');
    for (const column of keyColumns(contract)) if (!column.optional) expect(table.column(column.id)![0], column.id).toEqual(contract.example[column.id]);
  });

  it('lists the codes allowed', async () => {
    const listed = sheetRows(await template(contract, locale), 1).map((row) => row[2]);
    for (const column of contract.columns) for (const code of column.codes ?? []) expect(listed).toContain(code.id);
  });
});
