import type { Label, Period, Quantity, Source } from '../../language/model.ts';
import { meaningIn, prefixOf } from '../../language/names.ts';
import type { EvaluatedRun } from '../../language/run/evaluate.ts';
import { stretchesOf } from '../../language/run/parameter-values.ts';
import { namesInForce } from './formula-in-force.ts';

/** A rate of the contract that a part of a side is cut by, such as the profit rate up to which the insurer keeps all. */
export interface PartTerm {
  readonly name: string;
  readonly label: Label;
  readonly value: number;
  /** Absent where the term is changed, or has no source. */
  readonly source: Source | undefined;
}

/** Rates above zero that decide a part in a period beside its bands: those its formula reads, or the rates in it. */
export function partTerms(run: EvaluatedRun, part: string, period: Period): readonly PartTerm[] {
  const found = new Map<string, PartTerm>();
  const visit = ({ name, formula }: Quantity, depth: number): void => {
    if (!formula || depth > 1) return;
    for (const expression of namesInForce(run, formula.tree, prefixOf(name), period)) {
      const meaning = expression.kind === 'name' ? meaningIn(expression.path, run.model, prefixOf(name)) : undefined;
      if (meaning?.kind !== 'quantity' || meaning.quantity.type !== 'number' || meaning.quantity.unitText !== '1') continue;
      const { quantity } = meaning;
      if (quantity.kind === 'variable') visit(quantity, depth + 1);
      const value = run.value(quantity.name, period);
      if (quantity.kind !== 'parameter' || value === undefined || value === 0) continue;
      found.set(quantity.name, { name: quantity.name, label: quantity.label, value, source: stretchesOf(quantity, '', period, run.overrides)[0]?.dated?.source });
    }
  };
  visit(run.model.quantities.get(part)!, 0);
  return [...found.values()];
}
