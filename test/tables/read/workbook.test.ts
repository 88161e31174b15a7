import * as oracle from '@e965/xlsx';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { fileKind } from '../../../src/tables/read/file-kind.ts';
import { openFile, readFile } from '../../../src/tables/index.ts';
import { readXlsxGrids } from '../../../src/tables/read/read-workbook.ts';
import { codes, rows } from '../fixture.ts';

const cells = [
  ['职工医保参保情况', null, null, null],
  ['年份', '险种', '参保人数(万人)', null],
  [null, null, '在职', '退休'],
  [2022, '职工', 10.5, 5.25],
  ['2023年', '职工', '1,1', '—'],
  ['2023年', '职工', 11, 5.5],
] as (string | number | null)[][];
const rowsWithout = cells.filter((_, index) => index !== 4);
const merges = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 3 } }, { s: { r: 1, c: 0 }, e: { r: 2, c: 0 } }, { s: { r: 1, c: 1 }, e: { r: 2, c: 1 } }, { s: { r: 1, c: 2 }, e: { r: 1, c: 3 } }];

/** A workbook as another program writes it. */
function foreign(bookType: 'xlsx' | 'biff8' | 'biff5', sheetName = '参保'): Uint8Array {
  const sheet = oracle.utils.aoa_to_sheet(rowsWithout);
  sheet['!merges'] = merges;
  return new Uint8Array(oracle.write({ SheetNames: [sheetName], Sheets: { [sheetName]: sheet } }, { type: 'array', bookType }) as ArrayBuffer);
}

const expected = [[2022, 'active', 105_000], [2022, 'retired', 52_500], [2023, 'active', 110_000], [2023, 'retired', 55_000]];

describe('workbooks', () => {
  it.each(['xlsx', 'biff8'] as const)('reads %s with a merged two-level header', async (bookType) => {
    const reading = await readFile({ name: 'a.bin', bytes: foreign(bookType) });
    expect(codes(reading)).toEqual([]);
    expect(rows(reading, 'insured', 'year', 'status', 'persons')).toEqual(expected);
    expect(reading.tables[0]!.place(1, 'persons')).toMatchObject({ sheet: '参保', cell: 'D4' });
  });

  it('gives every cell as the other reader gives it, xls and xlsx alike', async () => {
    for (const bookType of ['xlsx', 'biff8'] as const) {
      const bytes = foreign(bookType);
      const book = oracle.read(bytes, { type: 'array' });
      const theirs = oracle.utils.sheet_to_json<(string | number | null)[]>(book.Sheets[book.SheetNames[0]!]!, { header: 1, defval: null });
      const ours = (await openFile({ name: 'a', bytes })).grids[0]!.rows.map((row) => [...row, null, null, null, null].slice(0, 4));
      expect(ours).toEqual(theirs);
    }
  });

  it('fills a key merged down several rows', async () => {
    const bytes = await writeXlsx({ sheets: [{ name: 'a', rows: [['年份', '险种', '参保状态', '参保人数(人)'], [2023, '职工', '在职', 10], [null, '职工', '退休', 5]], merges: [{ startRow: 1, endRow: 2, startCol: 0, endCol: 0 }] }] });
    const reading = await readFile({ name: 'a.xlsx', bytes: bytes as Uint8Array });
    expect(codes(reading)).toEqual([]);
    expect(rows(reading, 'insured', 'year', 'status', 'persons')).toEqual([[2023, 'active', 10], [2023, 'retired', 5]]);
  });

  it('reads dates, and the number 2024 under a date format, as years with a note', async () => {
    const bytes = await writeXlsx({ sheets: [{ name: 'a', rows: [['年份', '险种', '参保人数(人)'], [new Date(Date.UTC(2023, 11, 31)), '职工', 10], [new Date(Date.UTC(1905, 6, 16)), '职工', 11]] }] });
    const reading = await readFile({ name: 'a.xlsx', bytes: bytes as Uint8Array });
    expect(rows(reading, 'insured', 'year', 'persons')).toEqual([[2023, 10], [2024, 11]]);
    expect(reading.issues.some((issue) => issue.code === 'year/guessed' && issue.severity === 'note')).toBe(true);
  });

  it('reads the cached value of a formula and refuses an Excel error', async () => {
    const sheet = oracle.utils.aoa_to_sheet([['年份', '险种', '参保人数(人)'], [2022, '职工', null], [2023, '职工', null]]);
    sheet['C2'] = { t: 'n', v: 42, f: '40+2' };
    sheet['C3'] = { t: 'e', v: 7, f: '1/0' };
    const bytes = new Uint8Array(oracle.write({ SheetNames: ['a'], Sheets: { a: sheet } }, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
    const reading = await readFile({ name: 'a.xlsx', bytes });
    expect(rows(reading, 'insured', 'persons')).toEqual([[42]]);
    expect(codes(reading)).toEqual(['number/excel-error']);
  });

  it('reads several sheets of one contract together and leaves hidden and foreign sheets out', async () => {
    const sheet = (year: number): (string | number)[][] => [['年份', '险种', '参保人数(人)'], [year, '职工', 10]];
    const bytes = await writeXlsx({ sheets: [{ name: '2022', rows: sheet(2022) }, { name: '2023', rows: sheet(2023) }, { name: '底稿', rows: sheet(2021), hidden: true }, { name: '说明', rows: [['本表由财务科填写'], ['联系电话', '无']] }] as never });
    const reading = await readFile({ name: 'a.xlsx', bytes: bytes as Uint8Array });
    expect(rows(reading, 'insured', 'year')).toEqual([[2022], [2023]]);
    expect(codes(reading)).toEqual(['sheet/unrecognised']);
    expect(reading.issues.find((issue) => issue.code === 'sheet/hidden')!.place.sheet).toBe('底稿');
    expect(reading.tables).toHaveLength(1);
  });
});

describe('large workbooks', () => {
  const table = [['年份', '险种', '参保人数(人)'], ...Array.from({ length: 12_000 }, (_, row) => [2000 + (row % 25), row % 2 === 0 ? '职工' : '居民', row])];

  it('are streamed to the same cells, with progress on the way', async () => {
    const bytes = (await writeXlsx({ sheets: [{ name: '甲', rows: table }, { name: '乙', rows: [[null, 'x'], [], [new Date(Date.UTC(2024, 0, 1)), true]] }] })) as Uint8Array;
    const told: number[] = [];
    const streamed = await readXlsxGrids('a', bytes, (done) => told.push(done), 0);
    const whole = await readXlsxGrids('a', bytes);
    const trimmed = (reading: typeof whole): unknown => reading.grids.map((grid) => grid.rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== null) + 1)));
    expect(trimmed(streamed)).toEqual(trimmed(whole));
    expect(told).toEqual([5000, 10_000, 12_003]);
  });

  it('list the first fifty problems of a kind and count the rest', async () => {
    const reading = await readFile({ name: 'a.csv', bytes: new TextEncoder().encode(['年份,险种,参保人数(人)', ...Array.from({ length: 80 }, (_, row) => `2023,职工,约${row}`)].join('\n')) });
    expect(reading.issues.filter((issue) => issue.code === 'number/unreadable')).toHaveLength(50);
    expect(reading.issues.find((issue) => issue.code === 'issues/more')).toMatchObject({ severity: 'error', values: { count: 30 } });
  });
});

describe('files that are no readable table', () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const latin = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

  it.each([
    ['empty', new Uint8Array(), 'file/empty'],
    ['pdf', bytes('%PDF-1.7\n...'), 'file/type'],
    ['image', latin('\x89PNG\r\n\x1a\n\0\0'), 'file/type'],
    ['word', latin('PK\x03\x04 [Content_Types].xml word/document.xml'), 'file/type'],
    ['html', bytes('<html><table><tr><td>年份</td></tr></table></html>'), 'file/type'],
    ['archive', latin('Rar!\x1a\x07\0'), 'file/type'],
    ['binary', latin('\x01\x02\0\0\x03'), 'file/type'],
    ['xlsx', latin('PK\x03\x04 xl/workbook.xml truncated'), 'file/damaged'],
  ] as const)('%s', async (kind, content, code) => {
    expect(fileKind(content)).toBe(kind);
    const reading = await readFile({ name: '预算.xlsx', bytes: content });
    expect(codes(reading)).toEqual([code]);
    expect(reading.tables).toEqual([]);
  });

  it('names an encrypted xlsx as such', async () => {
    const content = (await writeXlsx({ sheets: [{ name: 'a', rows: [[1]] }], encryption: { password: 'x', spinCount: 10 } })) as Uint8Array;
    expect(fileKind(content)).toBe('encrypted');
    expect(codes(await readFile({ name: 'a.xlsx', bytes: content }))).toEqual(['file/encrypted']);
  });

  it('names an encrypted xls as such (record FILEPASS after the first record)', async () => {
    const content = foreign('biff8');
    const start = content.findIndex((_, at) => content[at] === 0x09 && content[at + 1] === 0x08 && content[at + 2] === 0x10 && content[at + 5] === 0x06);
    const next = start + 4 + content[start + 2]!;
    content[next] = 0x2f;
    content[next + 1] = 0;
    expect(codes(await readFile({ name: 'a.xls', bytes: content }))).toEqual(['file/encrypted']);
  });

  it('asks for a newer format where an xls is older than Excel 97', async () => {
    expect(codes(await readFile({ name: 'a.xls', bytes: foreign('biff5') }))).toEqual(['file/damaged']);
  });
});
