import type { EvaluatedRun } from '../../language/run/evaluate.ts';
import { explain } from '../../language/run/explain.ts';
import type { Label, Model } from '../../language/model.ts';
import { meaningOf, prefixOf } from '../../language/names.ts';
import type { CellReference, Explanation, ExplanationInput } from '../../language/result.ts';

/** The explanation of a cell, or undefined where the model, changed meanwhile, no longer has it. */
export function explanationOf(run: EvaluatedRun, reference: CellReference): Explanation | undefined {
  const has = run.model.quantities.has(reference.quantity) && run.periods.includes(reference.period) && run.elements(reference.quantity).includes(reference.element ?? '');
  return has ? explain(run, reference) : undefined;
}

/** Label of a quantity, with its elements behind: 参保人数 · 在职. */
export function cellLabel(model: Model, quantity: string, element = ''): Label {
  const found = model.quantities.get(quantity);
  if (!found) return { zh: quantity, en: quantity };
  const elements = element === '' ? [] : element.split('.').map((name, index) => elementLabel(model, found.dimensions[index], name));
  const join = (locale: keyof Label): string => [found.label[locale], ...elements.map((label) => label[locale])].join(' · ');
  return { zh: join('zh'), en: join('en') };
}

function elementLabel(model: Model, dimension: string | undefined, name: string): Label {
  return (dimension === undefined ? undefined : model.dimensions.get(dimension)?.labels[name]) ?? { zh: name, en: name };
}

/** Inputs of the explanation that a path in its formula stands for; `before`: those of the period before. */
export function inputsOfPath(explanation: Explanation, model: Model, path: readonly string[], before?: boolean): readonly ExplanationInput[] {
  const meaning = meaningOf(path, model, prefixOf(explanation.quantity.name));
  if (meaning?.kind !== 'quantity') return [];
  const element = meaning.element?.name;
  return explanation.inputs.filter(({ reference }) => {
    if (reference.quantity !== meaning.quantity.name) return false;
    if (element !== undefined && !(reference.element ?? '').split('.').includes(element)) return false;
    return before === undefined || before === reference.period < explanation.reference.period;
  });
}
