import { describe, expect, it } from 'vitest';
import { parseAgeBand, parseMonth, parseYear } from '../../../src/tables/text/period-text.ts';

describe('years', () => {
  it.each(['2024', '2024年', '2024年度', '2024', '二〇二四年', '2024年末', 2024])('%s is 2024', (cell) => expect(parseYear(cell)).toEqual({ kind: 'period', text: '2024' }));
  it.each(['2024-12-31', '2024年12月', '2024/1/1'])('%s gives the year of a date, as a guess', (cell) => expect(parseYear(cell)).toEqual({ kind: 'period', text: '2024', guess: 'date' }));
  it('reads Excel day numbers as a guess (45292 is the 1st of January 2024)', () => {
    expect(parseYear(45292)).toEqual({ kind: 'period', text: '2024', guess: 'serial' });
    expect(parseYear(45291)).toEqual({ kind: 'period', text: '2023', guess: 'serial' });
  });
  it('tells the year 2024 that carries a date format from a day of 1905', () => {
    expect(parseYear({ date: '1905-07-16', serial: 2024 })).toEqual({ kind: 'period', text: '2024', guess: 'serial' });
  });
  it.each(['24年', '2024年春', '20240', 1.5, 300, '明年', true])('%s is no year', (cell) => expect(parseYear(cell)).toEqual({ kind: 'unreadable' }));
});

describe('months', () => {
  it.each(['2024-03', '2024年3月', '2024/3', '202403', 202403, '2024.03', '2024年1-3月', '2024-03-15', '2024年3月'])('%s is March 2024', (cell) => expect(parseMonth(cell)).toMatchObject({ kind: 'period', text: '2024-03' }));
  it.each(['2024', '2024-13', '3月', 2024.1])('%s is no month', (cell) => expect(parseMonth(cell)).toEqual({ kind: 'unreadable' }));
});

describe('age bands', () => {
  it.each([['60-64岁', '60-64'], ['60~64', '60-64'], ['85岁及以上', '85+'], ['85+', '85+'], ['0—4', '0-4'], ['5岁以下', '0-4'], ['30', '30']])('%s is %s', (text, band) => expect(parseAgeBand(text)).toBe(band));
  it('undoes what Excel makes of 5-9', () => expect(parseAgeBand({ date: '2024-05-09', serial: 45421 })).toBe('5-9'));
  it.each(['老年', '64-60', ''])('%s is none', (text) => expect(parseAgeBand(text)).toBeUndefined());
});
