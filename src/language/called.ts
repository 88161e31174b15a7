import type { Issue } from '../i18n/issue.ts';
import type { Model, Quantity } from './model.ts';

/** What people call a quantity and its element: `{name: 'insured.active', labelZh: '参保人数（在职）', …}`. */
export function called(model: Model, quantity: Quantity, element = ''): Issue['values'] {
  const { label, name, dimensions } = quantity;
  if (element === '') return { name, labelZh: label.zh, labelEn: label.en };
  const parts = element.split('.').map((part, index) => model.dimensions.get(dimensions[index]!)!.labels[part]!);
  return { name: `${name}.${element}`, labelZh: `${label.zh}（${parts.map((part) => part.zh).join('，')}）`, labelEn: `${label.en} (${parts.map((part) => part.en).join(', ')})` };
}
