import type { NumberStyle } from '../../i18n/quantity-text.ts';
import { editingUnit } from '../ui/shown.ts';

/** Name of the unit that numbers are shown in, for the head of a column. */
export function unitName(unitText: string, numbers: NumberStyle): string {
  return editingUnit(unitText, numbers).name;
}
