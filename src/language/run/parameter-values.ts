import type { Issue } from '../../i18n/issue.ts';
import { monthIndex, monthsOf } from '../calendar.ts';
import type { Bracket, DatedValue, Model, Period, Quantity } from '../model.ts';
import { elementKeys } from '../names.ts';
import type { Override } from '../override.ts';
import type { DatedPiece } from '../result.ts';

/** An override that has found its quantity. `element` is '' for a value of the whole quantity. */
export interface PlacedOverride {
  readonly override: Override;
  readonly quantity: Quantity;
  readonly element: string;
}

/** Finds the quantity and element an override names; undefined and an issue where there is none. */
export function placeOverride(override: Override, model: Model, issues: Issue[]): PlacedOverride | undefined {
  const whole = model.quantities.get(override.path);
  if (whole) return { override, quantity: whole, element: '' };
  for (let dot = override.path.lastIndexOf('.'); dot > 0; dot = override.path.lastIndexOf('.', dot - 1)) {
    const quantity = model.quantities.get(override.path.slice(0, dot));
    const element = override.path.slice(dot + 1);
    if (quantity && elementKeys(quantity.dimensions, model.dimensions).includes(element)) return { override, quantity, element };
  }
  issues.push({ code: 'override/unknown', severity: 'error', place: { path: override.path }, values: { path: override.path } });
  return undefined;
}

/** One stretch of a period with one value; `dated` or `override` says where it comes from. */
export interface Stretch {
  readonly months: number;
  readonly value: DatedValue['value'];
  readonly dated?: DatedValue;
  readonly override?: Override;
}

/**
 * The values of a parameter's element over a period, month by month, gathered into stretches. Among values in force in
 * a month the one that began last wins, so that a relief ends and the rate before it comes back; overrides win over all.
 */
export function stretchesOf(quantity: Quantity, element: string, period: Period, overrides: readonly PlacedOverride[]): readonly Stretch[] {
  const own = overrides.filter((o) => o.quantity === quantity && (o.element === '' || o.element === element));
  const stretches: { months: number; value: DatedValue['value']; dated?: DatedValue; override?: Override }[] = [];
  const [first, last] = monthsOf(period);
  for (let month = first; month <= last; month++) {
    const inForce = (from: string, until: string | undefined) => monthIndex(from) <= month && (until === undefined || month <= monthIndex(until));
    const override = own.findLast((o) => inForce(o.override.from, o.override.until ?? ownEnd(quantity, o.override.from, period)))?.override;
    const dated = override ? undefined : latest(quantity.values.filter((v) => inForce(v.from, v.until)));
    if (!override && !dated) continue;
    const before = stretches.at(-1);
    if (before && before.dated === dated && before.override === override) before.months++;
    else stretches.push({ months: 1, value: override ? override.value : elementValue(dated!.value, element), ...(dated && { dated }), ...(override && { override }) });
  }
  return stretches;
}

const baselineStretches = new WeakMap<Quantity, Map<string, readonly Stretch[]>>();

/** `stretchesOf`, remembered where nothing is laid over the quantity. */
export function stretchesIn(quantity: Quantity, element: string, period: Period, overrides: readonly PlacedOverride[]): readonly Stretch[] {
  if (quantity.kind !== 'parameter' && overrides.length === 0) return none;
  if (overrides.some((o) => o.quantity === quantity)) return stretchesOf(quantity, element, period, overrides);
  if (quantity.values.length === 0) return none;
  let own = baselineStretches.get(quantity);
  if (!own) baselineStretches.set(quantity, (own = new Map()));
  const key = `${element}@${period}`;
  let stretches = own.get(key);
  if (!stretches) own.set(key, (stretches = stretchesOf(quantity, element, period, [])));
  return stretches;
}

const none: readonly Stretch[] = [];

/** An input laid over holds in its own period; from there its projection goes on. A parameter holds until another comes. */
function ownEnd(quantity: Quantity, from: string, period: Period): string | undefined {
  if (quantity.kind !== 'input') return undefined;
  return period.length === 4 ? `${from.slice(0, 4)}-12` : from;
}

function latest(values: readonly DatedValue[]): DatedValue | undefined {
  return values.reduce<DatedValue | undefined>((best, value) => (best === undefined || value.from >= best.from ? value : best), undefined);
}

function elementValue(value: DatedValue['value'], element: string): DatedValue['value'] {
  return typeof value === 'object' && !Array.isArray(value) ? (value as Readonly<Record<string, number>>)[element]! : value;
}

function countingStretch(quantity: Quantity, stretches: readonly Stretch[]): Stretch | undefined {
  return quantity.within === 'end' ? stretches.at(-1) : stretches[0];
}

/**
 * A parameter's number in a period: the month-weighted mean, or the value at the period's start or end as the parameter
 * says. A choice gives the index of its option. Undefined where no value is in force.
 */
export function parameterNumber(quantity: Quantity, stretches: readonly Stretch[]): number | undefined {
  if (stretches.length === 0) return undefined;
  const counting = countingStretch(quantity, stretches)!.value;
  if (quantity.type === 'choice') return Object.keys(quantity.choices).findIndex((option) => option === counting);
  if (stretches.length === 1 || quantity.within !== 'mean') return Number(counting);
  const months = stretches.reduce((sum, s) => sum + s.months, 0);
  return stretches.reduce((sum, s) => sum + s.months * Number(s.value), 0) / months;
}

/** The bracket rows that count in a period. */
export function parameterBrackets(quantity: Quantity, stretches: readonly Stretch[]): readonly Bracket[] | undefined {
  const value = countingStretch(quantity, stretches)?.value;
  return Array.isArray(value) ? (value as readonly Bracket[]) : undefined;
}

/** Most rows any of a bracket table's values has: the compiled form always has this many. */
export function bracketRows(quantity: Quantity, overrides: readonly PlacedOverride[]): number {
  const values = [...quantity.values.map((v) => v.value), ...overrides.filter((o) => o.quantity === quantity).map((o) => o.override.value)];
  const tables = values.flatMap((value): readonly unknown[] => (typeof value === 'object' && !Array.isArray(value) ? Object.values(value) : [value]));
  return Math.max(1, ...tables.map((table) => (Array.isArray(table) ? table.length : 0)));
}

/**
 * Bracket rows as the compiled form wants them: `count` of them, each with its end. Rows beyond the last have no width
 * and go on with its value, so that they change nothing.
 */
export function bracketParts(rows: readonly Bracket[], count: number): readonly Required<Pick<Bracket, 'from' | 'to' | 'value'>>[] {
  const last = rows.at(-1);
  const end = last?.to ?? last?.from ?? 0;
  return Array.from({ length: count }, (_, index) => {
    const row = rows[index];
    if (!row) return { from: end, to: end, value: last?.value ?? 0 };
    return { from: row.from, to: row.to ?? rows[index + 1]?.from ?? Infinity, value: row.value };
  });
}

export function datedPieces(stretches: readonly Stretch[]): readonly DatedPiece[] {
  return stretches.map(({ months, value, dated, override }) => ({
    months,
    value: typeof value === 'number' || typeof value === 'string' ? value : JSON.stringify(value),
    from: override?.from ?? dated!.from,
    status: dated?.status ?? 'assumed',
    source: dated?.source ?? 'none',
    ...((override?.until ?? dated?.until) !== undefined && { until: (override?.until ?? dated?.until)! }),
    ...(dated?.note && { note: dated.note }),
  }));
}
