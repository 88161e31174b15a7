import { decimalText } from '../../i18n/decimal-text.ts';
import { changeText } from '../../i18n/numbers.ts';

/** A number as terminals and spreadsheets take it: commas between thousands, a plain minus sign; a dash where there is none. */
export function plainNumber(value: number | undefined, digits: number): string {
  return value === undefined ? '—' : decimalText(value, digits, 'comma').replace('−', '-');
}

/** The same with its sign, as a change. */
export function plainChange(value: number | undefined, digits: number): string {
  return changeText(value, digits, 'comma').replace('−', '-');
}

/** A fraction as a percentage. */
export function plainShare(value: number | undefined, digits = 2): string {
  return value === undefined ? '—' : `${plainNumber(value * 100, digits)}%`;
}
