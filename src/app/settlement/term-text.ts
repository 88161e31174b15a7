import { decimalText } from '../../i18n/decimal-text.ts';
import { corridorWords } from '../../i18n/corridor.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { NumberStyle } from '../../i18n/quantity-text.ts';
import type { Bracket, Quantity } from '../../language/model.ts';
import type { TermChange } from '../state/corridor-edits.ts';
import { editingUnit, shown, typedNumber } from '../ui/shown.ts';

/** A rate without needless zeros: 2%, 7.5%. */
export function rateText(rate: number): string {
  const text = decimalText(rate * 100, 4, 'none');
  return `${text.includes('.') ? text.replace(/\.?0+$/, '') : text}%`;
}

/** 0%–5% 0%；5% 以上 50%. */
export function bandsText(bands: readonly Bracket[], locale: Locale): string {
  return bands.map((band, at) => `${spanText(band, bands[at + 1]?.from, locale)} ${rateText(band.value)}`).join(locale === 'zh' ? '；' : '; ');
}

/** 2%–5%, 5% 以上. */
export function spanText({ from, to }: Bracket, next: number | undefined, locale: Locale): string {
  const end = to ?? next;
  return end === undefined || !Number.isFinite(end) ? `${rateText(from)} ${corridorWords(locale).bandOver}` : `${rateText(from)}–${rateText(end)}`;
}

/** Whether a table gives nothing at all: how the general terms say that a thing is not agreed. */
export function isEmptyTable(value: TermChange['value'] | undefined): boolean {
  return typeof value === 'object' && value.every((band) => band.value === 0);
}

/** A term's value with its unit: 2%, 逐年清算, 0%–5% 50%. */
export function termText(value: TermChange['value'] | undefined, quantity: Quantity, style: NumberStyle): string {
  const words = corridorWords(style.locale);
  if (value === undefined) return '—';
  if (typeof value === 'string') return quantity.choices[value]?.[style.locale] ?? value;
  if (typeof value === 'object') return isEmptyTable(value) ? words.notAgreed : bandsText(value, style.locale);
  if (quantity.unitText === '1') return rateText(value);
  if (quantity.unitText === 'ratio') return typedNumber(value, editingUnit('plain', style));
  return shown(value, quantity.unitText, style);
}
