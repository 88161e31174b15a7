import type { Expression } from '../../language/expression.ts';
import type { Period, Quantity } from '../../language/model.ts';
import { meaningOf, prefixOf } from '../../language/names.ts';
import type { EvaluatedRun } from '../../language/run/evaluate.ts';

/** A figure that is missing and for which a formula in force puts something else, by `known`. */
export interface StandIn {
  readonly quantity: Quantity;
}

/**
 * Inputs that `known` replaces by its second argument on the way to the named quantities. Branches that the choices of the
 * contract rule out are not gone into: a contract that counts no cost misses none.
 */
export function standIns(run: EvaluatedRun, names: readonly string[], period: Period): readonly StandIn[] {
  const t = run.periods.indexOf(period);
  const found = new Map<string, StandIn>();
  const seen = new Set<string>();
  const visit = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    for (const element of run.elements(name)) {
      const column = run.columns.at(name, element);
      const formula = run.plan.state(column, t) === 'computed' ? run.plan.formula(column, t) : undefined;
      if (formula) for (const expression of inForce(run, formula.tree, prefixOf(name), period)) read(expression, prefixOf(name));
    }
  };
  const read = (expression: Expression, prefix: string): void => {
    if (expression.kind === 'name') {
      const meaning = meaningOf(expression.path, run.model, prefix);
      if (meaning?.kind === 'quantity') visit(meaning.quantity.name);
    } else if (expression.kind === 'call' && expression.name === 'known') {
      const [first] = expression.arguments;
      const meaning = first?.kind === 'name' ? meaningOf(first.path, run.model, prefix) : undefined;
      if (meaning?.kind === 'quantity' && meaning.quantity.kind === 'input' && run.value(meaning.quantity.name, period) === undefined) found.set(meaning.quantity.name, { quantity: meaning.quantity });
    }
  };
  for (const name of names) visit(name);
  return [...found.values()];
}

/** Names and calls of `known` of a formula in this period; `where` gives only the branch its choices decide, `prev` nothing. */
function inForce(run: EvaluatedRun, tree: Expression, prefix: string, period: Period): readonly Expression[] {
  switch (tree.kind) {
    case 'name':
      return [tree];
    case 'negate':
    case 'not':
    case 'convert':
      return inForce(run, tree.operand, prefix, period);
    case 'binary':
      return [tree.left, tree.right].flatMap((part) => inForce(run, part, prefix, period));
    case 'call': {
      const [first, second, third] = tree.arguments;
      if (tree.name === 'prev' || tree.name === 'lag' || tree.name === 'last_year_end') return [];
      const parts = (of: readonly Expression[]) => of.flatMap((part) => inForce(run, part, prefix, period));
      if (tree.name === 'known') return [tree, ...parts(tree.arguments)];
      if (tree.name !== 'where') return parts(tree.arguments);
      const decided = choiceHolds(run, first!, prefix, period);
      return decided === undefined ? parts(tree.arguments) : parts([decided ? second! : third!]);
    }
    default:
      return [];
  }
}

/** Whether a condition on choices holds; undefined where it asks for anything else. */
function choiceHolds(run: EvaluatedRun, condition: Expression, prefix: string, period: Period): boolean | undefined {
  if (condition.kind !== 'binary') return undefined;
  const { operator, left, right } = condition;
  if (operator === 'and' || operator === 'or') {
    const [a, b] = [choiceHolds(run, left, prefix, period), choiceHolds(run, right, prefix, period)];
    return a === undefined || b === undefined ? undefined : operator === 'and' ? a && b : a || b;
  }
  if ((operator !== '==' && operator !== '!=') || left.kind !== 'name' || right.kind !== 'name') return undefined;
  const meaning = meaningOf(left.path, run.model, prefix);
  if (meaning?.kind !== 'quantity' || meaning.quantity.type !== 'choice') return undefined;
  const chosen = Object.keys(meaning.quantity.choices)[run.value(meaning.quantity.name, period) ?? -1];
  return (chosen === right.path.join('.')) === (operator === '==');
}
