import type { EvaluatedRun } from '../../language/run/evaluate.ts';
import { explain } from '../../language/run/explain.ts';
import type { CellReference } from '../../language/result.ts';
import type { MissingInput, OwnFigure } from './items.ts';

/**
 * Our figure for one number of a run: its amount, or the inputs at the bottom of its formulas that no table gives (an
 * input that could be projected counts as one to be supplied).
 * @throws RangeError where the model has no such number
 */
export function recomputed(run: EvaluatedRun, reference: CellReference): OwnFigure {
  const { value } = explain(run, reference);
  return value === undefined ? { missing: missingLeaves(run, reference) } : { amount: value, reference };
}

function missingLeaves(run: EvaluatedRun, start: CellReference): readonly MissingInput[] {
  const seen = new Set<string>();
  const leaves: MissingInput[] = [];
  const visit = (reference: CellReference): void => {
    const key = JSON.stringify([reference.quantity, reference.period, reference.element ?? '']);
    if (seen.has(key)) return;
    seen.add(key);
    const { quantity, inputs } = explain(run, reference);
    const behind = quantity.kind === 'variable' ? inputs.filter(({ mark }) => mark === 'missing') : [];
    if (behind.length === 0) leaves.push({ reference, label: quantity.label });
    for (const input of behind) visit(input.reference);
  };
  visit(start);
  return leaves;
}
