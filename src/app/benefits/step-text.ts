import { numberText } from '../../i18n/numbers.ts';
import type { Model, Quantity } from '../../language/model.ts';
import type { StepInput } from '../../runner/benefits/questions.ts';
import { shown } from '../ui/shown.ts';
import type { BenefitsContext } from './context.ts';
import { elementLabel } from './lever-list.ts';
import { leverText, noCap } from './lever-text.ts';

/** A number of one claim with its unit; an element or option in words. */
export function stepNumber(value: number | undefined, quantity: Quantity, model: Model, context: BenefitsContext): string {
  if (value === undefined) return '—';
  const { workbench, yuan, words } = context;
  const option = quantity.type === 'category' ? model.dimensions.get(quantity.category ?? '')?.elements[value] : Object.keys(quantity.choices)[value];
  if (quantity.type === 'category' && option !== undefined) return workbench.say(model.dimensions.get(quantity.category!)!.labels[option] ?? { zh: option, en: option });
  if (quantity.type === 'choice' && option !== undefined) return workbench.say(quantity.choices[option]!);
  if (quantity.unitText === 'yuan' && value >= noCap) return words.noCap;
  if (quantity.unitText === 'ratio' && Number.isInteger(value)) return numberText(value, 0);
  return shown(value, quantity.unitText, yuan);
}

/** An input as it is put into a formula. */
export function inputText(input: StepInput, model: Model, context: BenefitsContext): string {
  const quantity = model.quantities.get(input.quantity);
  if (!quantity) return input.quantity;
  if (input.brackets) return `[${leverText(input.brackets, quantity, context)}]`;
  return stepNumber(input.value, quantity, model, context);
}

/** Name of an input with its element, and whether it is a sum over the person's claims. */
export function inputName(input: StepInput, model: Model, { workbench, words }: BenefitsContext): string {
  const quantity = model.quantities.get(input.quantity);
  if (!quantity) return input.quantity;
  const element = input.element === '' ? '' : ` · ${workbench.say(elementLabel(model, quantity, input.element))}`;
  const over = input.over === 'running' ? words.overRunning : input.over === 'total' ? words.overTotal : '';
  return workbench.say(quantity.label) + element + over;
}
