import { describe, expect, test } from 'vitest';
import { confidenceFactor, planningFactor } from '../../../src/review/sampling/confidence-factor.ts';

describe('confidence factors', () => {
  // AICPA, Audit Guide: Audit Sampling, confidence factors for evaluation by the number of overstatements (0 to 20) and the
  // risk of incorrect acceptance, reprinted as PPS confidence factors in textbooks. Two decimals, rounded up.
  test.each([
    [
      0.95,
      [
        3.0, 4.75, 6.3, 7.76, 9.16, 10.52, 11.85, 13.15, 14.44, 15.71, 16.97, 18.21, 19.45, 20.67, 21.89, 23.1, 24.31, 25.5, 26.7, 27.88,
        29.07,
      ],
    ],
    [
      0.9,
      [
        2.31, 3.89, 5.33, 6.69, 8.0, 9.28, 10.54, 11.78, 13.0, 14.21, 15.41, 16.6, 17.79, 18.96, 20.13, 21.3, 22.46, 23.61, 24.76, 25.91,
        27.05,
      ],
    ],
    [
      0.8,
      [
        1.61, 3.0, 4.28, 5.52, 6.73, 7.91, 9.08, 10.24, 11.38, 12.52, 13.66, 14.78, 15.9, 17.02, 18.13, 19.24, 20.34, 21.44, 22.54, 23.64,
        24.73,
      ],
    ],
    [
      0.5,
      [
        0.7, 1.68, 2.68, 3.68, 4.68, 5.68, 6.67, 7.67, 8.67, 9.67, 10.67, 11.67, 12.67, 13.67, 14.67, 15.67, 16.67, 17.67, 18.67, 19.67,
        20.67,
      ],
    ],
  ])('at %s are those printed', (confidence, printed) => {
    expect(printed.map((_, errors) => Math.ceil(confidenceFactor(confidence, errors) * 100) / 100)).toEqual(printed);
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
    for (const confidence of [0.5, 0.9, 0.95, 0.99])
      expect(Math.abs(confidenceFactor(confidence, 0) / -Math.log(1 - confidence) - 1)).toBeLessThan(1e-13);
  });

  test('refuse what is no confidence', () => {
    for (const confidence of [0, 1, -1, 95, Number.NaN]) expect(() => confidenceFactor(confidence, 0)).toThrow(RangeError);
    expect(() => confidenceFactor(0.9, -1)).toThrow(RangeError);
    expect(() => planningFactor(0.9, 1)).toThrow(RangeError);
  });
});

describe('planning factors', () => {
  // Factors for sample size by the ratio of expected to tolerable (0, 0.05 … 0.5), rounded up; said to be AICPA's (Audit Guide: Audit
  // Sampling), but written from memory: the table itself was not looked up.
  test.each([
    [0.95, [3.0, 3.31, 3.68, 4.11, 4.63, 5.24, 6.0, 6.92, 8.09, 9.59, 11.54]],
    [0.9, [2.31, 2.52, 2.77, 3.07, 3.41, 3.83, 4.33, 4.95, 5.72, 6.71, 7.99]],
  ])('at %s are those printed', (confidence, printed) => {
    expect(printed.map((_, step) => Math.ceil(planningFactor(confidence, step / 20) * 100) / 100)).toEqual(printed);
  });

  test('leave room for the expected errors: the limit on them is the tolerable amount', () => {
    for (const share of [0.1, 0.3, 0.6, 0.9]) {
      const factor = planningFactor(0.95, share);
      expect(Math.abs(confidenceFactor(0.95, share * factor) / factor - 1)).toBeLessThan(1e-11);
    }
  });
});
