import { sum } from '../elementary/sum.ts';

/**
 * CRPS of a sample of equally likely outcomes: E|X − y| − ½·E|X − X'|.
 *
 * @param fair false: of the empirical distribution itself (pairs over n²); true: an unbiased estimate of the score of the
 *   distribution the sample was drawn from (pairs over n·(n − 1)), which needs two members
 * @throws RangeError with too few members
 * Source: Gneiting & Raftery (2007), section 4.2; Ferro (2014), Quarterly Journal of the Royal Meteorological Society 140,
 * 1917–1923, for the fair one.
 */
export function ensembleCrps(members: ArrayLike<number>, y: number, fair = false): number {
  const sorted = Float64Array.from(members).sort();
  const n = sorted.length;
  if (n < (fair ? 2 : 1)) throw new RangeError(`ensembleCrps: at least ${fair ? 2 : 1} members; got ${n}`);
  const apart = sum(Array.from(sorted, (value, index) => value * (2 * index + 1 - n)));
  return sum(Array.from(sorted, (value) => Math.abs(value - y))) / n - apart / (n * (fair ? n - 1 : n));
}

/**
 * Energy score, the CRPS of several figures at once: E‖X − y‖ − ½·E‖X − X'‖ with Euclid's distance.
 *
 * @param members equally likely outcomes, each as long as y. Put figures of different units on one scale first.
 * @throws RangeError with too few members, or of another length
 * Source: Gneiting & Raftery (2007), equation 22.
 */
export function energyScore(members: readonly ArrayLike<number>[], y: ArrayLike<number>, fair = false): number {
  const n = members.length;
  if (n < (fair ? 2 : 1)) throw new RangeError(`energyScore: at least ${fair ? 2 : 1} members; got ${n}`);
  const odd = members.find((member) => member.length !== y.length);
  if (odd) throw new RangeError(`energyScore: members of ${y.length} figures; got ${odd.length}`);
  const distance = (one: ArrayLike<number>, other: ArrayLike<number>): number => Math.sqrt(sum(Array.from(one, (value, index) => (value - other[index]!) ** 2)));
  const near = sum(members.map((member) => distance(member, y))) / n;
  const pairs = sum(members.flatMap((one, index) => members.slice(index + 1).map((other) => distance(one, other))));
  return near - pairs / (n * (fair ? n - 1 : n));
}
