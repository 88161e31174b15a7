import { describe, expect, test } from 'vitest';
import { corrections } from '../../../src/scenario/corridor/corrections.ts';
import { settle } from '../../../src/scenario/corridor/settle.ts';
import type { SettledYear } from '../../../src/scenario/corridor/settlement.ts';
import { addIssueWords } from '../../../src/i18n/issue-text.ts';
import { issueCatalogue } from '../../../src/i18n/issues/index.ts';
import { settled, term } from './contracts.ts';

addIssueWords(issueCatalogue);

const errorsOf = (run: Parameters<typeof settle>[0]) => settle(run).issues.filter(({ severity }) => severity === 'error').map(({ code, values }) => [code, values['name'] ?? values['period']]);
const owed = (year: SettledYear) => year.owed.map(({ from, to, amount }) => [from, to, amount]);
const stock = (year: SettledYear, closing: string) => year.stocks.find((own) => own.closing.name === closing)!.closing.value;

describe('one year', () => {
  const terms = [term('surplus_line', 0.05), term('loss_end', 0.05)];

  test('says each band with its amount and source, and who owes whom', () => {
    const { years } = settle(settled('guangzhou', { 2014: { premium: 100_000_000, claims_paid: 88_000_000 } }, terms));
    const [year] = years;
    expect(year!.surplus.rate.value).toBe(0.12);
    expect(year!.surplus.parts.map(({ name, bands }) => [name, bands.map(({ from, amount }) => [from, amount])])).toEqual([
      ['surplus_to_fund', [[0, 7_000_000]]], ['surplus_to_reserve', []], ['surplus_to_carry', []],
    ]);
    expect(year!.surplus.parts[0]!.bands[0]!.source).toMatchObject({ title: '广州市城乡居民大病医疗保险试行办法' });
    expect(owed(year!)).toEqual([['insurer', 'fund', 7_000_000]]);
    expect(year!.balances).toEqual({ fund: -93_000_000, insurer: 5_000_000, insured: 88_000_000, reserve: 0, operations: 0 });
    expect(year!.results['insurer']!.value).toBe(5_000_000);
  });

  test('gives a statute’s article with each band', () => {
    const { years } = settle(settled('us-aca-1342', { 2014: { target: 10_000_000, claims_paid: 11_000_000 } }));
    const bands = years[0]!.loss.parts[0]!.bands.map(({ from, amount, source }) => [from, amount, source === 'none' ? '' : source.article]);
    expect(bands).toEqual([[0.03, 250_000, '(b)(1)(A)'], [0.08, 160_000, '(b)(1)(B)']]);
  });

  test('reports the rates and the excess surplus of Articles 4 and 5', () => {
    const items = { premium: 1000, claims_paid: 700, outstanding_closing: 100, operating_cost: 30, shared_cost: 10, disallowed_cost: 5, agreed_profit: 25, policy_loss: 0 };
    const bands = [{ from: 0, value: 1 }];
    const { years, issues } = settle(settled('national-2016', { 2017: items }, [term('surplus_fund_bands', bands), term('loss_fund_bands', bands)]));
    expect(issues.map(({ code }) => code)).not.toContain('contract/counted-as-nothing');
    const figure = (name: string) => years[0]!.figures.find((own) => own.name === name)!.value;
    // 800 of claims with outstanding ones, 35 of cost and 25 of profit leave 140 of 1000.
    expect([figure('claims_ratio'), figure('cost_and_profit_rate'), figure('excess_surplus'), years[0]!.surplus.amount.value]).toEqual([0.8, 0.06, 140, 140]);
  });

  test('shares only policy loss where the contract says so', () => {
    const bands = [{ from: 0, value: 1 }];
    const terms = [term('agreed_profit_rate', 0), term('surplus_fund_bands', bands), term('loss_fund_bands', bands)];
    const { years } = settle(settled('national-2016', { 2017: { premium: 100, claims_paid: 115, policy_loss: 6 } }, terms));
    expect([years[0]!.loss.amount.value, years[0]!.loss.parts[0]!.value, years[0]!.loss.rest.value]).toEqual([15, 6, 9]);
  });

  test('pays requests as far as there is money', () => {
    // 362 of 2870 million was collected for 2014; CMS announced 12.6%.
    const { years, issues } = settle(settled('us-aca-1342', { 2014: { target: 10_000_000, claims_paid: 11_000_000, collections: 362e6, payment_requests: 2870e6 } }));
    expect(issues.filter(({ code }) => code === 'contract/above-collectable').map(({ severity, place, values }) => [severity, place.file, values['due'], values['unpaid']])).toEqual([['warning', 'statement.csv', 410_000, 358_285.71]]);
    expect(owed(years[0]!)).toEqual([['fund', 'insurer', 51_714.29]]);
    expect(years[0]!.figures.find(({ name }) => name === 'uncollected')!.value).toBeCloseTo(358_285.71, 6);
  });
});

describe('payment', () => {
  test('follows Panjin’s calendar and trues up to real enrolment', () => {
    const bands = [{ from: 0, value: 0 }];
    const terms = [term('surplus_line', 0.05), term('surplus_fund_bands', bands), term('loss_fund_bands', bands)];
    const { years } = settle(settled('panjin-2025', { 2025: { contracted_premium: 1000, premium: 1030, claims_paid: 990 }, 2026: { premium: 1200, claims_paid: 1190 } }, terms));
    const paid = (year: SettledYear) => year.calendar.map(({ month, from, amount }) => [month, from, amount]);
    expect(paid(years[0]!)).toEqual([['2025-09', 'fund', 600], ['2025-12', 'fund', 400], ['2026-03', 'fund', 30]]);
    expect(paid(years[1]!)).toEqual([['2026-04', 'fund', 300], ['2026-06', 'fund', 300], ['2026-09', 'fund', 300], ['2026-12', 'fund', 300]]);
  });

  test('makes Dazhou’s award of three years', () => {
    const year = { enrolled: 5_290_000, claims_paid: 0 };
    const run = settled('dazhou-2020', { 2020: year, 2021: year, 2022: year });
    expect(['2020', '2021', '2022'].reduce((sum, at) => sum + run.value('premium', at)!, 0)).toBe(1_056_942_000);
  });

  test('makes Zhanjiang’s layer premium of 3 and 7.5 yuan', () => {
    const run = settled('zhanjiang', { 2009: { enrolled_lower: 100, enrolled_higher: 10, claims_paid: 0 } });
    expect([run.value('layer_price', '2009', 'lower'), run.value('layer_price', '2009', 'higher'), run.value('premium', '2009')]).toEqual([3, 7.5, 375]);
  });
});

describe('years in order', () => {
  // Funding 100 each year; Shandong 2016: 2% kept, surplus above offsets last year's loss above 4%, else is carried.
  const claims = { 2016: 88, 2017: 103, 2018: 120, 2019: 90 };
  const years = Object.fromEntries(Object.entries(claims).map(([year, claims_paid]) => [year, { premium: 100, claims_paid }]));

  test('carries Shandong’s surplus into losses and offsets the loss of the year before', () => {
    const settlement = settle(settled('shandong-2016', years));
    // 2016 carries 10. 2017 uses 3 of it. 2018: loss 20, 7 from the carry, 13 left: 4 are the insurer's, 9 next year's policy.
    // 2019: surplus 10, 2 kept, 8 offset of the 9.
    expect(settlement.years.map((year) => stock(year, 'carry_closing'))).toEqual([10, 7, 0, 0]);
    expect(settlement.years.map((year) => stock(year, 'excess_closing'))).toEqual([0, 0, 9, 1]);
    expect(settlement.years.map((year) => [year.surplus.rest.value, year.loss.rest.value])).toEqual([[2, 0], [0, 0], [0, 4], [2, 0]]);
    expect(settlement.years.map((year) => year.results['insurer']!.value)).toEqual([2, 0, -13, 10]);
  });

  test('settles a corrected year and everything after it again, and says what that changes', () => {
    const before = settle(settled('guangzhou', years, [term('surplus_line', 0.05), term('loss_end', 0.05)]));
    const corrected = settle(settled('guangzhou', { ...years, 2017: { premium: 100, claims_paid: 105 } }, [term('surplus_line', 0.05), term('loss_end', 0.05)]));
    expect(corrections(before, corrected).map(({ period, due }) => [period, due.map(({ from, to, amount }) => [from, to, amount])])).toEqual([['2017', [['fund', 'insurer', 1]]]]);
    const carried = corrections(settle(settled('shandong-2016', years)), settle(settled('shandong-2016', { ...years, 2016: { premium: 100, claims_paid: 90 } })));
    expect(carried.map(({ period }) => period)).toEqual(['2016', '2017', '2018', '2019']);
  });

  test('settles the term so far where the contract says so, and takes back what was paid too much', () => {
    const terms = [term('surplus_line', 0.05), term('loss_line', 0.05), term('period_is', 'cumulative')];
    const settlement = settle(settled('xiamen', { 2014: { premium: 100, claims_paid: 85 }, 2015: { premium: 100, claims_paid: 105 } }, terms));
    // 2014: surplus 15, 10 back. So far: 10 of 200 is 5%: all the insurer's, so the fund returns the 10.
    expect(settlement.years.map(owed)).toEqual([[['insurer', 'fund', 10]], [['fund', 'insurer', 10]]]);
  });

  test('caps Guangdong’s reserve and gives the rest to the fund', () => {
    const terms = [term('surplus_line', 0.02), term('surplus_fund_bands', [{ from: 0, value: 0 }, { from: 0.1, value: 1 }])];
    const settlement = settle(settled('guangdong-draft-2013', { 2013: { premium: 100, claims_paid: 86, reserve_opening: 15 } }, terms));
    // 14% of surplus: 2 kept, 8 to the reserve, 4 to the fund; the reserve of 23 is capped at 20.
    expect([stock(settlement.years[0]!, 'reserve_closing'), settlement.years[0]!.results['fund']!.value]).toEqual([20, 7]);
  });
});

describe('nothing is settled on a broken contract', () => {
  test('where a rate is not given', () => {
    const run = settled('xiamen', { 2014: { premium: 100, claims_paid: 88 } });
    expect(settle(run).years).toEqual([]);
    expect(errorsOf(run)).toEqual([['contract/term-not-given', 'surplus_line'], ['contract/term-not-given', 'loss_line']]);
  });

  test('where a figure or a whole year is missing', () => {
    expect(errorsOf(settled('shandong-2016', { 2016: { premium: 100 } }))).toEqual([['contract/figure-not-given', 'claims_paid']]);
    const gap = settled('shandong-2016', { 2016: { premium: 100, claims_paid: 90 }, 2018: { premium: 100, claims_paid: 90 } });
    expect(settle(gap).years).toEqual([]);
    expect(errorsOf(gap)).toContainEqual(['contract/year-missing', '2017']);
  });

  test('where bands give away more than there is', () => {
    const run = settled('shandong-2016', { 2016: { premium: 100, claims_paid: 99 } }, [term('surplus_fund_bands', [{ from: 0.1, value: 0.5 }])]);
    expect(errorsOf(run)).toEqual([['contract/shares-above-one', 'surplus']]);
    expect(settle(run).issues.find(({ code }) => code === 'contract/shares-above-one')!.values).toMatchObject({ from: 0.1, sum: 1.5 });
  });

  test('but an opening stock that differs from the closing before is only named', () => {
    const run = settled('shandong-2016', { 2016: { premium: 100, claims_paid: 88, carry_opening: 0 }, 2017: { premium: 100, claims_paid: 99, carry_opening: 12 } });
    expect(settle(run).years).toHaveLength(2);
    expect(settle(run).issues.find(({ code }) => code === 'contract/opening-differs')!.values).toMatchObject({ period: '2017', stated: 12, closed: 10 });
  });
});
