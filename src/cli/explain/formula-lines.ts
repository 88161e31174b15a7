import type { Locale } from '../../i18n/locale.ts';
import type { NumberStyle } from '../../i18n/quantity-text.ts';
import type { Model } from '../../language/model.ts';
import { meaningOf, prefixOf } from '../../language/names.ts';
import type { Explanation, ExplanationInput } from '../../language/result.ts';
import { formulaText, formulaValues, segmentsText } from '../../language/text/formula-text.ts';
import { modelNames } from '../../language/text/model-names.ts';
import { valueWithUnit } from '../text/cell-text.ts';

export interface FormulaLines {
  /** As the model file writes it. */
  readonly text: string;
  /** In the labels of the quantities. */
  readonly words: string;
  /** With the values put in. */
  readonly values: string;
}

/** The formula behind a number, as it is written, in words and with its values; undefined where no formula gave it. */
export function formulaLines(explanation: Explanation, model: Model, style: NumberStyle): FormulaLines | undefined {
  const { formula } = explanation;
  if (!formula) return undefined;
  const { locale } = style;
  const names = modelNames(model, prefixOf(explanation.quantity.name));
  const settings = model.axis.kind === 'time' ? { step: model.axis.step } : {};
  const value = (path: readonly string[], before: boolean, against?: readonly string[]): string => {
    const own = inputsOfPath(explanation, model, path);
    const near = own.filter(({ reference }) => before === reference.period < explanation.reference.period);
    const inputs = near.length > 0 ? near : own;
    if (inputs.length === 0) return names(path, against)[locale];
    return inputs.map((input) => inputText(input, model, style)).join(separator(locale));
  };
  return {
    text: formula.text,
    words: segmentsText(formulaText(formula.tree, names, locale, settings)),
    values: formulaValues(formula.tree, value, locale, settings),
  };
}

export function inputText({ reference, value }: ExplanationInput, model: Model, style: NumberStyle): string {
  return valueWithUnit(value, model.quantities.get(reference.quantity)!, style);
}

/** Inputs a path of the formula stands for: all elements and periods of a quantity, or those of the element it names. */
function inputsOfPath({ quantity, inputs }: Explanation, model: Model, path: readonly string[]): readonly ExplanationInput[] {
  const meaning = meaningOf(path, model, prefixOf(quantity.name));
  if (meaning?.kind !== 'quantity') return [];
  const element = meaning.element?.name;
  return inputs.filter(
    ({ reference }) =>
      reference.quantity === meaning.quantity.name && (element === undefined || (reference.element ?? '').split('.').includes(element)),
  );
}

const separator = (locale: Locale): string => (locale === 'zh' ? '、' : ', ');
