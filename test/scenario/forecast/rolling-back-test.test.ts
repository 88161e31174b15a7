import { describe, expect, test } from 'vitest';
import { forecasterOf, growthRules } from '../../../src/scenario/forecast/forecaster.ts';
import { rollingBackTest } from '../../../src/scenario/forecast/rolling-back-test.ts';
import { shippedBreaks, shippedSeries } from './shipped-series.ts';
import { madeBreak, madeSeries } from './year-series.ts';

const rule = (id: string) => forecasterOf(id)!;

describe('a back-test', () => {
  test('knows nothing after its origin', () => {
    const values = [100, 110, 121, 133.1, 146.41];
    const changed = [...values.slice(0, 3), 999, 5];
    const at = (series: readonly number[]) =>
      rollingBackTest(madeSeries(2018, series), [rule('growth'), rule('drift')], { horizon: 2, origins: [2020] }).map(({ forecast }) => forecast);
    expect(at(changed)).toEqual(at(values));
  });

  test('holds every origin against every target up to its horizon', () => {
    const cases = rollingBackTest(madeSeries(2018, [1, 2, 3, 4]), [rule('last')], { horizon: 2 });
    expect(cases.map(({ origin, target, horizon }) => [origin, target, horizon])).toEqual([[2018, 2019, 1], [2018, 2020, 2], [2019, 2020, 1], [2019, 2021, 2], [2020, 2021, 1]]);
  });

  test('says how many years a method needs and what stood in for it', () => {
    const [first, second] = rollingBackTest(madeSeries(2018, [100, 110, 121]), [rule('growth')], { horizon: 1 });
    expect(first).toMatchObject({ method: 'growth', used: 'last', fault: { kind: 'too-few', needs: 2, has: 1 } });
    expect(second).toMatchObject({ used: 'growth', fault: null });
  });

  test('measures an error against the forecast: above zero where too little was foreseen', () => {
    const [only] = rollingBackTest(madeSeries(2018, [100, 125]), [rule('last')], { horizon: 1 });
    expect(only!.error).toBe(0.25);
  });

  test('fits nothing through a break, and counts the error a change of level makes', () => {
    const series = madeSeries(2014, [100, 110, 121, 200, 220, 242]);
    const cases = rollingBackTest(series, [rule('growth')], { horizon: 1, breaks: [madeBreak(2017, 'level')] });
    expect(cases.map(({ target, known, crosses }) => [target, known, crosses.length])).toEqual([[2015, 1, 0], [2016, 2, 0], [2017, 3, 1], [2018, 1, 0], [2019, 2, 0]]);
    expect(cases[4]!.error).toBeCloseTo(0, 12);
  });

  test('holds no forecast against a figure that counts something else', () => {
    const series = madeSeries(2014, [100, 110, 121, 200, 220]);
    const targets = rollingBackTest(series, [rule('last')], { horizon: 2, breaks: [madeBreak(2017, 'definition')] }).map(({ origin, target }) => [origin, target]);
    expect(targets).toEqual([[2014, 2015], [2014, 2016], [2015, 2016], [2017, 2018]]);
  });

  test('fits nothing across a missing year', () => {
    const cases = rollingBackTest(madeSeries(2014, [100, 110, null, 200, 220]), [rule('growth')], { horizon: 1 });
    expect(cases.map(({ origin, used }) => [origin, used])).toEqual([[2014, 'last'], [2017, 'last']]);
  });

  test('scores a forecast that says how uncertain it is, in units of what came', () => {
    const [small, large] = [1, 1000].map((scale) => rollingBackTest(madeSeries(2014, [100, 112, 119, 131, 140].map((value) => value * scale)), [rule('drift')], { horizon: 1, origins: [2017] })[0]!);
    expect(small!.scores!.crps).toBeGreaterThan(0);
    expect(large!.scores!.crps).toBeCloseTo(small!.scores!.crps, 12);
    expect(small!.intervals.map(({ level }) => level)).toEqual([0.8, 0.95]);
  });
});

describe('the shipped region', () => {
  const series = shippedSeries('region-2014-2022').find(({ id }) => id === 'region-2014-2022/fund_flows/resident/all/expenditure/total')!;

  test('has its residents’ spending missed by the last figure as the table of the region says', () => {
    // 2022: 703,771 over 613,062 of 2021, in 10,000 yuan.
    const [own] = rollingBackTest(series, growthRules, { horizon: 1, origins: [2021], breaks: shippedBreaks.breaks });
    expect(own!.error).toBeCloseTo(703_771 / 613_062 - 1, 12);
  });
});
