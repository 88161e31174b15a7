import { decimalText, type Grouping } from './decimal-text.ts';
import { messages, type Locale } from './locale.ts';

/** Space that does not break between a number and its unit. */
export const unitSpace = '\u00a0';

/** A plain number; an absent one is a dash. */
export function numberText(value: number | null | undefined, digits: number, grouping?: Grouping): string {
  return value == null ? '—' : decimalText(value, digits, grouping);
}

/** A number as a change, with its sign: +224.5, −30.0; a change that rounds to nothing has none. */
export function changeText(value: number | null | undefined, digits: number, grouping?: Grouping): string {
  const text = numberText(value, digits, grouping);
  return value != null && value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** A fraction as a percentage: 0.0782 is 7.82%. */
export function percentText(fraction: number | null | undefined, digits = 1): string {
  return fraction == null ? '—' : `${decimalText(fraction * 100, digits)}%`;
}

/** A fraction as a growth or change rate with its sign: +5.2%. */
export function growthText(fraction: number | null | undefined, digits = 1): string {
  return fraction == null ? '—' : `${changeText(fraction * 100, digits)}%`;
}

/** A difference of two fractions in percentage points: −3.0 个百分点. */
export function pointsText(fraction: number | null | undefined, locale: Locale, digits = 1): string {
  if (fraction == null) return '—';
  return changeText(fraction * 100, digits) + unitSpace + messages(locale).units.percentagePoints;
}

/** Months payable and the like: 27.9 个月. */
export function monthsText(months: number | null | undefined, locale: Locale, digits = 1): string {
  return months == null ? '—' : decimalText(months, digits) + unitSpace + messages(locale).units.month;
}
