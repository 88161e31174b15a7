import { groupWidth, type AgeStarts } from './age-groups.ts';

export interface MonotoneSpline {
  /** Knots, rising. */
  readonly ages: AgeStarts;
  /** Mean rise per year between each knot and the next, not negative. */
  readonly density: ArrayLike<number>;
  /** Knots from the first to the second have the slopes between them solved for; those two and all outside keep `slopes`. */
  readonly between: readonly [number, number];
  readonly slopes: ArrayLike<number>;
  /** No slope is above this many times the lesser density beside it; up to 3 the curve never falls. */
  readonly limit: number;
}

/**
 * Slopes at the knots of a cubic spline of what is cumulated, with a continuous second derivative where no limit is met.
 *
 * @see Fritsch, Carlson (1980), Monotone piecewise cubic interpolation, SIAM Journal on Numerical Analysis 17, 238–246 (the
 * limit of three times)
 */
export function splineSlopes({ ages, density, between: [first, last], slopes, limit }: MonotoneSpline): Float64Array {
  const out = Float64Array.from(slopes);
  const [above, right] = [new Float64Array(out.length), Float64Array.from(out)];
  for (let knot = first + 1; knot < last; knot++) {
    const [before, own] = [groupWidth(ages, knot - 1), groupWidth(ages, knot)];
    const pivot = 2 * (before + own) - own * above[knot - 1]!;
    above[knot] = before / pivot;
    right[knot] = (3 * (own * density[knot - 1]! + before * density[knot]!) - own * right[knot - 1]!) / pivot;
  }
  for (let knot = last - 1; knot > first; knot--) right[knot]! -= above[knot]! * right[knot + 1]!;
  for (let knot = first + 1; knot < last; knot++) out[knot] = Math.min(Math.max(right[knot]!, 0), limit * Math.min(density[knot - 1]!, density[knot]!));
  return out;
}

/** Rise of the spline in each year of age from the first knot to the last; knots are whole ages. */
export function yearlyRises(ages: AgeStarts, density: ArrayLike<number>, slopes: ArrayLike<number>): Float64Array<ArrayBuffer> {
  const first = ages[0]!;
  const rises = new Float64Array(ages.at(-1)! - first);
  for (let group = 0; group + 1 < ages.length; group++) {
    const width = groupWidth(ages, group);
    const reached = (share: number): number => {
      const [square, cube] = [share * share, share * share * share];
      return width * ((3 * square - 2 * cube) * density[group]! + (cube - 2 * square + share) * slopes[group]! + (cube - square) * slopes[group + 1]!);
    };
    for (let year = 0; year < width; year++) rises[ages[group]! - first + year] = reached((year + 1) / width) - reached(year / width);
  }
  return rises;
}
