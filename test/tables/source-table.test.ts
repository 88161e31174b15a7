import { describe, expect, it } from 'vitest';
import { conflicts, toSourceTable } from '../../src/tables/index.ts';
import type { SourceTable } from '../../src/language/model.ts';
import { readText } from './fixture.ts';

async function table(text: string, name: string) {
  return (await readText(text, {}, name)).tables[0]!;
}

const header = 'year,scheme,account,opening,closing,basis,status,source,url,note\n';

function cells(source: SourceTable, ...columns: string[]): unknown[][] {
  return Array.from({ length: source.rowCount }, (_, row) => columns.map((column) => source.column(column)![row]));
}

describe('several files of one contract as one table', () => {
  it('keeps the best basis of each key: final before execution before flash before budget', async () => {
    const first = await table(`${header}2023,resident,all,1,10,budget,seen,甲,,\n2023,resident,all,2,20,flash,seen,乙,,\n2024,resident,all,3,30,budget,seen,丙,,\n`, 'a.csv');
    const second = await table(`${header}2023,resident,all,4,40,final,seen,公报,https://example.org,表1\n`, 'b.csv');
    const source = toSourceTable([first, second]);
    expect(cells(source, 'year', 'opening', 'closing', 'basis')).toEqual([[2023, 4, 40, 'final'], [2024, 3, 30, 'budget']]);
    expect(source.source(0)).toEqual({ title: '公报', url: 'https://example.org', note: '表1' });
    expect(source.status(1)).toBe('budget');
    expect(source.place(0, 'closing')).toMatchObject({ file: 'b.csv', cell: 'E2' });
  });

  it('takes a column that the best row leaves blank from the next best, with its cell', async () => {
    const source = toSourceTable([await table(`${header}2023,resident,all,,40,final,seen,甲,,\n2023,resident,all,3,39,flash,seen,乙,,\n`, 'a.csv')]);
    expect(cells(source, 'opening', 'closing')).toEqual([[3, 40]]);
    expect(source.place(0, 'opening').cell).toBe('D3');
    expect(source.place(0, 'closing').cell).toBe('E2');
  });

  it('gives only one basis when asked', async () => {
    const source = toSourceTable([await table(`${header}2023,resident,all,1,10,budget,,,,\n2023,resident,all,2,20,final,,,,\n2024,resident,all,2,20,final,,,,\n`, 'a.csv')], 'budget');
    expect(cells(source, 'year', 'closing')).toEqual([[2023, 10]]);
  });

  it('takes the later of two files that disagree, and says so', async () => {
    const first = await table(`${header}2023,resident,all,1,10,final,,,,\n`, 'a.csv');
    const second = await table(`${header}2023,resident,all,1,11,final,,,,\n`, 'b.csv');
    expect(cells(toSourceTable([first, second]), 'closing')).toEqual([[11]]);
    const issues = conflicts([first, second]);
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({ code: 'files/conflict', values: { first: '10', second: '11', firstFile: 'a.csv', secondFile: 'b.csv' } });
  });

  it('refuses tables of different contracts', async () => {
    const balance = await table(`${header}2023,resident,all,1,10,final,,,,\n`, 'a.csv');
    const insured = await table('year,scheme,status,persons\n2023,employee,all,5\n', 'b.csv');
    expect(() => toSourceTable([balance, insured])).toThrow('toSourceTable: tables of one contract; got fund_balance, insured');
    expect(() => toSourceTable([])).toThrow(RangeError);
  });
});
