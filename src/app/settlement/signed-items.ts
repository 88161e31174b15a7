import type { Expression } from '../../language/expression.ts';
import type { Period, Quantity } from '../../language/model.ts';
import { meaningOf, prefixOf } from '../../language/names.ts';
import type { EvaluatedRun } from '../../language/run/evaluate.ts';
import { namesInForce } from '../../scenario/corridor/formula-in-force.ts';

/** A number that enters a sum. */
export interface SignedItem {
  readonly quantity: Quantity;
  readonly sign: 1 | -1;
}

/**
 * What the surplus or loss of a year is the sum of: formulas are opened as long as they only add and take away, with the
 * branch the contract's choices decide; a product, a cap or a figure of the statement is an item.
 */
export function signedItems(run: EvaluatedRun, period: Period): readonly SignedItem[] {
  const { model } = run;
  const { formula } = model.quantities.get(model.corridor!.surplus.amount)!;
  if (!formula) return [];
  const within = formula.tree.kind === 'call' && formula.tree.name === 'max' ? (formula.tree.arguments.find((argument) => !isConstant(argument)) ?? formula.tree) : formula.tree;
  const prefix = prefixOf(model.corridor!.surplus.amount);
  return opened(run, within, prefix, period, 1) ?? [];
}

/** The result that the items add up to. */
export function resultName(run: EvaluatedRun): string | undefined {
  const name = run.model.corridor!.surplus.amount;
  const { formula } = run.model.quantities.get(name)!;
  const inner = formula?.tree.kind === 'call' ? formula.tree.arguments.find(({ kind }) => kind === 'name') : undefined;
  const meaning = inner?.kind === 'name' ? meaningOf(inner.path, run.model, prefixOf(name)) : undefined;
  return meaning?.kind === 'quantity' ? meaning.quantity.name : undefined;
}

/** Items of an expression; undefined where it does more than add and take away. */
function opened(run: EvaluatedRun, tree: Expression, prefix: string, period: Period, sign: 1 | -1): readonly SignedItem[] | undefined {
  if (isConstant(tree)) return [];
  switch (tree.kind) {
    case 'negate':
      return opened(run, tree.operand, prefix, period, turned(sign));
    case 'convert':
      return opened(run, tree.operand, prefix, period, sign);
    case 'binary': {
      if (tree.operator !== '+' && tree.operator !== '-') return undefined;
      const [left, right] = [opened(run, tree.left, prefix, period, sign), opened(run, tree.right, prefix, period, tree.operator === '-' ? turned(sign) : sign)];
      return left && right ? [...left, ...right] : undefined;
    }
    case 'name': {
      const meaning = meaningOf(tree.path, run.model, prefix);
      return meaning?.kind === 'quantity' ? itemsOf(run, meaning.quantity, period, sign) : undefined;
    }
    case 'call': {
      if (tree.name === 'known') {
        const [first, second] = tree.arguments;
        const given = opened(run, first!, prefix, period, sign)?.filter(({ quantity }) => run.value(quantity.name, period) !== undefined);
        return given && given.length > 0 ? given : opened(run, second!, prefix, period, sign);
      }
      if (tree.name !== 'where') return undefined;
      const branch = namesInForce(run, tree, prefix, period);
      const [, then, otherwise] = tree.arguments;
      const taken = [then!, otherwise!].find((each) => sameNames(namesInForce(run, each, prefix, period), branch));
      return taken && opened(run, taken, prefix, period, sign);
    }
    default:
      return undefined;
  }
}

function itemsOf(run: EvaluatedRun, quantity: Quantity, period: Period, sign: 1 | -1): readonly SignedItem[] {
  const t = run.periods.indexOf(period);
  const state = run.plan.state(run.columns.at(quantity.name), t);
  if (state === 'computed' && quantity.formula && quantity.binding === undefined) {
    const parts = opened(run, quantity.formula.tree, prefixOf(quantity.name), period, sign);
    if (parts) return parts;
  }
  return [{ quantity, sign }];
}

/** A number with or without a unit: what stands for nothing in a maximum or after `otherwise`. */
function isConstant(tree: Expression): boolean {
  return tree.kind === 'number' || tree.kind === 'unit' || (tree.kind === 'binary' && isConstant(tree.left) && isConstant(tree.right));
}

const turned = (sign: 1 | -1): 1 | -1 => (sign === 1 ? -1 : 1);

function sameNames(a: readonly Expression[], b: readonly Expression[]): boolean {
  return a.length === b.length && a.every((each, at) => each === b[at]);
}
