import type { Locale } from '../../i18n/locale.ts';
import type { Model, Quantity } from '../../language/model.ts';
import type { CellReference } from '../../language/result.ts';

/** `insured@2027[active]`, as `explain` takes it. */
export function cellAddress({ quantity, period, element }: CellReference): string {
  return `${quantity}@${period}${element === undefined ? '' : `[${element}]`}`;
}

/** A quantity's label, its element behind: 参保人数（在职）. */
export function cellLabel(model: Model, quantity: Quantity, element: string, locale: Locale): string {
  const label = quantity.label[locale];
  if (element === '') return label;
  const words = element
    .split('.')
    .map((name, index) => model.dimensions.get(quantity.dimensions[index] ?? '')?.labels[name]?.[locale] ?? name);
  return locale === 'zh' ? `${label}（${words.join('、')}）` : `${label} (${words.join(', ')})`;
}
