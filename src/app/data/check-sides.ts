import type { EvaluatedRun } from '../../language/run/evaluate.ts';
import { explain } from '../../language/run/explain.ts';
import type { Expression } from '../../language/expression.ts';
import type { Label, Source } from '../../language/model.ts';
import { meaningOf, prefixOf } from '../../language/names.ts';
import type { CellReference, CheckOutcome, Mark } from '../../language/result.ts';
import type { Place } from '../../i18n/issue.ts';

type Sign = 1 | -1;

/** One figure of a relation, with where it stands or, for a computed one, the figures it is made of. */
export interface Term {
  readonly sign: Sign;
  readonly quantity: string;
  readonly label: Label;
  readonly period: string;
  readonly value: number;
  readonly unitText: string;
  readonly mark: Mark;
  readonly place?: Place;
  readonly source?: Source;
  readonly parts: readonly Term[];
}

/** The two figures that a relation compares: the one stated, and what the others make of it. */
export interface Sides {
  readonly stated: Term | undefined;
  /** With the signs with which they make up the stated figure. */
  readonly others: readonly Term[];
  /** What the stated figure should be; undefined where the relation is no plain equation. */
  readonly due: number | undefined;
}

/** Takes a check's formula apart at its outermost plus and minus signs: its first figure against all others. */
export function checkSides(run: EvaluatedRun, outcome: CheckOutcome): Sides {
  const signed = signedTerms(outcome.check.formula.tree, 1);
  const terms = signed.map(({ sign, tree }) => termOf(run, outcome, tree, sign));
  const [stated, ...others] = terms;
  if (stated?.sign === 1 && terms.every((term) => term !== undefined)) {
    return { stated, others: others.map((term) => ({ ...term!, sign: term!.sign === 1 ? -1 : 1 })), due: stated.value - outcome.difference };
  }
  return { stated: undefined, others: namesIn(outcome.check.formula.tree).flatMap((tree) => termOf(run, outcome, tree, 1) ?? []), due: undefined };
}

/** Whether a relation says something about figures that somebody printed; two computed numbers prove nothing. */
export function comparesPrinted(run: EvaluatedRun, outcome: CheckOutcome): boolean {
  const { stated, others } = checkSides(run, outcome);
  return [...(stated ? [stated] : []), ...others].some(({ place }) => place !== undefined);
}

function signedTerms(tree: Expression, sign: Sign): readonly { readonly sign: Sign; readonly tree: Expression }[] {
  const other: Sign = sign === 1 ? -1 : 1;
  if (tree.kind === 'binary' && (tree.operator === '+' || tree.operator === '-')) {
    return [...signedTerms(tree.left, sign), ...signedTerms(tree.right, tree.operator === '+' ? sign : other)];
  }
  return tree.kind === 'negate' ? signedTerms(tree.operand, other) : [{ sign, tree }];
}

/** A name, or a name under `prev` or `known`; undefined for anything else. */
function termOf(run: EvaluatedRun, outcome: CheckOutcome, tree: Expression, sign: Sign, lag = 0): Term | undefined {
  if (tree.kind === 'call' && (tree.name === 'prev' || tree.name === 'known') && tree.arguments[0]) {
    return termOf(run, outcome, tree.arguments[0], sign, tree.name === 'prev' ? lag + 1 : lag);
  }
  if (tree.kind !== 'name') return undefined;
  const meaning = meaningOf(tree.path, run.model, prefixOf(outcome.check.name));
  const period = run.periods[run.periods.indexOf(outcome.period) - lag];
  if (meaning?.kind !== 'quantity' || period === undefined) return undefined;
  const { quantity } = meaning;
  const element = meaning.element?.name ?? (quantity.dimensions.length > 0 ? outcome.element : undefined);
  if (!run.elements(quantity.name).includes(element ?? '')) return undefined;
  return figure(run, { quantity: quantity.name, period, ...(element !== undefined && { element }) }, sign, 1);
}

/** @param depth how far a computed figure is opened into its inputs */
function figure(run: EvaluatedRun, reference: CellReference, sign: Sign, depth: number): Term | undefined {
  const { quantity, value, mark, how, place, source, inputs } = explain(run, reference);
  if (value === undefined) return undefined;
  const printed = how === 'table';
  return {
    sign,
    quantity: quantity.name,
    label: quantity.label,
    period: reference.period,
    value,
    unitText: quantity.unitText,
    mark,
    ...(printed && place && { place }),
    ...(printed && source !== undefined && { source }),
    parts: printed || depth === 0 ? [] : inputs.flatMap((input) => figure(run, input.reference, 1, depth - 1) ?? []),
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
