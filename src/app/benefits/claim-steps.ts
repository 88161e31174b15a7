import { readersOf } from '../../language/check/reads.ts';
import type { Model } from '../../language/model.ts';
import { meaningOf, prefixOf } from '../../language/names.ts';
import type { ClaimStep, StepInput } from '../../runner/benefits/questions.ts';

/** Names of a plan's variables by the layer they lead to, each once, in the order of the model file. */
export interface StepGroup {
  /** Payment of the layer; the own payment for what comes after the last. */
  readonly payment: string;
  readonly steps: readonly string[];
}

/** Which steps lead to which payment first: a number that several layers use stands with the first of them. */
export function stepGroups(model: Model): readonly StepGroup[] {
  const { settlement } = model;
  if (!settlement) return [];
  const readers = readersOf(model);
  const targets = [...settlement.layers.map(({ payment }) => payment), settlement.own];
  const found = new Map<string, string[]>(targets.map((name) => [name, []]));
  for (const { name, kind } of model.quantities.values()) {
    if (kind !== 'variable') continue;
    const reached = new Set([name]);
    for (const each of reached) for (const { quantity } of readers.get(each) ?? []) reached.add(quantity.name);
    const target = targets.find((payment) => reached.has(payment));
    if (target !== undefined) found.get(target)!.push(name);
  }
  // A payment is the last line of its own steps.
  return targets.map((payment) => ({ payment, steps: [...found.get(payment)!.filter((name) => name !== payment), ...(found.get(payment)!.includes(payment) ? [payment] : [])] })).filter(({ steps }) => steps.length > 0);
}

/** Inputs of a step that a path in its formula stands for. */
export function inputsAt(step: ClaimStep, model: Model, path: readonly string[]): readonly StepInput[] {
  const meaning = meaningOf(path, model, prefixOf(step.quantity));
  if (meaning?.kind !== 'quantity') return [];
  const element = meaning.element?.name;
  return step.inputs.filter(({ quantity, element: own }) => quantity === meaning.quantity.name && (element === undefined || own.split('.').includes(element)));
}
