import { messages, type Locale } from '../i18n/locale.ts';
import { changeText, numberText } from '../i18n/numbers.ts';
import { scaleDigits, scaleName, scaleSize, type MoneyScale } from '../i18n/scales.ts';

/** How the numbers of a quantity are drawn. */
export type QuantityUnit = 'money' | 'month' | 'person' | 'percent' | 'plain';

export interface QuantityScale {
  /** Of one of the unit drawn. */
  readonly size: number;
  /** '' for a plain number. */
  readonly name: string;
  /** Number alone. */
  readonly text: (value: number) => string;
  /** With its sign. */
  readonly change: (value: number) => string;
  /** With its unit. */
  readonly said: (value: number) => string;
}

/** The scale a quantity is drawn in: amounts in the project's unit, persons in 万. */
export function quantityScale(unit: QuantityUnit, money: MoneyScale, locale: Locale): QuantityScale {
  const persons = 'tenThousandPersons';
  const scale = unit === 'money' ? { size: scaleSize(money), name: scaleName(money, locale), digits: Math.min(1, scaleDigits(money)) }
    : unit === 'person' ? { size: scaleSize(persons), name: scaleName(persons, locale), digits: 0 }
    : unit === 'month' ? { size: 1, name: messages(locale).months.unit, digits: 1 }
    : unit === 'percent' ? { size: 0.01, name: '%', digits: 1 }
    : { size: 1, name: '', digits: 2 };
  const text = (value: number): string => numberText(value / scale.size, scale.digits);
  return {
    size: scale.size, name: scale.name, text,
    change: (value) => changeText(value / scale.size, scale.digits),
    said: (value) => `${text(value)}${scale.name === '' ? '' : `\u00a0${scale.name}`}`,
  };
}
