import { describe, expect, test } from 'vitest';
import { fundBooks, roundingOf, unrolledYears } from '../../../src/scenario/trust-fund/fund-books.ts';
import { shippedTables } from '../forecast/shipped-series.ts';

describe('the books of the shipped region', () => {
  const books = fundBooks(shippedTables('region-2014-2022'));
  const unrolled = (scheme: string) => unrolledYears(books).filter(({ values }) => values['scheme'] === scheme).map(({ values }) => [values['year'], values['unexplained']]);

  test('do not roll in 2019 and 2020, by what the notes on them say', () => {
    expect(unrolled('employee')).toEqual([[2019, 475_730_000], [2020, 516_060_000]]);
    expect(unrolled('all')).toEqual([[2019, 737_800_000], [2020, 516_070_000]]);
  });

  test('roll for the residents in 2020, where they are 10,000 yuan apart by rounding', () => {
    expect(unrolled('resident')).toEqual([[2019, 262_070_000]]);
    expect(books.find(({ scheme }) => scheme === 'resident')!.rolled.find(({ year }) => year === 2020)).toMatchObject({ unexplained: 10_000, rolls: true });
  });

  test('have a ratio of what the year began with to what it spent', () => {
    const own = books.find(({ scheme }) => scheme === 'resident')!;
    const { ratio } = own.ratios.find(({ year }) => year === 2022)!;
    const opening = own.years.find(({ year }) => year === 2021)!.closing!;
    expect(ratio).toBeCloseTo(opening / 7_037_710_000, 12);
  });
});

describe('the national books', () => {
  test('say 2021 as the notes on them: residents 21.147 billion too high, employees 23.965 too low', () => {
    const issues = unrolledYears(fundBooks(shippedTables('national'))).filter(({ values }) => values['year'] === 2021);
    const of = (scheme: string, account: string) => issues.find(({ values }) => values['scheme'] === scheme && values['account'] === account)?.values['unexplained'];
    expect(of('resident', 'all')).toBe(21_147_000_000);
    expect(of('employee', 'all')).toBe(-23_965_000_000);
  });
});

test('rounding is half a unit of the last digit that is not zero, whole 亿元 at most', () => {
  expect([1.5327e12, 2.079327e12, 4_554_917, 1.28e12, 0].map(roundingOf)).toEqual([0.5e8, 0.5e6, 0.5, 0.5e8, 0]);
});
