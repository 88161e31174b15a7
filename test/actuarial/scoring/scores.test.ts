import { describe, expect, test } from 'vitest';
import { negativeBinomial } from '../../../src/actuarial/aggregate/negative-binomial.ts';
import { poisson } from '../../../src/actuarial/aggregate/poisson.ts';
import { CounterDraws } from '../../../src/actuarial/random/counter-draws.ts';
import { countPredictive } from '../../../src/actuarial/scoring/count-predictive.ts';
import { energyScore, ensembleCrps } from '../../../src/actuarial/scoring/ensemble.ts';
import { extremeValuePredictive } from '../../../src/actuarial/scoring/extreme-predictive.ts';
import { numericalPredictive, severityPredictive } from '../../../src/actuarial/scoring/numerical-predictive.ts';
import { betaPredictive, exponentialPredictive, gammaPredictive, generalisedParetoPredictive, lognormalPredictive } from '../../../src/actuarial/scoring/positive-predictives.ts';
import type { Predictive } from '../../../src/actuarial/scoring/predictive.ts';
import { intervalScore, pinballLoss, weightedIntervalScore } from '../../../src/actuarial/scoring/quantile-scores.ts';
import { laplacePredictive, logisticPredictive, normalMixturePredictive, normalPredictive, studentPredictive, uniformPredictive } from '../../../src/actuarial/scoring/symmetric-predictives.ts';
import { severityNamed } from '../../../src/actuarial/severity/named-severity.ts';
import { normalQuantile } from '../../../src/actuarial/special/normal.ts';

const close = (got: number, expected: number, tolerance: number): boolean => Math.abs(got - expected) <= tolerance * Math.max(1, Math.abs(expected));

const distributions: readonly (readonly [string, Predictive, number])[] = [
  ['normal', normalPredictive(1, 2), 1],
  ['logistic', logisticPredictive(1, 2), 1],
  ['Laplace', laplacePredictive(1, 2), 1],
  ['Student’s t', studentPredictive(4, 1, 2), 1],
  ['lognormal', lognormalPredictive(0.5, 0.8), 1.6],
  ['gamma', gammaPredictive(2.5, 3), 6.5],
  ['exponential', exponentialPredictive(2), 1.4],
  ['beta', betaPredictive(2, 3), 0.4],
  ['generalised Pareto', generalisedParetoPredictive(0, 2, 0.3), 1.5],
  ['uniform', uniformPredictive(-1, 4), 1.5],
  ['normal mixture', normalMixturePredictive([{ weight: 0.3, mean: -2, sd: 1 }, { weight: 0.7, mean: 3, sd: 2 }]), 1],
];
const least: Readonly<Record<string, number>> = { lognormal: 0, gamma: 0, exponential: 0, beta: 0, 'generalised Pareto': 0, uniform: -1 };
const greatest: Readonly<Record<string, number>> = { beta: 1, uniform: 4 };

describe.each(distributions)('the CRPS of the %s distribution', (name, predictive, centre) => {
  test('is the integral it is defined by', () => {
    const integral = numericalPredictive({
      support: { least: least[name] ?? -Infinity, greatest: greatest[name] ?? Infinity },
      distribution: predictive.distribution,
      survival: (x) => 1 - predictive.distribution(x),
      logDensity: () => 0,
      centre,
      spread: 2,
    });
    for (const y of [-3, 0.2, centre, 7]) expect(close(predictive.crps(y), integral.crps(y), 1e-9)).toBe(true);
  });

  test('grows by the distance far out, and is least near the middle', () => {
    expect(close(predictive.crps(1e5 + 1) - predictive.crps(1e5), 1, 1e-6)).toBe(true);
    expect(predictive.crps(centre)).toBeLessThan(predictive.crps(centre + 6));
    expect(predictive.crps(centre)).toBeGreaterThan(0);
  });

  test('goes with a density that is the slope of the distribution', () => {
    const h = 1e-5;
    const x = centre + 0.05;
    expect(close(predictive.density(x), (predictive.distribution(x + h) - predictive.distribution(x - h)) / (2 * h), 1e-8)).toBe(true);
    expect(close(predictive.logScore(x), -Math.log(predictive.density(x)), 1e-12)).toBe(true);
  });
});

describe('scores of the normal', () => {
  test('are those of Gneiting and Raftery: the CRPS at the mean is σ·(√2 − 1)/√π', () => {
    expect(close(normalPredictive(3, 2).crps(3), (2 * (Math.SQRT2 - 1)) / Math.sqrt(Math.PI), 1e-14)).toBe(true);
    expect(close(normalPredictive(0, 1).logScore(0), 0.5 * Math.log(2 * Math.PI), 1e-14)).toBe(true);
  });

  test('prefer the distribution that is true', () => {
    const draws = new CounterDraws(7);
    const came = Array.from({ length: 4000 }, (_, index) => draws.normal(1, index));
    const average = (predictive: Predictive, score: 'crps' | 'logScore'): number => came.reduce((total, y) => total + predictive[score](y), 0) / came.length;
    for (const score of ['crps', 'logScore'] as const) {
      const own = average(normalPredictive(0, 1), score);
      for (const other of [normalPredictive(0.3, 1), normalPredictive(0, 1.4), normalPredictive(0, 0.7)]) expect(own).toBeLessThan(average(other, score));
    }
  });
});

describe('other scores', () => {
  test('of counts are sums of squared distances of the distribution', () => {
    // Poisson with mean 4 at 4: scoringRules 1.1.1, crps_pois(4, 4).
    expect(close(countPredictive(poisson(4)).crps(4), 0.452637417907123, 1e-13)).toBe(true);
    const counts = countPredictive(negativeBinomial(2, 1.5));
    expect(close(counts.crps(-1) - counts.crps(0), 1, 1e-12)).toBe(true);
    // Between whole numbers the score is a line.
    expect(close(counts.crps(2.5), (counts.crps(2) + counts.crps(3)) / 2, 1e-12)).toBe(true);
    expect([counts.logScore(1.5), counts.density(-1)]).toEqual([Infinity, 0]);
  });

  test('of severities and extreme values are integrated', () => {
    expect(close(severityPredictive(severityNamed('gamma', { shape: 2.5, scale: 3 })).crps(5), gammaPredictive(2.5, 3).crps(5), 1e-10)).toBe(true);
    // Gumbel's: −y − 2·Ei(log F(y)) + γ − log 2 (Friederichs & Thorarinsdottir 2012); at y = 0 Ei(−1) = −0.21938393439552.
    expect(close(extremeValuePredictive(0, 1, 0).crps(0), 2 * 0.21938393439552 + 0.5772156649015329 - Math.LN2, 1e-10)).toBe(true);
  });

  test('of a sample near those of its distribution, the fair one without bias', () => {
    const members = Array.from({ length: 2000 }, (_, index) => normalQuantile((index + 0.5) / 2000));
    expect(Math.abs(ensembleCrps(members, 0.7) - normalPredictive(0, 1).crps(0.7))).toBeLessThan(1e-3);
    expect(close(ensembleCrps([1, 2, 3, 4, 5], 3), 0.4, 1e-14)).toBe(true);
    expect(close(ensembleCrps([1, 2, 3, 4, 5], 3, true), 0.2, 1e-14)).toBe(true);
    expect(() => ensembleCrps([1], 1, true)).toThrow('ensembleCrps: at least 2 members; got 1');
  });

  test('energy score in one dimension is the CRPS', () => {
    expect(close(energyScore([[1], [4], [9]], [3]), ensembleCrps([1, 4, 9], 3), 1e-14)).toBe(true);
    expect(() => energyScore([[1, 2]], [3])).toThrow('energyScore: members of 1 figures; got 2');
  });

  test('pinball losses over all quantiles make half the CRPS', () => {
    const steps = 20000;
    let total = 0;
    for (let k = 0; k < steps; k++) {
      const tau = (k + 0.5) / steps;
      total += pinballLoss(normalQuantile(tau), tau, 0.7) / steps;
    }
    expect(Math.abs(2 * total - normalPredictive(0, 1).crps(0.7))).toBeLessThan(1e-5);
    expect(() => pinballLoss(1, 1, 1)).toThrow('pinballLoss: 0 < tau < 1; got 1');
  });

  test('interval score is the width and a penalty; it is two pinball losses', () => {
    expect([intervalScore(85, 120, 0.5, 90), intervalScore(85, 120, 0.5, 70)]).toEqual([35, 95]);
    const both = (2 / 0.2) * (pinballLoss(85, 0.1, 70) + pinballLoss(120, 0.9, 70));
    expect(close(intervalScore(85, 120, 0.8, 70), both, 1e-14)).toBe(true);
    expect(() => intervalScore(2, 1, 0.5, 0)).toThrow('intervalScore: lower at most upper; got 2 and 1');
  });

  test('weighted interval score nears the CRPS with many intervals', () => {
    const intervals = Array.from({ length: 400 }, (_, index) => {
      const level = (index + 0.5) / 400;
      return { level, lower: normalQuantile(0.5 - level / 2), upper: normalQuantile(0.5 + level / 2) };
    });
    expect(Math.abs(weightedIntervalScore(0, intervals, 1.2) - normalPredictive(0, 1).crps(1.2))).toBeLessThan(3e-3);
  });
});
