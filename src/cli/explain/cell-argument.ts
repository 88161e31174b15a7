import type { Issue } from '../../i18n/issue.ts';
import type { Model, Quantity } from '../../language/model.ts';
import { elementKeys } from '../../language/names.ts';
import { nearestText } from '../../actuarial/nearest-text.ts';
import { placeOverride } from '../../language/run/parameter-values.ts';
import type { CellReference } from '../../language/result.ts';
import { usage } from '../wrong-usage.ts';

/** A cell as the line writes it, before anybody has looked whether the model has it. */
export interface CellArgument {
  readonly name: string;
  readonly period: string;
  readonly element: string | undefined;
}

/** Reads `insured@2027[active]`; `insured.active@2027` needs no quotes in a shell. @throws WrongUsage */
export function readCellArgument(text: string): CellArgument {
  const [, name, period, element] = /^([A-Za-z][\w.]*)@(\d{4}(?:-\d{2})?)(?:\[([\w.,\s]+)\])?$/.exec(text) ?? [];
  if (name === undefined || period === undefined) throw usage.valueWrong('VARIABLE@PERIOD', text, 'premium@2027, insured@2027[active]');
  return { name, period, element: element?.replace(/\s*,\s*/g, '.').trim() };
}

/** The model's cell an argument means, or why there is none. */
export function cellOf({ name, period, element }: CellArgument, model: Model): CellReference | Issue {
  const fault = (code: string, values: Issue['values']): Issue => ({ code, severity: 'error', place: {}, values });
  const whole = model.quantities.get(name);
  const dotted = whole || element !== undefined ? undefined : placeOverride({ path: name, from: '', value: 0 }, model, []);
  const quantity: Quantity | undefined = whole ?? dotted?.quantity;
  const nearest = nearestText(name, model.quantities.keys());
  if (!quantity) return nearest === undefined ? fault('cli/quantity-unknown', { name }) : fault('cli/quantity-misspelt', { name, nearest });
  const chosen = dotted?.element ?? element;
  const elements = elementKeys(quantity.dimensions, model.dimensions);
  const list = elements.join(', ');
  if (quantity.dimensions.length === 0) {
    return chosen === undefined
      ? { quantity: quantity.name, period }
      : fault('cli/element-not-wanted', { name: quantity.name, found: chosen });
  }
  if (chosen === undefined) return fault('cli/element-wanted', { name: quantity.name, elements: list });
  if (!elements.includes(chosen)) return fault('cli/element', { name: quantity.name, found: chosen, elements: list });
  return { quantity: quantity.name, period, element: chosen };
}
