import { power } from '../elementary/power.ts';
import { bornhuetterFerguson, type BornhuetterFergusonOptions } from './bornhuetter-ferguson.ts';
import { chainLadder, type Reserves } from './chain-ladder.ts';
import { faulty, type Faulty } from './finding.ts';
import type { Triangle } from './triangle.ts';

export interface CapeCodOptions extends BornhuetterFergusonOptions {
  /** Exposure or premium of each origin. Default: the triangle's. */
  readonly exposure?: ArrayLike<number> | undefined;
  /** Growth of the ratio from one origin to the next, as a fraction. Default 0. */
  readonly trend?: number | undefined;
  /** Weight that an origin keeps for its neighbour, 0 … 1; 1 gives all origins one ratio, 0 each its own (the chain ladder). Default 1. */
  readonly decay?: number | undefined;
}

export interface CapeCod extends Reserves {
  /** Expected ultimate per unit of exposure of each origin, at its own level. */
  readonly ratios: Float64Array;
  /** The same brought to the level of the last origin. */
  readonly levelRatios: Float64Array;
  /** Exposure that the amounts known so far stand for: exposure / factor to ultimate. */
  readonly usedExposure: Float64Array;
}

/**
 * Cape Cod: the prior of Bornhuetter and Ferguson taken from the triangle itself, as amounts known over exposure used up. The
 * generalised form lets the ratio trend and drift: weights fall by `decay` with every origin in between.
 *
 * Faults: no exposure, or one that is not above 0.
 *
 * Sources: Bühlmann (1983, Cape Cod), after Struzzieri & Hussian, Using best practices to determine a best reserve estimate, CAS
 * Forum (Fall 1998), 353–413; Gluck, Balancing development and trend in loss reserve analysis, Proceedings of the CAS 84 (1997),
 * 482–532 (decay). Pages from memory.
 */
export function capeCod(triangle: Triangle, { exposure: given, trend = 0, decay = 1, ...options }: CapeCodOptions = {}): CapeCod | Faulty {
  const exposure = given ?? triangle.exposure;
  if (exposure === null) return faulty('no-exposure');
  const { labels, known } = triangle;
  if (exposure.length !== labels.length) throw new RangeError(`capeCod: an exposure for each of ${labels.length} origins; got ${exposure.length}`);
  if (Array.from(exposure).some((each) => !(each > 0))) return faulty('exposure-zero');
  if (!(decay >= 0 && decay <= 1)) throw new RangeError(`capeCod: a decay from 0 to 1; got ${decay}`);
  const ladder = chainLadder(triangle, options);
  const factors = options.toUltimate ?? ladder.toUltimate;
  const used = Float64Array.from(labels, (_, i) => exposure[i]! / factors[known[i]! - 1]!);
  const toLast = Float64Array.from(labels, (_, i) => power(1 + trend, labels.length - 1 - i));
  const levelRatios = Float64Array.from(labels, (_, i) => {
    let [above, below] = [0, 0];
    for (let other = 0; other < labels.length; other++) {
      const weight = power(decay, Math.abs(i - other));
      above += weight * ladder.latest[other]! * toLast[other]!;
      below += weight * used[other]!;
    }
    return above / below;
  });
  const ratios = levelRatios.map((ratio, i) => ratio / toLast[i]!);
  const prior = ratios.map((ratio, i) => ratio * exposure[i]!);
  return { ...bornhuetterFerguson(triangle, prior, options), ratios, levelRatios, usedExposure: used };
}
