import type { EvaluatedRun } from '../language/run/evaluate.ts';
import type { Label, Period } from '../language/model.ts';

/** One line of a budget adjustment: the adopted figure, the change, the new figure and why. */
export interface AdjustmentLine {
  readonly quantity: string;
  readonly label: Label;
  readonly line: string;
  readonly old: number;
  readonly change: number;
  readonly new: number;
  readonly reason: string;
}

/**
 * The draft of a mid-year adjustment: form lines whose figure moves between the adopted and the revised budget.
 * `reasons` are by quantity; a line without one has an empty reason, which whoever signs has to fill.
 */
export function adjustmentDraft(adopted: EvaluatedRun, revised: EvaluatedRun, period: Period, reasons: Readonly<Record<string, string>>): readonly AdjustmentLine[] {
  const lines: AdjustmentLine[] = [];
  for (const quantity of adopted.model.quantities.values()) {
    if (!quantity.form) continue;
    const old = adopted.value(quantity.name, period);
    const next = revised.value(quantity.name, period);
    if (old === undefined || next === undefined || Object.is(old, next)) continue;
    lines.push({ quantity: quantity.name, label: quantity.label, line: quantity.form.line, old, change: next - old, new: next, reason: reasons[quantity.name] ?? '' });
  }
  return lines;
}
