import type { Locale } from '../../i18n/locale.ts';
import type { NumberStyle } from '../../i18n/quantity-text.ts';
import type { Bracket, Model } from '../../language/model.ts';
import { meaningOf, prefixOf } from '../../language/names.ts';
import type { RowExplanation, RowInput } from '../../language/run/explain-row.ts';
import { formulaText, formulaValues, segmentsText } from '../../language/text/formula-text.ts';
import { modelNames } from '../../language/text/model-names.ts';
import { unitWords } from '../../language/text/unit-words.ts';
import { valueWithUnit } from '../text/cell-text.ts';
import type { FormulaLines } from './formula-lines.ts';

/** Money of a person is shown to the cent. */
export function rowStyle(locale: Locale): NumberStyle {
  return { locale, money: 'yuan', persons: 'person', grouping: 'comma', unitWords };
}

/** The formula behind a number of a row, as written, in words and with the row's values; undefined for what was read. */
export function rowFormulaLines({ quantity, formula, inputs }: RowExplanation, model: Model, style: NumberStyle): FormulaLines | undefined {
  if (!formula) return undefined;
  const { locale } = style;
  const prefix = prefixOf(quantity.name);
  const names = modelNames(model, prefix);
  const value = (path: readonly string[], _before: boolean, against?: readonly string[]): string => {
    const meaning = against ? undefined : meaningOf(path, model, prefix);
    const found =
      meaning?.kind === 'quantity'
        ? inputs.find(
            (input) => input.quantity === meaning.quantity && (!meaning.element || input.element.split('.').includes(meaning.element.name)),
          )
        : undefined;
    return found ? rowInputText(found, model, style) : names(path, against)[locale];
  };
  return {
    text: formula.text,
    words: segmentsText(formulaText(formula.tree, names, locale)),
    values: formulaValues(formula.tree, value, locale),
  };
}

/** What a formula reads in a row: a number with its unit, a category in words, a bracket table band by band. */
export function rowInputText(input: RowInput, model: Model, style: NumberStyle): string {
  const { quantity, value } = input;
  if (quantity.type === 'brackets')
    return bandsOf(input)
      .map(
        ({ from, value: band }) =>
          `${from} ${style.locale === 'zh' ? '起' : 'and above'} ${valueWithUnit(band, { ...quantity, type: 'number' }, style)}`,
      )
      .join(style.locale === 'zh' ? '，' : ', ');
  if (quantity.type !== 'category') return valueWithUnit(value, quantity, style);
  const dimension = model.dimensions.get(quantity.category ?? '');
  const element = dimension?.elements[value ?? -1];
  return element === undefined ? '—' : (dimension?.labels[element]?.[style.locale] ?? element);
}

/** The bands of a bracket table as the row reads it. */
export function bandsOf({ pieces }: RowInput): readonly Bracket[] {
  const value = pieces[0]?.value;
  return typeof value === 'string' && value.startsWith('[') ? (JSON.parse(value) as readonly Bracket[]) : [];
}
