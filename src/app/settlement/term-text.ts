import { corridorWords } from '../../i18n/corridor.ts';
import type { NumberStyle } from '../../i18n/quantity-text.ts';
import type { Quantity } from '../../language/model.ts';
import { bandsText, rateText } from '../../reports/papers/band-text.ts';
import type { TermChange } from '../state/corridor-edits.ts';
import { editingUnit, shown, typedNumber } from '../ui/shown.ts';

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
