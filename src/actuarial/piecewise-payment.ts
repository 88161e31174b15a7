import { layerMoment } from './layer.ts';
import type { Severity } from './severity/severity.ts';

/** A corner or a jump of a payment function. */
export interface Knot {
  /** Loss at the knot. */
  readonly at: number;
  /** Payment for a loss of exactly `at`. */
  readonly value: number;
  /** Payment for a loss just below, where the function jumps. Default `value`. */
  readonly before?: number | undefined;
  /** Payment for a loss just above, where the function jumps. Default `value`. */
  readonly after?: number | undefined;
}

/**
 * A payment function: straight from each knot's `after` to the next one's `before`, constant below the first knot, and of
 * slope `lastSlope` above the last.
 */
export interface PiecewisePayment {
  /** Rising, at least one. */
  readonly knots: readonly Knot[];
  readonly lastSlope: number;
}

/** The payment for one loss. @throws RangeError as `expectedPiecewise` does */
export function piecewisePayment({ knots, lastSlope }: PiecewisePayment, loss: number): number {
  checkKnots('piecewisePayment', knots, lastSlope);
  const next = knots.findIndex(({ at }) => at >= loss);
  if (next === -1) {
    const last = knots.at(-1)!;
    return (last.after ?? last.value) + lastSlope * (loss - last.at);
  }
  const knot = knots[next]!;
  if (knot.at === loss) return knot.value;
  return next === 0 ? leftOf(knot) : rightOf(knots[next - 1]!) + slopeBetween(knots[next - 1]!, knot) * (loss - knots[next - 1]!.at);
}

/**
 * E[g(X)] for a payment function g, exact through limited expected values: each segment is its slope times the expected
 * layer between its ends, each jump its height times the probability of passing it.
 *
 * @throws RangeError unless the knots rise and all their values and the last slope are finite
 */
export function expectedPiecewise(severity: Severity, { knots, lastSlope }: PiecewisePayment): number {
  checkKnots('expectedPiecewise', knots, lastSlope);
  let expected = leftOf(knots[0]!);
  knots.forEach((knot, index) => {
    const next = knots[index + 1];
    const beyond = severity.survival(knot.at);
    const onto = knot.value - leftOf(knot);
    const past = rightOf(knot) - knot.value;
    if (onto !== 0) expected += onto * (beyond + severity.probabilityOf(knot.at));
    if (past !== 0) expected += past * beyond;
    const slope = next === undefined ? lastSlope : slopeBetween(knot, next);
    if (slope !== 0) expected += slope * layerMoment(severity, knot.at, next?.at ?? Infinity, 1);
  });
  return expected;
}

/** The greatest slope, in size, of a payment function without jumps: how far an error of the loss can move the payment. */
export function greatestSlope({ knots, lastSlope }: PiecewisePayment): number {
  checkKnots('greatestSlope', knots, lastSlope);
  if (knots.some((knot) => leftOf(knot) !== knot.value || rightOf(knot) !== knot.value)) return Infinity;
  return knots.slice(1).reduce((greatest, knot, index) => Math.max(greatest, Math.abs(slopeBetween(knots[index]!, knot))), Math.abs(lastSlope));
}

function leftOf(knot: Knot): number {
  return knot.before ?? knot.value;
}

function rightOf(knot: Knot): number {
  return knot.after ?? knot.value;
}

function slopeBetween(knot: Knot, next: Knot): number {
  return (leftOf(next) - rightOf(knot)) / (next.at - knot.at);
}

function checkKnots(caller: string, knots: readonly Knot[], lastSlope: number): void {
  if (knots.length === 0) throw new RangeError(`${caller}: a knot at least; got none`);
  if (!Number.isFinite(lastSlope)) throw new RangeError(`${caller}: a finite last slope; got ${lastSlope}`);
  let last = -Infinity;
  for (const knot of knots) {
    if (!(knot.at > last && knot.at >= 0 && knot.at < Infinity)) throw new RangeError(`${caller}: knots that rise from 0; got ${knot.at} after ${last}`);
    if (![knot.value, leftOf(knot), rightOf(knot)].every(Number.isFinite)) throw new RangeError(`${caller}: finite payments; got ${knot.value} at ${knot.at}`);
    last = knot.at;
  }
}
