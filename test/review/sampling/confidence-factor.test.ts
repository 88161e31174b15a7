import { describe, expect, test } from 'vitest';
import { confidenceFactor, planningFactor } from '../../../src/review/sampling/confidence-factor.ts';

describe('confidence factors', () => {
  // AICPA, Audit Guide: Audit Sampling, confidence factors for monetary unit sampling, printed with two decimals.
  test.each([
    [0.95, [3.0, 4.75, 6.3, 7.76, 9.16, 10.52]],
    [0.9, [2.31, 3.89, 5.33, 6.69, 8.0, 9.28]],
    [0.8, [1.61, 3.0, 4.28, 5.52, 6.73, 7.91]],
  ])('at %s are those printed', (confidence, printed) => {
    printed.forEach((factor, errors) => expect(Math.abs(confidenceFactor(confidence, errors) - factor)).toBeLessThanOrEqual(0.0101));
  });

  test('are the Poisson mean at which so few errors are as unlikely as the confidence says', () => {
    for (const confidence of [0.5, 0.8, 0.9, 0.95, 0.99, 0.999]) {
      for (let errors = 0; errors <= 30; errors++) {
        const mean = confidenceFactor(confidence, errors);
        let term = Math.exp(-mean);
        let sum = term;
        for (let k = 1; k <= errors; k++) sum += term *= mean / k;
        expect(Math.abs(sum - (1 - confidence))).toBeLessThan(1e-13);
      }
    }
  });

  test('of no error is minus the logarithm of the risk', () => {
    for (const confidence of [0.5, 0.9, 0.95, 0.99]) expect(Math.abs(confidenceFactor(confidence, 0) / -Math.log(1 - confidence) - 1)).toBeLessThan(1e-13);
  });

  test('refuse what is no confidence', () => {
    for (const confidence of [0, 1, -1, 95, Number.NaN]) expect(() => confidenceFactor(confidence, 0)).toThrow(RangeError);
    expect(() => confidenceFactor(0.9, -1)).toThrow(RangeError);
    expect(() => planningFactor(0.9, 1)).toThrow(RangeError);
  });
});

describe('planning factors', () => {
  // AICPA, Audit Guide: Audit Sampling, factors for sample size by the ratio of expected to tolerable, 5% and 10% risk.
  test.each([
    [0.95, [3.0, 3.31, 3.68, 4.11, 4.63, 5.24, 6.0, 6.92, 8.09, 9.59, 11.54]],
    [0.9, [2.31, 2.52, 2.77, 3.07, 3.41, 3.83, 4.33, 4.95, 5.72, 6.71, 7.99]],
  ])('at %s are those printed', (confidence, printed) => {
    printed.forEach((factor, step) => expect(Math.abs(planningFactor(confidence, step * 0.05) - factor)).toBeLessThanOrEqual(0.0101));
  });

  test('leave room for the expected errors: the limit on them is the tolerable amount', () => {
    for (const share of [0.1, 0.3, 0.6, 0.9]) {
      const factor = planningFactor(0.95, share);
      expect(Math.abs(confidenceFactor(0.95, share * factor) / factor - 1)).toBeLessThan(1e-11);
    }
  });
});
