import type { DatedValue, Label, Model, Period, Quantity } from '../../language/model.ts';
import { elementKeys, prefixOf } from '../../language/names.ts';
import { cellLabel } from '../explain/explanation-view.ts';

/** A stretch of the projected years with one value of the baseline. */
export interface BaselineStretch {
  readonly from: Period;
  readonly value: number | string;
  readonly dated: DatedValue;
}

/** One number, or one choice, that a person may set from a year on. */
export interface AssumptionLever {
  /** As a change writes it: `wage_growth`, `insured_growth.active`. */
  readonly path: string;
  readonly quantity: Quantity;
  readonly element: string;
  readonly label: Label;
  /** What the baseline has in the projected years; a stretch for each value. */
  readonly baseline: readonly BaselineStretch[];
}

/** Levers of one model file: the projection's own, or one it uses. */
export interface LeverGroup {
  /** Alias with its dot; '' for the projection's own. */
  readonly prefix: string;
  readonly quantities: readonly { readonly quantity: Quantity; readonly levers: readonly AssumptionLever[] }[];
}

/** Every parameter with a value in the projected years, by the model file it stands in. */
export function assumptionGroups(model: Model, first: Period, to: Period): readonly LeverGroup[] {
  const groups = new Map<string, { quantity: Quantity; levers: readonly AssumptionLever[] }[]>();
  for (const quantity of model.quantities.values()) {
    if (quantity.kind !== 'parameter' || quantity.type === 'brackets' || quantity.informational) continue;
    const levers = elementKeys(quantity.dimensions, model.dimensions).flatMap((element) => lever(model, quantity, element, first, to) ?? []);
    if (levers.length === 0) continue;
    const prefix = prefixOf(quantity.name);
    groups.set(prefix, [...(groups.get(prefix) ?? []), { quantity, levers }]);
  }
  return [...groups].map(([prefix, quantities]) => ({ prefix, quantities })).toSorted((a, b) => a.prefix.length - b.prefix.length);
}

function lever(model: Model, quantity: Quantity, element: string, first: Period, to: Period): AssumptionLever | undefined {
  const baseline: BaselineStretch[] = [];
  for (let year = Number(first); year <= Number(to); year++) {
    const dated = valueIn(quantity, `${year}-01`);
    const value = dated && elementValue(dated, element);
    if (dated && value !== undefined && baseline.at(-1)?.value !== value) baseline.push({ from: String(year), value, dated });
  }
  if (baseline.length === 0) return undefined;
  return { path: element === '' ? quantity.name : `${quantity.name}.${element}`, quantity, element, label: cellLabel(model, quantity.name, element), baseline };
}

/** Among the values in force in a month, the one that began last. */
function valueIn(quantity: Quantity, month: string): DatedValue | undefined {
  return quantity.values.filter(({ from, until }) => from <= month && (until === undefined || until >= month)).reduce<DatedValue | undefined>((best, each) => (best === undefined || each.from >= best.from ? each : best), undefined);
}

function elementValue({ value }: DatedValue, element: string): number | string | undefined {
  if (typeof value === 'number' || typeof value === 'string') return value;
  const own = Array.isArray(value) ? undefined : (value as Readonly<Record<string, unknown>>)[element];
  return typeof own === 'number' ? own : undefined;
}

/** What the baseline has in a year. */
export function baselineIn({ baseline }: AssumptionLever, year: Period): number | string {
  return (baseline.findLast(({ from }) => from <= year) ?? baseline[0]!).value;
}

/** Whether a value from a year on is what the baseline has anyway. */
export function isBaseline({ baseline }: AssumptionLever, year: Period, value: number | string): boolean {
  const later = baseline.filter(({ from }) => from > year);
  return baselineIn({ baseline } as AssumptionLever, year) === value && later.every((stretch) => stretch.value === value);
}

/** Where a slider may go: near the baseline, never outside the quantity's own limits. */
export function sliderRange({ quantity, baseline }: AssumptionLever): { readonly minimum: number; readonly maximum: number; readonly step: number } {
  const values = baseline.map(({ value }) => Number(value));
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const size = Math.max(Math.abs(low), Math.abs(high));
  const isFraction = quantity.unitText === '1' || quantity.unitText === '1/year';
  const reach = isFraction ? (size > 0.3 ? 0.2 : size >= 0.1 ? 0.1 : 0.04) : size > 0 ? size / 2 : quantity.unitText.startsWith('yuan') ? 1e11 : 12;
  const minimum = Math.max(quantity.minimum ?? -Infinity, low - reach);
  const maximum = Math.min(quantity.maximum ?? Infinity, high + reach);
  return { minimum, maximum, step: isFraction ? 0.0005 : 10 ** Math.floor(Math.log10((maximum - minimum) / 100)) };
}
