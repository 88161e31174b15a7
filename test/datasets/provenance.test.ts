import { describe, expect, it } from 'vitest';
import { basisOrder, descriptorOf, folders, rowsOf } from './shipped.ts';

const evidence = ['seen', 'seen-transcription', 'seen-secondary', 'seen-low-confidence', 'derived', 'derived-low-confidence'];

/** Columns that tell rows of a contract apart, besides the basis. */
const keys: Readonly<Record<string, readonly string[]>> = {
  insured: ['year', 'scheme', 'status'],
  fund_flows: ['year', 'scheme', 'account', 'side', 'line'],
  fund_balance: ['year', 'scheme', 'account'],
  utilisation: ['year', 'scheme', 'status'],
  resident_funding: ['notice_year'],
  monthly_flows: ['month', 'scheme', 'account', 'side'],
  macro: ['year'],
  other_schemes: ['year', 'scheme'],
  monthly_maternity: ['month'],
  inpatient_by_level: ['year', 'scheme', 'level'],
  rate_examples: ['place', 'from', 'scheme', 'payer'],
  population_by_age: ['year', 'sex', 'age'],
  census_deaths: ['year', 'sex', 'age'],
  mortality: ['year', 'sex', 'age'],
  mortality_level: ['year'],
  abridged_mortality: ['period_start', 'sex', 'age_band'],
  fertility: ['year', 'variant'],
  fertility_pattern: ['year', 'age'],
  abridged_fertility: ['period_start', 'age_band'],
  migration: ['year'],
  life_expectancy: ['year', 'sex'],
  published_projection: ['year'],
  compared: ['year', 'measure', 'published_by'],
  cost_by_age: ['service', 'age'],
  retirement_age: ['category', 'birth_month'],
  seasonal_share: ['year', 'month', 'scheme', 'account', 'side'],
  age_spending_bands: ['curve', 'age_band'],
  budget_outturn: ['place', 'year', 'scheme', 'account', 'side', 'line', 'source'],
  provincial_panel: ['place', 'year', 'scheme'],
};

const tables = folders.flatMap((folder) => descriptorOf(folder).resources.map((resource) => ({ folder, ...resource })));

describe.each(tables)('$folder/$path', ({ folder, name, contract, schema }) => {
  const rows = rowsOf(folder, name);

  it('says of every row what it is, how it was read and where it stands', () => {
    expect(rows.filter((row) => !(basisOrder as readonly string[]).includes(row['basis']!))).toEqual([]);
    expect(rows.filter((row) => !evidence.includes(row['evidence']!))).toEqual([]);
    expect(rows.filter((row) => row['source'] === '')).toEqual([]);
    expect(rows.filter((row) => !/^(https?:\/\/\S+)?$/.test(row['url']!))).toEqual([]);
  });

  it('explains every derived row', () => {
    expect(rows.filter((row) => row['evidence']!.startsWith('derived') && row['note'] === '')).toEqual([]);
  });

  it('holds one row for a key and a basis, with at least one figure', () => {
    const identities = rows.map((row) => [...keys[contract]!, 'basis'].map((column) => row[column]).join(' '));
    expect(identities.filter((identity, index) => identities.indexOf(identity) !== index)).toEqual([]);
    const values = schema.fields.filter((field) => field.type === 'number').map((field) => field.name);
    expect(rows.filter((row) => values.every((value) => row[value] === ''))).toEqual([]);
  });

  it('cites the issuing office, not the repository a figure was transcribed in', () => {
    expect(rows.filter((row) => /github/i.test(`${row['source']} ${row['url']} ${row['note']}`))).toEqual([]);
  });
});

it('leaves an address out only where none was reached', () => {
  const without = tables.flatMap(({ folder, name }) => rowsOf(folder, name).filter((row) => row['url'] === '').map((row) => `${folder}/${name}: ${row['source']}`));
  expect([...new Set(without)].sort()).toEqual([
    'curves/seasonal_share: 国家医保局2023年1-8月医保基金运行情况(转载)与当年统计快报',
    'national/monthly_flows: 国家医保局2023年1-8月医保基金运行情况(转载)',
    'national/monthly_maternity: 国家医保局2023年1-8月医保基金运行情况(转载)',
    'national/rate_examples: 沈阳市2012年医保费率(医保基金文集)',
    'national/resident_funding: 2026年政府工作报告及山西、湖南通知(转引)',
  ]);
});
