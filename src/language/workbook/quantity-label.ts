import { called } from '../called.ts';
import type { Column } from '../columns.ts';
import type { Label, Model } from '../model.ts';

/** What people call a quantity and its element, in one language. */
export function quantityLabel(model: Model, { quantity, element }: Pick<Column, 'quantity' | 'element'>, locale: keyof Label): string {
  return String(called(model, quantity, element)[locale === 'zh' ? 'labelZh' : 'labelEn']);
}
