import { describe, expect, test } from 'vitest';
import { monthBackTest, monthSeries } from '../../../src/scenario/forecast/month-back-test.ts';
import { shippedBreaks, shippedTables } from './shipped-series.ts';

const table = shippedTables('national')['monthly_flows']!;
const series = monthSeries(table, 'national', shippedBreaks.leftOut);
const residents = series.find(({ id }) => id === 'national/monthly_flows/resident/all/expenditure')!;

describe('a year foretold from its first months', () => {
  test('takes the part of the year that earlier years had reached', () => {
    // Residents’ spending, in 0.1 billion yuan: 2,352 of 9,273.42 by April 2022; 2,920.74 by April 2023 of 10,422.53.
    const [april] = monthBackTest(residents).filter(({ year, month, method }) => year === 2023 && month === 4 && method === 'profile');
    expect(april).toMatchObject({ years: 1, interval: null });
    expect(april!.error).toBeCloseTo(10_422.53 / ((2920.74 * 9273.42) / 2352) - 1, 9);
  });

  test('is nearer than even months in every month of 2023 for spending', () => {
    const spending = series.filter(({ id }) => /all\/expenditure$/.test(id)).flatMap((each) => monthBackTest(each)).filter(({ year }) => year === 2023);
    const profile = spending.filter(({ method }) => method === 'profile');
    expect(profile).toHaveLength(16);
    const even = (one: (typeof profile)[number]) => spending.find(({ series: id, month, method }) => id === one.series && month === one.month && method === 'even')!;
    expect(profile.filter((one) => Math.abs(one.error) >= Math.abs(even(one).error))).toEqual([]);
  });

  test('learns nothing from later years unless asked to leave one out', () => {
    expect(monthBackTest(residents).filter(({ year, method }) => year === 2022 && method === 'profile')).toEqual([]);
    expect(monthBackTest(residents, 'others').filter(({ year, method }) => year === 2022 && method === 'profile').length).toBeGreaterThan(0);
  });

  test('leaves out a month that its source has rounded', () => {
    const income = series.find(({ id }) => id === 'national/monthly_flows/employee/all/income')!;
    expect(income.years.get(2023)![5]).toBeNull();
    expect(monthSeries(table, 'national').find(({ id }) => id === income.id)!.years.get(2023)![5]).toBe(1.1e12);
  });
});
