import { describe, expect, it } from 'vitest';
import { acceptanceKey, withAnswer } from '../../src/tables/index.ts';
import { codes, readFixture, readText, rows } from './fixture.ts';

describe('answering guesses', () => {
  it('replaces a unit taken from the title', async () => {
    const reading = await readFixture('unit-in-title.csv');
    const guess = reading.guesses.find((candidate) => candidate.kind === 'unit')!;
    expect(rows(reading, 'insured', 'persons')).toEqual([[1_005_000]]);
    const again = await readFixture('unit-in-title.csv', withAnswer({}, guess, '人'));
    expect(rows(again, 'insured', 'persons')).toEqual([[100.5]]);
    expect(again.guesses.map(({ id }) => id)).not.toContain(guess.id);
  });

  it('replaces the reading of a ratio', async () => {
    const reading = await readFixture('percent-as-number.csv');
    expect(rows(reading, 'utilisation', 'payment_ratio')).toEqual([[0.85], [0.846]]);
    const again = await readFixture('percent-as-number.csv', withAnswer({}, reading.guesses.find((guess) => guess.kind === 'percent')!, 'fraction'));
    expect(codes(again)).toEqual(['number/above', 'number/above']);
  });

  it('settles a column that mixes 85 and 0.85 only by choice', async () => {
    const reading = await readFixture('mixed-percent.csv', { sheets: { '': { percents: { D: 'fraction' } } } });
    expect(codes(reading)).toEqual(['number/above']);
  });

  it('replaces the scheme taken from the title', async () => {
    const reading = await readFixture('scheme-in-title.csv');
    expect(rows(reading, 'insured', 'scheme')).toEqual([['resident'], ['resident']]);
    const again = await readFixture('scheme-in-title.csv', withAnswer({}, reading.guesses.find(({ id }) => id === 'constant:!scheme')!, 'employee'));
    expect(rows(again, 'insured', 'scheme')).toEqual([['employee'], ['employee']]);
  });

  it('leaves a column out, or reads an unknown one as told', async () => {
    const text = '年份,险种,年度,人头\n2022,职工,2021,1000\n';
    const reading = await readText(text, { sheets: { '': { contract: 'insured', headerRow: 1, columns: { C: null, D: { column: 'persons', codes: { status: 'active' } } }, units: { D: '万人' } } } });
    expect(codes(reading)).toEqual([]);
    expect(rows(reading, 'insured', 'year', 'status', 'persons')).toEqual([[2022, 'active', 10_000_000]]);
  });

  it('reads another header row or another contract', async () => {
    const text = '年份,险种,人数\n年份,险种,年龄段,人数(人),金额(元)\n2023,职工,60-64,10,2000\n';
    const reading = await readText(text, { sheets: { '': { contract: 'payments_by_age', headerRow: 2, headerRows: 1 } } });
    expect(rows(reading, 'payments_by_age', 'age_band', 'persons', 'amount')).toEqual([['60-64', 10, 2000]]);
  });

  it('skips a sheet', async () => {
    expect((await readFixture('no-header.csv', { sheets: { '': { skip: true } } })).draft).toEqual([]);
  });
});

describe('accepting a doubtful figure', () => {
  it.each(['mixed-units.csv', 'parts-do-not-add.csv', 'total-does-not-add.csv'])('%s is taken once its doubt is accepted', async (file) => {
    const reading = await readFixture(file);
    expect(reading.tables).toEqual([]);
    const accept = reading.issues.filter((issue) => issue.severity === 'error').map(acceptanceKey);
    const again = await readFixture(file, { accept });
    expect(again.tables).toHaveLength(1);
    expect(codes(again, ['error'])).toEqual([]);
    expect(codes(again, ['warning'])).toEqual(codes(reading));
  });

  it.each(['negative-persons.csv', 'retired-above-all.csv', 'duplicate-keys.csv'])('%s cannot be accepted', async (file) => {
    const reading = await readFixture(file);
    expect((await readFixture(file, { accept: reading.issues.map(acceptanceKey) })).tables).toEqual([]);
  });
});
