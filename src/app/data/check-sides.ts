import type { EvaluatedRun } from '../../language/evaluate.ts';
import { explain } from '../../language/explain.ts';
import type { Expression } from '../../language/expression.ts';
import type { Label, Source } from '../../language/model.ts';
import { meaningOf, prefixOf } from '../../language/names.ts';
import type { CheckOutcome, Mark } from '../../language/result.ts';
import type { Place } from '../../i18n/issue.ts';

/** One figure of a relation, with where it stands. */
export interface Term {
  readonly label: Label;
  readonly period: string;
  readonly value: number;
  readonly unitText: string;
  readonly mark: Mark;
  readonly place?: Place;
  readonly source?: Source;
}

/** The two figures that a relation compares. A relation that is no difference of sums has its figures on the left and 0 on the right. */
export interface Sides {
  readonly left: readonly Term[];
  readonly right: readonly Term[];
  readonly isDifference: boolean;
}

/** Takes a check's formula apart at its outermost plus and minus signs and reads the figures of one period. */
export function checkSides(run: EvaluatedRun, outcome: CheckOutcome): Sides {
  const signed = signedTerms(outcome.check.formula.tree, 1);
  const terms = signed.map(({ sign, tree }) => ({ sign, term: termOf(run, outcome, tree) }));
  if (terms.every(({ term }) => term !== undefined)) {
    const side = (wanted: number): Term[] => terms.filter(({ sign }) => sign === wanted).map(({ term }) => term!);
    return { left: side(1), right: side(-1), isDifference: true };
  }
  return { left: namesIn(outcome.check.formula.tree).flatMap((tree) => termOf(run, outcome, tree) ?? []), right: [], isDifference: false };
}

/** Sum of a side: what stands on it on the statement. */
export function sideTotal(terms: readonly Term[]): number {
  return terms.reduce((sum, { value }) => sum + value, 0);
}

/** Whether a relation says something about figures that somebody printed; two computed numbers prove nothing. */
export function comparesPrinted(run: EvaluatedRun, outcome: CheckOutcome): boolean {
  return [...checkSides(run, outcome).left, ...checkSides(run, outcome).right].some(({ mark, place }) => place !== undefined && mark !== 'computed');
}

function signedTerms(tree: Expression, sign: 1 | -1): readonly { readonly sign: 1 | -1; readonly tree: Expression }[] {
  if (tree.kind === 'binary' && (tree.operator === '+' || tree.operator === '-')) {
    return [...signedTerms(tree.left, sign), ...signedTerms(tree.right, tree.operator === '+' ? sign : sign === 1 ? -1 : 1)];
  }
  return tree.kind === 'negate' ? signedTerms(tree.operand, sign === 1 ? -1 : 1) : [{ sign, tree }];
}

/** A name, or a name under `prev` or `known`; undefined for anything else. */
function termOf(run: EvaluatedRun, outcome: CheckOutcome, tree: Expression, lag = 0): Term | undefined {
  if (tree.kind === 'call' && (tree.name === 'prev' || tree.name === 'known') && tree.arguments[0]) return termOf(run, outcome, tree.arguments[0], tree.name === 'prev' ? lag + 1 : lag);
  if (tree.kind !== 'name') return undefined;
  const meaning = meaningOf(tree.path, run.model, prefixOf(outcome.check.name));
  const period = run.periods[run.periods.indexOf(outcome.period) - lag];
  if (meaning?.kind !== 'quantity' || period === undefined) return undefined;
  const { quantity } = meaning;
  const element = meaning.element?.name ?? (quantity.dimensions.length > 0 ? outcome.element : undefined);
  if (!run.elements(quantity.name).includes(element ?? '')) return undefined;
  const value = run.value(quantity.name, period, element);
  if (value === undefined) return undefined;
  const { place, source, how } = explain(run, { quantity: quantity.name, period, ...(element !== undefined && { element }) });
  return {
    label: quantity.label,
    period,
    value,
    unitText: quantity.unitText,
    mark: run.mark(quantity.name, period, element),
    ...(how === 'table' && place && { place }),
    ...(how === 'table' && source !== undefined && { source }),
  };
}

function namesIn(tree: Expression): readonly Expression[] {
  switch (tree.kind) {
    case 'name':
      return [tree];
    case 'binary':
      return [...namesIn(tree.left), ...namesIn(tree.right)];
    case 'negate':
    case 'not':
    case 'convert':
      return namesIn(tree.operand);
    case 'call':
      return tree.arguments.flatMap(namesIn);
    default:
      return [];
  }
}
