import { describe, expect, test } from 'vitest';
import { log } from '../../../src/actuarial/elementary/log.ts';
import { arima, arimaMethod, type FittedArima } from '../../../src/actuarial/forecasting/arima/arima.ts';
import { armaFilter } from '../../../src/actuarial/forecasting/arima/arma-filter.ts';
import { expanded, fromPartial, toPartial } from '../../../src/actuarial/forecasting/arima/arima-order.ts';
import { isRefused, type Refused } from '../../../src/actuarial/forecasting/series.ts';
import { accidentalDeaths, airline, lh, near, nile } from './known-series.ts';

function fitted(result: FittedArima | Refused): FittedArima {
  if (isRefused(result)) throw new Error(result.fault.kind);
  return result;
}

const digits = (got: number, places: number): number => Math.round(got * 10 ** places) / 10 ** places;

describe('ARIMA by exact maximum likelihood', () => {
  test('gives the fits printed in the reference of R’s arima', () => {
    const first = fitted(arima({ values: lh, frequency: 1 }, { order: [1, 0, 0] }));
    expect([digits(first.coefficients.ar[0]!, 4), digits(first.mean!, 4), digits(first.variance, 4), digits(first.logLikelihood, 2)]).toEqual([0.5739, 2.4133, 0.1975, -29.38]);
    expect([digits(first.standardErrors['ar1']!, 3), digits(first.standardErrors['intercept']!, 3)]).toEqual([0.116, 0.147]);
    const third = fitted(arima({ values: lh, frequency: 1 }, { order: [3, 0, 0] }));
    expect(third.coefficients.ar.map((each) => digits(each, 3))).toEqual([0.645, -0.063, -0.22]);
    expect([digits(third.variance, 4), digits(third.logLikelihood, 2), digits(third.aic, 2)]).toEqual([0.1787, -27.09, 64.18]);
    const seasonal = fitted(arima({ values: accidentalDeaths, frequency: 12 }, { order: [0, 1, 1], seasonal: [0, 1, 1] }));
    expect([digits(seasonal.coefficients.ma[0]!, 3), digits(seasonal.coefficients.sma[0]!, 3), digits(seasonal.logLikelihood, 2)]).toEqual([-0.43, -0.553, -425.44]);
    expect(near(seasonal.variance, 99347, 1e-3)).toBe(true);
  });

  test('gives Box and Jenkins’ model of the logarithms of airline passengers', () => {
    // Box & Jenkins (1976), section 9.2: θ = 0.4, Θ = 0.6 by their approximation; R 4.2.2: 0.4018, 0.5569.
    const { coefficients } = fitted(arima({ values: airline.map(log), frequency: 12 }, { order: [0, 1, 1], seasonal: [0, 1, 1] }));
    expect([digits(coefficients.ma[0]!, 4), digits(coefficients.sma[0]!, 4)]).toEqual([-0.4018, -0.5569]);
  });

  test('of order (0, 1, 0) is the naive method', () => {
    const { variance, forecast } = fitted(arima({ values: nile, frequency: 1 }, { order: [0, 1, 0] }));
    const steps = nile.slice(1).map((value, index) => (value - nile[index]!) ** 2);
    expect(near(variance, steps.reduce((total, each) => total + each, 0) / steps.length, 1e-12)).toBe(true);
    const ahead = forecast(4);
    expect([...ahead.mean]).toEqual([740, 740, 740, 740]);
    expect(near((ahead.interval(0.9).upper[3]! - 740) / (ahead.interval(0.9).upper[0]! - 740), 2, 1e-12)).toBe(true);
  });

  test('returns to the mean, and its intervals to those of the process', () => {
    const { coefficients: { ar: [phi = 0] }, mean, variance, forecast } = fitted(arima({ values: lh, frequency: 1 }, { order: [1, 0, 0] }));
    const far = forecast(60);
    expect(near(far.mean[59]!, mean!, 1e-12)).toBe(true);
    expect(near(far.interval(0.6826894921370859).upper[59]! - mean!, Math.sqrt(variance / (1 - phi * phi)), 1e-12)).toBe(true);
  });

  test('says why it refuses', () => {
    expect(arima({ values: lh.slice(0, 3), frequency: 1 }, { order: [1, 0, 1] })).toEqual({ fault: { kind: 'too-few', needs: 6, has: 3 } });
    expect(arima({ values: [1, 2, 3, 4, 5, 6, 7], frequency: 1 }, { order: [0, 2, 1] })).toEqual({ fault: { kind: 'constant' } });
    expect(arimaMethod({ order: [1, 1, 0] }).id).toBe('arima(1,1,0)');
  });
});

describe('the filter', () => {
  test('gives the likelihood of a first-order autoregression', () => {
    // v₁ = w₁ with variance 1/(1 − φ²), then v = w − φ·w₋₁ with variance 1.
    const w = [0.4, -1.1, 0.3];
    const { squares, logs } = armaFilter(w, [0.6], [])!;
    expect(near(squares, 0.4 ** 2 * (1 - 0.36) + (-1.1 - 0.24) ** 2 + (0.3 + 0.66) ** 2, 1e-14)).toBe(true);
    expect(near(logs, -log(1 - 0.36), 1e-14)).toBe(true);
  });

  test('gives that of a first-order moving average', () => {
    // F₁ = 1 + θ², v₂ = w₂ − θ·w₁/F₁, F₂ = 1 + θ² − θ²/F₁.
    const theta = 0.5;
    const first = 1 + theta ** 2;
    const second = first - theta ** 2 / first;
    const { squares, logs } = armaFilter([1, 2], [], [theta])!;
    expect(near(squares, 1 / first + (2 - theta / first) ** 2 / second, 1e-14)).toBe(true);
    expect(near(logs, log(first) + log(second), 1e-14)).toBe(true);
  });

  test('knows what is not stationary', () => expect(armaFilter([1, 2, 3], [1.1], [])).toBeNull());
});

test('partial autocorrelations lead to a stationary autoregression and back', () => {
  const partial = [0.5, -0.7, 0.9];
  toPartial(fromPartial(partial))!.forEach((value, index) => expect(near(value, partial[index]!, 1e-13)).toBe(true));
  expect(toPartial([1.2])).toBeNull();
});

test('seasonal factors are multiplied out', () => {
  expect(expanded({ ar: [0.5], ma: [0.2], sar: [0.4], sma: [] }, 3)).toEqual({ phi: [0.5, 0, 0.4, -0.2], theta: [0.2] });
});
