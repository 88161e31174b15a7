import { describe, expect, test } from 'vitest';
import { readBreaks } from '../../../src/scenario/forecast/read-breaks.ts';
import { breaksOf, stretchTo } from '../../../src/scenario/forecast/series-break.ts';
import { shippedBreaks, shippedSeries } from './shipped-series.ts';
import { madeBreak, madeSeries } from './year-series.ts';

describe('breaks', () => {
  test('that are shipped read without an issue and each stands in a series that is shipped', () => {
    expect(shippedBreaks.issues).toEqual([]);
    const series = ['national', 'region-2014-2022'].flatMap(shippedSeries);
    const idle = shippedBreaks.breaks.filter((each) => each.table !== 'past_budgets' && !series.some((one) => breaksOf(one, [each]).length === 1));
    expect(idle).toEqual([]);
  });

  test('are named where they are not whole, and the others are kept', () => {
    const whole = '{table: fund_flows, years: [2019, 2020], kind: level, reason: {zh: 甲, en: a}, source: s}';
    const { breaks, issues } = readBreaks(`breaks:\n  - ${whole}\n  - {table: fund_flows, years: [2019], kind: jump, reason: {zh: 甲, en: a}, source: s}\n`, 'own.yaml');
    expect(breaks.map(({ year }) => year)).toEqual([2019, 2020]);
    expect(issues.map(({ code, place }) => [code, place.line])).toEqual([['forecast/break-form', 3]]);
  });

  test('cut a series, the year of the break being the first of the new stretch', () => {
    const { points } = madeSeries(2015, [1, 2, 3, 4, 5]);
    expect(stretchTo(points, [madeBreak(2017, 'level')], 2018).map(({ year }) => year)).toEqual([2017, 2018]);
    expect(stretchTo(points, [madeBreak(2017, 'level')], 2017).map(({ year }) => year)).toEqual([2017]);
    expect(stretchTo(points, [madeBreak(2017, 'level')], 2016).map(({ year }) => year)).toEqual([2015, 2016]);
    expect(stretchTo(points, [], 2030)).toEqual([]);
  });
});
