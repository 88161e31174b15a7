import { describe, expect, it } from 'vitest';
import { descriptorOf, figure, hundredths, rowsOf } from './shipped.ts';

const insured = rowsOf('national', 'insured');
const flows = rowsOf('national', 'fund_flows');
const balances = rowsOf('national', 'fund_balance');
const utilisation = rowsOf('national', 'utilisation');
const other = rowsOf('national', 'other_schemes');

const years = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

function persons(year: number, scheme: string, status = 'all', basis?: string): number {
  return hundredths(figure(insured, { year: `${year}`, scheme, status }, 'persons', basis)!);
}

function flow(year: number, scheme: string, account: string, side: string, basis?: string): number {
  return hundredths(figure(flows, { year: `${year}`, scheme, account, side, line: 'total' }, 'amount', basis)!);
}

function closing(year: number, scheme: string, account: string, basis?: string): number {
  return hundredths(figure(balances, { year: `${year}`, scheme, account }, 'closing', basis)!);
}

/** Closing less last year's closing, income and plus expenditure, in 亿元; null where one of the four is not given. */
function rollGap(year: number, scheme: string, account: string): number | null {
  const before = figure(balances, { year: `${year - 1}`, scheme, account }, 'closing');
  const after = figure(balances, { year: `${year}`, scheme, account }, 'closing');
  const [income, expenditure] = ['income', 'expenditure'].map((side) => figure(flows, { year: `${year}`, scheme, account, side, line: 'total' }, 'amount'));
  if (before === null || after === null || income == null || expenditure == null) return null;
  return (hundredths(after) - hundredths(before) - hundredths(income) + hundredths(expenditure)) / 100;
}

describe('insured persons (hundredths of 万人)', () => {
  it('are active plus retired among employees, but for the rounding of 2019 and 2021', () => {
    const gaps = years(2012, 2025).map((year) => [year, persons(year, 'employee') - persons(year, 'employee', 'active') - persons(year, 'employee', 'retired')]);
    expect(gaps.filter(([, gap]) => gap !== 0)).toEqual([[2019, 100], [2021, 100]]);
  });

  it('are employees plus residents, but for the rounding of 2019 and 2024', () => {
    const gaps = years(2019, 2025).map((year) => [year, persons(year, 'all') - persons(year, 'employee') - persons(year, 'resident')]);
    // 2019: the resident figure is the data library’s, to 0.1.
    expect(gaps.filter(([, gap]) => gap !== 0)).toEqual([[2019, -70], [2024, 1]]);
  });

  it('add up in the flash report of 2023', () => {
    expect(persons(2023, 'employee', 'all', 'flash') + persons(2023, 'resident', 'all', 'flash')).toBe(persons(2023, 'all', 'all', 'flash'));
  });

  it('take the 2024 active figure that adds up, not the misprint of the reprints', () => {
    expect(persons(2024, 'employee', 'active')).toBe(2_749_084);
    expect(2_749_184 + persons(2024, 'employee', 'retired') - persons(2024, 'employee')).toBe(100);
  });

  it('give the ratio of active to retired that the bulletins give', () => {
    // Long series of the NHSA data library: 2.71, 2.63, 2.60 for 2023–2025.
    const ratios = years(2023, 2025).map((year) => (persons(year, 'employee', 'active') / persons(year, 'employee', 'retired')).toFixed(2));
    expect(ratios).toEqual(['2.71', '2.63', '2.60']);
  });
});

describe('fund flows (hundredths of 亿元)', () => {
  it.each(['income', 'expenditure'])('of employees are pool plus accounts from 2023 to 0.01: %s', (side) => {
    const gaps = years(2023, 2025).map((year) => flow(year, 'employee', 'all', side) - flow(year, 'employee', 'pool', side) - flow(year, 'employee', 'individual', side));
    expect(gaps.filter((gap) => Math.abs(gap) > 1)).toEqual([]);
  });

  it.each(['income', 'expenditure'])('are employees plus residents in the bulletins from 2020, to 0.01 or the rounding of 2020: %s', (side) => {
    const gaps = years(2020, 2025).map((year) => [year, flow(year, 'all', 'all', side) - flow(year, 'employee', 'all', side) - flow(year, 'resident', 'all', side)]);
    expect(gaps.filter(([, gap]) => Math.abs(gap!) > 1)).toEqual(side === 'income' ? [[2020, -100]] : []);
  });

  it('of 2018 add up with the rural scheme counted apart', () => {
    const apart = (column: string, basis: string) => hundredths(figure(other, { year: '2018', scheme: 'ncms' }, column, basis)!);
    const gap = (side: string, basis: string) => flow(2018, 'all', 'all', side, basis) - flow(2018, 'employee', 'all', side, basis) - flow(2018, 'resident', 'all', side, basis) - apart(side, basis);
    expect([gap('income', 'final'), gap('expenditure', 'final')]).toEqual([0, -100]); // whole 亿元: 10707 + 6277 + 839 = 17823, published 17822
    expect([gap('income', 'flash'), gap('expenditure', 'flash')]).toEqual([0, 0]);
  });

  it.each([2023, 2024])('add up in the flash report of %i', (year) => {
    for (const side of ['income', 'expenditure']) {
      expect(Math.abs(flow(year, 'all', 'all', side, 'flash') - flow(year, 'employee', 'all', side, 'flash') - flow(year, 'resident', 'all', side, 'flash'))).toBeLessThanOrEqual(1);
    }
  });

  it('of residents in 2019 are a difference and marked so', () => {
    expect(flow(2019, 'resident', 'all', 'income')).toBe(flow(2019, 'all', 'all', 'income') - flow(2019, 'employee', 'all', 'income'));
    expect(flows.filter((row) => row['year'] === '2019' && row['scheme'] === 'resident').map((row) => row['basis'])).toEqual(['derived', 'derived']);
  });

  it('hold no budget and no 2014 of single schemes, for which only budgets were read', () => {
    expect(flows.filter((row) => row['basis'] === 'budget')).toEqual([]);
    expect(flows.filter((row) => row['year'] === '2014' && row['scheme'] !== 'all')).toEqual([]);
  });

  it('give the current balance of the pool that the bulletins publish', () => {
    // 统筹基金当期结存: 5039.59 (2023), 4639.17 (2024), 5257.72 (2025).
    const surplus = years(2023, 2025).map((year) => flow(year, 'employee', 'pool', 'income') - flow(year, 'employee', 'pool', 'expenditure') + flow(year, 'resident', 'all', 'income') - flow(year, 'resident', 'all', 'expenditure'));
    expect(surplus.map((value, index) => Math.abs(value - [503_959, 463_917, 525_772][index]!) <= 1)).toEqual([true, true, true]);
  });
});

describe('fund balances (hundredths of 亿元)', () => {
  it('have no opening, which the bulletins do not publish', () => {
    expect(balances.filter((row) => row['opening'] !== '')).toEqual([]);
  });

  it('are pool plus accounts, and all schemes where the bulletin has them', () => {
    expect(closing(2024, 'employee', 'pool') + closing(2024, 'resident', 'all')).toBe(closing(2024, 'all', 'pool'));
    expect(closing(2019, 'all', 'pool') + closing(2019, 'employee', 'individual') - closing(2019, 'all', 'all')).toBe(-100); // whole 亿元
    for (const year of [2012, 2020, 2021, 2022, 2023, 2024, 2025]) {
      expect(closing(year, 'employee', 'pool') + closing(year, 'employee', 'individual')).toBe(closing(year, 'employee', 'all'));
    }
  });

  it('roll forward only with these differences', () => {
    const gaps: (string | number)[][] = [];
    for (const [scheme, account] of [['all', 'all'], ['employee', 'all'], ['employee', 'pool'], ['employee', 'individual'], ['resident', 'all']] as const) {
      for (const year of years(2019, 2025)) {
        const gap = rollGap(year, scheme, account);
        if (gap !== null) gaps.push([scheme, account, year, gap]);
      }
    }
    expect(gaps).toEqual([
      ['all', 'all', 2019, 690], // maternity insurance merged
      ['all', 'all', 2020, -11],
      ['all', 'all', 2021, -28.18],
      ['all', 'all', 2022, 158.66],
      ['employee', 'all', 2020, 707.71], // 2019 is the flash figure without maternity
      ['employee', 'all', 2021, -239.65],
      ['employee', 'all', 2022, 116.57],
      ['employee', 'all', 2023, -9.06],
      ['employee', 'all', 2024, 9.7],
      ['employee', 'all', 2025, -0.01],
      ['employee', 'pool', 2023, -4.59],
      ['employee', 'pool', 2024, 9.71],
      ['employee', 'pool', 2025, 0],
      ['employee', 'individual', 2023, -4.48],
      ['employee', 'individual', 2024, 0],
      ['employee', 'individual', 2025, 0],
      ['resident', 'all', 2020, 65.18], // 2019 is the flash figure
      ['resident', 'all', 2021, 211.47],
      ['resident', 'all', 2022, 42.09],
      ['resident', 'all', 2023, 17.51],
      ['resident', 'all', 2024, -0.1],
      ['resident', 'all', 2025, 0],
    ]);
  });

  it('give the months payable known for the pool and for residents', () => {
    const months = (year: number, scheme: string, account: string) => ((closing(year, scheme, account) / flow(year, scheme, account, 'expenditure')) * 12).toFixed(1);
    expect([months(2023, 'employee', 'pool'), months(2024, 'employee', 'pool')]).toEqual(['27.1', '27.6']);
    expect(years(2021, 2024).map((year) => months(year, 'resident', 'all'))).toEqual(['8.7', '9.7', '8.8', '9.2']);
  });
});

describe('utilisation', () => {
  const library = utilisation.filter((row) => row['basis'] === 'library');

  it('adds visits, chronic clinics and discharges to the benefit visits, to 0.2 万人次 but twice', () => {
    const gaps = library.map((row) => [row['year'], row['scheme'], Number(row['visits']) + Number(row['chronic_visits']) + Number(row['admissions']) - Number(row['benefit_visits'])] as const);
    // 2015 is printed in whole 万人次.
    expect(gaps.filter(([, , gap]) => Math.abs(gap) > 2_000)).toEqual([['2015', 'employee', 10_000], ['2018', 'resident', 3_000]]);
  });

  it('has costs per admission that are inpatient expense over discharges, to 1 yuan but for employees in 2023', () => {
    const gaps = library
      .filter((row) => row['inpatient_expense'] !== '')
      .map((row) => [row['year'], row['scheme'], Number(row['cost_per_admission']) - (Number(row['inpatient_expense']) * 1e8) / Number(row['admissions'])] as const);
    expect(gaps).toHaveLength(20);
    // Published 12175; 9752.1 亿元 over 8009.1 万人次 is 12176.3.
    expect(gaps.filter(([, , gap]) => Math.abs(gap) > 1).map(([year, scheme]) => `${year} ${scheme}`)).toEqual(['2023 employee']);
  });

  it('breaks between 2022 and 2023: discharges grow by 28% and 25%', () => {
    const growth = (scheme: string) => figure(utilisation, { year: '2023', scheme }, 'admissions')! / figure(utilisation, { year: '2022', scheme }, 'admissions')!;
    expect([growth('employee').toFixed(2), growth('resident').toFixed(2)]).toEqual(['1.28', '1.25']);
  });

  it('keeps the three definitions of the payment ratio in columns of their own', () => {
    const yearsOf = (column: string) => [...new Set(utilisation.filter((row) => row[column] !== '').map((row) => Number(row['year'])))];
    expect(yearsOf('policy_payment_ratio')).toEqual([2018, 2020, 2021]);
    expect(yearsOf('actual_payment_ratio')).toEqual([2019]);
    expect(yearsOf('payment_ratio')).toEqual([2022, 2023, 2024, 2025]);
  });
});

it('describes every trap of the series as a note', () => {
  const ids = descriptorOf('national').notes.map((note) => note.id);
  expect(ids).toEqual(expect.arrayContaining([
    'maternity-merged-2019', 'ncms-apart-2018', 'flash-and-final', 'visits-pharmacy-2024', 'discharges-break-2023', 'active-misprint-2024',
    'balances-without-accounts-2023', 'totals-include-accounts', 'relief-2020', 'resident-premium-timing', 'resident-gap-2019',
    'admission-rate-restated-2021', 'cost-per-admission-falls-2023', 'finance-books-2012-2016', 'no-contribution-base',
  ]));
});
