import { decimalText } from '../../i18n/decimal-text.ts';
import { messages } from '../../i18n/locale.ts';
import { amountChange, scaleDigits, scaleName, scaleSize } from '../../i18n/scales.ts';
import { changeText, growthText } from '../../i18n/numbers.ts';
import { quantityText, type NumberStyle } from '../../i18n/quantity-text.ts';

const isMoney = (unit: string): boolean => unit === 'yuan' || unit === 'yuan/year' || unit === 'yuan/month';
const isFraction = (unit: string): boolean => unit === '1' || unit === '1/year';

/** Number and unit in one: 19 255.8 亿元. */
export function shown(value: number | null | undefined, unit: string, style: NumberStyle, digits?: number): string {
  const { number, unit: words } = quantityText(value, isFraction(unit) ? '1' : unit, style, digits);
  return number + words;
}

/** The number alone, for a column whose head has the unit. */
export function shownNumber(value: number | null | undefined, unit: string, style: NumberStyle, digits?: number): string {
  return quantityText(value, isFraction(unit) ? '1' : unit, style, digits).number;
}

/** A difference of two values of a unit, with its sign; fractions in percentage points. */
export function shownChange(value: number | null | undefined, unit: string, style: NumberStyle): string {
  if (value == null) return '—';
  if (isMoney(unit)) return amountChange(value, style.money);
  if (unit === 'person') return amountChange(value, style.persons);
  if (isFraction(unit)) return changeText(value * 100, 2);
  return changeText(value, unit === 'month' ? 1 : Math.abs(value) >= 1000 ? 0 : 2);
}

export function shownGrowth(value: number | null | undefined, before: number | null | undefined): string {
  return value == null || before == null || before === 0 ? '—' : growthText(value / before - 1);
}

/** How a value of a unit is typed: the factor to the unit shown, its name and its decimals. */
export interface EditingUnit {
  readonly factor: number;
  readonly name: string;
  readonly digits: number;
}

export function editingUnit(unit: string, style: NumberStyle): EditingUnit {
  if (isFraction(unit)) return { factor: 100, name: '%', digits: 2 };
  if (isMoney(unit)) return { factor: 1 / scaleSize(style.money), name: scaleName(style.money, style.locale), digits: scaleDigits(style.money) };
  if (unit === 'person') return { factor: 1 / scaleSize(style.persons), name: scaleName(style.persons, style.locale), digits: scaleDigits(style.persons) };
  if (unit === 'month') return { factor: 1, name: messages(style.locale).units.month, digits: 1 };
  return { factor: 1, name: style.unitWords(unit, style.locale), digits: 2 };
}

/** As it stands in an input field: plain digits, no separators, no superfluous zeros. */
export function typedNumber(value: number, unit: EditingUnit): string {
  const text = decimalText(value * unit.factor, Math.max(unit.digits, 2), 'none').replace('−', '-');
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** What was typed, as a value of the unit; undefined where it is no number. */
export function readTyped(text: string, unit: EditingUnit): number | undefined {
  // Full-width digits and signs become plain; a comma is a thousands mark only before groups of three.
  const plain = text.normalize('NFKC').trim().replace(/[\s%]/g, '').replace(/−/g, '-').replace(/。/g, '.').replace(/,(?=\d{3}(\D|$|,))/g, '');
  if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain)) return undefined;
  // Through the shortest decimal, so that 5.2% is 0.052 and not 0.052000000000000005.
  return Number((Number(plain) / unit.factor).toPrecision(15));
}
