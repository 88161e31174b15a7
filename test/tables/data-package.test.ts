import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDataPackage } from '../../src/tables/index.ts';

const descriptor = {
  name: 'x',
  title: { zh: '例', en: 'Example' },
  notes: [{ id: 'n1', text: { zh: '注', en: 'note' } }],
  resources: [
    {
      name: 'flows', path: 'fund_flows.csv', contract: 'fund_flows',
      schema: { fields: [{ name: 'year', type: 'integer' }, { name: 'amount', type: 'number', unit: '亿元' }, { name: 'people_paid', type: 'number', unit: '万人' }] },
    },
    { name: 'curve', path: 'curve.csv', schema: { fields: [{ name: 'age', type: 'string' }, { name: 'share', type: 'number', unit: '%' }] } },
  ],
};
const files = {
  'fund_flows.csv': 'year,scheme,account,side,line,amount,basis,status,source,url,note,people_paid\n2023,employee,all,income,total,285.3,final,seen,公报,,,1.5\n2024,employee,all,income,total,,final,seen,公报,,,1.6\n',
  'curve.csv': 'age,share,source\n0-4,1.5,某表\n005,2,某表\n',
};

describe('a dataset folder', () => {
  it('is read in the units its description declares, without guessing', () => {
    const reading = readDataPackage(descriptor, files);
    expect(reading.issues).toEqual([]);
    const flows = reading.tables['fund_flows']!;
    expect(Array.from(flows.column('amount')!)).toEqual([28_530_000_000, null]);
    expect(flows.status(0)).toBe('final');
    expect(flows.source(0)).toEqual({ title: '公报' });
    expect(reading.notes).toEqual(descriptor.notes);
    expect(reading.title).toEqual(descriptor.title);
  });

  it('keeps further columns that it declares', () => {
    expect(Array.from(readDataPackage(descriptor, files).tables['fund_flows']!.column('people_paid')!)).toEqual([15_000, 16_000]);
  });

  it('reads a table without a contract by its declared fields, words as words', () => {
    const curve = readDataPackage(descriptor, files).tables['curve']!;
    expect(Array.from(curve.column('age')!)).toEqual(['0-4', '005']);
    expect(Array.from(curve.column('share')!)).toEqual([0.015, 0.02]);
    expect(curve.place(1, 'share')).toMatchObject({ file: 'curve.csv', cell: 'B3' });
  });

  it.each([
    ['no resources', { name: 'x' }, files, 'package/invalid'],
    ['text', 'x', files, 'package/invalid'],
    ['a resource without a path', { resources: [{ name: 'a' }] }, files, 'package/invalid'],
    ['a file that is not there', descriptor, { 'curve.csv': 'a' }, 'package/file-missing'],
    ['a contract spelt wrongly', { resources: [{ name: 'a', path: 'fund_flows.csv', contract: 'fund_flow' }] }, files, 'package/contract-unknown'],
  ])('%s is an issue', (_, given, content, code) => {
    expect(readDataPackage(given, content as Record<string, string>).issues.map((issue) => issue.code)).toEqual([code]);
  });

  it('leaves out a table with an error and keeps the others', () => {
    const reading = readDataPackage(descriptor, { ...files, 'fund_flows.csv': files['fund_flows.csv'].replace('285.3', '约285') });
    expect(Object.keys(reading.tables)).toEqual(['curve']);
    expect(reading.issues.map((issue) => issue.code)).toEqual(['number/unreadable']);
  });
});

const shipped = new URL('../../datasets/', import.meta.url);
const folders = existsSync(shipped) ? readdirSync(shipped).filter((name) => existsSync(new URL(`${name}/datapackage.json`, shipped))) : [];

describe.skipIf(folders.length === 0)('shipped datasets', () => {
  it.each(folders)('%s reads without an error', (name) => {
    const folder = new URL(`${name}/`, shipped);
    const parsed: unknown = JSON.parse(readFileSync(new URL('datapackage.json', folder), 'utf8'));
    const content = Object.fromEntries(readdirSync(folder).filter((file) => file.endsWith('.csv')).map((file) => [file, new Uint8Array(readFileSync(new URL(file, folder)))]));
    const reading = readDataPackage(parsed, content);
    expect(reading.issues.filter((issue) => issue.severity === 'error')).toEqual([]);
    expect(Object.keys(reading.tables).length).toBeGreaterThan(0);
  });
});
