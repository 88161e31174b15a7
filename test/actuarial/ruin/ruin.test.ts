import { describe, expect, test } from 'vitest';
import { erlangPhases, exponentialPhases, mixedExponentialPhases, phaseTypeMean } from '../../../src/actuarial/ruin/phase-type.ts';
import { ruin } from '../../../src/actuarial/ruin/ruin-probability.ts';
import { CounterDraws } from '../../../src/actuarial/random/counter-draws.ts';

test.each([0.01, 0.2, 1.5])('exponential claims: ψ(u) = e^(−Ru)/(1+θ) with R = θ/((1+θ)μ), at loading %d', (theta) => {
  const mu = 3;
  const { probability, adjustmentCoefficient } = ruin({ claims: exponentialPhases(1 / mu), waits: exponentialPhases(2), premium: (1 + theta) * mu * 2 });
  const rate = theta / ((1 + theta) * mu);
  for (const u of [0, 1, 5, 40, 2000]) expect(Math.abs(probability(u) * (1 + theta) * Math.exp(rate * u) - 1)).toBeLessThan(1e-10);
  expect(Math.abs(adjustmentCoefficient / rate - 1)).toBeLessThan(1e-11);
});

test('a mixture of exponentials has the ruin of Bowers et al., Actuarial Mathematics, example 13.6.1: 24/35·e^(−u) + 1/35·e^(−6u) (from memory)', () => {
  const claims = mixedExponentialPhases([3, 7], [0.5, 0.5]);
  const { probability, adjustmentCoefficient } = ruin({ claims, waits: exponentialPhases(1), premium: 1.4 * phaseTypeMean(claims) });
  for (const u of [0, 0.5, 1, 3]) expect(Math.abs(probability(u) - ((24 / 35) * Math.exp(-u) + Math.exp(-6 * u) / 35))).toBeLessThan(1e-13);
  expect(Math.abs(adjustmentCoefficient - 1)).toBeLessThan(1e-12);
});

describe('Sparre Andersen: Erlang claims and waits', () => {
  const process = { claims: erlangPhases(2, 2), waits: erlangPhases(3, 3.6), premium: 1.4 };
  const { probability, adjustmentCoefficient } = ruin(process);

  test('decays by the adjustment coefficient, which solves its equation', () => {
    expect(Math.abs(Math.log(probability(60) / probability(61)) - adjustmentCoefficient)).toBeLessThan(1e-11);
    const r = adjustmentCoefficient;
    expect(Math.abs((2 / (2 - r)) ** 2 * (3.6 / (3.6 + r * 1.4)) ** 3 - 1)).toBeLessThan(1e-12);
  });

  test('is what simulation finds', () => {
    const draws = new CounterDraws(20261122);
    const paths = 4000;
    let ruined = 0;
    for (let path = 0; path < paths; path++) {
      let reserve = 2;
      // Beyond 60 ruin has a chance below 1e-5.
      for (let claim = 0; claim < 4000 && reserve >= 0 && reserve < 60; claim++) {
        for (let phase = 0; phase < 3; phase++) reserve += (-Math.log(draws.uniform(path, 5 * claim + phase)) / 3.6) * 1.4;
        for (let phase = 3; phase < 5; phase++) reserve -= -Math.log(draws.uniform(path, 5 * claim + phase)) / 2;
      }
      if (reserve < 0) ruined++;
    }
    const p = probability(2);
    expect(Math.abs(ruined / paths - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / paths));
  });
});

test('is certain without a loading', () => {
  const { probability, adjustmentCoefficient } = ruin({ claims: exponentialPhases(1), waits: exponentialPhases(1), premium: 1 });
  expect([probability(100), adjustmentCoefficient]).toEqual([1, 0]);
});
