import { exp } from '../elementary/exp.ts';
import { logGamma } from '../special/gamma.ts';
import { faulty, type Faulty } from './finding.ts';
import { singleFactors } from './single-factors.ts';
import type { Triangle } from './triangle.ts';

export interface CalendarTest {
  /** Σ over diagonals of the lesser of the counts of small and of large factors. */
  readonly statistic: number;
  readonly expected: number;
  readonly variance: number;
  /** Where 95% of the statistics lie without an effect; below it diagonals hold too many factors of one kind. */
  readonly low: number;
  readonly high: number;
  /** Whether the statistic lies outside. */
  readonly effect: boolean;
  /** The diagonal that leans most to one side: its calendar period, and its counts. */
  readonly worst: { readonly calendar: number; readonly small: number; readonly large: number };
}

/**
 * Mack's test for calendar effects: each factor is small or large against the median of its development (those equal to it
 * count as neither); without an effect every diagonal holds about as many of each.
 *
 * Source: Mack, Measuring the variability of chain ladder reserve estimates, CAS Forum (Spring 1994), 101–182, appendix H.
 * Fault: fewer than three diagonals with two factors.
 */
export function calendarTest(triangle: Triangle): CalendarTest | Faulty {
  const small = new Map<number, number>();
  const large = new Map<number, number>();
  for (const factors of singleFactors(triangle)) {
    const sorted = factors.map(({ factor }) => factor).sort((one, other) => one - other);
    const middle = sorted.length >> 1;
    const median = sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
    for (const { i, k, factor } of factors) {
      const side = factor < median ? small : factor > median ? large : null;
      side?.set(i + k + 1, (side.get(i + k + 1) ?? 0) + 1);
    }
  }
  let [statistic, expected, variance, diagonals] = [0, 0, 0, 0];
  let worst = { calendar: 0, small: 0, large: 0 };
  for (const calendar of [...new Set([...small.keys(), ...large.keys()])].sort((one, other) => one - other)) {
    const s = small.get(calendar) ?? 0;
    const l = large.get(calendar) ?? 0;
    const n = s + l;
    if (n < 2) continue;
    diagonals++;
    const half = Math.floor((n - 1) / 2);
    // C(n − 1, half)/2^n, through logarithms: whole factorials leave the range from 171 on.
    const share = exp(logGamma(n) - logGamma(half + 1) - logGamma(n - half) - n * Math.LN2);
    const mean = n / 2 - share * n;
    statistic += Math.min(s, l);
    expected += mean;
    variance += (n * (n - 1)) / 4 - share * n * (n - 1) + mean - mean * mean;
    if (Math.abs(s - l) > Math.abs(worst.small - worst.large)) worst = { calendar, small: s, large: l };
  }
  if (diagonals < 3) return faulty('test-diagonals', { needed: 3, given: diagonals });
  const spread = 1.959963984540054 * Math.sqrt(variance);
  const [low, high] = [expected - spread, expected + spread];
  return { statistic, expected, variance, low, high, effect: statistic < low || statistic > high, worst };
}
