import type { Issue } from '../../i18n/issue.ts';
import { called } from '../../language/called.ts';
import type { Model } from '../../language/model.ts';
import { elementKeys } from '../../language/names.ts';
import type { Override } from '../../language/override.ts';
import { placeOverride } from '../../language/run/parameter-values.ts';
import { baselineValue, leverKey, type Lever, type PlacedLever } from './levers.ts';

/** Values of which none may lie below the next: `['ratio.primary', 'ratio.secondary', 'ratio.tertiary']`. */
export type Order = readonly string[];

/**
 * The orders that the baseline keeps, for every parameter that a lever moves an element or a band of: whatever differs
 * there may meet and may not change places. Values that are equal in the baseline may part either way.
 */
export function ordersOfBaseline(model: Model, baseline: readonly Override[], levers: readonly Lever[]): readonly Order[] {
  const months = new Map(levers.flatMap(({ path, from }) => {
    const found = placeOverride({ path, from, value: 0 }, model, []);
    return found ? [[found.quantity, from] as const] : [];
  }));
  return [...months].flatMap(([quantity, month]) => {
    const values = elementKeys(quantity.dimensions, model.dimensions).flatMap((element): (readonly [string, number])[] => {
      const path = element === '' ? quantity.name : `${quantity.name}.${element}`;
      const value = baselineValue(model, baseline, path, month);
      if (value === undefined) return [];
      return typeof value === 'number' ? [[path, value]] : value.map((band, row) => [leverKey({ path, row }), band.value]);
    });
    const steps = [...new Set(values.map(([, value]) => value))].sort((a, b) => b - a);
    const keysAt = (value: number) => values.filter(([, own]) => own === value).map(([key]) => key);
    return steps.slice(1).flatMap((value, step) => keysAt(steps[step]!).flatMap((higher) => keysAt(value).map((lower): Order => [higher, lower])));
  });
}

/** How far the last bits may carry a value over a limit. */
export const slack = (limit: number): number => 1e-9 * Math.max(1, Math.abs(limit));

/** Judges values of the levers against their own limits and the orders; no run is needed. */
export class LeverLimits {
  private readonly pairs: readonly (readonly [higher: string, lower: string])[];
  private readonly fixed: ReadonlyMap<string, number>;
  private readonly places: ReadonlyMap<string, number>;

  constructor(private readonly model: Model, baseline: readonly Override[], private readonly levers: readonly PlacedLever[], orders: readonly Order[]) {
    this.places = new Map(levers.map(({ lever }, index) => [leverKey(lever), index]));
    this.pairs = orders.flatMap((order) => order.slice(1).map((lower, index) => [order[index]!, lower] as const));
    const month = levers[0]?.lever.from ?? '';
    this.fixed = new Map(orders.flat().map((key) => {
      const [path = '', row] = key.split('#');
      const value = baselineValue(model, baseline, path, month);
      const number = typeof value === 'object' ? value[Number(row)]?.value : value;
      if (number === undefined) throw new RangeError(`orders: values that the plan has; got ${key}`);
      return [key, number];
    }));
  }

  /** The least and greatest value that one lever may take beside the others'; empty where the first is above the second. */
  room(at: number, values: readonly number[]): readonly [least: number, greatest: number] {
    const { baseline, lever } = this.levers[at]!;
    const key = leverKey(lever);
    const above = this.pairs.filter(([higher, lower]) => higher === key && lower !== key).map(([, lower]) => this.value(lower, values));
    const below = this.pairs.filter(([higher, lower]) => lower === key && higher !== key).map(([higher]) => this.value(higher, values));
    const least = Math.max(baseline - (lever.greatestFall ?? Infinity), ...above);
    const greatest = Math.min(baseline + (lever.greatestRise ?? Infinity), ...below);
    return least > greatest && least - greatest <= slack(least) ? [least, least] : [least, greatest];
  }

  /** The limits that the values break, each as a sentence. */
  broken(values: readonly number[]): readonly Issue[] {
    const issue = (code: string, words: Issue['values']): Issue => ({ code, severity: 'warning', place: {}, values: words });
    const own = this.levers.flatMap(({ lever, baseline, called: words }, at) => {
      const change = values[at]! - baseline;
      const { greatestFall: fall = Infinity, greatestRise: rise = Infinity } = lever;
      if (change < -fall - slack(fall)) return [issue('plan/limit-fall', { ...words, fall: -round(change), limit: fall })];
      return change > rise + slack(rise) ? [issue('plan/limit-rise', { ...words, rise: round(change), limit: rise })] : [];
    });
    const order = this.pairs.flatMap(([higher, lower]) => {
      const [upper, under] = [this.value(higher, values), this.value(lower, values)];
      if (upper >= under - slack(under)) return [];
      const [a, b] = [this.words(higher), this.words(lower)];
      return [issue('plan/limit-order', { higherZh: a.zh, higherEn: a.en, lowerZh: b.zh, lowerEn: b.en, higherValue: upper, lowerValue: under })];
    });
    return [...own, ...order];
  }

  private value(key: string, values: readonly number[]): number {
    const at = this.places.get(key);
    return at === undefined ? this.fixed.get(key)! : values[at]!;
  }

  private words(key: string): { readonly zh: string; readonly en: string } {
    const [path = '', row] = key.split('#');
    const { quantity, element } = placeOverride({ path, from: '2000-01', value: 0 }, this.model, [])!;
    const { labelZh, labelEn } = called(this.model, quantity, element);
    return row === undefined ? { zh: String(labelZh), en: String(labelEn) } : { zh: `${labelZh} ${Number(row) + 1}`, en: `${labelEn} ${Number(row) + 1}` };
  }
}

const round = (value: number): number => Number(value.toPrecision(9));
