import type { Issue } from '../../i18n/issue.ts';
import type { Executor } from '../../language/kernel.ts';
import type { Model, Period } from '../../language/model.ts';
import type { Override } from '../../language/override.ts';
import type { BandedRow, BandedTable } from './banded-table.ts';
import { paymentsOf, type BoundedAmount } from './bounded-amount.ts';
import { bandedTotal, expenseOf, kindsKey, widthOf } from './care-years.ts';
import { compositionEffect, noSlopes, slopesOf } from './composition-bound.ts';
import { inputsNotHeld, unknownKinds } from './made-claims.ts';
import { jumpsOf, meanPayment, missedByLine, paymentCurve, roundingOf, spreadPayment, type SlopeLimits } from './payment-curve.ts';
import { PaymentProbes, type ProbeAnswer } from './payment-probes.ts';

/** What a plan costs on banded or fitted care, yuan. */
export interface PlanEstimate {
  readonly persons: number;
  readonly expense: number;
  readonly payments: readonly BoundedAmount[];
  /** Amount and bounds of each row or profile, in the order of the table. @throws RangeError for no payment of the plan */
  parts(payment: string): readonly Pick<BoundedAmount, 'amount' | 'low' | 'high'>[];
  readonly issues: readonly Issue[];
}

/** A plan on banded or fitted care, kept open for many changes. */
export interface EstimateSession {
  run(settings: { readonly period: Period; readonly overrides?: readonly Override[] }): PlanEstimate;
  /** Made members that are run for each estimate. */
  readonly members: number;
  close(): void;
}

/**
 * A plan on a table by bands. The plan is its model file, run on made members; a row's amount is what it pays where persons
 * are spread over the band as the row's mean says, each with the row's proportions of claims and parts.
 *
 * The bounds hold for any persons with the row's count, total and deviations: the convex and the concave envelope of the
 * payment over the band at the mean, and what persons' own proportions can change (`compositionEffect`). They rest on the
 * payment being piecewise linear, with slopes that occur at one of the points asked. A coordinate without deviations is
 * taken as proportional, and the bounds leave it out.
 */
export function openBanded(model: Model, table: BandedTable, executor?: Executor): EstimateSession {
  const found = new Map<string, readonly Issue[]>();
  const problems = ({ kinds, place }: BandedRow): readonly Issue[] => {
    const key = kindsKey(kinds);
    if (!found.has(key)) found.set(key, unknownKinds(model, kinds));
    return found.get(key)!.map((issue) => ({ ...issue, place: { ...place, ...issue.place } }));
  };
  const rows = table.rows.map((row) => ({ row, issues: row.persons > 0 ? problems(row) : [] }));
  const issues = [...inputsNotHeld(model), ...rows.flatMap((each) => each.issues)];
  const used = rows.filter(({ row, issues: own }) => row.persons > 0 && own.length === 0).map(({ row }) => row);
  const probes = new PaymentProbes(model, table, used.map((row) => ({ group: row, persons: row.persons, at: amountsOf(table, row), coordinates: coordinatesOf(row) })), executor);
  const keys = used.map(({ kinds }) => kindsKey(kinds));
  const payments = paymentsOf(model);
  const width = widthOf(table);
  const persons = used.reduce((sum, row) => sum + row.persons, 0);
  const expense = used.reduce((sum, row) => sum + row.kinds.reduce((all, _, claim) => all + expenseOf(table, row.totals, claim), 0), 0);
  const names = payments.map(({ payment }) => payment);

  return {
    members: probes.members,
    run({ period, overrides = [] }) {
      const run = probes.run(period, overrides, names);
      const parts = new Map(names.map((payment) => {
        const answers = used.map((_, row) => run.answer(payment, row));
        const limits = slopesByKinds(keys, answers);
        return [payment, used.map((row, index) => rowBounds(table, row, answers[index]!, limits.get(keys[index]!)!, width))];
      }));
      return {
        persons, expense, issues: [...issues, ...run.issues],
        payments: payments.map((each) => ({ ...each, ...totalOf(parts.get(each.payment)!) })),
        parts: (payment) => partsOf(parts, payment),
      };
    },
    close: () => probes.close(),
  };
}

/** Least and greatest slopes over all rows of the same kinds of claims. */
export function slopesByKinds(keys: readonly string[], answers: readonly ProbeAnswer[]): ReadonlyMap<string, SlopeLimits> {
  const limits = new Map<string, SlopeLimits>();
  answers.forEach((answer, index) => limits.set(keys[index]!, slopesOf(answer, limits.get(keys[index]!) ?? noSlopes)));
  return limits;
}

type Part = Pick<BoundedAmount, 'amount' | 'low' | 'high'>;

function rowBounds(table: BandedTable, row: BandedRow, answer: ProbeAnswer, limits: SlopeLimits, width: number): Part {
  const { persons, from, to, totals } = row;
  const points = answer.probe.at.length;
  if (points === 1) {
    const paid = persons * answer.value(0, 0);
    if (persons === 1) return { amount: paid, low: paid, high: paid };
    const effect = compositionEffect(answer, row, width, [0, 0]);
    return { amount: paid + effect.amount, low: paid + effect.low, high: paid + effect.high };
  }
  const at = answer.probe.at;
  const values = new Float64Array(points);
  const slopes = new Float64Array(points);
  for (let point = 0; point < points; point++) {
    values[point] = answer.value(0, point);
    slopes[point] = answer.slope(0, point);
  }
  const mean = Math.min(to, Math.max(from, bandedTotal(table, totals) / persons));
  const effect = compositionEffect(answer, row, width, [0, points - 1]);
  const missed = missedByLine(at, values, slopes);
  if (missed !== undefined) {
    const amount = persons * (values[0]! + ((values[points - 1]! - values[0]!) * (mean - from)) / (to - from)) + effect.amount;
    return { amount, low: amount - effect.amount + effect.low - persons * missed, high: amount - effect.amount + effect.high + persons * missed };
  }
  const curve = paymentCurve(at, values, slopes, limits);
  const bound = meanPayment(curve, from, to, mean);
  const jumps = row.kinds.length > 1 || answer.probe.coordinates.length > 0 ? jumpsOf(curve) : 0;
  const slack = persons * (jumps + roundingOf(curve));
  const low = persons * bound.low + effect.low - slack;
  const high = persons * bound.high + effect.high + slack;
  const amount = persons * spreadPayment(curve, from, to, mean) + effect.amount;
  return { amount: Math.min(high, Math.max(low, amount)), low, high };
}

/** Where a row's curve is asked: at its mean where the band is a point or holds one person, or else from end to end. */
function amountsOf(table: BandedTable, row: BandedRow): Float64Array {
  if (row.persons === 1 || row.from === row.to) return Float64Array.of(bandedTotal(table, row.totals) / row.persons);
  return amountGrid(row.from, row.to, leastPieces);
}

const leastPieces = 12;
const piecesPerOctave = 8;

/** Amounts from end to end: in equal steps, or in equal ratios where the end is more than twice the start. */
export function amountGrid(from: number, to: number, least: number): Float64Array {
  const start = Math.max(from, to / 1000);
  if (to <= 2 * start) return Float64Array.from({ length: least + 1 }, (_, index) => (index === least ? to : from + ((to - from) * index) / least));
  const pieces = Math.max(least, Math.ceil(piecesPerOctave * Math.log2(to / start)));
  const ratios = Array.from({ length: pieces + 1 }, (_, index) => (index === pieces ? to : index === 0 ? start : start * (to / start) ** (index / pieces)));
  return Float64Array.from(from < start ? [from, ...ratios] : ratios);
}

/** Coordinates in which the row's persons are known to differ. */
function coordinatesOf({ persons, deviations }: BandedRow): readonly number[] {
  return persons === 1 ? [] : deviations.flatMap((deviation, coordinate) => (deviation !== undefined && deviation > 0 ? [coordinate] : []));
}

export function totalOf(parts: readonly Part[]): Part {
  return parts.reduce((sum, { amount, low, high }) => ({ amount: sum.amount + amount, low: sum.low + low, high: sum.high + high }), { amount: 0, low: 0, high: 0 });
}

export function partsOf(parts: ReadonlyMap<string, readonly Part[]>, payment: string): readonly Part[] {
  const found = parts.get(payment);
  if (!found) throw new RangeError(`parts: a payment of the plan; got ${payment}`);
  return found;
}
