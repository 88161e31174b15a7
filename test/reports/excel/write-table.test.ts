import { read, utils } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { tableWorkbook } from '../../../src/reports/excel/write-table.ts';

const header = { name: '衡算', rows: [['程序', '0.1.0'], ['数据', '全国']] } as const;
const columns = ['名称', '金额', '备注'];

function sheets(bytes: Uint8Array) {
  const book = read(bytes, { type: 'array' });
  return book.SheetNames.map((name) => ({ name, rows: utils.sheet_to_json<(string | number | null)[]>(book.Sheets[name]!, { header: 1, defval: null, blankrows: true }), cells: book.Sheets[name]! }));
}

describe('tableWorkbook', () => {
  test('writes numbers as numbers, text as text and gaps as gaps, the run header on a sheet of its own', async () => {
    const [table, run] = sheets(await tableWorkbook({ name: '收入/支出', columns, rows: [['=1+1', 12.5, null], ['@x', -0.1, undefined]] }, header));
    expect(table!.name).toBe('收入 支出');
    expect(table!.rows).toEqual([columns, ['=1+1', 12.5, null], ['@x', -0.1, null]]);
    expect(table!.cells['A2']).toMatchObject({ t: 's', v: '=1+1' });
    expect(run).toMatchObject({ name: '衡算', rows: header.rows });
  });

  test('writes a long table with pauses and tells how far it is, the run header below', async () => {
    const rows = Array.from({ length: 12_000 }, (_, row) => [`=行${row}`, row / 8, row % 2 === 0 ? null : '住院']);
    const shares: number[] = [];
    let beats = 0;
    const clock = setInterval(() => beats++, 0);
    const bytes = await tableWorkbook({ name: '逐笔', columns, rows }, header, (share) => shares.push(share));
    clearInterval(clock);
    expect(beats).toBeGreaterThanOrEqual(5);
    expect(shares).toEqual([0, 2, 4, 6, 8, 10].map((thousand) => thousand / 12).concat(1));
    const [table] = sheets(bytes);
    expect(table!.rows.slice(1, 12_001)).toEqual(rows);
    expect(table!.cells['A2']).toMatchObject({ t: 's', v: '=行0' });
    expect(table!.rows.slice(-2).map((row) => row.slice(0, 2))).toEqual(header.rows);
  });
});
