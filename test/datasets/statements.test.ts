import { describe, expect, it } from 'vitest';
import { figure, hundredths, rowsOf } from './shipped.ts';

describe('the Tacheng statement (hundredths of 万元)', () => {
  const flows = rowsOf('tacheng-2024', 'fund_flows');
  const balances = rowsOf('tacheng-2024', 'fund_balance');
  const total = (scheme: string, side: string) => hundredths(figure(flows, { scheme, side, line: 'total' }, 'amount')!);

  it('has lines that add up to its totals', () => {
    for (const scheme of ['employee', 'resident', 'assistance']) for (const side of ['income', 'expenditure']) {
      const lines = flows.filter((row) => row['scheme'] === scheme && row['side'] === side && row['line'] !== 'total');
      expect(lines.reduce((sum, row) => sum + hundredths(Number(row['amount'])), 0)).toBe(total(scheme, side));
    }
  });

  it('rolls for residents and assistance; the employee closing stays as printed, 30.00 too high', () => {
    const gaps = balances.map((row) => [row['scheme'], (hundredths(Number(row['closing'])) - hundredths(Number(row['opening'])) - total(row['scheme']!, 'income') + total(row['scheme']!, 'expenditure')) / 100]);
    expect(gaps).toEqual([['employee', 30], ['resident', 0], ['assistance', 0]]);
    expect(figure(balances, { scheme: 'employee' }, 'closing')).toBe(996.84);
  });
});

describe('the county form (万元)', () => {
  const flows = rowsOf('county-resident-2024', 'fund_flows');
  const balances = rowsOf('county-resident-2024', 'fund_balance');

  it.each(['2023', '2024'])('satisfies every tie-out of the form in %s', (year) => {
    const line = (side: string, name: string) => figure(flows, { year, side, line: name }, 'amount') ?? 0;
    const income = (name: string) => line('income', name);
    const expenditure = (name: string) => line('expenditure', name);
    expect(income('subtotal')).toBe(income('premium') + income('subsidy') + income('interest') + income('other'));
    expect(income('total')).toBe(income('subtotal') + income('from_above') + income('from_below'));
    expect(income('subsidy')).toBe(income('subsidy_standard') + income('subsidy_vaccine'));
    expect(expenditure('benefits')).toBe(expenditure('inpatient') + expenditure('outpatient'));
    expect(expenditure('subtotal')).toBe(expenditure('benefits') + expenditure('critical_illness') + expenditure('other'));
    expect(expenditure('total')).toBe(expenditure('subtotal') + expenditure('to_below') + expenditure('to_above'));
    expect(figure(balances, { year }, 'closing')).toBe(figure(balances, { year }, 'opening')! + income('total') - expenditure('total'));
  });

  it('opens 2024 with the closing of 2023', () => {
    expect(figure(balances, { year: '2024' }, 'opening')).toBe(figure(balances, { year: '2023' }, 'closing'));
  });

  it('keeps execution and budget apart', () => {
    expect(new Set(flows.map((row) => `${row['year']} ${row['basis']}`))).toEqual(new Set(['2023 execution', '2024 budget']));
  });
});

describe('the region 2014–2022', () => {
  const insured = rowsOf('region-2014-2022', 'insured');
  const flows = rowsOf('region-2014-2022', 'fund_flows');
  const balances = rowsOf('region-2014-2022', 'fund_balance');
  const years = Array.from({ length: 9 }, (_, index) => `${2014 + index}`);
  const amount = (year: string, scheme: string, side: string) => figure(flows, { year, scheme, side }, 'amount')!;

  it('adds up within the rounding of the source', () => {
    const tenths = (year: string, scheme: string, status = 'all') => Math.round(figure(insured, { year, scheme, status }, 'persons')! * 10);
    const employees = years.map((year) => tenths(year, 'employee') - tenths(year, 'employee', 'active') - tenths(year, 'employee', 'retired'));
    const schemes = years.map((year) => tenths(year, 'all') - tenths(year, 'employee') - tenths(year, 'resident'));
    expect(employees).toEqual([0, 0, 0, 0, 0, -1, 0, 0, 0]);
    expect(schemes).toEqual([0, 0, 0, 1, -1, 1, 0, 0, 0]);
    const money = years.flatMap((year) => ['income', 'expenditure'].map((side) => amount(year, 'all', side) - amount(year, 'employee', side) - amount(year, 'resident', side)));
    expect(money.filter((gap) => Math.abs(gap) > 1)).toEqual([]);
  });

  it('rolls to 2 in 10,000 yuan but for the restatements of 2019 and 2020, kept as published', () => {
    const gaps = ['all', 'employee', 'resident'].flatMap((scheme) => years.slice(1).map((year, index) => {
      const before = figure(balances, { year: years[index]!, scheme }, 'closing')!;
      return [scheme, year, figure(balances, { year, scheme }, 'closing')! - before - amount(year, scheme, 'income') + amount(year, scheme, 'expenditure')] as const;
    }));
    expect(gaps.filter(([, , gap]) => Math.abs(gap) > 2)).toEqual([
      ['all', '2019', 73_780], ['all', '2020', 51_607], ['employee', '2019', 47_573], ['employee', '2020', 51_606], ['resident', '2019', 26_207],
    ]);
  });

  it('has a resident deficit in 2021 and 2022 beside an employee surplus', () => {
    const surplus = (year: string, scheme: string) => amount(year, scheme, 'income') - amount(year, scheme, 'expenditure');
    expect(['2021', '2022'].map((year) => [surplus(year, 'resident') < 0, surplus(year, 'employee') > 0])).toEqual([[true, true], [true, true]]);
  });
});
