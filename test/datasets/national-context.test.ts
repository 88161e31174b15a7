import { describe, expect, it } from 'vitest';
import { figure, hundredths, rowsOf } from './shipped.ts';

const monthly = rowsOf('national', 'monthly_flows');
const macro = rowsOf('national', 'macro');
const funding = rowsOf('national', 'resident_funding');

describe('monthly flows', () => {
  const published = monthly.filter((row) => row['basis'] === 'flash' && !row['note']!.includes('取整'));
  const months = [...new Set(published.map((row) => row['month']!))];

  it('are employees plus residents where the month is published unrounded', () => {
    const wrong: string[] = [];
    let checked = 0;
    for (const month of months) for (const account of ['all', 'pool']) for (const side of ['income', 'expenditure']) {
      const [all, employee, resident] = ['all', 'employee', 'resident'].map((scheme) => figure(published, { month, scheme, account, side }, 'cumulative'));
      if (all == null || employee == null || resident == null) continue;
      checked += 1;
      if (Math.abs(hundredths(all) - hundredths(employee) - hundredths(resident)) > 1) wrong.push(`${month} ${account} ${side}`);
    }
    expect(wrong).toEqual([]);
    expect(checked).toBe(22);
  });

  it('are pool plus accounts in the two months with both bases', () => {
    for (const month of ['2023-05', '2023-08']) for (const side of ['income', 'expenditure']) {
      const all = figure(monthly, { month, scheme: 'all', account: 'all', side }, 'cumulative')!;
      const pool = figure(monthly, { month, scheme: 'all', account: 'pool', side }, 'cumulative')!;
      const accounts = figure(monthly, { month, scheme: 'employee', account: 'individual', side }, 'cumulative')!;
      expect(hundredths(pool) + hundredths(accounts)).toBe(hundredths(all));
    }
  });

  it('never fall within a year', () => {
    const falls = monthly.filter((row) => monthly.some((later) => ['scheme', 'account', 'side'].every((key) => later[key] === row[key]) && later['month']!.slice(0, 4) === row['month']!.slice(0, 4) && later['month']! > row['month']! && Number(later['cumulative']) < Number(row['cumulative'])));
    expect(falls).toEqual([]);
  });

  it('close 2023 to 2025 on the flash report', () => {
    const flows = rowsOf('national', 'fund_flows');
    for (const year of ['2023', '2024', '2025']) {
      expect(figure(monthly, { month: `${year}-12`, scheme: 'all', account: 'all', side: 'income' }, 'cumulative')).toBe(figure(flows, { year, scheme: 'all', account: 'all', side: 'income' }, 'amount', 'flash'));
    }
  });
});

describe('macro', () => {
  it.each([
    // Days under each rate: 2014-11-22 cut; 2024-07-25 and 2024-10-18 cuts; 2025-05-20 cut.
    [2014, (325 * 0.03 + 40 * 0.0275) / 365],
    [2019, 0.015],
    [2024, (206 * 0.0145 + 85 * 0.0135 + 75 * 0.011) / 366],
    [2025, (139 * 0.011 + 226 * 0.0095) / 365],
  ])('weights the deposit rate of %i by days', (year, rate) => {
    expect(Math.abs(figure(macro, { year: `${year}` }, 'deposit_rate')! - rate)).toBeLessThanOrEqual(0.5e-6);
  });

  it('uses the all-employed wage of 2010 and the restated wage of 2018', () => {
    expect([figure(macro, { year: '2010' }, 'average_wage'), figure(macro, { year: '2018' }, 'average_wage')]).toEqual([36539, 82413]);
  });

  it('has no wage of 2025, which was not read', () => {
    expect(figure(macro, { year: '2025' }, 'average_wage')).toBeNull();
  });
});

describe('resident funding', () => {
  it('leaves the personal premium of 2016 empty', () => {
    expect(funding[0]).toMatchObject({ notice_year: '2016', fiscal_subsidy: '420', personal_premium: '' });
  });

  it('grows by the steps the notices state', () => {
    const steps = (column: string) => funding.slice(2).map((row, index) => Number(row[column]) - Number(funding[index + 1]![column]));
    expect(steps('fiscal_subsidy')).toEqual([40, 30, 30, 30, 30, 30, 30, 30, 24]);
    expect(steps('personal_premium')).toEqual([40, 30, 30, 40, 30, 30, 20, 0, 0]);
  });
});
