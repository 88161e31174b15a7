import { describe, expect, test } from 'vitest';
import { CounterDraws } from '../../../src/actuarial/random/counter-draws.ts';
import { coverage, integralTransform, sampleTransform, transformHistogram } from '../../../src/actuarial/scoring/calibration.ts';
import { studentDistribution, studentQuantile } from '../../../src/actuarial/scoring/student.ts';
import { normalDistribution } from '../../../src/actuarial/special/normal.ts';

describe('coverage', () => {
  const one = (actual: number) => ({ lower: 0, upper: 1, actual });

  test('counts what lies inside, below and above; ends are inside', () => {
    expect(coverage([one(0), one(1), one(-1), one(2), one(0.5)], 0.8)).toMatchObject({ count: 5, covered: 3, below: 1, above: 1, share: 0.6 });
  });

  test('has the exact binomial chance', () => {
    // None of three covered at level 0.5: 2·(1/2)³.
    expect(Math.abs(coverage([one(2), one(2), one(2)], 0.5).probability - 0.25)).toBeLessThan(1e-14);
    expect(coverage([one(2), one(0.5)], 0.5).probability).toBe(1);
    expect(() => coverage([], 0.5)).toThrow('coverage: at least one interval; got none');
  });
});

describe('the integral transform', () => {
  test('of what is calibrated is flat, of too narrow forecasts heaped at the ends', () => {
    const draws = new CounterDraws(3);
    const came = Array.from({ length: 2000 }, (_, index) => draws.normal(0, index));
    const flat = transformHistogram(came.map((y) => integralTransform(normalDistribution(y))));
    expect(flat.probability).toBeGreaterThan(1e-4);
    const narrow = transformHistogram(came.map((y) => integralTransform(normalDistribution(2 * y))));
    expect(narrow.probability).toBeLessThan(1e-10);
    expect(narrow.counts[0]! > 1.5 * narrow.counts[4]! && narrow.counts[9]! > 1.5 * narrow.counts[5]!).toBe(true);
  });

  test('of counts lies between the two steps, of samples where they rank', () => {
    expect(integralTransform(0.2, 0.6, 0.25)).toBeCloseTo(0.3, 12);
    expect(sampleTransform([1, 2, 3, 4], 2)).toBe(0.375);
    expect(transformHistogram([0, 1, 0.5, 0.5], 2).counts).toEqual([1, 3]);
  });
});

describe('Student’s t', () => {
  test('has the closed forms of 1 and 2 degrees of freedom', () => {
    for (const t of [-3, -0.2, 0, 1, 40]) {
      expect(Math.abs(studentDistribution(t, 1) - (0.5 + Math.atan(t) / Math.PI))).toBeLessThan(1e-14);
      expect(Math.abs(studentDistribution(t, 2) - (0.5 + t / (2 * Math.sqrt(2 + t * t))))).toBeLessThan(1e-14);
    }
  });

  test('quantiles lead back', () => {
    for (const df of [1, 2.5, 9, 120]) {
      for (const p of [1e-6, 0.05, 0.5, 0.9, 0.995]) expect(Math.abs(studentDistribution(studentQuantile(p, df), df) / p - 1)).toBeLessThan(1e-12);
    }
    expect([studentQuantile(0, 3), studentQuantile(1, 3)]).toEqual([-Infinity, Infinity]);
  });
});
