import type { Quantity } from '../../language/model.ts';

/** Whether any value of a parameter says that nobody could source it. */
export function hasNoSource(quantity: Quantity): boolean {
  return quantity.source === 'none' || quantity.values.some((value) => value.source === 'none');
}
