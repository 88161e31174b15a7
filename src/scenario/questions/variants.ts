import type { Draw } from '../../language/draw-source.ts';
import type { Executor } from '../../language/kernel.ts';
import type { Model, Period, Quantity } from '../../language/model.ts';
import { elementKeys } from '../../language/names.ts';
import type { Override } from '../../language/override.ts';
import type { EvaluatedRun, Evaluator } from '../../language/run/evaluate.ts';
import { figureAt } from '../../language/run/observe.ts';
import { parameterNumber, placeOverride, stretchesIn, type PlacedOverride } from '../../language/run/parameter-values.ts';

export interface VariantSettings {
  readonly from?: Period;
  readonly to: Period;
  /** Quantities that will be asked for. */
  readonly keep: readonly string[];
  readonly executor?: Executor;
  /** One run for each, or all as paths of one; whichever is quicker if absent. The numbers are the same bit for bit. */
  readonly by?: 'runs' | 'paths';
}

/** A model under many lists of changes. */
export interface Variants {
  readonly periods: readonly Period[];
  /** Undefined where the quantity has no value. */
  value(variant: number, quantity: string, period: Period, element?: string): number | undefined;
}

/** Up to here plain runs are quicker than making paths ready: that takes as long as some dozens of runs. */
const FEW = 48;

/** Runs a model once for each list of changes, each list whole. Changes have to fit the model. */
export function runVariants(evaluator: Evaluator, lists: readonly (readonly Override[])[], settings: VariantSettings): Variants {
  const { from, to, keep, by = lists.length <= FEW ? 'runs' : 'paths' } = settings;
  const span = { to, ...(from !== undefined && { from }) };
  const plain = (overrides: readonly Override[]): EvaluatedRun => evaluator.run({ ...span, overrides });
  if (by === 'runs' || lists.length === 0) {
    const runs = lists.map(plain);
    return { periods: runs[0]?.periods ?? [], value: (variant, quantity, period, element) => runs[variant]!.value(quantity, period, element) };
  }
  const base = plain(lists[0]!);
  const groups = new Map<string, number[]>();
  const placed = lists.map((list) => list.flatMap((override) => placeOverride(override, evaluator.model, []) ?? []));
  placed.forEach((own, variant) => {
    const key = structureOf(own, base);
    groups.set(key, [...(groups.get(key) ?? []), variant]);
  });
  const at = new Map<number, { readonly run: EvaluatedRun; readonly path: number }>();
  for (const members of groups.values()) {
    const first = members[0] === 0 ? base : plain(lists[members[0]!]!);
    const draws = drawsOf(members.map((variant) => placed[variant]!), first);
    const run = draws.length === 0 ? first : evaluator.run({ ...span, overrides: lists[members[0]!]!, draws, paths: members.length, keep, ...(settings.executor && { executor: settings.executor }) });
    members.forEach((variant, path) => at.set(variant, { run, path }));
  }
  return {
    periods: base.periods,
    value: (variant, quantity, period, element) => {
      const { run, path } = at.get(variant)!;
      const values = run.pathValues(quantity, period, element);
      return values === undefined ? undefined : values.length === 1 ? values[0] : values[path];
    },
  };
}

/**
 * What of a list no path can stand for: bands of a table, an input that another variant leaves to its projection, and a
 * parameter given where the model gives none. Variants that agree in it share a run.
 */
function structureOf(placed: readonly PlacedOverride[], { periods }: EvaluatedRun): string {
  return JSON.stringify(placed.flatMap(({ override, quantity }) => {
    const { path, from, until = null, value } = override;
    if (quantity.type === 'brackets') return [[path, from, until, value]];
    const isEverywhere = quantity.kind === 'parameter' && periods.every((period) => stretchesIn(quantity, '', period, []).length > 0);
    return isEverywhere ? [] : [[path, from, until]];
  }));
}

/** Every cell in which the variants' parameters and inputs differ, one path for each variant. */
function drawsOf(variants: readonly (readonly PlacedOverride[])[], { model, periods, columns, observations }: EvaluatedRun): readonly Draw[] {
  const touched = new Set(variants.flatMap((own) => own.map(({ quantity }) => quantity)).filter(({ type }) => type !== 'brackets'));
  return [...touched].flatMap((quantity) => elementsOf(quantity, model).flatMap((element): readonly Draw[] => {
    const column = columns.at(quantity.name, element);
    const byPeriod = new Map<Period, Float64Array>();
    for (const period of periods) {
      if (figureAt(observations, column, period)) continue;
      const values = variants.map((own) => parameterNumber(quantity, stretchesIn(quantity, element, period, own)));
      if (values.every((value) => Object.is(value, values[0]))) continue;
      byPeriod.set(period, Float64Array.from(values, (value) => value!));
    }
    if (byPeriod.size === 0) return [];
    return [{ path: element === '' ? quantity.name : `${quantity.name}.${element}`, values: (period) => byPeriod.get(period) }];
  }));
}

function elementsOf(quantity: Quantity, model: Model): readonly string[] {
  return elementKeys(quantity.dimensions, model.dimensions);
}
