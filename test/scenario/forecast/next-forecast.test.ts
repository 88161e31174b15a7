import { describe, expect, test } from 'vitest';
import { forecasterOf } from '../../../src/scenario/forecast/forecaster.ts';
import { nextForecast } from '../../../src/scenario/forecast/next-forecast.ts';
import { rollingBackTest } from '../../../src/scenario/forecast/rolling-back-test.ts';
import { madeSeries } from './year-series.ts';

const drift = forecasterOf('drift')!;
const series = madeSeries(2010, [100, 108, 119, 125, 139, 144, 160, 166, 181]);
const past = rollingBackTest(series, [drift], { horizon: 2 });

describe('the years to come', () => {
  const { years, issues } = nextForecast(series, drift, past, 2);

  test('follow the last one known, with the method’s own forecast', () => {
    expect(years.map(({ year, used }) => [year, used])).toEqual([[2019, 'drift'], [2020, 'drift']]);
    expect(years[0]!.forecast).toBeCloseTo(181 + (181 - 100) / 8, 9);
  });

  test('have bands as wide as the past says, with the cases they come from', () => {
    const [band] = years[0]!.bands;
    // From origins 2012 to 2017, at which drift had an interval of its own, and from 2011, at which naive stood in.
    expect(band).toMatchObject({ level: 0.8, count: past.filter(({ horizon, intervals }) => horizon === 1 && intervals.length > 0).length, from: 'series', of: 'interval' });
    expect(band!.lower).toBeLessThan(years[0]!.forecast);
  });

  test('have no band of a level that the past is too short for, and say how many cases it takes', () => {
    expect(years.flatMap(({ bands }) => bands.map(({ level }) => level))).toEqual([0.8, 0.8]);
    expect(issues.map(({ code, values }) => [code, values['level'], values['needs']])).toEqual([['forecast/band-too-few', 95, 19]]);
  });
});
