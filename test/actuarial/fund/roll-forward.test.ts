import { describe, expect, test } from 'vitest';
import { depletion } from '../../../src/actuarial/fund/depletion.ts';
import { atPrices } from '../../../src/actuarial/fund/prices.ts';
import { rollForward, trustFundRatios, type FundYear } from '../../../src/actuarial/fund/roll-forward.ts';

// Medicare's Hospital Insurance fund, millions of US dollars: SSA, Annual Statistical Supplement 2014, tables 8.A1 and 4.A3.
// In 1982 it lent 12,437 to the old-age fund, which stands in no receipt and no expenditure.
const hospitalInsurance: readonly FundYear[] = [
  { year: 1980, receipts: 26_097, expenditure: 25_577, closing: 13_749 },
  { year: 1981, receipts: 35_725, expenditure: 30_726, closing: 18_748 },
  { year: 1982, receipts: 37_998, expenditure: 36_144, closing: 8_164 },
  { year: 1983, receipts: 44_570, expenditure: 39_877, closing: 12_858 },
];

describe('a fund account', () => {
  test('rolls but for the year in which money was lent to another fund', () => {
    const rolled = rollForward(hospitalInsurance, 2);
    expect(rolled.map(({ year, rolls }) => [year, rolls])).toEqual([[1981, true], [1982, false], [1983, true]]);
    expect(rolled[1]).toMatchObject({ change: 8_164 - 18_748, surplus: 37_998 - 36_144, unexplained: -12_438 });
  });

  test('has nothing said of a year that lacks a figure, or whose year before is not there', () => {
    expect(rollForward([{ year: 2001, receipts: 1, expenditure: 1, closing: 5 }, { year: 2003, receipts: 1, expenditure: 1, closing: 9 }, { year: 2004, receipts: null, expenditure: 1, closing: 9 }], 0)).toEqual([]);
  });

  test('takes an opening balance that is given before the closing one of the year before', () => {
    const [own] = rollForward([{ year: 2001, receipts: 3, expenditure: 1, opening: 4, closing: 6 }], 0);
    expect(own).toMatchObject({ opening: 4, unexplained: 0, rolls: true });
  });

  test('allows exactly what rounding can make', () => {
    const years = (closing: number): readonly FundYear[] => [{ year: 2001, receipts: 3, expenditure: 1, opening: 4, closing }];
    expect(rollForward(years(6.5), 0.5)[0]!.rolls).toBe(true);
    expect(rollForward(years(6.75), 0.5)[0]!.rolls).toBe(false);
  });

  test('has a ratio of the assets at the start to what the year spends', () => {
    expect(trustFundRatios(hospitalInsurance)).toEqual([
      { year: 1981, ratio: 13_749 / 30_726 },
      { year: 1982, ratio: 18_748 / 36_144 },
      { year: 1983, ratio: 8_164 / 39_877 },
    ]);
  });

  test('is refused with a year twice', () => {
    expect(() => rollForward([...hospitalInsurance, hospitalInsurance[0]!], 2)).toThrow(RangeError);
  });
});

describe('a depletion year', () => {
  // DYNASIM4 (Urban Institute, 2017), scheduled benefits: published insolvency 2034.
  const scheduled = [{ year: 2033, reserve: 0.24575043 }, { year: 2034, reserve: 0.038489163 }, { year: 2035, reserve: -0.17886722 }];

  test('is the last year that begins with reserves', () => {
    expect(depletion(scheduled)).toEqual({ lastFunded: 2034, depleted: true });
  });

  test('does not come within the years that are given', () => {
    expect(depletion(scheduled.slice(0, 2))).toEqual({ lastFunded: 2034, depleted: false });
  });

  test('is not put off by reserves that come back', () => {
    expect(depletion([...scheduled, { year: 2036, reserve: 1 }])).toEqual({ lastFunded: 2034, depleted: true });
  });

  test('lies before years that begin without reserves', () => {
    expect(depletion([{ year: 2030, reserve: 0 }])).toEqual({ lastFunded: null, depleted: true });
  });
});

test('an amount moves from the prices of one year to those of another', () => {
  // 2025 Trustees Report, cost of old-age and disability insurance in 2026: 1,660 at the prices of 2025, index 102.49.
  expect(atPrices(1660, 102.49)).toBeCloseTo(1701.334, 9);
  expect(atPrices(atPrices(7, 130, 110), 110, 130)).toBeCloseTo(7, 12);
});
