import { chainLadder, reserves, type ChainLadderOptions, type Reserves } from './chain-ladder.ts';
import type { Triangle } from './triangle.ts';

export interface BornhuetterFergusonOptions extends ChainLadderOptions {
  /** Rounds of the credibility mixture: 1 is Bornhuetter–Ferguson, 2 Benktander's, many the chain ladder. Default 1. */
  readonly rounds?: number | undefined;
  /** Development factor to ultimate by development, the tail included, in place of the triangle's own. */
  readonly toUltimate?: Float64Array | undefined;
}

/**
 * Reserves from a prior ultimate: the share of it that is still to come, (1 − 1/f)·prior, whatever was paid so far. It holds
 * where few months are known and where the pace of payment has changed.
 *
 * @param prior expected ultimate of each origin, in the unit of the triangle: budget, premium × ratio, members × cost
 * @throws RangeError where there is not one finite prior for each origin, or rounds are not whole from 1
 * Sources: Bornhuetter & Ferguson, The actuary and IBNR, Proceedings of the CAS 59 (1972), 181–195; Mack, Credible claims
 * reserves: the Benktander method, ASTIN Bulletin 30 (2000), 333–347.
 */
export function bornhuetterFerguson(triangle: Triangle, prior: ArrayLike<number>, { rounds = 1, toUltimate, ...options }: BornhuetterFergusonOptions = {}): Reserves {
  const { labels, known } = triangle;
  if (prior.length !== labels.length) throw new RangeError(`bornhuetterFerguson: a prior for each of ${labels.length} origins; got ${prior.length}`);
  if (!(Number.isSafeInteger(rounds) && rounds >= 1)) throw new RangeError(`bornhuetterFerguson: a whole number of rounds from 1; got ${rounds}`);
  const ladder = chainLadder(triangle, options);
  const factors = toUltimate ?? ladder.toUltimate;
  const ultimate = ladder.latest.map((now, i) => {
    const open = 1 - 1 / factors[known[i]! - 1]!;
    let expected = prior[i]!;
    if (!Number.isFinite(expected)) throw new RangeError(`bornhuetterFerguson: finite priors; got ${expected} for origin ${i + 1}`);
    for (let round = 0; round < rounds; round++) expected = now + open * expected;
    return expected;
  });
  return reserves(ladder.latest, ultimate);
}
