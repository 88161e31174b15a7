import { describe, expect, test } from 'vitest';
import { classicalDecomposition } from '../../../src/actuarial/forecasting/classical-decomposition.ts';
import { smoothed } from '../../../src/actuarial/forecasting/loess.ts';
import { isRefused } from '../../../src/actuarial/forecasting/series.ts';
import { stl } from '../../../src/actuarial/forecasting/stl.ts';
import { airline, near } from './known-series.ts';

const quarters = [5, -2, -4, 1];
const values = Array.from({ length: 24 }, (_, index) => 100 + 3 * index + quarters[index % 4]!);

function parts<T extends object>(result: T): Exclude<T, { readonly fault: unknown }> {
  if (isRefused(result)) throw new Error(result.fault.kind);
  return result as Exclude<T, { readonly fault: unknown }>;
}

describe('classical decomposition', () => {
  test('finds a line and its seasons', () => {
    const { trend, figure, remainder } = parts(classicalDecomposition({ values, frequency: 4 }, 'additive'));
    expect(trend.slice(0, 3)).toEqual([null, null, 106]);
    figure.forEach((season, index) => expect(Math.abs(season - quarters[index]!)).toBeLessThan(1e-12));
    expect(remainder.slice(2, -2).every((each) => Math.abs(each!) < 1e-12)).toBe(true);
  });

  test('has multiplicative seasons of mean 1, and needs values above 0 and two seasons', () => {
    const { figure } = parts(classicalDecomposition({ values: airline, frequency: 12 }, 'multiplicative'));
    expect(near(figure.reduce((total, each) => total + each, 0), 12, 1e-14)).toBe(true);
    // R 4.2.2, decompose(AirPassengers, "multiplicative")$figure[1].
    expect(near(figure[0]!, 0.9102303673722, 1e-12)).toBe(true);
    expect(classicalDecomposition({ values: [1, 0, 2, 3], frequency: 2 }, 'multiplicative')).toEqual({ fault: { kind: 'not-positive', at: 1, value: 0 } });
    expect(classicalDecomposition({ values: [1, 2, 3], frequency: 2 }, 'additive')).toEqual({ fault: { kind: 'too-few', needs: 4, has: 3 } });
  });
});

describe('STL', () => {
  test('adds up to the series, with one season for all years', () => {
    const { seasonal, trend, remainder } = parts(stl({ values: airline, frequency: 12 }));
    airline.forEach((value, index) => expect(near(seasonal[index]! + trend[index]! + remainder[index]!, value, 1e-14)).toBe(true));
    seasonal.slice(12).forEach((season, index) => expect(season).toBe(seasonal[index]));
    // R 4.2.2, stl(AirPassengers, "periodic"): first season and first trend.
    expect(near(seasonal[0]!, -25.497718339774, 1e-12)).toBe(true);
    expect(near(trend[0]!, 127.187348437257, 1e-12)).toBe(true);
  });

  test('finds a line and its seasons where there is nothing else', () => {
    const { seasonal, trend } = parts(stl({ values, frequency: 4 }, { seasonalWindow: 7, seasonalDegree: 1 }));
    trend.forEach((each, index) => expect(Math.abs(each + seasonal[index]! - values[index]!)).toBeLessThan(1e-9));
  });

  test('lets an outlier stand apart where it is robust', () => {
    const jolted = values.map((value, index) => (index === 10 ? value + 60 : value));
    const series = { values: jolted, frequency: 4 };
    const remainder = (robust: boolean): number => parts(stl(series, { seasonalWindow: 'periodic', robust })).remainder[10]!;
    expect(remainder(false)).toBeLessThan(50);
    expect(Math.abs(remainder(true) - 60)).toBeLessThan(0.5);
  });
});

test('loess gives a line back, at every window and jump', () => {
  const line = Float64Array.from({ length: 30 }, (_, index) => 2 - 0.5 * index);
  for (const width of [5, 15, 41]) {
    for (const jump of [1, 4]) smoothed(line, { width, degree: 1, jump }, null).forEach((value, index) => expect(Math.abs(value - line[index]!)).toBeLessThan(1e-12));
  }
});
