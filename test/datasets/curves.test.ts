import { expect, it } from 'vitest';
import { figure, rowsOf } from './shipped.ts';

const shares = rowsOf('curves', 'seasonal_share');
const bands = rowsOf('curves', 'age_spending_bands');

it('keeps the shares of the year between nothing and all, never falling within a year', () => {
  const falls = shares.filter((row) => shares.some((later) => ['year', 'scheme', 'account', 'side'].every((key) => later[key] === row[key]) && Number(later['month']) > Number(row['month']) && Number(later['share']) < Number(row['share'])));
  expect(falls).toEqual([]);
  expect(shares.filter((row) => !(Number(row['share']) > 0 && Number(row['share']) < 1))).toEqual([]);
});

it('gives the share of 2023 spending booked by March, May, August and October', () => {
  const spent = ['3', '5', '8', '10'].map((month) => figure(shares, { year: '2023', month, scheme: 'all', account: 'all', side: 'expenditure' }, 'share'));
  expect(spent).toEqual([0.1982, 0.3664, 0.6348, 0.8007]);
});

it('is the monthly flow over the flash total of the year', () => {
  const monthly = rowsOf('national', 'monthly_flows');
  const wrong = shares.filter((row) => {
    const key = { scheme: row['scheme']!, account: row['account']!, side: row['side']! };
    const cumulative = figure(monthly, { ...key, month: `${row['year']}-${row['month']!.padStart(2, '0')}` }, 'cumulative')!;
    const total = figure(monthly, { ...key, month: `${row['year']}-12` }, 'cumulative', 'flash');
    // The pool total of all schemes in 2023 and 2024, and of residents in 2024, is no monthly row: employees’ pool plus residents.
    return total !== null && !(row['account'] === 'pool' && row['scheme'] === 'all') && Math.abs(cumulative / total - Number(row['share'])) > 0.5e-4;
  });
  expect(wrong).toEqual([]);
});

it('has bands that make up the whole: persons exactly, spending to the printed digits', () => {
  const curves = [...new Set(bands.map((row) => row['curve']!))];
  const sums = curves.map((curve) => {
    const rows = bands.filter((row) => row['curve'] === curve);
    const sum = (column: string) => rows.reduce((total, row) => total + Number(row[column]), 0);
    return [curve, sum('persons_share'), sum('spending_share')] as const;
  });
  expect(sums.filter(([, persons, spending]) => Math.abs(persons - 1) > 1e-12 || Math.abs(spending - 1) > 3 * 0.5e-4)).toEqual([]);
  expect(curves).toHaveLength(9);
});

it('finds the Japanese inpatient curve of 2008 closest to the Chinese sample above 60', () => {
  const above60 = (curve: string) => 1 - figure(bands, { curve, age_band: '0-59' }, 'spending_share')!;
  expect(above60('CN2017_inpatient').toFixed(3)).toBe('0.533');
  const distance = (curve: string) => Math.abs(above60(curve) - above60('CN2017_inpatient'));
  const others = [...new Set(bands.map((row) => row['curve']!))].filter((curve) => curve !== 'CN2017_inpatient');
  expect(others.sort((a, b) => distance(a) - distance(b))[0]).toBe('JP2008_inpatient');
});
