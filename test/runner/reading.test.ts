import { describe, expect, test } from 'vitest';
import { readInWorker } from '../../src/runner/read-in-worker.ts';
import { packTable, unpackTable } from '../../src/runner/packed-table.ts';
import { contractById, readFile, toSourceTable } from '../../src/tables/index.ts';

const text = ['单位:万元', '年份,险种,账户,收支,项目,金额,来源', '2024,职工,统筹,收入,合计,100.5,决算表', '2025,职工,统筹,收入,合计,120,决算表', '2025,职工,统筹,支出,合计,,决算表'].join('\n');
const file = { name: '收支.csv', bytes: new TextEncoder().encode(text) };

describe('a packed table', () => {
  test('gives every cell, address, source and status of the table it was made of', async () => {
    const { tables } = await readFile(file);
    const table = toSourceTable([tables[0]!]);
    const contract = contractById('fund_flows')!;
    const ids = (kind: string) => contract.columns.filter((column) => column.kind === kind).map(({ id }) => id);
    const again = unpackTable(structuredClone(packTable(table, file.name, { id: contract.id, label: contract.label, keys: ids('key'), words: ids('provenance'), figures: ids('value') })));
    expect(again.rowCount).toBe(table.rowCount);
    for (const { id } of contract.columns) expect(Array.from(again.column(id)!), id).toEqual(Array.from(table.column(id)!));
    for (let row = 0; row < table.rowCount; row++) {
      expect(again.source(row)).toEqual(table.source(row));
      expect(again.status(row)).toEqual(table.status(row));
      if (table.column('amount')![row] !== null) expect(again.place(row, 'amount')).toEqual(table.place(row, 'amount'));
    }
    expect(again.place(0, 'amount').cell).toBe('F3');
    expect(again.column('amount')![0]).toBe(1_005_000);
  });
});

describe('a file read where there are no workers', () => {
  test('gives tables and rows, and again with other choices without another file', async () => {
    const open = readInWorker(file);
    const first = await open.first;
    expect(first.tables.map(({ contract, rowCount }) => [contract, rowCount])).toEqual([['fund_flows', 2]]);
    expect(await open.rows('', 1, 1)).toEqual([['年份', '险种', '账户', '收支', '项目', '金额', '来源']]);
    const other = await open.again({ sheets: { '': { units: { F: '元' } } } });
    expect(unpackTable(other.tables[0]!).column('amount')![0]).toBe(100.5);
  });

  test('gives issues and no tables for what is no table', async () => {
    const open = readInWorker({ name: 'a.xlsx', bytes: new TextEncoder().encode('%PDF-1.4') });
    const { issues, tables } = await open.first;
    expect(issues.map(({ code, severity }) => [code, severity])).toEqual([['file/type', 'error']]);
    expect(tables).toEqual([]);
  });

  test('never answers once it is closed', async () => {
    const open = readInWorker(file);
    open.close();
    const late = await Promise.race([open.first.then(() => 'answered'), new Promise((resolve) => setTimeout(() => resolve('silent'), 50))]);
    expect(late).toBe('silent');
  });
});
