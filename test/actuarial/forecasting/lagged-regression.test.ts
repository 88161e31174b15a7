import { describe, expect, test } from 'vitest';
import { laggedRegression } from '../../../src/actuarial/forecasting/lagged-regression.ts';
import { isRefused } from '../../../src/actuarial/forecasting/series.ts';

const drivers = [0.3, -0.2, 0.8, 0.1, -0.6, 0.4, 0.9, -0.3];
/** y(t) = 2 + 0.6·y(t − 1) + 1.5·x(t) exactly. */
const values = drivers.reduce<number[]>((made, x) => [...made, 2 + 0.6 * made.at(-1)! + 1.5 * x], [4]);

function fitted() {
  const fit = laggedRegression(values, drivers.map((x) => [x]));
  if (isRefused(fit)) throw new TypeError(`a fit was expected; got ${fit.fault.kind}`);
  return fit;
}

describe('a regression on the value before', () => {
  test('finds the coefficients of a series that follows it exactly', () => {
    fitted().model.coefficients.forEach((each, index) => expect(each).toBeCloseTo([2, 0.6, 1.5][index]!, 10));
  });

  test('forecasts each step from the one before', () => {
    const ahead = fitted().forecast(10, [[1], [0]]);
    expect(ahead[0]).toBeCloseTo(2 + 6 + 1.5, 9);
    expect(ahead[1]).toBeCloseTo(2 + 0.6 * 9.5, 9);
  });

  test('carries what is added to one step on through the next by its lag', () => {
    const [plain, added] = [fitted().forecast(10, [[1], [0], [0]]), fitted().forecast(10, [[1], [0], [0]], [0.5])];
    expect(Array.from(added, (value, step) => value - plain[step]!).map((each) => Math.round(each * 1e9) / 1e9)).toEqual([0.5, 0.3, 0.18]);
  });

  test('says how many values it needs', () => {
    // Intercept, lag and driver, one more, and the first, which has none before it.
    expect(laggedRegression([1, 2, 3], [[1], [2]])).toEqual({ fault: { kind: 'too-few', needs: 5, has: 3 } });
  });

  test('is refused without drivers for each value, and with drivers of another length ahead', () => {
    expect(() => laggedRegression([1, 2, 3], [[1]])).toThrow(RangeError);
    expect(() => fitted().forecast(1, [[1, 2]])).toThrow(RangeError);
  });
});
