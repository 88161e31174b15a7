import { chainLadder, type ChainLadderOptions } from './chain-ladder.ts';
import { asItStood, cumulativeAt, lastCalendar, type Triangle } from './triangle.ts';

export interface Hindcast {
  /** Last calendar period the forecast knew. */
  readonly knownTo: number;
  /** What the chain ladder expected of the origins known then, up to today's diagonal, and what came. */
  readonly expected: number;
  readonly came: number;
}

/**
 * What the chain ladder would have said earlier about what has come since: for each of the last `most` calendar periods the
 * triangle as it stood then, run forward to today's diagonal. Times at which fewer than `least` origins were known are left out.
 */
export function hindcasts(triangle: Triangle, most = 12, least = 4, options: ChainLadderOptions = {}): readonly Hindcast[] {
  const last = lastCalendar(triangle);
  const { developments } = triangle;
  const found: Hindcast[] = [];
  for (let periods = 1; periods <= Math.min(most, last); periods++) {
    const then = asItStood(triangle, periods);
    if (then === null || then.labels.length < least) break;
    const { completed } = chainLadder(then, options);
    let [expected, came] = [0, 0];
    for (let i = 0; i < then.labels.length; i++) {
      // Developments nobody had seen yet have no factor and are not counted against the forecast.
      const seen = Math.max(...then.known);
      const to = Math.min(triangle.known[i]!, seen);
      if (to <= then.known[i]!) continue;
      const start = cumulativeAt(then, i, then.known[i]! - 1)!;
      expected += completed[i * developments + to - 1]! - start;
      came += cumulativeAt(triangle, i, to - 1)! - start;
    }
    found.push({ knownTo: last - periods, expected, came });
  }
  return found;
}
