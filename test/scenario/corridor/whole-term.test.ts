import { describe, expect, test } from 'vitest';
import { settle } from '../../../src/scenario/corridor/settle.ts';
import type { SettledYear } from '../../../src/scenario/corridor/settlement.ts';
import { settled, term } from './contracts.ts';

const cumulative = term('period_is', 'cumulative');
const all = [{ from: 0, value: 1 }];
const closing = (years: readonly SettledYear[], name: string) => years.map(({ stocks }) => stocks.find((stock) => stock.closing.name === name)!.closing.value);
const results = (years: readonly SettledYear[], party: string) => years.map((year) => year.results[party]!.value);
const errorsOf = (run: Parameters<typeof settle>[0]) => settle(run).issues.filter(({ severity }) => severity === 'error').map(({ values }) => values['name']);

/** Premium 100 in every year; the term so far is settled as one year of as many hundreds. */
const years = (claims: readonly number[], opening: Readonly<Record<string, number>> = {}) =>
  Object.fromEntries(claims.map((claims_paid, at) => [2021 + at, { premium: 100, claims_paid, ...(at === 0 && opening) }]));

describe('a term settled as one', () => {
  test('takes back a carry that has been spent on an earlier loss, and the earlier loss stands again', () => {
    // Shandong's terms, 9 of an earlier excess loss. 2021: surplus 12 of 100, 2 kept, 10 to be carried, 9 of it offset the loss.
    // Both years: surplus 4 of 200, all within 2%. Nothing is carried or offset, so the carry of 1 and the offset of 9 are taken back.
    // The carry closed at 1 − 10 = −9 before: the offset had not been taken back.
    const run = settled('shandong-2016', years([88, 108], { excess_opening: 9 }), [cumulative]);
    const settlement = settle(run);
    expect(errorsOf(run)).toEqual([]);
    expect(closing(settlement.years, 'carry_closing')).toEqual([1, 0]);
    expect(closing(settlement.years, 'excess_closing')).toEqual([0, 9]);
    expect(results(settlement.years, 'insurer')).toEqual([11, -7]);
  });

  test('takes back what was put into a reserve, and from the fund what overflowed its cap', () => {
    const terms = [cumulative, term('surplus_reserve_bands', all), term('reserve_cap', 0.2)];
    // 2021: surplus 30 into the reserve, capped at 20: 10 to the fund. Both years: nothing over, so 20 leave the reserve and 10 come back.
    const run = settled('terms', years([70, 130]), terms);
    expect(errorsOf(run)).toEqual([]);
    expect(closing(settle(run).years, 'reserve_closing')).toEqual([20, 0]);
    expect(results(settle(run).years, 'fund')).toEqual([10, -10]);
    expect(results(settle(run).years, 'insurer')).toEqual([0, 0]);
  });

  test('meets a loss from the reserve as it was when the term began', () => {
    const terms = [cumulative, term('surplus_reserve_bands', all), term('loss_reserve_bands', all)];
    // 5 stand there. 2021 puts 10 in. Both years: loss 8; the 10 are not there, of the 5 all are drawn, 3 are the insurer's.
    const run = settled('terms', years([90, 118], { reserve_opening: 5 }), terms);
    expect(errorsOf(run)).toEqual([]);
    expect(closing(settle(run).years, 'reserve_closing')).toEqual([15, 0]);
    expect(results(settle(run).years, 'insurer')).toEqual([0, -3]);
  });

  test('covers its loss from what the term before carried, and gives it back when the loss is made good', () => {
    // 6 carried from before. 2021: loss 4, covered. Both years: surplus 1 within the 2%: the 6 stand again.
    const run = settled('shandong-2016', years([104, 95], { carry_opening: 6 }), [cumulative]);
    expect(errorsOf(run)).toEqual([]);
    expect(closing(settle(run).years, 'carry_closing')).toEqual([2, 6]);
    expect(results(settle(run).years, 'insurer')).toEqual([0, 1]);
  });

  test('ends with every party where one year of the whole term would leave it', () => {
    const bands = [term('surplus_line', 0.02), term('surplus_fund_bands', [{ from: 0, value: 0.3 }]), term('surplus_reserve_bands', [{ from: 0, value: 0.3 }]), term('surplus_carry_bands', [{ from: 0, value: 0.4 }]), term('loss_fund_bands', [{ from: 0, value: 0.5 }]), term('loss_reserve_bands', [{ from: 0, value: 0.5 }]), term('offset_rule', 'offset_first')];
    const opening = { carry_opening: 3, reserve_opening: 2, excess_opening: 4 };
    for (const claims of [[80, 120, 95], [130, 60, 90], [100, 70, 150], [90, 95, 99]]) {
      const term3 = settle(settled('terms', years(claims, opening), [...bands, cumulative])).years;
      const one = settle(settled('terms', { 2021: { premium: 300, claims_paid: claims.reduce((sum, own) => sum + own, 0), ...opening } }, bands)).years[0]!;
      for (const party of ['insurer', 'fund']) expect(results(term3, party).reduce((sum, own) => sum + own, 0)).toBeCloseTo(one.results[party]!.value, 9);
      for (const [at, { closing: stock }] of one.stocks.entries()) expect(term3.at(-1)!.stocks[at]!.closing.value).toBeCloseTo(stock.value, 9);
    }
  });

  test('begins with the first year that is settled so, where years before were settled by themselves', () => {
    // 2021 and 2022 by themselves carry 10 and 6; from 2023 on as one: loss 8, then surplus 2 in all, within 2% of 200.
    const change = { path: 'period_is', from: '2023-01', value: 'cumulative' } as const;
    const run = settled('shandong-2016', years([88, 92, 108, 90]), [change]);
    expect(errorsOf(run)).toEqual([]);
    expect(closing(settle(run).years, 'carry_closing')).toEqual([10, 16, 8, 16]);
    expect(results(settle(run).years, 'insurer')).toEqual([2, 2, 0, 2]);
  });
});

test('what the first year opens with can still be offset where only last year’s loss can', () => {
  // Shandong 2016 keeps an excess loss for one year: 2021 offsets 5 of 9, the other 4 lapse in 2022.
  const { years: found } = settle(settled('shandong-2016', years([93, 97], { excess_opening: 9 })));
  expect(closing(found, 'excess_closing')).toEqual([4, 0]);
});
