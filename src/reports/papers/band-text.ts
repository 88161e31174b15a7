import { decimalText } from '../../i18n/decimal-text.ts';
import { corridorWords } from '../../i18n/corridor.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { Bracket } from '../../language/model.ts';

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
