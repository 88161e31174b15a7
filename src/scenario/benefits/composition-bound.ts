import type { CareSegment } from './care-years.ts';
import { steepest, type SlopeLimits } from './payment-curve.ts';
import type { ProbeAnswer } from './payment-probes.ts';

/** What the persons' differences from their group's proportions do to a payment, yuan: expected, and between which bounds. */
export interface Effect {
  readonly amount: number;
  readonly low: number;
  readonly high: number;
}

const nothing: Effect = { amount: 0, low: 0, high: 0 };

/** Slopes along every composition of a probe, widened to those of `limits`. Jumps do not count. */
export function slopesOf(answer: ProbeAnswer, limits: SlopeLimits): SlopeLimits {
  let { least, greatest } = limits;
  if (answer.probe.at.length === 1) return limits;
  for (let composition = 0; composition < answer.compositions; composition++) {
    for (const point of answer.points(composition)) {
      const slope = answer.slope(composition, point);
      if (Math.abs(slope) > steepest) continue;
      least = Math.min(least, slope);
      greatest = Math.max(greatest, slope);
    }
  }
  return { least, greatest };
}

export const noSlopes: SlopeLimits = { least: Infinity, greatest: -Infinity };

/**
 * What persons' own compositions can change against the proportional one, over the points `fromPoint` to `toPoint`.
 *
 * Along the way from the proportional year to a person's own, a payment changes by the sum of slope × difference. Where
 * slopes in a coordinate lie within mid ± half, all persons together change by mid × net ± half × deviation. Only what the
 * slopes of a person's claims differ by counts, as amounts moved between claims add up to nothing. Where all claims are of
 * one kind the extreme splits bound the same from the other side.
 *
 * @param width coordinates of one claim
 */
export function compositionEffect(answer: ProbeAnswer, segment: CareSegment, width: number, [fromPoint, toPoint]: readonly [number, number]): Effect {
  const { coordinates, group } = answer.probe;
  const claims = group.kinds.length;
  if (coordinates.length === 0 && answer.splits === 0) return nothing;
  const isAmount = (slot: number): boolean => coordinates[slot]! % width === 0;
  const slots = coordinates.map((_, slot) => slot);
  const amounts = claims > 1 ? slots.filter(isAmount) : [];
  const least = new Float64Array(slots.length).fill(Infinity);
  const greatest = new Float64Array(slots.length).fill(-Infinity);
  const slopes = new Float64Array(slots.length);
  let jump = 0;
  for (let composition = 0; composition < answer.compositions; composition++) {
    for (const point of pointsAround(answer, composition, fromPoint, toPoint)) {
      answer.partials(composition, point, slopes);
      let common = 0;
      for (const slot of amounts) common += slopes[slot]! / claims;
      for (let slot = 0; slot < slopes.length; slot++) {
        const whole = slopes[slot]!;
        if (Math.abs(whole) > steepest) jump = Math.max(jump, Math.abs(whole) * Math.max(0.5, answer.probe.at[point]! / 1000));
        const slope = isAmount(slot) ? whole - common : whole;
        if (slope < least[slot]!) least[slot] = slope;
        if (slope > greatest[slot]!) greatest[slot] = slope;
      }
    }
  }
  const ofCoordinate = (slot: number): Effect => {
    const coordinate = coordinates[slot]!;
    const middle = ((least[slot]! + greatest[slot]!) / 2) * segment.net[coordinate]!;
    const half = ((greatest[slot]! - least[slot]!) / 2) * segment.deviations[coordinate]!;
    return { amount: middle, low: middle - half, high: middle + half };
  };
  const parts = added(slots.filter((slot) => !isAmount(slot)).map(ofCoordinate));
  const known = amounts.length > 0 || claims === 1;
  const moved = known ? added(amounts.map(ofCoordinate)) : { amount: 0, low: -Infinity, high: Infinity };
  const split = narrower(moved, splitEffect(answer, segment, [fromPoint, toPoint]));
  return { amount: parts.amount + split.amount, low: parts.low + split.low - jump * segment.persons, high: parts.high + split.high + jump * segment.persons };
}

/** The most that extreme splits give and take a person, times the persons; unbounded where they bound nothing. */
function splitEffect(answer: ProbeAnswer, { persons }: CareSegment, [fromPoint, toPoint]: readonly [number, number]): Effect {
  if (answer.splits === 0) return { amount: 0, low: -Infinity, high: Infinity };
  let least = 0;
  let greatest = 0;
  for (let composition = 1; composition <= answer.splits; composition++) {
    for (const point of pointsAround(answer, composition, fromPoint, toPoint)) {
      const change = answer.value(composition, point) - answer.value(0, point);
      least = Math.min(least, change);
      greatest = Math.max(greatest, change);
    }
  }
  return { amount: 0, low: persons * least, high: persons * greatest };
}

/** The points at which a composition was asked, from the last not above `from` to the first not below `to`. */
function pointsAround(answer: ProbeAnswer, composition: number, from: number, to: number): readonly number[] {
  const points = answer.points(composition);
  if (from <= points[0]! && to >= points.at(-1)!) return points;
  const last = points.findIndex((point) => point >= to);
  return points.slice(Math.max(0, points.findLastIndex((point) => point <= from)), last < 0 ? undefined : last + 1);
}

/** Both hold; where neither says anything nothing is in the bound. */
function narrower(one: Effect, other: Effect): Effect {
  const low = Math.max(one.low, other.low);
  const high = Math.min(one.high, other.high);
  return Number.isFinite(low) ? { amount: Math.min(high, Math.max(low, one.amount)), low, high } : nothing;
}

function added(effects: readonly Effect[]): Effect {
  return effects.reduce((sum, { amount, low, high }) => ({ amount: sum.amount + amount, low: sum.low + low, high: sum.high + high }), nothing);
}
