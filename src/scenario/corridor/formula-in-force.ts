import type { Expression } from '../../language/expression.ts';
import type { Formula, Model, Period, Quantity } from '../../language/model.ts';
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

/** What a formula reads of this period: quantities by their names, and those it asks `known` for. */
export interface ReadsInForce {
  readonly named: readonly Quantity[];
  readonly asked: readonly Quantity[];
}

const remembered = new WeakMap<Model, WeakMap<Formula, Map<string, ReadsInForce>>>();

/**
 * Quantities that count in a formula of a name in a period. Which they are depends on the choices in force alone, so that
 * an edit of anything else does not go through the formulas again.
 *
 * @param formula the name's own, if absent
 */
export function readsInForce(run: EvaluatedRun, name: string, period: Period, formula = run.model.quantities.get(name)!.formula): ReadsInForce {
  if (!formula) return { named: [], asked: [] };
  const ofModel = remembered.get(run.model) ?? new WeakMap<Formula, Map<string, ReadsInForce>>();
  remembered.set(run.model, ofModel);
  const known = ofModel.get(formula) ?? new Map<string, ReadsInForce>();
  ofModel.set(formula, known);
  const key = choicesInForce(run, period);
  const reads = known.get(key) ?? readsOf(run, formula.tree, prefixOf(name), period);
  known.set(key, reads);
  return reads;
}

function readsOf(run: EvaluatedRun, tree: Expression, prefix: string, period: Period): ReadsInForce {
  const quantityOf = (e: Expression | undefined): readonly Quantity[] => {
    const meaning = e?.kind === 'name' ? meaningIn(e.path, run.model, prefix) : undefined;
    return meaning?.kind === 'quantity' ? [meaning.quantity] : [];
  };
  const inForce = namesInForce(run, tree, prefix, period);
  return {
    named: [...new Set(inForce.flatMap(quantityOf))],
    asked: [...new Set(inForce.flatMap((e) => (e.kind === 'call' ? quantityOf(e.arguments[0]) : [])))],
  };
}

const choices = new WeakMap<EvaluatedRun, Map<Period, string>>();

/** The choices of a run in a period as one text. */
function choicesInForce(run: EvaluatedRun, period: Period): string {
  const known = choices.get(run) ?? new Map<Period, string>();
  choices.set(run, known);
  const text = known.get(period) ?? choiceNames(run.model).map((name) => run.value(name, period) ?? '-').join();
  known.set(period, text);
  return text;
}

const namesOfChoices = new WeakMap<Model, readonly string[]>();

function choiceNames(model: Model): readonly string[] {
  const names = namesOfChoices.get(model) ?? [...model.quantities.values()].filter(({ type }) => type === 'choice').map(({ name }) => name);
  namesOfChoices.set(model, names);
  return names;
}

/** Bracket tables that make a number in this period, in the order of its formula. */
export function tablesInForce(run: EvaluatedRun, name: string, period: Period): readonly Quantity[] {
  return readsInForce(run, name, period).named.filter(({ type }) => type === 'brackets');
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
