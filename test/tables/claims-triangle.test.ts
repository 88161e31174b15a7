import { expect, test } from 'vitest';
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
