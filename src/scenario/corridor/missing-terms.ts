import type { Expression } from '../../language/expression.ts';
import type { Period, Quantity } from '../../language/model.ts';
import { meaningIn, prefixOf } from '../../language/names.ts';
import type { EvaluatedRun } from '../../language/run/evaluate.ts';

/** A parameter or figure that nobody gave, in the period in which it is needed. */
export interface MissingTerm {
  readonly quantity: Quantity;
  readonly period: Period;
}

const laggingFunctions = new Set(['prev', 'lag', 'last_year_end']);

/**
 * What somebody has to give before the named quantities have a number in a period: the leaves of their formulas. What
 * `known` can do without is not among them.
 *
 * @param isLeaf quantities that are asked for themselves although a formula could give them
 */
export function missingTerms(run: EvaluatedRun, names: readonly string[], period: Period, isLeaf: (quantity: Quantity) => boolean = () => false): readonly MissingTerm[] {
  const found = new Map<string, MissingTerm>();
  const seen = new Set<string>();
  const visit = (quantity: Quantity, t: number): void => {
    const at = run.periods[t];
    if (at === undefined || seen.has(`${quantity.name}@${at}`) || !isMissing(run, quantity, t)) return;
    seen.add(`${quantity.name}@${at}`);
    const formula = isLeaf(quantity) ? undefined : (quantity.formula ?? quantity.project);
    const before = seen.size;
    const prefix = prefixOf(quantity.name);
    for (const { path, lag } of formula ? readsNeeded(formula.tree, 0) : []) {
      const meaning = meaningIn(path, run.model, prefix);
      if (meaning?.kind === 'quantity') visit(meaning.quantity, t - lag);
    }
    if (seen.size === before && !knownToMiss(run, formula?.tree, prefix, t, found)) found.set(`${quantity.name}@${at}`, { quantity, period: at });
  };
  for (const name of names) visit(run.model.quantities.get(name)!, run.periods.indexOf(period));
  return [...found.values()];
}

function isMissing(run: EvaluatedRun, quantity: Quantity, t: number): boolean {
  return run.elements(quantity.name).some((element) => run.plan.state(run.columns.at(quantity.name, element), t) === 'missing');
}

/** Whether a formula reads something that has been found missing already. */
function knownToMiss(run: EvaluatedRun, tree: Expression | undefined, prefix: string, t: number, found: ReadonlyMap<string, MissingTerm>): boolean {
  if (!tree) return false;
  return readsNeeded(tree, 0).some(({ path, lag }) => {
    const meaning = meaningIn(path, run.model, prefix);
    return meaning?.kind === 'quantity' && t >= lag && isMissing(run, meaning.quantity, t - lag);
  }) && found.size > 0;
}

/** Names a formula cannot do without, with how many periods back it reads them. */
function readsNeeded(tree: Expression, lag: number): readonly { readonly path: readonly string[]; readonly lag: number }[] {
  switch (tree.kind) {
    case 'name':
      return [{ path: tree.path, lag }];
    case 'negate':
    case 'not':
    case 'convert':
      return readsNeeded(tree.operand, lag);
    case 'binary':
      return [...readsNeeded(tree.left, lag), ...readsNeeded(tree.right, lag)];
    case 'call':
      if (tree.name === 'known') return readsNeeded(tree.arguments[1]!, lag);
      if (laggingFunctions.has(tree.name)) return readsNeeded(tree.arguments[0]!, lag + 1);
      return tree.arguments.flatMap((argument) => readsNeeded(argument, lag));
    default:
      return [];
  }
}
