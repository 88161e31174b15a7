import { describe, expect, it } from 'vitest';
import { cellsOf, codesOf, readRows, readText } from './claims-fixture.ts';

describe('rows of claims', () => {
  it('stand by member in the order of the file, in each member by day, and lead back to their rows', async () => {
    const reading = await readRows(['S1,B,2024-03-05,三级,1', 'S2,A,2024-02-01,二级,2', 'S3,B,2024-01-09,一级,3', 'S4,A,2024-02-01,二级,4']);
    expect(cellsOf(reading, 'member', 'settlement', 'day', 'level', 'expense')).toEqual([
      ['B', 'S3', 9, 'primary', 3],
      ['B', 'S1', 65, 'tertiary', 1],
      ['A', 'S2', 32, 'secondary', 2],
      ['A', 'S4', 32, 'secondary', 4],
    ]);
    expect([0, 1, 2, 3].map((row) => reading.table!.place(row, 'expense'))).toEqual(
      ['E4', 'E2', 'E3', 'E5'].map((cell) => ({ file: 'claims.csv', row: Number(cell.slice(1)), cell, column: 'expense' })),
    );
    expect(reading.claims!.persons).toBe(2);
  });

  it('come in typed columns, in the smallest arrays that hold every number', async () => {
    const { table } = await readRows(['S1,A,2024-12-31,三级,0.1', 'S2,A,2024-01-01,三级,3']);
    const typed = (name: string) => table!.typed!(name)!;
    expect(typed('expense')).toEqual({ kind: 'number', values: Float64Array.of(3, 0.1) });
    expect(typed('day')).toEqual({ kind: 'number', values: Uint16Array.of(1, 366) });
    expect(typed('level')).toMatchObject({ kind: 'category', codes: Uint8Array.of(2, 2) });
    const member = typed('member');
    expect(member.kind === 'key' && [[...member.groups], member.count, member.name(0)]).toEqual([[0, 0], 1, 'A']);
    expect(table!.typed!('referral')).toBeUndefined();
  });

  it('keep identifiers as they are written, and a member with many rows in order', async () => {
    const days = Array.from({ length: 200 }, (_, index) => 1 + ((index * 37) % 200));
    const reading = await readText(['id,member,day,expense', ...days.map((day, index) => `${index},="007",${day},1`)].join('\n'), { year: 2024 });
    expect(cellsOf(reading, 'day').flat()).toEqual(days.toSorted((a, b) => a - b));
    expect(cellsOf(reading, 'member')[0]).toEqual(['007']);
  });

  it('read every way of writing a day alike', async () => {
    const ways = ['2024-03-05', '20240305', '2024/3/5', '2024/03/05 12:30:00', '2024年3月5日', '2024.3.5', '45356', '2024-03-05T08:00', '20240305123000'];
    const reading = await readRows(ways.map((way, index) => `S${index},A,${way},三级,1`));
    // 31 days of January, 29 of February, 5.
    expect(cellsOf(reading, 'day').flat()).toEqual(ways.map(() => 31 + 29 + 5));
  });

  it('read amounts as people type them, and in the unit of their header', async () => {
    const reading = await readText('个人编号,结算日期,医疗总费用(万元)\nA,2024-01-01,"1,234.5"\nA,2024-01-02,0.07元\nA,2024-01-03,0.0007\n');
    expect(cellsOf(reading, 'expense').flat()).toEqual([12_345_000, 0.07, 7]);
  });

  it('take further words and columns from the user', async () => {
    const reading = await readText('编号A,结算日期,甲,医院等级\nA,2024-01-01,5,3\n', { columns: { 编号A: 'member', 甲: 'expense' }, words: { level: { '3': 'tertiary' } } });
    expect(cellsOf(reading, 'member', 'expense', 'level')).toEqual([['A', 5, 'tertiary']]);
  });
});

describe('refunds', () => {
  const kept = async (...rows: string[]) => cellsOf(await readRows(rows), 'settlement').flat();

  it('cancel the claim of the same member and amount, the last before them where several are', async () => {
    expect(await kept('S1,A,2024-01-01,三级,10', 'S2,A,2024-02-01,三级,10', 'S3,A,2024-03-01,三级,10', 'R1,A,2024-02-05,,-10.00', 'S4,B,2024-01-01,三级,10')).toEqual(['S1', 'S3', 'S4']);
  });

  it('cancel the claim of their own settlement number first', async () => {
    expect(await kept('S1,A,2024-01-01,三级,10', 'S2,A,2024-02-01,三级,10', 'S1,A,2024-02-05,三级,-10')).toEqual(['S2']);
  });

  it('cancel the claim they refer to, and no other', async () => {
    const text = (of: string) => `结算编号,个人编号,结算日期,原结算编号,医疗总费用\nS1,A,2024-01-01,,10\nS2,A,2024-02-01,,10\nR,A,2024-02-05,${of},-10\n`;
    expect(cellsOf(await readText(text('S1')), 'settlement').flat()).toEqual(['S2']);
    const reading = await readText(text('S9'));
    expect([cellsOf(reading, 'settlement').flat(), codesOf(reading)]).toEqual([['S1', 'S2'], ['claims/refund-unmatched']]);
  });

  it('leave a settlement that is billed again under its number', async () => {
    const reading = await readRows(['S1,A,2024-01-01,三级,10', 'S1,A,2024-01-02,三级,-10', 'S1,A,2024-01-02,三级,9']);
    expect(cellsOf(reading, 'expense')).toEqual([[9]]);
    expect(reading.leftOut).toEqual({ rows: 2, amount: 0, byReason: { refunded: { rows: 2, amount: 0 } } });
  });

  it('count across the end of a year', async () => {
    const reading = await readRows(['S1,A,2024-12-30,三级,10', 'R,A,2025-01-03,三级,-10', 'S2,A,2024-05-01,三级,4'], { year: 2024 });
    expect(cellsOf(reading, 'expense')).toEqual([[4]]);
  });
});

describe('the year', () => {
  it('is the one asked for, or the one with most rows', async () => {
    const rows = ['S1,A,2023-01-01,三级,1', 'S2,A,2024-01-01,三级,2', 'S3,A,2024-02-01,三级,3'];
    expect((await readRows(rows)).claims!.year).toBe(2024);
    const asked = await readRows(rows, { year: 2023 });
    expect([asked.claims!.year, cellsOf(asked, 'expense'), asked.leftOut.byReason]).toEqual([2023, [[1]], { 'other-year': { rows: 2, amount: 5 } }]);
  });

  const stay = '结算编号,个人编号,入院日期,出院日期,医疗总费用,全自费\nS1,A,2023-12-29,2024-01-04,1000.01,100\n';

  it('of a stay across years is that of the discharge', async () => {
    const reading = await readText(stay);
    expect([cellsOf(reading, 'day', 'expense'), codesOf(reading)]).toEqual([[[4, 1000.01]], ['claims/across-years']]);
  });

  it('splits a stay by days where asked, to the fen and without remainder', async () => {
    const [before, after] = [await readText(stay, { year: 2023, acrossYears: 'split' }), await readText(stay, { year: 2024, acrossYears: 'split' })];
    // 29, 30 and 31 December are 3 of 7 days.
    expect(cellsOf(before, 'day', 'expense', 'excluded')).toEqual([[365, 428.58, 42.86]]);
    const [[day = 0, expense = 0] = []] = cellsOf(after, 'day', 'expense');
    expect(day).toBe(4);
    expect(Math.abs(Number(expense) + 428.58 - 1000.01)).toBeLessThan(1e-9);
    expect(after.leftOut.byReason['split-away']!.amount).toBeCloseTo(428.58, 9);
  });

  it('is open where the file gives days of the year only', async () => {
    const reading = await readText('member,day,expense\nA,366,1\n');
    expect([reading.claims!.year, cellsOf(reading, 'day')]).toEqual([undefined, [[366]]]);
  });
});
