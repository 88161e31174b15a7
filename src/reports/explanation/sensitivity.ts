import { readersOf, readsOf } from '../../language/check/reads.ts';
import { prefixOf } from '../../language/names.ts';
import type { Model, Quantity } from '../../language/model.ts';
import type { CellOfRun } from '../document/report-document.ts';
import type { Explained } from './context.ts';
import { isFraction } from './explained-runs.ts';

/** What one assumption of the budget year does to its balance by itself. */
export interface Sensitivity {
  readonly cell: CellOfRun;
  /** The path as a scenario writes it. */
  readonly path: string;
  /** A point of a fraction, or a hundredth of anything else. */
  readonly step: 'point' | 'percent';
  /** Which way the step goes that takes from the balance. */
  readonly way: 'higher' | 'lower';
  /** What that step takes from the balance, yuan a year; above zero. */
  readonly effect: number;
}

/** An assumption of the budget year: a number that nothing else in the model determines. */
export interface Assumed {
  readonly quantity: Quantity;
  readonly element: string;
}

/** The assumptions of the budget year that something reads, in the model's order. */
export function assumptionsOf({ run, period }: Explained): readonly Assumed[] {
  const { model } = run;
  const readers = readersOf(model);
  return [...model.quantities.values()].filter((quantity) => isAssumption(quantity, model) && (readers.get(quantity.name) ?? []).length > 0).flatMap((quantity) =>
    run.elements(quantity.name).filter((element) => run.mark(quantity.name, period, element) === 'assumed').map((element) => ({ quantity, element })),
  );
}

function isAssumption({ name, type, kind, informational, project }: Quantity, model: Model): boolean {
  if (type !== 'number' || informational) return false;
  if (kind === 'parameter') return true;
  return kind === 'input' && project !== undefined && readsOf(project.tree, model, prefixOf(name)).every((read) => read.quantity.name === name);
}

/** What sensitivities are told of: the balance before a gap is closed, since most ways of closing leave none to be seen. */
export function sensitiveQuantity({ run }: Explained): string | undefined {
  return ['planned_balance', 'current_balance'].find((name) => run.model.quantities.has(name));
}

/**
 * Moves each assumption by itself in the budget year, by a point or a hundredth, and tells what the step that hurts takes
 * from the balance of the year before closing; the largest first. Steps over a quantity's limit are not taken.
 */
export function sensitivities(context: Explained): readonly Sensitivity[] {
  const { run, period, side, input: { evaluator, changes } } = context;
  const own = side === 'scenario' ? changes : [];
  const target = sensitiveQuantity(context);
  const before = target === undefined ? undefined : run.value(target, period);
  if (target === undefined || before === undefined) return [];
  const settings = { from: run.periods[0]!, to: period, keep: [target] };
  return assumptionsOf(context).filter(({ quantity }) => !quantity.name.startsWith('closing_') && !quantity.name.startsWith('norm_')).flatMap(({ quantity, element }): readonly Sensitivity[] => {
    const value = run.value(quantity.name, period, element);
    const path = element === '' ? quantity.name : `${quantity.name}.${element}`;
    const size = value === undefined ? 0 : isFraction(quantity.unitText) ? 0.01 : Math.abs(value) / 100;
    if (value === undefined || size === 0) return [];
    const taken = ([1, -1] as const).flatMap((sign) => {
      const moved = value + sign * size;
      if (moved > (quantity.maximum ?? Infinity) || moved < (quantity.minimum ?? -Infinity)) return [];
      const after = evaluator.run({ ...settings, overrides: [...own, { path, from: `${period.slice(0, 4)}-01`, value: moved }] }).value(target, period);
      return after === undefined ? [] : [{ sign, effect: before - after }];
    });
    const worst = taken.toSorted((a, b) => b.effect - a.effect)[0];
    if (!worst || !(worst.effect > 0)) return [];
    return [{
      path, cell: { run: side, reference: { quantity: quantity.name, period, ...(element !== '' && { element }) } }, step: isFraction(quantity.unitText) ? 'point' : 'percent',
      way: worst.sign > 0 ? 'higher' : 'lower', effect: worst.effect,
    }];
  }).toSorted((a, b) => b.effect - a.effect);
}
