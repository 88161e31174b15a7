import type { Expression } from '../../language/expression.ts';
import type { Period, Quantity } from '../../language/model.ts';
import { meaningIn, prefixOf } from '../../language/names.ts';
import type { EvaluatedRun } from '../../language/run/evaluate.ts';

const laggingFunctions = new Set(['prev', 'lag', 'last_year_end']);

/**
 * Names and calls of `known` that count in a formula in this period: of `where` only the branch that the contract's choices
 * decide, of what is read from the year before nothing.
 */
export function namesInForce(run: EvaluatedRun, tree: Expression, prefix: string, period: Period): readonly Expression[] {
  const parts = (of: readonly Expression[]) => of.flatMap((part) => namesInForce(run, part, prefix, period));
  switch (tree.kind) {
    case 'name':
      return [tree];
    case 'negate':
    case 'not':
    case 'convert':
      return parts([tree.operand]);
    case 'binary':
      return parts([tree.left, tree.right]);
    case 'call': {
      if (laggingFunctions.has(tree.name)) return [];
      if (tree.name === 'known') return [tree, ...parts(tree.arguments)];
      const [condition, then, otherwise] = tree.arguments;
      const decided = tree.name === 'where' ? choiceHolds(run, condition!, prefix, period) : undefined;
      return parts(decided === undefined ? tree.arguments : [decided ? then! : otherwise!]);
    }
    default:
      return [];
  }
}

/** Bracket tables that make a number in this period, in the order of its formula. */
export function tablesInForce(run: EvaluatedRun, name: string, period: Period): readonly Quantity[] {
  const { formula } = run.model.quantities.get(name)!;
  const prefix = prefixOf(name);
  const quantities = formula ? namesInForce(run, formula.tree, prefix, period).flatMap((e) => {
    const meaning = e.kind === 'name' ? meaningIn(e.path, run.model, prefix) : undefined;
    return meaning?.kind === 'quantity' ? [meaning.quantity] : [];
  }) : [];
  return [...new Set(quantities.filter(({ type }) => type === 'brackets'))];
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
  const meaning = meaningIn(left.path, run.model, prefix);
  if (meaning?.kind !== 'quantity' || meaning.quantity.type !== 'choice') return undefined;
  const chosen = Object.keys(meaning.quantity.choices)[run.value(meaning.quantity.name, period) ?? -1];
  return (chosen === right.path.join('.')) === (operator === '==');
}
