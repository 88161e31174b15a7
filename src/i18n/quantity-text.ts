import type { Grouping } from './decimal-text.ts';
import type { Locale } from './locale.ts';
import { messages } from './locale.ts';
import { numberText, unitSpace } from './numbers.ts';
import { amountNumber, scaleSuffix, type MoneyScale, type PersonScale } from './scales.ts';

/** How a project shows its numbers; chosen once. */
export interface NumberStyle {
  readonly locale: Locale;
  readonly money: MoneyScale;
  readonly persons: PersonScale;
  readonly grouping?: Grouping;
  /** Names of units that are neither money nor persons nor months, e.g. `unitWords` of the language. */
  readonly unitWords: (unit: string, locale: Locale) => string;
}

/** A value with its unit apart, so that a table can set the number in its column and the unit in its head. */
export interface QuantityText {
  readonly number: string;
  /** With the space in front that separates it from the number; empty for a percentage. */
  readonly unit: string;
}

/**
 * A value of a model's quantity in words: `yuan`, `yuan/year` and `yuan/month` in the project's unit of money, `person` in
 * its unit of persons, `1` as a percentage, `ratio` as a plain number, `month` in months, anything else as it is with its unit.
 *
 * @param digits decimals. Default: the usual ones of the unit.
 */
export function quantityText(value: number | null | undefined, unit: string, style: NumberStyle, digits?: number): QuantityText {
  if (value == null) return { number: '—', unit: '' };
  const settings = { ...(digits !== undefined && { digits }), ...(style.grouping && { grouping: style.grouping }) };
  if (unit === 'yuan' || unit === 'yuan/year' || unit === 'yuan/month') {
    return { number: amountNumber(value, style.money, settings), unit: scaleSuffix(style.money, style.locale) };
  }
  if (unit === 'person') return { number: amountNumber(value, style.persons, settings), unit: scaleSuffix(style.persons, style.locale) };
  if (unit === '1') return { number: `${numberText(value * 100, digits ?? 2, style.grouping)}%`, unit: '' };
  if (unit === 'ratio') return { number: numberText(value, digits ?? 3, style.grouping), unit: '' };
  if (unit === 'month')
    return { number: numberText(value, digits ?? 1, style.grouping), unit: unitSpace + messages(style.locale).units.month };
  const words = style.unitWords(unit, style.locale);
  return {
    number: numberText(value, digits ?? (Math.abs(value) >= 1000 ? 0 : 2), style.grouping),
    unit: words === '' ? '' : unitSpace + words,
  };
}
