import { describe, expect, test } from 'vitest';
import { budgetContest, ownBias } from '../../../src/scenario/forecast/budget-contest.ts';
import { contest } from '../../../src/scenario/forecast/contest.ts';
import { forecasterOf, growthRules } from '../../../src/scenario/forecast/forecaster.ts';
import { outturnSeries, pastBudgets } from '../../../src/scenario/forecast/past-budget.ts';
import { shippedBreaks, shippedTables } from './shipped-series.ts';

const records = pastBudgets(shippedTables('local-budgets')['budget_outturn']!);
const settings = { knowledge: 'outturn', biasFrom: 'others', breaks: shippedBreaks.breaks, dataset: 'local-budgets' } as const;
const cases = budgetContest(records, growthRules, settings);

/** Percent with one decimal, as the notes on the figures give them. */
const percent = (region: string, scheme: string, side: string, year: number, method: string, from = cases): string | undefined => {
  const found = from.find((each) => each.series === `local-budgets/past_budgets/${region}/${scheme}/all/${side}/total` && each.target === year && each.method === method);
  return found === undefined ? undefined : (100 * found.error!).toFixed(1);
};
const huaian = '淮安市(九个居民统筹地区)';

describe('official budgets', () => {
  test('miss as the published budgets and outturns say', () => {
    expect([2013, 2014, 2015].map((year) => percent(huaian, 'resident', 'expenditure', year, 'official'))).toEqual(['21.2', '15.1', '11.4']);
    expect([2011, 2013, 2015, 2016].map((year) => percent('全国', 'employee', 'income', year, 'official'))).toEqual(['13.0', '11.1', '7.6', '8.4']);
  });

  test('came in low for employee income in every case there is', () => {
    const errors = cases.filter(({ series, method }) => method === 'official' && /employee\/all\/income\/total$/.test(series)).map(({ error }) => error!);
    expect(errors).toHaveLength(6);
    expect(errors.every((error) => error > 0)).toBe(true);
  });

  test('are beside growth rules on the same years', () => {
    expect([percent(huaian, 'resident', 'income', 2014, 'last'), percent(huaian, 'resident', 'expenditure', 2014, 'last')]).toEqual(['1.8', '29.5']);
    expect([percent('全国', 'resident', 'income', 2013, 'growth'), percent('全国', 'resident', 'expenditure', 2013, 'growth')]).toEqual(['-4.1', '-15.3']);
  });
});

describe('a budget corrected for its own bias', () => {
  const line = (year: number, budget: number | null, outturn: number | null, region = 'A') =>
    ({ region, scheme: 'resident', account: 'all', side: 'expenditure', line: 'total', year, budget, expected: null, outturn });

  test('leaves itself out', () => {
    const all = [line(2019, 100, 200), line(2020, 100, 100), line(2021, 100, 400)];
    const { factor, count } = ownBias(all[1]!, all, { knowledge: 'outturn', biasFrom: 'others' })!;
    expect(factor).toBeCloseTo(Math.sqrt(2 * 4), 12);
    expect(count).toBe(2);
  });

  test('may know earlier outturns alone, and when drafting not that of the running year', () => {
    const all = [line(2019, 100, 200), line(2020, 100, 100), line(2021, 100, 400)];
    expect(ownBias(all[2]!, all, { knowledge: 'outturn', biasFrom: 'earlier' })).toMatchObject({ count: 2 });
    expect(ownBias(all[2]!, all, { knowledge: 'drafting', biasFrom: 'earlier' })).toEqual({ factor: expect.closeTo(2, 12) as number, count: 1 });
    expect(ownBias(all[1]!, all, { knowledge: 'drafting', biasFrom: 'earlier' })).toBeNull();
  });

  test('learns from the same line elsewhere where its own has no past', () => {
    const all = [line(2020, 100, 130), line(2019, 100, 110, 'B')];
    expect(ownBias(all[0]!, all, { knowledge: 'outturn', biasFrom: 'earlier' })!.factor).toBeCloseTo(1.1, 12);
  });
});

describe('what is known when drafting', () => {
  const drafted = budgetContest(records, [forecasterOf('last')!], { ...settings, knowledge: 'drafting' });

  test('is the expected execution of the running year, not its outturn', () => {
    // 2013 employee income 6,873 over the 5,565.6 expected for 2012; its outturn was 5,909.
    expect(percent('全国', 'employee', 'income', 2013, 'last', drafted)).toBe((100 * (6873 / 5565.6475 - 1)).toFixed(1));
    expect(percent('全国', 'employee', 'income', 2013, 'last')).toBe((100 * (6873 / 5909 - 1)).toFixed(1));
  });

  test('is the year before it where no expectation was published', () => {
    expect(percent(huaian, 'resident', 'expenditure', 2015, 'last', drafted)).toBe((100 * (44_765.32 / 28_839.2 - 1)).toFixed(1));
  });
});

describe('a contest', () => {
  test('is held on common cases, and judged only with enough of them', () => {
    const own = cases.filter(({ series }) => /employee\/all\/income\/total$/.test(series));
    const against = contest(own, 'last', 'official', 1)!;
    expect(against).toMatchObject({ count: 5, nearer: 0, farther: 5 });
    expect(against.errorOfOne).toBeGreaterThan(against.errorOfOther);
    expect(contest(own.slice(0, 3), 'last', 'official', 1)?.verdict ?? 'too-few').toBe('too-few');
  });

  test('is the same from the other side', () => {
    const [one, other] = [contest(cases, 'growth', 'official', 1)!, contest(cases, 'official', 'growth', 1)!];
    expect([one.errorOfOne, one.nearer, one.probability]).toEqual([other.errorOfOther, other.farther, expect.closeTo(other.probability!, 12)]);
  });
});

test('outturns are series of years, without balances', () => {
  const series = outturnSeries(records, 'local-budgets');
  expect(series.find(({ id }) => id.includes('上海市/employee/all/expenditure/total'))!.points.map(({ year }) => year)).toEqual([2015, 2016, 2017, 2018, 2019, 2020]);
  expect(series.filter(({ id }) => id.includes('/balance/'))).toEqual([]);
});
