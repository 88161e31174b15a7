import { messages, type Locale } from '../../i18n/locale.ts';
import { quantityText, type NumberStyle } from '../../i18n/quantity-text.ts';
import { amountChange, chooseMoneyScale, choosePersonScale, type MoneyScale } from '../../i18n/scales.ts';
import { changeText } from '../../i18n/numbers.ts';
import type { EvaluatedRun } from '../../language/run/evaluate.ts';
import type { Quantity } from '../../language/model.ts';
import type { Mark } from '../../language/result.ts';
import { unitWords } from '../../language/text/unit-words.ts';

/** Signs before a number that say how it came about, readable without colour. An observed number has none. */
const markSigns: Readonly<Record<Mark, string>> = { observed: '', computed: '=', assumed: '~', missing: '' };

/** The units a run's amounts and persons are shown in. Thousands are marked by commas, which every terminal aligns. */
export function numberStyle(run: EvaluatedRun, money: MoneyScale | undefined, locale: Locale): NumberStyle {
  const all = (units: readonly string[]) =>
    run.columns.list
      .filter(({ quantity }) => units.includes(quantity.unitText) && quantity.type === 'number')
      .flatMap(({ quantity, element }) => run.periods.map((period) => run.value(quantity.name, period, element)));
  return {
    locale,
    money: money ?? chooseMoneyScale(all(['yuan', 'yuan/year', 'yuan/month'])),
    persons: choosePersonScale(all(['person'])),
    grouping: 'comma',
    unitWords,
  };
}

/** A cell of a text table: its number in the unit of its line, with its mark. `printed` stands for the value where parts have to add up. */
export function cellText(
  run: EvaluatedRun,
  quantity: Quantity,
  period: string,
  element: string,
  style: NumberStyle,
  printed?: number,
): string {
  const mark = run.mark(quantity.name, period, element);
  const value = run.value(quantity.name, period, element);
  if (quantity.type === 'brackets') return mark === 'missing' ? '—' : '…';
  return value === undefined ? '—' : markSigns[mark] + valueText(printed ?? value, quantity, style);
}

/** A value without its unit; an option by the name that scenarios write. */
export function valueText(value: number, quantity: Quantity, style: NumberStyle): string {
  if (quantity.type === 'choice') return Object.keys(quantity.choices)[value] ?? String(value);
  return plain(number(value, shownUnit(quantity.unitText), style).number);
}

/** The value with its unit behind; an option in words. */
export function valueWithUnit(
  value: number | undefined,
  quantity: Pick<Quantity, 'type' | 'choices' | 'unitText'>,
  style: NumberStyle,
): string {
  if (quantity.type === 'choice')
    return value === undefined ? '—' : (Object.values(quantity.choices)[value]?.[style.locale] ?? String(value));
  const { number: text, unit } = number(value, shownUnit(quantity.unitText), style);
  return plain(text + unit);
}

/** A difference of two values of a quantity, with its sign; of fractions in percentage points. */
export function differenceText(value: number | undefined, unitText: string, style: NumberStyle): string {
  if (value === undefined) return '—';
  const unit = shownUnit(unitText);
  const settings = { grouping: style.grouping ?? 'comma' } as const;
  if (!Number.isFinite(value)) return String(value);
  if (isMoney(unit)) return plain(amountChange(value, style.money, settings));
  if (unit === 'person') return plain(amountChange(value, style.persons, settings));
  if (unit === '1') return plain(changeText(value * 100, 2, 'comma'));
  return plain(changeText(value, unit === 'month' ? 1 : 2, 'comma'));
}

/** The unit of a line of numbers, for the column that says so: 亿元, 元/人·年; empty for fractions, whose numbers carry their %. */
export function unitName(quantity: Pick<Quantity, 'type' | 'unitText'>, style: NumberStyle): string {
  if (quantity.type === 'choice') return '';
  const unit = shownUnit(quantity.unitText);
  return plain(number(0, unit, style).unit.trim());
}

export function marksLegend(locale: Locale): string {
  const { marks } = messages(locale);
  return `${marks.observed} 123  ${marks.computed} =123  ${marks.assumed} ~123  ${marks.missing} —`;
}

export const isMoney = (unit: string): boolean => unit === 'yuan' || unit === 'yuan/year' || unit === 'yuan/month';

/** A yearly rate of interest or growth is read as a percentage like any other fraction. */
function shownUnit(unit: string): string {
  return unit === '1/year' ? '1' : unit;
}

function number(value: number | undefined, unit: string, style: NumberStyle): { readonly number: string; readonly unit: string } {
  return value !== undefined && !Number.isFinite(value) ? { number: String(value), unit: '' } : quantityText(value, unit, style);
}

/** What is copied out of a terminal shall still be a number, and its spaces spaces. */
function plain(text: string): string {
  return text.replace('−', '-').replaceAll('\u00a0', ' ');
}
