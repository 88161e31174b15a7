import type { EvaluatedRun } from '../language/run/evaluate.ts';
import type { Label, Period } from '../language/model.ts';

export interface Comparison {
  readonly quantity: string;
  readonly element: string;
  readonly label: Label;
  readonly unitText: string;
  readonly period: Period;
  /** Undefined where the run has no such figure; so is the change where either has none. */
  readonly baseline: number | undefined;
  readonly scenario: number | undefined;
  readonly change: number | undefined;
}

/** Every cell in which two runs of one model differ, in the model's order. */
export function compareRuns(baseline: EvaluatedRun, scenario: EvaluatedRun): readonly Comparison[] {
  const rows: Comparison[] = [];
  for (const { quantity, element } of baseline.columns.list) {
    if (quantity.type === 'brackets') continue;
    for (const period of baseline.periods) {
      const before = baseline.value(quantity.name, period, element);
      const after = scenario.value(quantity.name, period, element);
      if (Object.is(before, after)) continue;
      rows.push({ quantity: quantity.name, element, label: quantity.label, unitText: quantity.unitText, period, baseline: before, scenario: after, change: before === undefined || after === undefined ? undefined : after - before });
    }
  }
  return rows;
}
