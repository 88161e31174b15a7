import type { Expression } from '../../language/expression.ts';
import type { Bracket, Period, Quantity, Source } from '../../language/model.ts';
import { meaningIn, prefixOf } from '../../language/names.ts';
import type { EvaluatedRun } from '../../language/run/evaluate.ts';
import { stretchesOf } from '../../language/run/parameter-values.ts';
import { namesInForce } from './formula-in-force.ts';

/** Between which rates a part is shared at all, whatever its table says: a line below which nothing is, an end beyond which nothing is. */
export interface SharedSpan {
  readonly from: number;
  /** Absent: without end. */
  readonly to?: number;
  /** Clauses of the line and of the end, where they cut. */
  readonly fromSource?: Source;
  readonly toSource?: Source;
}

/**
 * The line and the end that a part's formula puts around its table. The line is what is taken off again,
 * `tiered(rate, bands) - tiered(min(rate, line), bands)`; the end is in the rate itself, `min(rate, end)`. A formula of
 * another form has neither.
 */
export function sharedSpan(run: EvaluatedRun, part: string, period: Period): SharedSpan {
  const { formula } = run.model.quantities.get(part)!;
  const difference = formula && tieredDifference(formula.tree);
  if (!difference) return { from: 0 };
  const prefix = prefixOf(part);
  const line = leastRate(run, difference.takenOff, prefix, period);
  const measured = difference.given.kind === 'name' ? quantityOf(run, difference.given, prefix) : undefined;
  const end = measured?.formula && leastRate(run, measured.formula.tree, prefixOf(measured.name), period);
  return {
    from: line?.value ?? 0,
    ...(end && { to: end.value }),
    ...(line?.source && { fromSource: line.source }),
    ...(end?.source && { toSource: end.source }),
  };
}

/** A band as far as it is shared; undefined where nothing of it is. */
export function sharedBand<Band extends Pick<Bracket, 'from' | 'to'>>(band: Band, span: SharedSpan): Band | undefined {
  const from = Math.max(band.from, span.from);
  const to = Math.min(band.to ?? Infinity, span.to ?? Infinity);
  return to > from ? { ...band, from, ...(to < Infinity && { to }) } : undefined;
}

/** The rates that two calls of `tiered` on one table are asked for, the second taken off the first. */
function tieredDifference(tree: Expression): { readonly given: Expression; readonly takenOff: Expression } | undefined {
  if (tree.kind === 'binary' && tree.operator === '-' && isTiered(tree.left) && isTiered(tree.right)) return { given: tree.left.arguments[0]!, takenOff: tree.right.arguments[0]! };
  return childrenOf(tree).map(tieredDifference).find((found) => found !== undefined);
}

function isTiered(tree: Expression): tree is Extract<Expression, { kind: 'call' }> {
  return tree.kind === 'call' && tree.name === 'tiered';
}

function childrenOf(tree: Expression): readonly Expression[] {
  switch (tree.kind) {
    case 'binary':
      return [tree.left, tree.right];
    case 'call':
      return tree.arguments;
    case 'negate':
    case 'not':
    case 'convert':
      return [tree.operand];
    default:
      return [];
  }
}

/** The parameter in a `min(rate, parameter)` that is in force, above zero. */
function leastRate(run: EvaluatedRun, tree: Expression, prefix: string, period: Period): { readonly value: number; readonly source: Source | undefined } | undefined {
  if (tree.kind !== 'call' || tree.name !== 'min') return undefined;
  for (const name of namesInForce(run, tree, prefix, period)) {
    const quantity = name.kind === 'name' ? quantityOf(run, name, prefix) : undefined;
    const value = quantity?.kind === 'parameter' ? run.value(quantity.name, period) : undefined;
    if (quantity && value !== undefined && value > 0) return { value, source: stretchesOf(quantity, '', period, run.overrides)[0]?.dated?.source };
  }
  return undefined;
}

function quantityOf(run: EvaluatedRun, name: Extract<Expression, { kind: 'name' }>, prefix: string): Quantity | undefined {
  const meaning = meaningIn(name.path, run.model, prefix);
  return meaning?.kind === 'quantity' ? meaning.quantity : undefined;
}
