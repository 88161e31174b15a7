import { faulty, type Faulty } from './finding.ts';
import { ranks, singleFactors } from './single-factors.ts';
import type { Triangle } from './triangle.ts';

export interface CorrelationTest {
  /** Mean of Spearman's rank correlations of neighbouring developments, weighted by origins − 1. */
  readonly statistic: number;
  readonly variance: number;
  /** Half-width of the interval that holds 50% (Mack's choice: a warning light, no proof) and 95% of the statistics without correlation. */
  readonly half: number;
  readonly wide: number;
  /** Outside the 50% interval, and outside the 95% one. */
  readonly hint: boolean;
  readonly effect: boolean;
}

/**
 * Whether a large factor tends to be followed by a small one (or by another large one), which the chain ladder supposes not.
 *
 * Source: Mack (1994), appendix G. Fault: no two neighbouring developments with two origins in common, or one such pair alone.
 */
export function correlationTest(triangle: Triangle): CorrelationTest | Faulty {
  const factors = singleFactors(triangle);
  let [sum, weight, pairs] = [0, 0, 0];
  for (let k = 1; k < factors.length; k++) {
    const before = new Map(factors[k - 1]!.map(({ i, factor }) => [i, factor]));
    const both = factors[k]!.filter(({ i }) => before.has(i));
    const n = both.length;
    if (n < 2) continue;
    const own = ranks(both.map(({ factor }) => factor));
    const earlier = ranks(both.map(({ i }) => before.get(i)!));
    const squares = own.reduce((total, rank, at) => total + (rank - earlier[at]!) ** 2, 0);
    sum += (n - 1) * (1 - (6 * squares) / (n ** 3 - n));
    weight += n - 1;
    pairs++;
  }
  if (pairs < 2) return faulty('test-correlation', { needed: 2, given: pairs });
  const statistic = sum / weight;
  const deviation = 1 / Math.sqrt(weight);
  const [half, wide] = [0.6744897501960817 * deviation, 1.959963984540054 * deviation];
  return { statistic, variance: 1 / weight, half, wide, hint: Math.abs(statistic) > half, effect: Math.abs(statistic) > wide };
}
