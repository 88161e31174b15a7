/** What happens between two samples of a curve. `gap` is how far the curve may lie from what it is taken to be. */
export type Piece =
  /** A straight line, but for rounding. */
  | { readonly kind: 'straight'; readonly gap: number }
  /** A corner somewhere between: one where `corner` says if there is only one, and surely none above `highest` or below `lowest`. */
  | { readonly kind: 'bent'; readonly corner: CurvePoint | undefined; readonly highest: CurvePoint; readonly lowest: CurvePoint; readonly gap: number }
  /** A jump of at most `height` somewhere between: steeper than the plan's slopes allow. */
  | { readonly kind: 'jump'; readonly height: number; readonly gap: number };

export interface CurvePoint {
  readonly at: number;
  readonly value: number;
}

/** A plan's payment as a function of a person's yearly amount, from samples. */
export interface PaymentCurve {
  /** Rising. */
  readonly at: Float64Array;
  readonly value: Float64Array;
  /** Between sample i and i + 1. */
  readonly pieces: readonly Piece[];
}

export interface SlopeLimits {
  readonly least: number;
  readonly greatest: number;
}

/** No plan pays or saves more than this for one more yuan; what is steeper is a jump. */
export const steepest = 3;

/** Half a fen: a corner that moves no payment by more is none. */
const leastBend = 0.005;

/**
 * A curve from values and slopes to the right at rising points.
 *
 * A piece whose slope at its left end leads to its right end is straight; only two corners that undo each other to half a
 * fen could hide in it. Any other piece holds a corner, and a function with slopes within the limits lies inside the
 * parallelogram of these slopes. Where even they do not reach from one end to the other there is a jump.
 */
export function paymentCurve(at: Float64Array, value: Float64Array, slope: Float64Array, limits: SlopeLimits): PaymentCurve {
  const pieces = Array.from({ length: at.length - 1 }, (_, index): Piece => {
    const width = at[index + 1]! - at[index]!;
    const rise = value[index + 1]! - value[index]!;
    const missed = Math.abs(rise - slope[index]! * width);
    if (missed <= leastBend) return { kind: 'straight', gap: missed };
    const { least, greatest } = limits;
    const jumps = Math.abs(slope[index]!) > steepest || rise > greatest * width + leastBend || rise < least * width - leastBend;
    if (jumps) {
      const height = Math.max(rise - least * width, greatest * width - rise);
      return { kind: 'jump', height, gap: height };
    }
    return bent(at[index]!, value[index]!, width, rise, limits, [slope[index]!, slope[index + 1]!]);
  });
  return { at, value, pieces };
}

function bent(at: number, value: number, width: number, rise: number, { least, greatest }: SlopeLimits, [before, after]: readonly [number, number]): Piece {
  // From the left end up as steeply as can be, then down to the right end; and the other way round.
  const turn = greatest > least ? Math.min(width, Math.max(0, (rise - least * width) / (greatest - least))) : 0;
  const highest = { at: at + turn, value: value + greatest * turn };
  const lowest = { at: at + width - turn, value: value + least * (width - turn) };
  const corner = (rise - after * width) / (before - after);
  return {
    kind: 'bent', highest, lowest,
    corner: before !== after && corner > 0 && corner < width ? { at: at + corner, value: value + before * corner } : undefined,
    gap: (greatest - least) * Math.min(turn, width - turn),
  };
}

/**
 * Where values and slopes all lie on one straight line: how far from it at most, yuan. Undefined where they do not. Most
 * rows of a table lie between two corners of most payments, and need no envelope.
 */
export function missedByLine(at: Float64Array, value: Float64Array, slope: Float64Array): number | undefined {
  const last = at.length - 1;
  const rise = (value[last]! - value[0]!) / (at[last]! - at[0]!);
  let most = 0;
  for (let index = 0; index <= last; index++) {
    const width = (at[index + 1] ?? at[index]!) - at[index]!;
    const missed = Math.abs(value[index]! - value[0]! - rise * (at[index]! - at[0]!)) + Math.abs(slope[index]! - rise) * width;
    if (missed > leastBend) return undefined;
    if (missed > most) most = missed;
  }
  return most;
}

/** Sum of the heights of all jumps. */
export function jumpsOf({ pieces }: PaymentCurve): number {
  return pieces.reduce((sum, piece) => (piece.kind === 'jump' ? sum + piece.height : sum), 0);
}

/** The most that a straight piece misses its end by. */
export function roundingOf({ pieces }: PaymentCurve): number {
  return pieces.reduce((most, piece) => (piece.kind === 'straight' ? Math.max(most, piece.gap) : most), 0);
}

/** The points between which the curve is taken to be straight, inside [from, to]. */
export function cornersWithin({ at, value, pieces }: PaymentCurve, from: number, to: number): readonly CurvePoint[] {
  const points: CurvePoint[] = [];
  for (let index = 0; index < at.length; index++) {
    if (at[index]! >= from && at[index]! <= to) points.push({ at: at[index]!, value: value[index]! });
    const piece = pieces[index];
    if (piece?.kind === 'bent' && piece.corner && piece.corner.at > from && piece.corner.at < to) points.push(piece.corner);
  }
  return points;
}

/**
 * Greatest and least mean of the curve over any persons with amounts in [from, to] and the mean `mean`: its concave and
 * its convex envelope there. Both bounds must be samples of the curve, and the mean lie between them.
 */
export function meanPayment(curve: PaymentCurve, from: number, to: number, mean: number): { readonly low: number; readonly high: number } {
  const { at, value, pieces } = curve;
  const above: CurvePoint[] = [];
  const below: CurvePoint[] = [];
  for (let index = 0; index < at.length; index++) {
    if (at[index]! < from || at[index]! > to) continue;
    const point = { at: at[index]!, value: value[index]! };
    above.push(point);
    below.push(point);
    const piece = pieces[index];
    if (at[index]! >= to || piece === undefined || piece.kind === 'straight') continue;
    if (piece.kind === 'bent') {
      above.push(piece.highest);
      below.push(piece.lowest);
      continue;
    }
    const end = { at: at[index + 1]!, value: value[index + 1]! };
    above.push({ ...point, value: point.value + piece.gap }, { ...end, value: end.value + piece.gap });
    below.push({ ...point, value: point.value - piece.gap }, { ...end, value: end.value - piece.gap });
  }
  return { low: -concaveEnvelope(below.map((point) => ({ at: point.at, value: -point.value })), mean), high: concaveEnvelope(above, mean) };
}

/** The concave envelope of points in rising order (equal places allowed), at `mean` between the first and the last. */
export function concaveEnvelope(points: readonly CurvePoint[], mean: number): number {
  const hull: CurvePoint[] = [];
  for (const point of points) {
    while (hull.length > 0) {
      const last = hull.at(-1)!;
      const before = hull.at(-2);
      const covered = last.at === point.at ? last.value <= point.value : before !== undefined && turnsLeft(before, last, point);
      if (!covered) break;
      hull.pop();
    }
    if (hull.at(-1)?.at !== point.at) hull.push(point);
  }
  const next = hull.findIndex(({ at }) => at >= mean);
  if (next <= 0) return hull.at(next)!.value;
  const [left, right] = [hull[next - 1]!, hull[next]!];
  return left.value + ((right.value - left.value) * (mean - left.at)) / (right.at - left.at);
}

const turnsLeft = (a: CurvePoint, b: CurvePoint, c: CurvePoint): boolean => (b.value - a.value) * (c.at - a.at) <= (c.value - a.value) * (b.at - a.at);

/**
 * Mean payment where amounts are spread over [from, to] as `banded` of src/actuarial/severity spreads them: evenly below the
 * mean and evenly above it.
 */
export function spreadPayment(curve: PaymentCurve, from: number, to: number, mean: number): number {
  const points = cornersWithin(curve, from, to);
  if (points.length === 1) return points[0]!.value;
  if (!(mean > from && mean < to)) return valueAt(points, mean);
  const upper = (mean - from) / (to - from);
  return (1 - upper) * meanOver(points, from, mean) + upper * meanOver(points, mean, to);
}

function meanOver(points: readonly CurvePoint[], from: number, to: number): number {
  let area = 0;
  let left: CurvePoint = { at: from, value: valueAt(points, from) };
  for (const point of [...points.filter(({ at }) => at > from && at < to), { at: to, value: valueAt(points, to) }]) {
    area += ((left.value + point.value) / 2) * (point.at - left.at);
    left = point;
  }
  return area / (to - from);
}

function valueAt(points: readonly CurvePoint[], at: number): number {
  const next = points.findIndex((point) => point.at >= at);
  if (next <= 0) return points.at(next)!.value;
  const [left, right] = [points[next - 1]!, points[next]!];
  return left.value + ((right.value - left.value) * (at - left.at)) / (right.at - left.at);
}
