import type { Quantity } from '../model.ts';

/** The element chosen of each dimension in force. */
export type Elements = ReadonlyMap<string, string>;

/** A quantity's element key under the elements in force. */
export function elementIn({ dimensions }: Quantity, elements: Elements, fixed?: { readonly dimension: string; readonly name: string }): string {
  let key = '';
  for (const dimension of dimensions) {
    const name = fixed?.dimension === dimension ? fixed.name : elements.get(dimension)!;
    key = key === '' ? name : `${key}.${name}`;
  }
  return key;
}
