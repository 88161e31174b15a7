import type { Expression } from '../../language/expression.ts';
import type { Period, Quantity } from '../../language/model.ts';
import { meaningOf, prefixOf } from '../../language/names.ts';
import type { EvaluatedRun } from '../../language/run/evaluate.ts';
import { namesInForce } from '../../scenario/corridor/formula-in-force.ts';

/** A number that enters a total by being added or taken away. */
export interface TotalTerm {
  readonly quantity: Quantity;
  readonly sign: 1 | -1;
}

/**
 * What a total of a contract is the sum of in a period: its formula taken apart as far as it adds and subtracts, with the
 * contract's choices decided. Taken apart only down to numbers that are stated; what is not a plain sum stays whole.
 */
export function termsOf(run: EvaluatedRun, total: string, period: Period, isStated: (name: string) => boolean): readonly TotalTerm[] {
  const parts = new Map<string, readonly TotalTerm[] | undefined>();
  const partsOf = (quantity: Quantity): readonly TotalTerm[] | undefined => {
    if (!parts.has(quantity.name))
      parts.set(quantity.name, quantity.formula && addends(run, quantity.formula.tree, prefixOf(quantity.name), period));
    return parts.get(quantity.name);
  };
  const leadsToStated = (quantity: Quantity): boolean =>
    (partsOf(quantity) ?? []).some((part) => isStated(part.quantity.name) || leadsToStated(part.quantity));
  const expand = ({ quantity, sign }: TotalTerm): readonly TotalTerm[] => {
    const own = partsOf(quantity);
    if (!own || (quantity.name !== total && !leadsToStated(quantity)) || (isObserved(run, quantity, period) && isStated(quantity.name)))
      return [{ quantity, sign }];
    return own.flatMap((part) => expand({ quantity: part.quantity, sign: (part.sign * sign) as 1 | -1 }));
  };
  return expand({ quantity: run.model.quantities.get(total)!, sign: 1 });
}

function isObserved(run: EvaluatedRun, { name }: Quantity, period: Period): boolean {
  return run.mark(name, period) === 'observed';
}

/** The numbers a formula adds; undefined where it is no plain sum. */
function addends(run: EvaluatedRun, tree: Expression, prefix: string, period: Period): readonly TotalTerm[] | undefined {
  const of = (part: Expression) => addends(run, part, prefix, period);
  const turned = (terms: readonly TotalTerm[] | undefined) =>
    terms?.map(({ quantity, sign }): TotalTerm => ({ quantity, sign: sign === 1 ? -1 : 1 }));
  if (isZero(tree)) return [];
  if (tree.kind === 'name') {
    const meaning = meaningOf(tree.path, run.model, prefix);
    return meaning?.kind === 'quantity' ? [{ quantity: meaning.quantity, sign: 1 }] : undefined;
  }
  if (tree.kind === 'negate') return turned(of(tree.operand));
  if (tree.kind === 'binary' && (tree.operator === '+' || tree.operator === '-')) {
    const [left, right] = [of(tree.left), tree.operator === '+' ? of(tree.right) : turned(of(tree.right))];
    return left && right && [...left, ...right];
  }
  if (tree.kind !== 'call') return undefined;
  const [first, then, otherwise] = tree.arguments;
  if (tree.name === 'known' && isZero(then!)) return of(first!);
  if (tree.name !== 'where') return undefined;
  const inForce = namesInForce(run, tree, prefix, period);
  const branch = [then!, otherwise!].find((part) => sameNames(inForce, namesInForce(run, part, prefix, period)));
  return branch && of(branch);
}

function isZero(tree: Expression): boolean {
  return (tree.kind === 'number' && tree.value === 0) || (tree.kind === 'binary' && tree.operator === '*' && isZero(tree.left));
}

function sameNames(one: readonly Expression[], other: readonly Expression[]): boolean {
  return one.length === other.length && one.every((name, at) => name === other[at]);
}
