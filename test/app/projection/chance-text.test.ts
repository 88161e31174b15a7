import { describe, expect, test } from 'vitest';
import { probabilityEstimate } from '../../../src/actuarial/simulation/simulation-error.ts';
import { chanceText, errorText } from '../../../src/app/projection/chance-text.ts';
import { projectionWords } from '../../../src/i18n/projection.ts';

const zh = projectionWords('zh');

describe('a chance in words', () => {
  test('has the error of its simulation', () => {
    // 1.96 × √(0.38 × 0.62 / 10,000) is 0.95%; the exact interval is a little wider, and is rounded up.
    expect(chanceText(0.38) + errorText(probabilityEstimate(3800, 10_000), zh)).toBe('38%（±1.0%）');
  });

  test('that no path or every path has is said to be below or above a bound', () => {
    // 1 − 0.025^(1/10000) = 0.00037 (Clopper & Pearson).
    expect(errorText(probabilityEstimate(0, 10_000), zh)).toBe('（不到 0.04%）');
    expect(errorText(probabilityEstimate(10_000, 10_000), zh)).toBe('（高于 99.96%）');
  });

  test('near none or near all is never rounded to it', () => {
    expect([0, 0.0003, 0.012, 0.985, 0.9997, 1].map(chanceText)).toEqual(['0%', '<0.1%', '1.2%', '98.5%', '>99.9%', '100%']);
  });
});
