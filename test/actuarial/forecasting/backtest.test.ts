import { describe, expect, test } from 'vitest';
import { accuracy, naiveScale } from '../../../src/actuarial/forecasting/accuracy.ts';
import { autocorrelations, ljungBox } from '../../../src/actuarial/forecasting/autocorrelation.ts';
import { driftMethod, naiveMethod } from '../../../src/actuarial/forecasting/baseline.ts';
import { dieboldMariano } from '../../../src/actuarial/forecasting/diebold-mariano.ts';
import { simpleSmoothingMethod } from '../../../src/actuarial/forecasting/ets/ets.ts';
import { errorsByHorizon, rollingErrors } from '../../../src/actuarial/forecasting/rolling-origin.ts';
import { near, nile } from './known-series.ts';

describe('accuracy', () => {
  test('is that of the errors', () => {
    const got = accuracy([10, 20, 40], [12, 16, 40], 2);
    expect([got.count, got.me, got.mae, got.mase]).toEqual([3, 2 / 3, 2, 1]);
    expect(near(got.rmse, Math.sqrt(20 / 3), 1e-15)).toBe(true);
    expect([got.mpe, near(got.mape!, 40 / 3, 1e-15)]).toEqual([(-20 + 20) / 3, true]);
    expect(near(got.smape!, (200 * (2 / 22 + 4 / 36)) / 3, 1e-15)).toBe(true);
    // Growth said: 0.6 and 1; growth that came: 1 and 1.
    expect(near(got.theilsU!, Math.sqrt(0.16 / 2), 1e-15)).toBe(true);
  });

  test('of the naive method has Theil’s U 1 and, in sample, MASE 1', () => {
    const before = [nile[0]!, ...nile.slice(0, -1)];
    const got = accuracy(nile.slice(1), before.slice(1), naiveScale(nile, 1));
    expect(near(got.mase!, 1, 1e-14)).toBe(true);
    expect(near(accuracy(nile, before).theilsU!, 1, 1e-14)).toBe(true);
  });

  test('leaves undefined what divides by 0, and says what cannot be compared', () => {
    expect(accuracy([0, 1], [1, 1], 0)).toMatchObject({ mpe: null, mape: null, mase: null, theilsU: null });
    expect(accuracy([0, 1], [0, 1])).toMatchObject({ smape: null, acf1: null });
    expect(accuracy([1, 2], [null, 1])).toMatchObject({ count: 1, me: 1 });
    expect(() => accuracy([1], [1, 2])).toThrow('accuracy: a forecast for each observation; got 2 for 1');
    expect(naiveScale([5], 1)).toBeNull();
  });
});

describe('rolling origins', () => {
  test('know nothing of what comes after them', () => {
    const before = rollingErrors(simpleSmoothingMethod, { values: nile.slice(0, 30), frequency: 1 }, { steps: 2, initial: 19 });
    const changed = nile.slice(0, 30).map((value, index) => (index >= 25 ? 9999 : value));
    const after = rollingErrors(simpleSmoothingMethod, { values: changed, frequency: 1 }, { steps: 2, initial: 19 });
    const known = <T extends { known: number; forecast: number }>(errors: readonly T[]) => errors.filter((each) => each.known <= 25).map(({ forecast }) => forecast);
    expect(known(after)).toEqual(known(before));
  });

  test('count one error fewer at each further horizon', () => {
    const errors = rollingErrors(naiveMethod, { values: [1, 2, 4, 7, 11], frequency: 1 }, { steps: 3, initial: 1 });
    const by = errorsByHorizon(errors);
    expect(by.map(({ horizon, count, bias, mae }) => [horizon, count, bias, mae])).toEqual([[1, 3, 3, 3], [2, 2, 6, 6], [3, 1, 9, 9]]);
    expect(errors.find(({ known, horizon }) => known === 3 && horizon === 2)).toMatchObject({ actual: 11, forecast: 4, error: 7, interval: null });
  });

  test('may slide a window, leave refused origins out, and keep the intervals', () => {
    const errors = rollingErrors(driftMethod, { values: [1, 2, 4, 7, 11], frequency: 1 }, { steps: 1, window: 3, level: 0.8 });
    expect(errors.map(({ known, forecast }) => [known, forecast])).toEqual([[3, 5.5], [4, 9.5]]);
    expect(errors.every(({ interval, forecast }) => interval!.lower < forecast && forecast < interval!.upper)).toBe(true);
    expect(rollingErrors(driftMethod, { values: [1, 2, 4, 7], frequency: 1 }, { steps: 1 }).map(({ known }) => known)).toEqual([3]);
  });
});

describe('Diebold and Mariano’s test', () => {
  const one = [1, -2, 3, -1, 2, 4];
  const other = [1, 1, -1, 2, -1, 1];

  test('turns its sign with the order', () => {
    const got = dieboldMariano(one, other)!;
    expect(dieboldMariano(other, one)!.statistic).toBe(-got.statistic);
    expect(got.statistic).toBeGreaterThan(0);
  });

  test('at horizon 1 is the t test of the mean difference of squares', () => {
    const losses = one.map((error, index) => error ** 2 - other[index]! ** 2);
    const mean = losses.reduce((total, each) => total + each, 0) / 6;
    const sd = Math.sqrt(losses.reduce((total, each) => total + (each - mean) ** 2, 0) / 5);
    expect(near(dieboldMariano(one, other)!.statistic, (mean / sd) * Math.sqrt(6), 1e-14)).toBe(true);
  });

  test('says nothing where losses do not differ', () => {
    expect(dieboldMariano([1, 2], [1, 2])).toBeNull();
    expect(dieboldMariano([1], [2])).toBeNull();
  });
});

describe('autocorrelations', () => {
  test('have the divisor n at every lag', () => {
    expect(autocorrelations([1, 2, 3, 4], 2).map((each) => Math.round(each * 1e12) / 1e12)).toEqual([0.25, -0.3]);
  });

  test('together are tested by Ljung and Box', () => {
    const { statistic, degreesOfFreedom } = ljungBox([1, 2, 3, 4], 2, 1);
    expect(near(statistic, 4 * 6 * (0.25 ** 2 / 3 + 0.3 ** 2 / 2), 1e-14)).toBe(true);
    expect(degreesOfFreedom).toBe(1);
    // R 4.2.2, Box.test(diff(Nile), 5, "Ljung").
    expect(near(ljungBox(nile.slice(1).map((value, index) => value - nile[index]!), 5).probability, 0.003513298552877, 1e-11)).toBe(true);
  });
});
