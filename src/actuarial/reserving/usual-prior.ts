import { CompensatedSum } from '../elementary/sum.ts';
import { chainLadder } from './chain-ladder.ts';
import { faulty, type Faulty } from './finding.ts';
import type { Triangle } from './triangle.ts';

/** Part of an origin that has to be known for its ultimate to count. A convention of this program. */
export const matureFrom = 0.8;

/** An ultimate to start from where nobody gives one. */
export interface UsualPrior {
  /** Yuan per unit of exposure; per origin where the triangle has none. */
  readonly value: number;
  /** Origins it is taken from. */
  readonly origins: number;
}

/**
 * Mean ultimate of the origins that are mostly known, per unit of exposure: Σ ultimate / Σ exposure over origins of which the
 * chain ladder holds at least `matureFrom` as known.
 *
 * Fault: no origin is known so far, or their exposure is zero.
 */
export function usualPrior(triangle: Triangle): UsualPrior | Faulty {
  const { ultimate, toUltimate } = chainLadder(triangle);
  const [above, below] = [new CompensatedSum(), new CompensatedSum()];
  let origins = 0;
  for (let i = 0; i < triangle.labels.length; i++) {
    if (!(1 / toUltimate[triangle.known[i]! - 1]! >= matureFrom)) continue;
    above.add(ultimate[i]!);
    below.add(triangle.exposure === null ? 1 : triangle.exposure[i]!);
    origins++;
  }
  return origins === 0 || !(below.value > 0) ? faulty('no-prior') : { value: above.value / below.value, origins };
}
