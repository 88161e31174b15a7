import { decimalText, type Grouping } from './decimal-text.ts';
import { messages, type Locale } from './locale.ts';
import { changeText, unitSpace } from './numbers.ts';

/** The unit amounts of money are shown in, chosen once for a project: 元, 万元 or 亿元. */
export type MoneyScale = 'yuan' | 'tenThousandYuan' | 'hundredMillionYuan';

/** The unit numbers of persons are shown in: 人 or 万人. */
export type PersonScale = 'person' | 'tenThousandPersons';

export type Scale = MoneyScale | PersonScale;

export const moneyScales: readonly MoneyScale[] = ['yuan', 'tenThousandYuan', 'hundredMillionYuan'];

const sizes: Readonly<Record<Scale, number>> = {
  yuan: 1,
  tenThousandYuan: 1e4,
  hundredMillionYuan: 1e8,
  person: 1,
  tenThousandPersons: 1e4,
};

const usualDigits: Readonly<Record<Scale, number>> = {
  yuan: 2,
  tenThousandYuan: 2,
  hundredMillionYuan: 1,
  person: 0,
  tenThousandPersons: 0,
};

/** Yuan or persons in one of the unit. */
export function scaleSize(scale: Scale): number {
  return sizes[scale];
}

/** Decimals amounts of this unit are usually printed with. */
export function scaleDigits(scale: Scale): number {
  return usualDigits[scale];
}

/** 亿元 from a hundred 亿 of the largest amount on, 万元 from a hundred 万, else 元. */
export function chooseMoneyScale(amounts: Iterable<number | null | undefined>): MoneyScale {
  const size = largest(amounts);
  return size >= 1e10 ? 'hundredMillionYuan' : size >= 1e6 ? 'tenThousandYuan' : 'yuan';
}

/** 万人 from a hundred 万 persons on, else 人. */
export function choosePersonScale(counts: Iterable<number | null | undefined>): PersonScale {
  return largest(counts) >= 1e6 ? 'tenThousandPersons' : 'person';
}

function largest(values: Iterable<number | null | undefined>): number {
  let size = 0;
  for (const value of values) if (value != null && Math.abs(value) > size) size = Math.abs(value);
  return size;
}

/** The unit's name, for a column head or an axis: 亿元, 100m yuan. */
export function scaleName(scale: Scale, locale: Locale): string {
  return messages(locale).units[scale];
}

interface AmountSettings {
  /** Decimals. Default: those the unit is usually printed with. */
  readonly digits?: number;
  readonly grouping?: Grouping;
}

/** An amount in yuan or persons as a number in the unit: 19 255.8. */
export function amountNumber(value: number | null | undefined, scale: Scale, settings: AmountSettings = {}): string {
  return value == null ? '—' : decimalText(value / sizes[scale], settings.digits ?? usualDigits[scale], settings.grouping);
}

/** The same as a change, with its sign: +224.5. */
export function amountChange(value: number | null | undefined, scale: Scale, settings: AmountSettings = {}): string {
  return value == null ? '—' : changeText(value / sizes[scale], settings.digits ?? usualDigits[scale], settings.grouping);
}

/** With its unit behind: 19 255.8 亿元; 19 255.8 × 100m yuan. */
export function amountText(value: number | null | undefined, scale: Scale, locale: Locale, settings: AmountSettings = {}): string {
  return value == null ? '—' : amountNumber(value, scale, settings) + scaleSuffix(scale, locale);
}

/** What stands behind a number of this unit, with its space. */
export function scaleSuffix(scale: Scale, locale: Locale): string {
  const between = sizes[scale] === 1 ? ' ' : messages(locale).units.times;
  return between.replaceAll(' ', unitSpace) + scaleName(scale, locale);
}
