import { describe, expect, test } from 'vitest';
import type { BackTestCase } from '../../../src/scenario/forecast/back-test-case.ts';
import { bandCoverage } from '../../../src/scenario/forecast/band-coverage.ts';
import { calibratedBand, isBand } from '../../../src/scenario/forecast/calibrated-bands.ts';

const past = (target: number, actual: number, over: Partial<BackTestCase> = {}): BackTestCase => ({
  series: 'a', method: 'drift', used: 'drift', fault: null, origin: target - 1, target, horizon: 1, known: 5, actual,
  forecast: 100, error: actual / 100 - 1, scores: null, crosses: [],
  intervals: [{ level: 0.8, lower: 90, upper: 110 }, { level: 0.95, lower: 85, upper: 115 }],
  ...over,
});
const misses = [past(2015, 105), past(2016, 92), past(2017, 115), past(2018, 80)];

describe('a band', () => {
  test('is widened by what intervals of its forecaster have missed', () => {
    // Half-widths are 10; 2018 missed by 20, which is the 4th of 4.
    expect(calibratedBand(past(2019, 0), misses, 0.8)).toEqual({ level: 0.8, lower: 80, upper: 120, count: 4, from: 'series', of: 'interval', scale: 2 });
  });

  test('learns nothing from what came after its origin', () => {
    const found = calibratedBand(past(2018, 0), misses, 0.8);
    expect(found).toEqual({ level: 0.8, needs: 4, has: 3 });
  });

  test('takes cases of other series where its own are too few, and says so', () => {
    const others = [2014, 2015, 2016].map((year) => past(year, 101, { series: 'b' }));
    expect(calibratedBand(past(2018, 0), [...misses, ...others], 0.8)).toMatchObject({ from: 'all', count: 6 });
  });

  test('is refused where too few forecasts are past, with how many it needs', () => {
    expect(calibratedBand(past(2019, 0), misses, 0.95)).toEqual({ level: 0.95, needs: 19, has: 4 });
  });

  test('is made of past errors alone where a forecaster has no interval', () => {
    const bare = misses.map((each) => ({ ...each, intervals: [] }));
    const found = calibratedBand({ ...past(2019, 0), intervals: [] }, bare, 0.8);
    // The greatest of four: 80 against 100.
    if (!isBand(found)) throw new TypeError('a band was expected');
    expect(found).toMatchObject({ of: 'errors', count: 4 });
    expect(found.scale).toBeCloseTo(Math.log(100 / 80), 12);
    expect(found.lower * found.upper).toBeCloseTo(100 ** 2, 8);
  });
});

test('coverage is told of bands as given and as calibrated by their own past', () => {
  const cases = [...misses, past(2019, 117)];
  const [own, calibrated] = ((found) => [found.own!, found.calibrated!])(bandCoverage(cases, cases, 0.8));
  expect([own.covered, own.count]).toEqual([2, 5]);
  expect([calibrated.covered, calibrated.count]).toEqual([1, 1]);
});
