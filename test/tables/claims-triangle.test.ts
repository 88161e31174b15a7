import { describe, expect, test } from 'vitest';
import { isFaulty } from '../../src/actuarial/reserving/finding.ts';
import { triangleFrom } from '../../src/actuarial/reserving/read-triangle.ts';
import { rowsOfColumns } from '../../src/actuarial/reserving/triangle-columns.ts';
import { readFile } from '../../src/tables/index.ts';

test('a table of months of care in 万元 becomes a triangle in yuan', async () => {
  const text = ['就诊月份,进展月,当期支付(万元),当月参保人数', '2025-01,1,120,8000', '2025-01,2,60,8000', '2025-02,1,130,8100'].join('\n');
  const { tables, issues } = await readFile({ name: 'triangle.csv', bytes: new TextEncoder().encode(text) });
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  const table = tables.find(({ name }) => name === 'claims_triangle')!;
  const column = (name: string) => table.column(name)!;
  const read = triangleFrom(rowsOfColumns({ origin: column('origin_month'), development: column('development'), paid: column('paid'), exposure: column('members') }), 'incremental');
  if (isFaulty(read)) throw new Error(read.fault.code);
  expect(read.triangle.labels).toEqual(['2025-01', '2025-02']);
  expect([...read.triangle.cumulative]).toEqual([1_200_000, 1_800_000, 1_300_000, 0]);
  expect([...read.triangle.exposure!]).toEqual([8000, 8100]);
});

describe('a triangle as it is printed, developments across', () => {
  const long = (read: Awaited<ReturnType<typeof readFile>>) => {
    const table = read.tables.find(({ name }) => name === 'claims_triangle')!;
    const column = (name: string) => Array.from(table.column(name) ?? []);
    return { table, origins: column('origin_month'), developments: column('development'), paid: column('paid'), cumulative: column('cumulative_paid'), members: column('members') };
  };
  const read = (lines: readonly string[]) => readFile({ name: 'triangle.csv', bytes: new TextEncoder().encode(lines.join('\n')) });

  test('is read row by row, what is still to come stays open', async () => {
    const reading = await read(['就诊月份\\进展月,1,2,3', '2025-01,120,180,200', '2025-02,130,190,', '2025-03,125,,']);
    expect(reading.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    const { origins, developments, cumulative, table } = long(reading);
    expect(origins).toEqual(['2025-01', '2025-01', '2025-01', '2025-02', '2025-02', '2025-03']);
    expect(developments).toEqual(['1', '2', '3', '1', '2', '1']);
    expect(cumulative).toEqual([120, 180, 200, 130, 190, 125]);
    expect(table.place(4, 'cumulative_paid').cell).toBe('C3');
  });

  test('counts developments from 1 where they begin at 0, and takes 万元 and 当期 from the title', async () => {
    const { developments, paid, members } = long(await read(['居民医保赔付进展（当期，单位：万元）', '就诊月份,0,1,2,当月参保人数', '2025-01,120,60,20,8000', '2025-02,130,62,,8100', '2025-03,125,,,8200']));
    expect(developments).toEqual(['1', '2', '3', '1', '2', '1']);
    expect(paid).toEqual([1_200_000, 600_000, 200_000, 1_300_000, 620_000, 1_250_000]);
    expect(members.filter((count) => count !== null)).toEqual([8000, 8100, 8200]);
  });

  test('takes amounts that mostly fall along the rows for those of the month', async () => {
    const { paid, cumulative } = long(await read(['发生月份,第1月,第2月,第3月', '2025-01,120,60,20', '2025-02,130,62,', '2025-03,125,,']));
    expect(paid.slice(0, 3)).toEqual([120, 60, 20]);
    expect(cumulative.every((amount) => amount === null || amount === undefined)).toBe(true);
  });

  test('is none where numbers across are years, or nothing says that rows are months of care', async () => {
    for (const head of ['就诊月份,2023,2024,2025', '项目,1,2,3']) {
      const { tables } = await read([head, '2025-01,120,180,200', '2025-02,130,190,']);
      expect(tables.some(({ name }) => name === 'claims_triangle')).toBe(false);
    }
  });
});
