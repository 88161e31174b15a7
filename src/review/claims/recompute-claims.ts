import type { Issue } from '../../i18n/issue.ts';
import type { Label, Period, SourceTable } from '../../language/model.ts';
import type { Override } from '../../language/override.ts';
import type { RowRun, RowSession } from '../../language/run/row-session.ts';
import { noDay } from '../../tables/claims/calendar.ts';
import { fenOf, isCountable } from '../fen.ts';
import type { ClaimLines } from './claim-lines.ts';

/** Another reading of the plan under which a claimed amount may have been worked out: last year's values, a rule left out. */
export interface PlanReading {
  readonly id: string;
  readonly label: Label;
  readonly period?: Period;
  readonly overrides?: readonly Override[];
}

export interface RecomputeSettings {
  readonly period: Period;
  readonly overrides?: readonly Override[];
  /** Variables of the plan that together are what was claimed, such as `critical_payment`. */
  readonly payments: readonly string[];
  /** What was claimed, yuan, by row of the table; null where nothing is said. */
  readonly claimed: ArrayLike<number | null>;
  /** Readings tried on rows that differ, in this order. */
  readonly readings?: readonly PlanReading[];
  /** Yuan; 0.01 if absent. */
  readonly tolerance?: number;
}

/**
 * Why a row differs, the first that holds: nothing claimed is on record; claimed as another reading of the plan gives;
 * nothing was paid; rounded to whole yuan; the same person's earlier claim differs and what accumulates has shifted; not known.
 */
export const rowReasons = ['no-amount', 'reading', 'unpaid', 'rounded', 'follows-earlier', 'unknown'] as const;
export type RowReason = (typeof rowReasons)[number];

export interface RecomputedClaims {
  /** Rows run through the plan, and rows it could not take. */
  readonly rows: number;
  readonly leftOut: number;
  /** Fen over all rows run that have a claimed amount. */
  readonly total: { readonly claimed: number; readonly ours: number; readonly difference: number };
  /** Rows that differ, by position in the run: rows of the table, fen, reasons. */
  readonly differing: {
    readonly count: number;
    readonly row: Uint32Array;
    readonly position: Uint32Array;
    readonly claimed: Float64Array;
    readonly ours: Float64Array;
    /** Index into `rowReasons`, and into the readings where the reason is one (255 otherwise). */
    readonly reason: Uint8Array;
    readonly reading: Uint8Array;
  };
  readonly reasons: readonly {
    readonly reason: RowReason;
    readonly reading?: PlanReading;
    readonly count: number;
    readonly difference: number;
  }[];
  readonly run: RowRun;
  readonly issues: readonly Issue[];
}

/**
 * Runs every claim through a plan and sets the payment beside the claimed one.
 * @throws RangeError where the plan has no such payment
 */
export function recomputeClaims(session: RowSession, settings: RecomputeSettings): RecomputedClaims {
  const { claimed, payments, readings = [] } = settings;
  const tolerance = fenOf(settings.tolerance ?? 0.01);
  const run = session.run({ period: settings.period, overrides: settings.overrides ?? [], columns: payments });
  const { fen: ours, unusable } = paidFen(run, payments, session.inputs.count);
  const claimedFen = (position: number) => {
    const yuan = claimed[session.inputs.rows[position]!];
    return typeof yuan === 'number' && isCountable(yuan) ? fenOf(yuan) : undefined;
  };
  const positions: number[] = [];
  const total = { claimed: 0, ours: 0, difference: 0 };
  for (let position = 0; position < ours.length; position++) {
    const own = claimedFen(position);
    if (unusable.has(position)) continue;
    if (own !== undefined) {
      total.claimed += own;
      total.ours += ours[position]!;
    }
    if (own === undefined ? ours[position] !== 0 : Math.abs(own - ours[position]!) > tolerance) positions.push(position);
  }
  total.difference = total.claimed - total.ours;
  const others = positions.length === 0 ? [] : readings.map((reading) => readingFen(session, reading, settings, positions));
  const reason = new Uint8Array(positions.length);
  const readingOf = new Uint8Array(positions.length).fill(255);
  const group = groupsOf(session);
  let shifted = -1;
  positions.forEach((position, at) => {
    const own = claimedFen(position);
    const reading = own === undefined ? -1 : others.findIndex((fen) => fen !== undefined && Math.abs(fen[at]! - own) <= tolerance);
    reason[at] = rowReasons.indexOf(reasonOf(own, ours[position]!, reading, group !== undefined && group[position] === shifted));
    if (reading >= 0) readingOf[at] = reading;
    if (group) shifted = group[position]!;
  });
  return {
    rows: ours.length,
    leftOut: session.inputs.leftOut,
    total,
    run,
    differing: {
      count: positions.length,
      position: Uint32Array.from(positions),
      row: Uint32Array.from(positions, (position) => session.inputs.rows[position]!),
      claimed: Float64Array.from(positions, (position) => claimedFen(position) ?? 0),
      ours: Float64Array.from(positions, (position) => ours[position]!),
      reason,
      reading: readingOf,
    },
    reasons: byReason(reason, readingOf, readings, (at) => (claimedFen(positions[at]!) ?? 0) - ours[positions[at]!]!),
    issues: [...run.issues, ...unusableIssues(unusable, session, payments)],
  };
}

/** What a run pays, as claim lines to be matched with the insurer's. `year` is that of the days of the year in the table. */
export function recomputedLines(
  run: RowRun,
  table: SourceTable,
  columns: { readonly id: string; readonly payments: readonly string[]; readonly year?: number },
): ClaimLines {
  const rows = run.rows;
  const { fen, unusable } = paidFen(run, columns.payments, rows.length);
  const ids = table.column(columns.id) ?? [];
  const day = table.typed?.('day');
  const { year } = columns;
  return {
    count: rows.length,
    ids: rows.map((row) => ids[row] ?? null),
    amounts: Array.from(fen, (each, line) => (unusable.has(line) ? null : each / 100)),
    days:
      day?.kind === 'number' && year !== undefined
        ? Int32Array.from(rows, (row) => (day.values[row]! > 0 ? year * 512 + day.values[row]! : noDay))
        : undefined,
    place: (line) => table.place(rows[line]!, columns.id),
  };
}

/** Payments in fen; `unusable` are positions at which the plan gives no number that can be counted. */
function paidFen(
  run: RowRun,
  payments: readonly string[],
  count: number,
): { readonly fen: Float64Array; readonly unusable: ReadonlySet<number> } {
  const columns = payments.map((payment) => run.column(payment));
  const unusable = new Set<number>();
  if (columns.some((column) => column === undefined)) return { fen: new Float64Array(0), unusable };
  const fen = Float64Array.from({ length: count }, (_, position) => {
    const yuan = columns.reduce((sum, column) => sum + column![position]!, 0);
    if (isCountable(yuan)) return fenOf(yuan);
    unusable.add(position);
    return 0;
  });
  return { fen, unusable };
}

function unusableIssues(unusable: ReadonlySet<number>, { model, inputs }: RowSession, payments: readonly string[]): readonly Issue[] {
  const [first] = unusable;
  if (first === undefined) return [];
  const { label, place } = model.quantities.get(payments[0]!)!;
  return [
    {
      code: 'review/payment-unusable',
      severity: 'error',
      place,
      values: { count: unusable.size, row: inputs.rows[first]! + 1, labelZh: label.zh, labelEn: label.en },
    },
  ];
}

function readingFen(
  session: RowSession,
  reading: PlanReading,
  settings: RecomputeSettings,
  positions: readonly number[],
): Float64Array | undefined {
  const run = session.run({
    period: reading.period ?? settings.period,
    overrides: [...(settings.overrides ?? []), ...(reading.overrides ?? [])],
    columns: settings.payments,
  });
  const { fen } = paidFen(run, settings.payments, session.inputs.count);
  return fen.length === 0 ? undefined : Float64Array.from(positions, (position) => fen[position]!);
}

function groupsOf({ model, inputs }: RowSession): ArrayLike<number> | undefined {
  return model.axis.kind === 'rows' && model.axis.group !== undefined ? inputs.numbers.get(model.axis.group) : undefined;
}

function reasonOf(claimed: number | undefined, ours: number, reading: number, followsEarlier: boolean): RowReason {
  if (claimed === undefined) return 'no-amount';
  if (reading >= 0) return 'reading';
  if (claimed === 0) return 'unpaid';
  if (claimed % 100 === 0 && Math.abs(claimed - ours) < 100) return 'rounded';
  return followsEarlier ? 'follows-earlier' : 'unknown';
}

function byReason(
  reason: Uint8Array,
  readingOf: Uint8Array,
  readings: readonly PlanReading[],
  difference: (at: number) => number,
): RecomputedClaims['reasons'] {
  const found = new Map<string, { reason: RowReason; reading?: PlanReading; count: number; difference: number }>();
  for (let at = 0; at < reason.length; at++) {
    const name = rowReasons[reason[at]!]!;
    const reading = readings[readingOf[at]!];
    const key = `${name} ${reading?.id ?? ''}`;
    const sum = found.get(key) ?? { reason: name, ...(reading && { reading }), count: 0, difference: 0 };
    sum.count++;
    sum.difference += difference(at);
    found.set(key, sum);
  }
  return [...found.values()].sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
}
