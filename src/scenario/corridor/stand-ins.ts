import type { Expression } from '../../language/expression.ts';
import type { Period, Quantity } from '../../language/model.ts';
import { meaningIn, prefixOf } from '../../language/names.ts';
import type { EvaluatedRun } from '../../language/run/evaluate.ts';
import { namesInForce } from './formula-in-force.ts';

/**
 * Inputs that nobody gave and that `known` replaces on the way to the named quantities. Branches that the choices of the
 * contract rule out are not gone into: a contract that counts no cost misses none.
 */
export function standIns(run: EvaluatedRun, names: readonly string[], period: Period): readonly Quantity[] {
  const t = run.periods.indexOf(period);
  const found = new Set<Quantity>();
  const seen = new Set<string>();
  const visit = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    for (const element of run.elements(name)) {
      const column = run.columns.at(name, element);
      const formula = run.plan.state(column, t) === 'computed' ? run.plan.formula(column, t) : undefined;
      if (formula) for (const expression of namesInForce(run, formula.tree, prefixOf(name), period)) read(expression, prefixOf(name));
    }
  };
  const quantityOf = (expression: Expression | undefined, prefix: string): Quantity | undefined => {
    const meaning = expression?.kind === 'name' ? meaningIn(expression.path, run.model, prefix) : undefined;
    return meaning?.kind === 'quantity' ? meaning.quantity : undefined;
  };
  const read = (expression: Expression, prefix: string): void => {
    const quantity = quantityOf(expression.kind === 'call' ? expression.arguments[0] : expression, prefix);
    if (!quantity) return;
    if (expression.kind === 'name') visit(quantity.name);
    else if (quantity.kind === 'input' && run.value(quantity.name, period) === undefined) found.add(quantity);
  };
  for (const name of names) visit(name);
  return [...found];
}
