import { layerMoment } from '../../actuarial/layer.ts';
import type { Issue } from '../../i18n/issue.ts';
import type { Executor } from '../../language/kernel.ts';
import type { Model } from '../../language/model.ts';
import { amountGrid, partsOf, totalOf, type EstimateSession } from './banded-plan.ts';
import { paymentsOf, type BoundedAmount } from './bounded-amount.ts';
import { bandedTotal, expenseOf, kindsKey, widthOf } from './care-years.ts';
import { compositionEffect, noSlopes, slopesOf } from './composition-bound.ts';
import type { FittedCare, FittedProfile } from './fitted-care.ts';
import { differenceBounds, type FitDistance } from './fit-distance.ts';
import { inputsNotHeld, unknownKinds } from './made-claims.ts';
import { jumpsOf, meanPayment, paymentCurve, spreadPayment, type PaymentCurve, type SlopeLimits } from './payment-curve.ts';
import { PaymentProbes, type ProbeAnswer } from './payment-probes.ts';

/**
 * A plan on distributions of the yearly amount: the payment of one person, from the plan's model file run on made members,
 * integrated exactly through expected layers.
 *
 * The bounds hold for the persons a distribution was fitted to: the samples between which the payment bends, the distance
 * of the fit layer by layer (`differenceBounds`; jumps by the greatest distance of the distribution functions), what a table
 * by bands leaves open, and what persons' own proportions change. The amount is the fit's own, and the bounds hold it too.
 *
 * Source: Kantorovich & Rubinstein (1958) for slopes × Wasserstein distance, here by layers.
 * @throws RangeError for a distribution without a mean
 */
export function openFitted(model: Model, care: FittedCare, executor?: Executor): EstimateSession {
  const noMean = care.profiles.find(({ severity }) => !(severity.mean < Infinity));
  if (noMean) throw new RangeError(`openFitted: distributions with a mean; got ${noMean.severity.family} ${JSON.stringify(noMean.severity.parameters)}`);
  const found = new Map<string, readonly Issue[]>();
  const problems = ({ kinds }: FittedProfile): readonly Issue[] => {
    const key = kindsKey(kinds);
    if (!found.has(key)) found.set(key, unknownKinds(model, kinds));
    return found.get(key)!;
  };
  const used = care.profiles.filter((profile) => profile.persons > 0 && problems(profile).length === 0);
  const issues = [...inputsNotHeld(model), ...[...found.values()].flat()];
  const grids = used.map(amountsOf);
  const probes = new PaymentProbes(model, care, used.map((group, index) => ({ group, at: grids[index]!, persons: group.persons, coordinates: coordinatesOf(group) })), executor);
  const layers = used.map(({ severity }, index) => layersOf(severity, grids[index]!));
  const payments = paymentsOf(model);
  const names = payments.map(({ payment }) => payment);
  const width = widthOf(care);
  const expense = used.reduce((sum, profile) => {
    const { kinds, totals, persons, severity } = profile;
    const scale = bandedTotal(care, totals) > 0 ? (persons * severity.mean) / bandedTotal(care, totals) : 1;
    return sum + scale * kinds.reduce((all, _, claim) => all + expenseOf(care, totals, claim), 0);
  }, 0);
  return {
    members: probes.members,
    run({ period, overrides = [] }) {
      const run = probes.run(period, overrides, names);
      const parts = new Map(names.map((payment) => [payment, used.map((profile, index) => profileBounds(profile, run.answer(payment, index), layers[index]!, width))]));
      return {
        expense, persons: used.reduce((sum, { persons }) => sum + persons, 0), issues: [...issues, ...run.issues],
        payments: payments.map((each) => ({ ...each, ...totalOf(parts.get(each.payment)!) })),
        parts: (payment) => partsOf(parts, payment),
      };
    },
    close: () => probes.close(),
  };
}

/** Expected layers between the points of a grid, which no change of the plan moves. */
interface Layers {
  readonly expected: Float64Array;
  /** P(between the points, both left out). */
  readonly inside: Float64Array;
  readonly excess: number;
}

function layersOf(severity: FittedProfile['severity'], at: Float64Array): Layers {
  const pieces = Math.max(0, at.length - 1);
  return {
    expected: Float64Array.from({ length: pieces }, (_, index) => layerMoment(severity, at[index]!, at[index + 1]!, 1)),
    inside: Float64Array.from({ length: pieces }, (_, index) => Math.max(0, severity.survival(at[index]!) - severity.survival(at[index + 1]!) - severity.probabilityOf(at[index + 1]!))),
    excess: severity.excess(at.at(-1)!),
  };
}

type Part = Pick<BoundedAmount, 'amount' | 'low' | 'high'>;

function profileBounds(profile: FittedProfile, answer: ProbeAnswer, layers: Layers, width: number): Part {
  const { at } = answer.probe;
  const { persons, distance, segments, bands = [] } = profile;
  const limits = slopesOf(answer, noSlopes);
  const curve = paymentCurve(at, at.map((_, point) => answer.value(0, point)), at.map((_, point) => answer.slope(0, point)), limits);
  const lastSlope = at.length > 1 ? answer.slope(0, at.length - 1) : 0;
  let amount = persons * expected(profile, curve, layers, lastSlope);
  const between = curve.pieces.reduce((sum, { gap }, index) => sum + gap * layers.inside[index]!, at.length > 1 ? (limits.greatest - limits.least) * layers.excess : 0);
  const fit = distance ? differenceBounds(distance, slopesByLayer(distance, curve, answer, limits)) : { low: 0, high: 0 };
  const jumps = distance ? jumpsOf(curve) * distance.greatest : 0;
  let low = amount + persons * (fit.low - between - jumps);
  let high = amount + persons * (fit.high + between + jumps);
  for (const { from, to, count, mean } of bands) {
    if (count === 0 || mean === undefined || to <= from) continue;
    const bound = meanPayment(curve, from, to, mean);
    const spread = spreadPayment(curve, from, to, mean);
    low += count * Math.min(0, bound.low - spread);
    high += count * Math.max(0, bound.high - spread);
  }
  if (answer.probe.coordinates.length === 0 && answer.splits === 0) return { amount, low: Math.min(low, amount), high: Math.max(high, amount) };
  for (const segment of segments) {
    const effect = compositionEffect(answer, segment, width, pointsAround(at, segment.from, segment.to));
    const crossed = jumpsOf(curve) * segment.persons;
    amount += effect.amount;
    low += effect.low - crossed;
    high += effect.high + crossed;
  }
  return { amount, low: Math.min(low, amount), high: Math.max(high, amount) };
}

/** Slopes in each layer: those at its points, and all of the curve's where it bends. */
function slopesByLayer({ from }: FitDistance, { at, pieces }: PaymentCurve, answer: ProbeAnswer, limits: SlopeLimits): (layer: number) => SlopeLimits {
  return (layer) => {
    let { least, greatest } = noSlopes;
    const [first, last] = pointsAround(at, from[layer]!, from[layer + 1] ?? Infinity);
    for (let point = first; point < Math.max(last, first + 1); point++) {
      const piece = pieces[point];
      if (piece && piece.kind !== 'straight') return limits;
      least = Math.min(least, answer.slope(0, point));
      greatest = Math.max(greatest, answer.slope(0, point));
    }
    // Beyond the last point nothing is known of the curve but its slopes.
    return layer + 1 < from.length ? { least, greatest } : { least: Math.min(least, limits.least), greatest: Math.max(greatest, limits.greatest) };
  };
}

/** E f(X): the first value, and each straight stretch's slope times the expected layer it spans. */
function expected({ severity }: FittedProfile, { at, value, pieces }: PaymentCurve, layers: Layers, lastSlope: number): number {
  let sum = value[0]! + lastSlope * layers.excess;
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index]!;
    const whole = layers.expected[index]!;
    const [from, to] = [at[index]!, at[index + 1]!];
    if (whole === 0) continue;
    if (piece.kind === 'bent' && piece.corner) {
      const before = layerMoment(severity, from, piece.corner.at, 1);
      sum += ((piece.corner.value - value[index]!) / (piece.corner.at - from)) * before;
      sum += ((value[index + 1]! - piece.corner.value) / (to - piece.corner.at)) * (whole - before);
    } else sum += ((value[index + 1]! - value[index]!) / (to - from)) * whole;
  }
  return sum;
}

/** First and last point of those that hold [from, to] between them. */
function pointsAround(at: Float64Array, from: number, to: number): readonly [number, number] {
  const first = at.findLastIndex((amount) => amount <= from);
  const last = at.findIndex((amount) => amount >= to);
  return [Math.max(0, first), last < 0 ? at.length - 1 : last];
}

/** Where nothing a plan pays matters any more. */
const tail = 1e-7;
const leastPieces = 24;

function amountsOf({ severity, segments, bands = [], values, distance }: FittedProfile): Float64Array {
  if (values) return Float64Array.from(values);
  const { least, greatest } = severity.support;
  if (least === greatest) return Float64Array.of(least);
  const edges = [...segments.flatMap(({ from, to }) => [from, to]), ...bands.flatMap(({ from, to }) => [from, to]), ...(distance?.from ?? [])].filter((edge) => edge < Infinity);
  const top = Math.max(...edges, Math.min(greatest, severity.tailQuantile(tail)));
  return Float64Array.from(new Set([...amountGrid(0, top, leastPieces), ...edges])).sort();
}

function coordinatesOf({ segments, totals }: FittedProfile): readonly number[] {
  const known = segments.length > 0 ? Array.from(totals, (_, coordinate) => coordinate) : [];
  return known.filter((coordinate) => segments.every(({ deviations }) => deviations[coordinate] !== undefined) && segments.some(({ deviations, net }) => deviations[coordinate]! > 0 || net[coordinate] !== 0));
}
