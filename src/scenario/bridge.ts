import { shapley } from '../actuarial/shapley.ts';
import type { Draw } from '../language/draw-source.ts';
import type { EvaluatedRun, Evaluator, RunSettings } from '../language/run/evaluate.ts';
import type { Bridge, Label, Period } from '../language/model.ts';

export interface BridgeStep {
  readonly name: string;
  readonly label: Label;
  readonly amount: number;
}

export interface BridgeResult {
  readonly from: { readonly period: Period; readonly value: number };
  readonly to: { readonly period: Period; readonly value: number };
  /** One for each driver, then `other`: what would have changed without any of them. They add up to `to − from`. */
  readonly steps: readonly BridgeStep[];
}

/**
 * Splits a quantity's change from the period before into the causes its model names. Every combination of causes is
 * one path of a single run; the split is Shapley's, so it does not depend on the order of the causes.
 */
export function bridge(evaluator: Evaluator, settings: RunSettings, run: EvaluatedRun, what: Bridge, period: Period): BridgeResult | undefined {
  const before = run.periods[run.periods.indexOf(period) - 1];
  const from = before === undefined ? undefined : run.value(what.of, before);
  const to = run.value(what.of, period);
  if (before === undefined || from === undefined || to === undefined) return undefined;
  const count = what.drivers.length;
  const combinations = 2 ** count;
  const draws = what.drivers.flatMap((driver, part) => Object.entries(driver.neutral).flatMap(([quantity, neutral]) => pins(run, quantity, period, (actual) => Float64Array.from({ length: combinations }, (_, mask) => ((mask >> part) & 1 ? actual : neutral)))));
  const paths = evaluator.run({ ...settings, to: period, paths: combinations, draws, keep: [what.of] }).pathValues(what.of, period);
  const worth = (mask: number) => (paths?.length === combinations ? paths[mask]! : to);
  const amounts = shapley(count, worth);
  const other = worth(0) - from;
  return {
    from: { period: before, value: from },
    to: { period, value: to },
    steps: [
      ...what.drivers.map(({ name, label }, part) => ({ name, label, amount: amounts[part]! })),
      { name: 'other', label: { zh: '其他项目', en: 'Other lines' }, amount: other },
    ],
  };
}

/** Draws that hold every element of a quantity, in one period only, at its own value or at the neutral one. */
function pins(run: EvaluatedRun, quantity: string, period: Period, values: (actual: number) => Float64Array): Draw[] {
  return run.elements(quantity).flatMap((element) => {
    const actual = run.value(quantity, period, element);
    if (actual === undefined) return [];
    const own = values(actual);
    return [{ path: element === '' ? quantity : `${quantity}.${element}`, values: (p: Period) => (p === period ? own : undefined) }];
  });
}
