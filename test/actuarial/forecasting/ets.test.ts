import { describe, expect, test } from 'vitest';
import { ets } from '../../../src/actuarial/forecasting/ets/ets.ts';
import { admissible } from '../../../src/actuarial/forecasting/ets/ets-admissible.ts';
import { etsFit, type FittedEts } from '../../../src/actuarial/forecasting/ets/ets-fit.ts';
import type { EtsForm } from '../../../src/actuarial/forecasting/ets/ets-form.ts';
import { etsForecast } from '../../../src/actuarial/forecasting/ets/ets-forecast.ts';
import { simulatedForecast } from '../../../src/actuarial/forecasting/ets/ets-simulation.ts';
import { isRefused, type Refused } from '../../../src/actuarial/forecasting/series.ts';
import { airline, near, nile } from './known-series.ts';

const form = (text: string): EtsForm => ({ error: text[0] as 'A', trend: text[1] as 'A', season: text.at(-1) as 'A', damped: text.includes('d') });
const months = { values: airline, frequency: 12 };

function fitted(result: FittedEts | Refused): FittedEts {
  if (isRefused(result)) throw new Error(result.fault.kind);
  return result;
}

describe('exponential smoothing in state space', () => {
  test('ends where R’s forecast 8.20 ends', () => {
    // ets(Nile, "ANN"), ets(AirPassengers, "MAM"): log-likelihood, alpha, AICc, error variance.
    const simple = fitted(etsFit({ values: nile, frequency: 1 }, form('ANN')));
    expect([simple.logLikelihood, simple.weights.alpha, simple.aicc, simple.variance].map((got, index) => near(got, [-726.390519999206, 0.2455338626972, 1459.03103999841, 20802.8010255647][index]!, 1e-9))).toEqual([true, true, true, true]);
    const seasonal = fitted(etsFit(months, form('MAM')));
    expect([seasonal.logLikelihood, seasonal.weights.alpha, seasonal.aicc, seasonal.variance].map((got, index) => near(got, [-682.403619057806, 0.394996850495, 1403.66438097275, 0.001582148135242][index]!, 1e-9))).toEqual([true, true, true, true]);
  });

  test('chooses the damped multiplicative model for the airline passengers', () => {
    expect(fitted(ets(months)).name).toBe('ETS(M,Ad,M)');
    expect(fitted(ets(months, { form: { error: 'A' } })).name).toMatch(/^ETS\(A,/);
  });

  test('a thorough search never has the lower likelihood', () => {
    for (const text of ['ANN', 'AAN', 'AAdN']) {
      const published = fitted(etsFit({ values: nile, frequency: 1 }, form(text)));
      const thorough = fitted(etsFit({ values: nile, frequency: 1 }, form(text), { search: 'thorough' }));
      expect(thorough.logLikelihood).toBeGreaterThanOrEqual(published.logLikelihood);
    }
  });

  test('holds weights that are given', () => {
    const { weights } = fitted(etsFit(months, form('AAA'), { fixed: { alpha: 0.4, gamma: 0.2 } }));
    expect([weights.alpha, weights.gamma]).toEqual([0.4, 0.2]);
    expect(weights.beta).toBeLessThanOrEqual(0.4);
  });

  test('follows what has no error with finite figures', () => {
    const line = fitted(etsFit({ values: Array.from({ length: 20 }, (_, index) => 3 + 2 * index), frequency: 1 }, form('AAN')));
    expect(Number.isFinite(line.logLikelihood)).toBe(true);
    expect(near(line.forecast(2).mean[1]!, 45, 1e-9)).toBe(true);
  });

  test('says why it refuses', () => {
    expect(etsFit({ values: new Array<number>(30).fill(5), frequency: 1 }, form('ANN'))).toEqual({ fault: { kind: 'constant' } });
    expect(etsFit({ values: [5, 4, 0, 3, 2, 6, 7, 8, 4], frequency: 1 }, form('MNN'))).toEqual({ fault: { kind: 'not-positive', at: 2, value: 0 } });
    expect(etsFit({ values: airline.slice(0, 20), frequency: 12 }, form('AAA'))).toEqual({ fault: { kind: 'too-few', needs: 21, has: 20 } });
  });

  test('leaves multiplicative forms out where a value is not above 0', () => {
    const shifted = nile.map((value) => value - 800);
    expect(fitted(ets({ values: shifted, frequency: 1 })).form.error).toBe('A');
  });
});

describe('intervals', () => {
  test.each(['ANN', 'AAdN', 'AAA', 'MNN', 'MAN', 'MAA', 'MAM', 'MAdM', 'MNM'])('of %s agree with 5,000 simulated paths', (text) => {
    const short = text.endsWith('N') ? { values: nile, frequency: 1 } : months;
    const { form: own, weights, state, variance } = fitted(etsFit(short, form(text)));
    const model = { form: own, weights, state, variance, frequency: short.frequency };
    const exact = etsForecast(model, 14);
    const drawn = simulatedForecast(model, 14);
    const [known, seen] = [exact.interval(0.8), drawn.interval(0.8)];
    // An end at 80 percent has the standard error √(0.1·0.9/5000)/φ(1.28) = 0.024 sd, 0.019 of the half width; the width,
    // with ends that hardly go together, 0.0135 of itself, four times that. The ends lean where errors multiply.
    exact.mean.forEach((mean, step) => {
      const width = known.upper[step]! - known.lower[step]!;
      expect(Math.abs(seen.upper[step]! - seen.lower[step]! - width)).toBeLessThan(0.054 * width);
      expect(Math.abs((seen.upper[step]! + seen.lower[step]!) / 2 - mean)).toBeLessThan(0.1 * width);
    });
  });

  test('of a multiplicative trend come from simulation, the same at each call', () => {
    const fit = fitted(etsFit({ values: airline.slice(0, 60), frequency: 1 }, form('MMN')));
    const once = fit.forecast(5).interval(0.9);
    expect(fit.forecast(5).interval(0.9)).toEqual(once);
    expect(once.upper.every((end, step) => end > once.lower[step]!)).toBe(true);
  });
});

describe('the admissible region', () => {
  test('of the level alone is 0 < alpha < 2', () => {
    const at = (alpha: number): boolean => admissible({ alpha, beta: 0, gamma: 0, phi: 1 }, form('ANN'), 1);
    expect([at(-0.01), at(0.01), at(1.99), at(2.01)]).toEqual([false, true, true, false]);
  });

  test('of seasonal models keeps usual weights and drops what remembers for ever', () => {
    const at = (alpha: number, beta: number, gamma: number): boolean => admissible({ alpha, beta, gamma, phi: 1 }, form('AAA'), 4);
    expect(at(0.3, 0.1, 0.2)).toBe(true);
    expect(at(1.2, 0.9, 0.8)).toBe(false);
    expect(admissible({ alpha: 0.4, beta: 0, gamma: 0.1, phi: 1 }, form('ANA'), 12)).toBe(true);
  });
});
