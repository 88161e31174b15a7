import { CompensatedSum } from '../elementary/sum.ts';
import { log } from '../elementary/log.ts';
import type { Frequency } from '../aggregate/frequency.ts';
import type { Predictive } from './predictive.ts';

/** Probability above which is left out of the sums: its square does not count. */
const NEGLIGIBLE = 1e-12;
const MOST_TERMS = 50_000_000;

/**
 * Scores of a number of events: the CRPS by summing (F(k) − 1{k ≥ y})² over the counts, exactly but for rounding. Time
 * is the number of counts up to the far tail.
 */
export function countPredictive(frequency: Frequency): Predictive {
  const distribution = (x: number): number => {
    const total = new CompensatedSum();
    for (let k = 0; k <= Math.min(x, frequency.greatest); k++) total.add(frequency.probability(k));
    return Math.min(1, total.value);
  };
  return {
    distribution,
    density: (x) => (Number.isInteger(x) && x >= 0 ? frequency.probability(x) : 0),
    crps: (y) => {
      const below = new CompensatedSum();
      const score = new CompensatedSum();
      if (y < 0) score.add(-y);
      for (let k = 0; k < MOST_TERMS && k <= Math.max(frequency.greatest === Infinity ? Infinity : frequency.greatest, y); k++) {
        below.add(frequency.probability(k));
        const f = below.value;
        // From k to k + 1 the distribution is F(k); y may lie between.
        const before = Math.min(Math.max(y - k, 0), 1);
        score.add(before * f * f + (1 - before) * (1 - f) ** 2);
        if (k >= y && k > frequency.mean && 1 - f < NEGLIGIBLE) break;
      }
      return score.value;
    },
    logScore: (y) => (Number.isInteger(y) && y >= 0 ? -log(frequency.probability(y)) : Infinity),
  };
}
